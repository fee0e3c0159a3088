import { stem } from "./stem.ts";
import type { Tile } from "./tile.ts";
import type { Token } from "./tokenize.ts";

/**
 * Where words with the stems of `telling` (norms) stand in two sentences, the first of each stem, neighbours as one
 * run; by their place in the first. Found when a link is told, for few are: all wordings of two statements
 * share one verdict, and not the places of their words.
 */
export function tilesOf(
  telling: readonly string[],
  one: readonly Token[],
  two: readonly Token[],
): readonly Tile[] {
  const places = (words: readonly Token[], key: string): number =>
    words.findIndex(({ norm }) => stem(norm) === key);
  const found = [...new Set(telling.map(stem))]
    .map((key) => ({ a: places(one, key), b: places(two, key), length: 1 }))
    .filter(({ a, b }) => a >= 0 && b >= 0)
    .toSorted((p, q) => p.a - q.a);
  const tiles: Tile[] = [];
  for (const next of found) {
    const last = tiles.at(-1);
    if (last?.a === next.a - (last?.length ?? 0) && last.b === next.b - last.length)
      tiles[tiles.length - 1] = { ...last, length: last.length + 1 };
    else tiles.push(next);
  }
  return tiles;
}

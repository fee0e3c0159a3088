import { eachPair, type Bond } from "../../src/engine/bond.ts";
import type { Evidence, Relation } from "../../src/engine/index.ts";
import { tilesOf } from "../../src/engine/shared-words.ts";
import type { Tile } from "../../src/engine/tile.ts";
import type { Token } from "../../src/engine/tokenize.ts";

/** Two sentences, `a` before `b` in the list, that belong together, and why. */
export type Match = {
  readonly a: number;
  readonly b: number;
  readonly relation: Relation;
  readonly similarity: number;
  readonly evidence: Evidence;
  readonly tiles: readonly Tile[];
};

const NO_TILES: readonly Tile[] = [];

/** All pairs of all bonds, one by one. A statement that another holds shares its telling words, wherever they stand. */
export function pairsOf(
  bonds: readonly Bond[],
  sentences: readonly { readonly words: readonly Token[] }[],
): readonly Match[] {
  const pairs: Match[] = [];
  const wordsOf = (i: number): readonly Token[] => sentences[i]?.words ?? [];
  for (const bond of bonds) {
    const { relation, similarity } = bond;
    const { rule, shared, telling } = bond.evidence;
    const scattered = rule === "held-with-edits";
    const runs = scattered ? NO_TILES : bond.tiles;
    eachPair(bond, (a, b) => {
      const words = { a: wordsOf(a).length, b: wordsOf(b).length };
      const tiles = scattered ? tilesOf(telling, wordsOf(a), wordsOf(b)) : runs;
      pairs.push({ a, b, relation, similarity, evidence: { rule, shared, words, telling }, tiles });
    });
  }
  return pairs;
}

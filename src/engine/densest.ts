import type { Tile } from "./tile.ts";

/** Words of a sentence, `from` is in, `to` is out. */
export type Held = { readonly from: number; readonly to: number };

/** Shared runs this near to each other are one piece; a stray run further off is none of it. */
const WIDEST_GAP = 5;

/**
 * The words that shared runs hold together: from the longest run on, as far as others follow closely, the nearest
 * first. Of each run the words on this side.
 */
export function densest(runs: readonly Tile[], side: "a" | "b"): Held {
  const longest = longestOf(runs, side);
  if (longest === undefined) return { from: 0, to: 0 };
  const first = longest[side];
  let from = first;
  let to = first + longest.length;
  const farther = (p: Tile, q: Tile): number =>
    Math.abs(p[side] - first) - Math.abs(q[side] - first) ||
    q.length - p.length ||
    p[side] - q[side];
  const rest = runs.filter((run) => run !== longest);
  if (rest.length > 1) rest.sort(farther);
  for (let i = 0; i < rest.length; i++) {
    const start = rest[i]?.[side] ?? 0;
    const end = start + (rest[i]?.length ?? 0);
    if (start - to > WIDEST_GAP || from - end > WIDEST_GAP) continue;
    if (start < from) from = start;
    if (end > to) to = end;
  }
  return { from, to };
}

/** The longest run, the first of these. */
function longestOf(runs: readonly Tile[], side: "a" | "b"): Tile | undefined {
  let longest = runs[0];
  for (let i = 1; i < runs.length; i++) {
    const run = runs[i];
    if (run === undefined || longest === undefined) continue;
    if (run.length > longest.length || (run.length === longest.length && run[side] < longest[side]))
      longest = run;
  }
  return longest;
}

import type { Shared } from "./candidates.ts";
import type { Telling } from "./telling.ts";

/** A statement of fewer telling words is too short to be known again inside another. */
const SHORTEST_HELD = 5;
/** This part of its telling words stands in the other, word for word but for endings. */
const HELD = 0.8;
/** They stand together there: over no more than this many times their number. */
const SPREAD = 1.5;
/** Names alone state nothing. */
const FEWEST_WORDS = 2;

/**
 * Whether one of the two statements is a clause of the other, with a word added or dropped here and there: too
 * many small edits for a shared run, and yet the same copy.
 */
export function holds(shared: readonly Shared[], one?: Telling, two?: Telling): boolean {
  const least = Math.min(one?.terms.length ?? 0, two?.terms.length ?? 0);
  // Most pairs are told by this: no more terms are in order than are shared.
  if (least < SHORTEST_HELD || shared.length < HELD * least) return false;
  const exact = shared.filter((each) => each.exact);
  const words = exact.filter(({ term }) => term.kind === "word").length;
  if (words < FEWEST_WORDS || exact.length < HELD * least || inOrder(exact) < HELD * least)
    return false;
  return spreadOf(exact, "x") <= SPREAD * least && spreadOf(exact, "y") <= SPREAD * least;
}

/** Most terms that stand in the same order in both: copy keeps its order, other words need not. */
function inOrder(shared: readonly Shared[]): number {
  const places = shared.toSorted((p, q) => p.at.x - q.at.x).map(({ at }) => at.y);
  const longest: number[] = [];
  let most = 0;
  for (const [i, place] of places.entries()) {
    let before = 0;
    for (let k = 0; k < i; k++)
      if ((places[k] ?? 0) < place) before = Math.max(before, longest[k] ?? 0);
    longest[i] = before + 1;
    most = Math.max(most, before + 1);
  }
  return most;
}

function spreadOf(shared: readonly Shared[], side: "x" | "y"): number {
  const places = shared.map(({ at }) => at[side]);
  return Math.max(...places) - Math.min(...places) + 1;
}

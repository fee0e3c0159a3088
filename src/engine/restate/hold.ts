import type { Shared } from "./candidates.ts";
import type { Statement } from "./statement.ts";

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
export function holds(shared: readonly Shared[], one?: Statement, two?: Statement): boolean {
  const least = Math.min(one?.terms.length ?? 0, two?.terms.length ?? 0);
  const exact = shared.filter((each) => each.exact);
  const words = exact.filter(({ term }) => term.kind === "word").length;
  if (least < SHORTEST_HELD || inOrder(exact) < HELD * least || words < FEWEST_WORDS) return false;
  return spreadOf(exact, "x") <= SPREAD * least && spreadOf(exact, "y") <= SPREAD * least;
}

/** Most terms that stand in the same order in both: copy keeps its order, other words need not. */
function inOrder(shared: readonly Shared[]): number {
  const places = shared.toSorted((p, q) => p.at.x - q.at.x).map(({ at }) => at.y);
  const longest: number[] = [];
  places.forEach((place, i) => {
    const before = longest.filter((_, k) => (places[k] ?? 0) < place);
    longest[i] = 1 + Math.max(0, ...before);
  });
  return Math.max(0, ...longest);
}

function spreadOf(shared: readonly Shared[], side: "x" | "y"): number {
  const places = shared.map(({ at }) => at[side]);
  return Math.max(...places) - Math.min(...places) + 1;
}

import type { Telling } from "./telling.ts";

/** A statement of fewer telling words is too short to be known again inside another. */
const SHORTEST_HELD = 5;
/** This part of its telling words stands in the other, word for word but for endings. */
const HELD = 0.8;
/** They stand together there: over no more than this many times their number. */
const SPREAD = 1.5;
/** Names alone state nothing. */
const FEWEST_WORDS = 2;

/** Terms that are the same in two statements, so many: their places in one, which rise, and in the other. */
export type Same = {
  readonly same: number;
  readonly atX: Int32Array;
  readonly atY: Int32Array;
};

/**
 * Whether one of the two statements is a clause of the other, with a word added or dropped here and there: too
 * many small edits for a shared run, and yet the same copy.
 */
export function holds({ same, atX, atY }: Same, one?: Telling, two?: Telling): boolean {
  const least = Math.min(one?.terms.length ?? 0, two?.terms.length ?? 0);
  if (least < SHORTEST_HELD || same < HELD * least) return false;
  let words = 0;
  for (let i = 0; i < same; i++) if (one?.terms[atX[i] ?? 0]?.kind === "word") words += 1;
  if (words < FEWEST_WORDS || inOrder(atY, same) < HELD * least) return false;
  return spreadOf(atX, same) <= SPREAD * least && spreadOf(atY, same) <= SPREAD * least;
}

/**
 * Most terms that stand in the same order in both: copy keeps its order, other words need not. By the lowest end of a
 * rising run of each length (Fredman 1975).
 */
function inOrder(places: Int32Array, count: number): number {
  const ends: number[] = [];
  for (let i = 0; i < count; i++) {
    const place = places[i] ?? 0;
    let length = ends.length;
    while (length > 0 && (ends[length - 1] ?? 0) >= place) length -= 1;
    ends[length] = place;
  }
  return ends.length;
}

function spreadOf(places: Int32Array, count: number): number {
  let [low, high] = [places[0] ?? 0, places[0] ?? 0];
  for (let i = 1; i < count; i++) {
    low = Math.min(low, places[i] ?? 0);
    high = Math.max(high, places[i] ?? 0);
  }
  return high - low + 1;
}

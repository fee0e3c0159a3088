import { isContrary } from "./polarity.ts";
import { sameStand } from "./stance.ts";
import type { Telling } from "./telling.ts";

/**
 * How two statements agree, as one number that fits into an array: whether they are contrary, and on how many things
 * both take the same stand. It follows from their terms and stands alone.
 */
export function agreementOf(one: Telling, two: Telling): number {
  const stand = one.stances.length > 0 ? sameStand(one.stances, two.stances) : 0;
  return 2 * stand + (isContrary(one, two) ? CONTRARY : 0);
}

const CONTRARY = 1;

/** Whether they say the contrary of the same thing. */
export function areContrary(agreement: number): boolean {
  return (agreement & CONTRARY) !== 0;
}

/** On how many things, 0–4, both take the same stand. */
export function standOf(agreement: number): number {
  return agreement >> 1;
}

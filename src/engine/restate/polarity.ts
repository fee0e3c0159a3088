import { oppositesOf } from "./kin.ts";
import type { Term } from "./statement.ts";

/** How many terms after a word tell what it speaks of; before it, one does. */
const REACH = 2;

/**
 * Whether two statements say the contrary of the same thing: "prices rose" and "prices fell", "opposed
 * the plan" and "backed the plan". Only contrary words with the same neighbour count, and only when neither
 * statement has both, for long sentences hold contrary words about different things.
 */
export function isContrary(left: readonly Term[], right: readonly Term[]): boolean {
  return left.some(({ kin }, i) => {
    const contraries = oppositesOf(kin);
    if (contraries === undefined || has(right, kin)) return false;
    return right.some(
      (rival, j) =>
        contraries.has(rival.kin) &&
        !has(left, rival.kin) &&
        (meets(left.slice(i + 1, i + 1 + REACH), right.slice(j + 1, j + 1 + REACH)) ||
          meets(left.slice(Math.max(0, i - 1), i), right.slice(Math.max(0, j - 1), j))),
    );
  });
}

function has(terms: readonly Term[], kin: string): boolean {
  return terms.some((term) => term.kin === kin);
}

function meets(one: readonly Term[], two: readonly Term[]): boolean {
  return one.some(({ kin }) => has(two, kin));
}

import { oppositesOf } from "./kin.ts";
import type { Statement, Term } from "./statement.ts";

/** How many terms after a word tell what it speaks of; before it, one does. */
const REACH = 2;

/**
 * Whether two statements say the contrary of the same thing: "prices rose" and "prices fell", "opposed
 * the plan" and "backed the plan". Only contrary words with the same neighbour count, and only when neither
 * statement has both, for long sentences hold contrary words about different things.
 */
export function isContrary(one: Statement, two: Statement): boolean {
  if (one.opposable.length === 0 || two.opposable.length === 0) return false;
  const [left, right] = [one.terms, two.terms];
  return one.opposable.some((i) => {
    const kin = left[i]?.kin ?? "";
    const contraries = oppositesOf(kin);
    if (contraries === undefined || has(right, kin)) return false;
    return two.opposable.some((j) => {
      const rival = right[j]?.kin ?? "";
      return (
        contraries.has(rival) &&
        !has(left, rival) &&
        (meets(left.slice(i + 1, i + 1 + REACH), right.slice(j + 1, j + 1 + REACH)) ||
          meets(left.slice(Math.max(0, i - 1), i), right.slice(Math.max(0, j - 1), j)))
      );
    });
  });
}

function has(terms: readonly Term[], kin: string): boolean {
  return terms.some((term) => term.kin === kin);
}

function meets(one: readonly Term[], two: readonly Term[]): boolean {
  return one.some(({ kin }) => has(two, kin));
}

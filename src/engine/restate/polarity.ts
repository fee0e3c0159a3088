import type { Term } from "./lexicon.ts";
import type { Telling } from "./telling.ts";

/** How many terms after a word tell what it speaks of; before it, one does. */
const REACH = 2;

/**
 * Whether two statements say the contrary of the same thing: "prices rose" and "prices fell", "opposed
 * the plan" and "backed the plan". Only contrary words with the same neighbour count, and only when neither
 * statement has both, for long sentences hold contrary words about different things.
 */
export function isContrary(one: Telling, two: Telling): boolean {
  // Told by one look of nearly all.
  if ((one.contraries & two.families) === 0) return false;
  const [left, right] = [one.terms, two.terms];
  for (const i of one.opposable) {
    const own = left[i];
    const contraries = own?.word.opposites;
    if (contraries === undefined) continue;
    for (const j of two.opposable) {
      const rival = right[j];
      // Hardly any two are contrary: only of those it is asked where else they stand.
      if (!contraries.has(rival?.kin ?? "") || has(right, own) || has(left, rival)) continue;
      const after = meets(left, i + 1, i + 1 + REACH, { right, from: j + 1, to: j + 1 + REACH });
      if (after || meets(left, i - 1, i, { right, from: j - 1, to: j })) return true;
    }
  }
  return false;
}

function has(terms: readonly Term[], like: Term | undefined): boolean {
  for (const { word } of terms) if (word.kinId === like?.word.kinId) return true;
  return false;
}

/** Whether a family stands at these places (the last is out) in both. */
function meets(
  left: readonly Term[],
  start: number,
  end: number,
  {
    right,
    from,
    to,
  }: { readonly right: readonly Term[]; readonly from: number; readonly to: number },
): boolean {
  for (let i = Math.max(0, start); i < end && i < left.length; i++)
    for (let j = Math.max(0, from); j < to && j < right.length; j++)
      if (left[i]?.word.kinId === right[j]?.word.kinId) return true;
  return false;
}

import type { Token } from "../tokenize.ts";
import { isCommon } from "../common.ts";
import { stem } from "../stem.ts";
import { kinOf, oppositesOf } from "./kin.ts";

/** How many telling words around a contrary word tell what it speaks of. */
const REACH = 2;

/**
 * Whether two sentences say the contrary of the same thing: "prices rose" and "prices fell", "opposed
 * the plan" and "backed the plan". Only words with the same neighbour count, for long sentences hold
 * contrary words about different things.
 */
export function isContrary(left: readonly Token[], right: readonly Token[]): boolean {
  const [mine, theirs] = [kinsOf(left), kinsOf(right)];
  const [own, other] = [new Set(mine), new Set(theirs)];
  return mine.some((kin, i) => {
    const contraries = oppositesOf(kin);
    if (contraries === undefined || other.has(kin)) return false;
    return theirs.some(
      (rival, j) =>
        contraries.has(rival) &&
        !own.has(rival) &&
        (meets(mine.slice(i + 1, i + 1 + REACH), theirs.slice(j + 1, j + 1 + REACH)) ||
          meets(mine.slice(Math.max(0, i - 1), i), theirs.slice(Math.max(0, j - 1), j))),
    );
  });
}

function kinsOf(words: readonly Token[]): readonly string[] {
  return words.filter((word) => !isCommon(word.norm)).map((word) => kinOf(stem(word.norm)));
}

function meets(one: readonly string[], two: readonly string[]): boolean {
  return one.some((kin) => two.includes(kin));
}

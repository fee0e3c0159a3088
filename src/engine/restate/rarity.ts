import { stem } from "../stem.ts";
import { FREQUENT_WORDS } from "./frequent-words.ts";

/**
 * What is left of a term's weight in each class of `FREQUENT_WORDS`, most frequent first: 0.3 + 0.7 of the
 * logarithm of how rare words of the class are in news, against a word in a thousandth of all sentences.
 */
const LEFT = [0.63, 0.74, 0.84, 0.93];

const rarity = new Map(
  FREQUENT_WORDS.flatMap((words, i) =>
    words.split(" ").map((word): [string, number] => [stem(word), LEFT[i] ?? 1]),
  ),
);

/** Small numbers, in words or figures, count things of all kinds; most reports name a day of the week. */
const SMALL = /^(?:[0-9]|1[0-2]|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u;
const LEFT_OF_SMALL = 0.6;

/**
 * How telling a stem is in news at large, 0–1: in one event "statement" may stand twice only, and says
 * little all the same. 1 for what no list names, so that no language needs one.
 */
export function rarityOf(key: string): number {
  return rarity.get(key) ?? (SMALL.test(key) ? LEFT_OF_SMALL : 1);
}

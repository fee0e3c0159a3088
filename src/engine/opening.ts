import type { Kinds } from "./kinds.ts";

/** So many words that open both sentences are reused, if so many of them are telling: who opens alike, copies. */
export const OPENING = 6;
const TELLING_OPENING = 3;
/** And so many of those no names: many sentences open with the same people. */
const PLAIN_OPENING = 2;

/**
 * Whether two kinds begin with the same clause, an article before it or one word put into it aside. Where the word may
 * have been put into either, both ways are tried: the order of the two says nothing.
 */
export function opensAlike(kinds: Kinds, one: number, two: number): boolean {
  return opensAs(kinds, one, two) || opensAs(kinds, two, one);
}

/** The same, where the word was put into `longer`. */
function opensAs(kinds: Kinds, longer: number, other: number): boolean {
  const { starts, lengths, ids, telling } = kinds;
  const oneEnd = (starts[longer] ?? 0) + (lengths[longer] ?? 0);
  const twoEnd = (starts[other] ?? 0) + (lengths[other] ?? 0);
  let i = firstIn(kinds, longer, other);
  let j = firstIn(kinds, other, longer);
  let count = 0;
  let told = 0;
  let stated = 0;
  let hasPut = false;
  while (i < oneEnd && j < twoEnd) {
    if (ids[i] === ids[j]) {
      count += 1;
      told += (telling[i + 1] ?? 0) - (telling[i] ?? 0);
      stated += statedAt(kinds, i, j);
      i += 1;
      j += 1;
      continue;
    }
    if (hasPut || count === 0 || i + 1 >= oneEnd || ids[i + 1] !== ids[j]) break;
    hasPut = true;
    i += 1;
  }
  return count >= OPENING && told >= TELLING_OPENING && stated >= PLAIN_OPENING;
}

/** The first word of a kind; the second where the first is an article that the other has not. */
function firstIn({ starts, ids, vocabulary }: Kinds, own: number, other: number): number {
  const start = starts[own] ?? 0;
  const isOpening =
    vocabulary.tells[ids[start] ?? 0] === 1 || ids[start] === ids[starts[other] ?? 0];
  return isOpening ? start : start + 1;
}

/** 1 for a word that is no name: what one of the two writes without a capital is none. */
function statedAt({ plain }: Kinds, i: number, j: number): number {
  return Math.max((plain[i + 1] ?? 0) - (plain[i] ?? 0), (plain[j + 1] ?? 0) - (plain[j] ?? 0));
}

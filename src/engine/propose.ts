import type { Token } from "./tokenize.ts";

/** Two shared words in a row are chance; three are copy. Sentences too short for that may share two. */
export const SHORTEST_TILE = 3;
export const SHORT_SENTENCE = 8;

/** A sentence as the search sees it: one number a norm, and all norms in one string. */
export type Entry = {
  readonly words: readonly Token[];
  readonly ids: Int32Array;
  readonly text: string;
};

/**
 * Pairs of sentences that have the same words, or share a run long enough to be a tile: found in an
 * index of runs, so that unrelated pairs cost nothing. Keys of runs are exact, not hashes.
 */
export function propose(
  entries: readonly Entry[],
  common: readonly boolean[],
): readonly (readonly [number, number])[] {
  const found = new Map<number, readonly [number, number]>();
  const put = (one: number, two: number): void => {
    const [a, b] = one < two ? [one, two] : [two, one];
    if (a !== b) found.set(a * entries.length + b, [a, b]);
  };
  const short = entries.map(({ ids }) => ids.length <= SHORT_SENTENCE);
  const pairs = entries.map(({ ids }) => runsOf(ids, 2, common));
  const inShort = new Set(pairs.flatMap((list, i) => (short[i] === true ? list : [])));
  pairUp(
    entries.map(({ text, ids }) => (ids.length > 1 ? [text] : [])),
    put,
  );
  pairUp(
    entries.map(({ ids }) => runsOf(ids, SHORTEST_TILE, common)),
    put,
  );
  pairUp(
    pairs.map((list) => list.filter((key) => inShort.has(key))),
    (one, two) => {
      if (short[one] === true || short[two] === true) put(one, two);
    },
  );
  return [...found.values()];
}

function pairUp(
  keys: readonly (readonly (string | number)[])[],
  put: (one: number, two: number) => void,
): void {
  const holders = new Map<string | number, number[]>();
  keys.forEach((list, i) => {
    for (const key of list) {
      const holding = holders.get(key);
      if (holding === undefined) holders.set(key, [i]);
      else {
        for (const other of holding) put(other, i);
        holding.push(i);
      }
    }
  });
}

/**
 * Keys of all runs of `size` words that tell something; exact while the norms of all texts number
 * below 2^17. `common` says of each norm whether it tells nothing by itself.
 */
function runsOf(ids: Int32Array, size: number, common: readonly boolean[]): readonly number[] {
  const keys: number[] = [];
  for (let i = 0; i + size <= ids.length; i++) {
    let key = 0;
    let telling = false;
    for (let k = i; k < i + size; k++) {
      const id = ids[k] ?? 0;
      key = key * common.length + id;
      telling ||= common[id] === false;
    }
    if (telling) keys.push(key);
  }
  return keys;
}

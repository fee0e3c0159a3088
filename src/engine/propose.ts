import type { Token } from "./tokenize.ts";

/** Two shared words in a row are chance; three are copy. Sentences too short for that may share two. */
export const SHORTEST_TILE = 3;
export const SHORT_SENTENCE = 8;
const SHORTEST_PAIR = 2;

/** A sentence as the search sees it: one number a norm, and all norms in one string. */
export type Entry = {
  readonly words: readonly Token[];
  readonly ids: Int32Array;
  readonly text: string;
};

/**
 * Pairs of sentences that have the same words, or share a run long enough to be a tile: found in an
 * index of runs, so that unrelated pairs cost nothing. Short sentences come first: what shares two
 * words with one of them need not be indexed itself.
 */
export function propose(
  entries: readonly Entry[],
  common: readonly boolean[],
): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  const words = entries.reduce((sum, { ids }) => sum + ids.length, 0);
  const [triples, pairs] = [new RunIndex(words), new RunIndex(words)];
  const texts = new Map<string, number[]>();
  // Who met a sentence last: each pair is found once, however many runs it shares.
  const metBy = new Int32Array(entries.length).fill(-1);
  const isShort = ({ ids }: Entry): boolean => ids.length <= SHORT_SENTENCE;
  const visit = (entry: Entry, i: number): void => {
    const meet = (other: number): void => {
      if (other === i || metBy[other] === i) return;
      metBy[other] = i;
      found.push(other < i ? [other, i] : [i, other]);
    };
    const { ids, text } = entry;
    const same = ids.length > 1 ? texts.get(text) : [];
    same?.forEach(meet);
    if (same === undefined) texts.set(text, [i]);
    else same.push(i);
    eachRun(ids, SHORTEST_TILE, common, (key) => triples.visit(key, i, meet));
    const keep = isShort(entry) ? i : LOOK_ONLY;
    eachRun(ids, SHORTEST_PAIR, common, (key) => pairs.visit(key, keep, meet));
  };
  entries.forEach((entry, i) => isShort(entry) && visit(entry, i));
  entries.forEach((entry, i) => !isShort(entry) && visit(entry, i));
  return found;
}

/** Given instead of a holder: whoever asks is not kept. */
const LOOK_ONLY = -1;

/**
 * Who holds each run. Open addressing over flat arrays: `keys` and `heads` share a slot, holders of one
 * key are a chain through `after`. At most `runs` holders are kept; the table is at most half full.
 */
class RunIndex {
  private readonly mask: number;
  private readonly keys: Float64Array;
  private readonly heads: Int32Array;
  private readonly holders: Int32Array;
  private readonly after: Int32Array;
  private count = 0;

  constructor(runs: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * runs + 2));
    this.mask = size - 1;
    this.keys = new Float64Array(size);
    this.heads = new Int32Array(size).fill(-1);
    this.holders = new Int32Array(runs + 1);
    this.after = new Int32Array(runs + 1);
  }

  /** Shows all holders of this run so far, and keeps one more. */
  visit(key: number, holder: number, show: (holder: number) => void): void {
    const slot = this.slotOf(key);
    for (let at = this.heads[slot] ?? -1; at >= 0; at = this.after[at] ?? -1)
      show(this.holders[at] ?? 0);
    if (holder === LOOK_ONLY || this.isLast(slot, holder)) return;
    this.keys[slot] = key;
    this.holders[this.count] = holder;
    this.after[this.count] = this.heads[slot] ?? -1;
    this.heads[slot] = this.count;
    this.count += 1;
  }

  private isLast(slot: number, holder: number): boolean {
    const head = this.heads[slot] ?? -1;
    return head >= 0 && this.holders[head] === holder;
  }

  private slotOf(key: number): number {
    // Both halves of the key, stirred by the golden ratio (Knuth 6.4).
    let slot = (Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 2 ** 32) | 0, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & this.mask;
    while ((this.heads[slot] ?? -1) >= 0 && this.keys[slot] !== key) slot = (slot + 1) & this.mask;
    return slot;
  }
}

/**
 * Keys of all runs of `size` words that tell something; exact while the norms of all texts number
 * below 2^17. `common` says of each norm whether it tells nothing by itself.
 */
function eachRun(
  ids: Int32Array,
  size: number,
  common: readonly boolean[],
  take: (key: number) => void,
): void {
  for (let i = 0; i + size <= ids.length; i++) {
    let key = 0;
    let telling = false;
    for (let k = i; k < i + size; k++) {
      const id = ids[k] ?? 0;
      key = key * common.length + id;
      telling ||= common[id] === false;
    }
    if (telling) take(key);
  }
}

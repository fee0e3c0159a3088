import { hashOfPair } from "./hash.ts";
import { NONE } from "./judge.ts";
import { grown, grownBytes } from "./kinds.ts";
import { bytes, ints } from "./memory.ts";
import { Pairing } from "./paired.ts";

/** Little: what grows soon is not taken for constant, which would have all compiled anew when it grows. */
const ROOM = 16;

/**
 * Verdicts on pairs of kinds, each kept once, in flat arrays, two places each: the first holds where the left sentence is
 * of the lower kind, the second where it is of the higher, so that each has the other kind beside it. Found again by an
 * open hash table.
 */
export class Verdicts {
  count = 0;
  left = ints(2 * ROOM);
  verdict = bytes(2 * ROOM);
  shared = ints(2 * ROOM);
  private slots = ints(4 * ROOM).fill(-1);
  /** Where copies find their pairs. */
  readonly pairing = new Pairing();
  /** A bit for each hash of two that are known: most strangers are told from these, which are near at hand. */
  private marks = ints(ROOM / 4);

  /** Keeps what the judge last said of these two. */
  add(one: number, two: number, forth: Said, back: Said): void {
    if (2 * this.count === this.left.length) this.grow();
    const at = this.count++;
    this.put(2 * at, one, forth);
    this.put(2 * at + 1, two, back);
    this.slots[this.slotOf(one, two)] = at;
    this.mark(one, two);
  }

  /** What a sentence of kind `left` is to a later one of kind `right`. */
  of(left: number, right: number): number {
    const forth = left < right;
    const one = forth ? left : right;
    const two = forth ? right : left;
    if (!this.isMarked(one, two)) return NONE;
    const at = this.slots[this.slotOf(one, two)] ?? -1;
    return at < 0 ? NONE : (this.verdict[forth ? 2 * at : 2 * at + 1] ?? NONE);
  }

  private put(at: number, left: number, { verdict, shared }: Said): void {
    this.left[at] = left;
    this.verdict[at] = verdict;
    this.shared[at] = shared;
  }

  private mark(one: number, two: number): void {
    const { marks } = this;
    const hash = hashOfPair(one, two);
    const place = (hash >>> 5) & (marks.length - 1);
    marks[place] = (marks[place] ?? 0) | (1 << (hash & 31));
  }

  private isMarked(one: number, two: number): boolean {
    const { marks } = this;
    const hash = hashOfPair(one, two);
    return ((marks[(hash >>> 5) & (marks.length - 1)] ?? 0) & (1 << (hash & 31))) !== 0;
  }

  private slotOf(one: number, two: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hashOfPair(one, two) & mask; ; slot = (slot + 1) & mask) {
      const at = this.slots[slot] ?? -1;
      if (at < 0 || (this.left[2 * at] === one && this.left[2 * at + 1] === two)) return slot;
    }
  }

  private grow(): void {
    const length = 2 * this.count;
    this.left = grown(this.left, 2 * length);
    this.verdict = grownBytes(this.verdict, 2 * length);
    this.shared = grown(this.shared, 2 * length);
    this.slots = ints(2 * length).fill(-1);
    this.marks = ints(length / 4);
    for (let at = 0; at < this.count; at++) {
      const one = this.left[2 * at] ?? 0;
      const two = this.left[2 * at + 1] ?? 0;
      this.slots[this.slotOf(one, two)] = at;
      this.mark(one, two);
    }
  }
}

type Said = { readonly verdict: number; readonly shared: number };

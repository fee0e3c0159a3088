import { hashOfPair } from "./hash.ts";
import { NONE } from "./judge.ts";
import { grown, grownBytes } from "./kinds.ts";
import { Pairing } from "./paired.ts";

/** Little: what grows soon is not taken for constant, which would have all compiled anew when it grows. */
const ROOM = 16;

/**
 * Verdicts on pairs of kinds, each kept once, in flat arrays; found again by an open hash table. `one` is
 * before `two`; `forth` holds where the left sentence is of kind `one`, `back` where it is of kind `two`.
 */
export class Verdicts {
  count = 0;
  one = new Int32Array(ROOM);
  two = new Int32Array(ROOM);
  forth = new Uint8Array(ROOM);
  back = new Uint8Array(ROOM);
  sharedForth = new Int32Array(ROOM);
  sharedBack = new Int32Array(ROOM);
  private slots = new Int32Array(4 * ROOM).fill(-1);
  /** Where copies find their pairs. */
  readonly pairing = new Pairing();
  /** A bit for each hash of two that are known: most strangers are told from these, which are near at hand. */
  private marks = new Int32Array(ROOM / 4);

  /** Keeps what the judge last said of these two. */
  add(one: number, two: number, forth: Said, back: Said): void {
    if (this.count === this.one.length) this.grow();
    const at = this.count++;
    this.one[at] = one;
    this.two[at] = two;
    this.forth[at] = forth.verdict;
    this.back[at] = back.verdict;
    this.sharedForth[at] = forth.shared;
    this.sharedBack[at] = back.shared;
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
    return at < 0 ? NONE : ((forth ? this.forth[at] : this.back[at]) ?? NONE);
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
      if (at < 0 || (this.one[at] === one && this.two[at] === two)) return slot;
    }
  }

  private grow(): void {
    const length = 2 * this.count;
    this.one = grown(this.one, length);
    this.two = grown(this.two, length);
    this.sharedForth = grown(this.sharedForth, length);
    this.sharedBack = grown(this.sharedBack, length);
    this.forth = grownBytes(this.forth, length);
    this.back = grownBytes(this.back, length);
    this.slots = new Int32Array(2 * length).fill(-1);
    this.marks = new Int32Array(length / 4);
    for (let at = 0; at < this.count; at++) {
      const one = this.one[at] ?? 0;
      const two = this.two[at] ?? 0;
      this.slots[this.slotOf(one, two)] = at;
      this.mark(one, two);
    }
  }
}

type Said = { readonly verdict: number; readonly shared: number };

import { grown } from "./kinds.ts";
import type { Kinds } from "./kinds.ts";
import { bytes, ints } from "./memory.ts";

/** Two shared words in a row are chance; three are copy. Sentences too short for that may share two. */
export const SHORTEST_TILE = 3;
export const SHORTEST_PAIR = 2;
export const SHORT_SENTENCE = 8;

/** Runs of words, each told by a place where it stands. */
export type Runs = { readonly has: (place: number) => boolean };

/**
 * Who holds each run of `size` words that tells something. Open addressing over flat arrays: a slot holds the
 * first of a chain of holders, each with the place of its run among all words; to find a run is to compare
 * words, so that no two runs are ever mistaken for each other. The table is at most half full.
 */
export class RunIndex {
  /** Runs that are passed over. */
  leftOut: Runs | null = null;
  /** The most holders that a run had when it was visited. */
  longest = 0;
  private readonly kinds: Kinds;
  private readonly size: number;
  private heads = ints(32).fill(-1);
  private places = ints(16);
  /** Two numbers each: the kind, and the holder after it. */
  private holders = ints(32);
  private count = 0;

  constructor(kinds: Kinds, size: number) {
    this.kinds = kinds;
    this.size = size;
  }

  /** Shows the holders so far of each run of this kind; with `keep`, it becomes a holder too. */
  visit(kind: number, keep: boolean, show: (holder: number) => void): void {
    this.eachRun(kind, (place) => {
      const slot = this.slotOf(place);
      const head = this.heads[slot] ?? -1;
      let held = 0;
      const { holders } = this;
      for (let at = head; at >= 0; at = holders[2 * at + 1] ?? -1) {
        show(holders[2 * at] ?? 0);
        held += 1;
      }
      if (held > this.longest) this.longest = held;
      if (keep && (head < 0 || holders[2 * head] !== kind)) this.add(slot, kind, place);
    });
  }

  /** Makes this kind a holder of its runs. */
  keep(kind: number): void {
    this.eachRun(kind, (place) => this.keepAt(kind, place));
  }

  /** The runs that more kinds hold than this, by their slots; they stay there as long as nothing is added. */
  heldByMore(most: number): readonly number[] {
    const found: number[] = [];
    for (let slot = 0; slot < this.heads.length; slot++)
      if (this.holdersAt(slot).length > most) found.push(slot);
    return found;
  }

  /** Who holds the run of this slot. */
  holdersAt(slot: number): readonly number[] {
    const found: number[] = [];
    const { holders } = this;
    for (let at = this.heads[slot] ?? -1; at >= 0; at = holders[2 * at + 1] ?? -1)
      found.push(holders[2 * at] ?? 0);
    return found;
  }

  /** Makes these kinds holders of those of their runs that the other index knows. Nearly all begin with no word of those. */
  keepKnown(list: readonly number[], asked: RunIndex): void {
    const { ids, starts, lengths, vocabulary } = this.kinds;
    const begins = bytes(vocabulary.size);
    for (let at = 0; at < asked.count; at++) begins[ids[asked.places[at] ?? 0] ?? 0] = 1;
    for (const kind of list) {
      const start = starts[kind] ?? 0;
      const end = start + (lengths[kind] ?? 0);
      for (let place = start; place + this.size <= end; place++)
        if (begins[ids[place] ?? 0] === 1 && (asked.heads[asked.slotOf(place)] ?? -1) >= 0)
          this.keepAt(kind, place);
    }
  }

  /** Makes this kind a holder of the run at this place, once. */
  keepAt(kind: number, place: number): void {
    const slot = this.slotOf(place);
    const head = this.heads[slot] ?? -1;
    if (head < 0 || this.holders[2 * head] !== kind) this.add(slot, kind, place);
  }

  private eachRun(kind: number, take: (place: number) => void): void {
    const { telling, starts, lengths } = this.kinds;
    const { size, leftOut } = this;
    const start = starts[kind] ?? 0;
    const end = start + (lengths[kind] ?? 0);
    for (let place = start; place + size <= end; place++)
      if (
        (telling[place + size] ?? 0) > (telling[place] ?? 0) &&
        (leftOut === null || !leftOut.has(place))
      )
        take(place);
  }

  /** Where the run at this place is kept, or would be. */
  slotOf(place: number): number {
    const { heads, places, size } = this;
    const { ids } = this.kinds;
    const mask = heads.length - 1;
    // Stirred by the golden ratio and two other odd numbers (Knuth 6.4).
    let hash = Math.imul(ids[place] ?? 0, 0x9e3779b1) ^ Math.imul(ids[place + 1] ?? 0, 0x85ebca6b);
    if (size === SHORTEST_TILE) hash ^= Math.imul(ids[place + 2] ?? 0, 0xc2b2ae35);
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (; ; slot = (slot + 1) & mask) {
      const head = heads[slot] ?? -1;
      if (head < 0) return slot;
      const other = places[head] ?? 0;
      if (
        ids[other] === ids[place] &&
        ids[other + 1] === ids[place + 1] &&
        (size === SHORTEST_PAIR || ids[other + 2] === ids[place + 2])
      )
        return slot;
    }
  }

  private add(slot: number, kind: number, place: number): void {
    const at = this.count;
    this.places[at] = place;
    this.holders[2 * at] = kind;
    this.holders[2 * at + 1] = this.heads[slot] ?? -1;
    this.heads[slot] = at;
    this.count += 1;
    if (this.count === this.places.length) this.grow(2 * this.count);
  }

  /** Makes room for so many runs more at once: to grow step by step costs more than to fill what has grown. */
  reserve(more: number): void {
    let length = this.places.length;
    while (length < this.count + more) length *= 2;
    if (length > this.places.length) this.grow(length);
  }

  private grow(length: number): void {
    this.places = grown(this.places, length);
    this.holders = grown(this.holders, 2 * length);
    const old = this.heads;
    this.heads = ints(2 * length).fill(-1);
    for (const head of old) if (head >= 0) this.heads[this.slotOf(this.places[head] ?? 0)] = head;
  }
}

import { grown } from "./kinds.ts";
import type { Kinds } from "./kinds.ts";

/** Two shared words in a row are chance; three are copy. Sentences too short for that may share two. */
export const SHORTEST_TILE = 3;
export const SHORT_SENTENCE = 8;
const SHORTEST_PAIR = 2;

/**
 * Finds, for one kind of sentence after the other, all visited before it that have the same words or share
 * a run long enough to be a tile. Runs are kept in an index, so that unrelated kinds cost nothing. Of a list
 * of new kinds the short ones come first: what shares two words with one of them need not be indexed.
 */
export class Proposer {
  private readonly kinds: Kinds;
  private readonly triples: RunIndex;
  private readonly pairs: RunIndex;
  /** Pairs of words of long kinds visited before that new short ones have too. */
  private late: RunIndex | null = null;
  private readonly longs: number[] = [];
  private readonly byText = new Map<number, number[]>();
  /** Who met a kind last: each pair is found once, however many runs it shares. */
  private metBy = new Int32Array(0);

  constructor(kinds: Kinds) {
    this.kinds = kinds;
    this.triples = new RunIndex(kinds, SHORTEST_TILE);
    this.pairs = new RunIndex(kinds, SHORTEST_PAIR);
  }

  /** The kinds from `first` on, in the order in which they are to be visited. */
  order(first: number): readonly number[] {
    const fresh = Array.from({ length: this.kinds.size - first }, (_, i) => first + i);
    const short = fresh.filter((kind) => this.isShort(kind));
    const long = fresh.filter((kind) => !this.isShort(kind));
    this.triples.reserve(this.wordsIn(fresh));
    this.pairs.reserve(this.wordsIn(short));
    const met = new Int32Array(this.kinds.size).fill(-1);
    met.set(this.metBy);
    this.metBy = met;
    this.late = short.length > 0 && this.longs.length > 0 ? this.lateFor(short) : null;
    return [...short, ...long];
  }

  /** All kinds visited before that share something with this one. */
  visit(kind: number): readonly number[] {
    const { metBy } = this;
    const found: number[] = [];
    const meet = (other: number): void => {
      if (other === kind || metBy[other] === kind) return;
      metBy[other] = kind;
      found.push(other);
    };
    this.alike(kind).forEach(meet);
    this.triples.visit(kind, true, meet);
    const short = this.isShort(kind);
    if (short) this.late?.visit(kind, false, meet);
    else this.longs.push(kind);
    this.pairs.visit(kind, short, meet);
    return found;
  }

  private wordsIn(kinds: readonly number[]): number {
    return kinds.reduce((sum, kind) => sum + (this.kinds.lengths[kind] ?? 0), 0);
  }

  private isShort(kind: number): boolean {
    return (this.kinds.lengths[kind] ?? 0) <= SHORT_SENTENCE;
  }

  /** Kinds visited before with the same text, to which this one is added. */
  private alike(kind: number): readonly number[] {
    const first = this.kinds.alike[kind] ?? kind;
    const list = this.byText.get(first);
    if (list === undefined) {
      this.byText.set(first, [kind]);
      return NOBODY;
    }
    list.push(kind);
    return list;
  }

  private lateFor(short: readonly number[]): RunIndex {
    const asked = new RunIndex(this.kinds, SHORTEST_PAIR);
    for (const kind of short) asked.visit(kind, true, ignore);
    const late = new RunIndex(this.kinds, SHORTEST_PAIR);
    for (const kind of this.longs) late.keepKnown(kind, asked);
    return late;
  }
}

const NOBODY: readonly number[] = [];
const ignore = (): void => undefined;

/**
 * Who holds each run of `size` words that tells something. Open addressing over flat arrays: a slot holds the
 * first of a chain of holders, each with the place of its run among all words; to find a run is to compare
 * words, so that no two runs are ever mistaken for each other. The table is at most half full.
 */
class RunIndex {
  private readonly kinds: Kinds;
  private readonly size: number;
  private heads = new Int32Array(32).fill(-1);
  private holders = new Int32Array(16);
  private places = new Int32Array(16);
  private after = new Int32Array(16);
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
      for (let at = head; at >= 0; at = this.after[at] ?? -1) show(this.holders[at] ?? 0);
      if (keep && (head < 0 || this.holders[head] !== kind)) this.add(slot, kind, place);
    });
  }

  /** Makes this kind a holder of those of its runs that the other index knows. */
  keepKnown(kind: number, asked: RunIndex): void {
    this.eachRun(kind, (place) => {
      if ((asked.heads[asked.slotOf(place)] ?? -1) < 0) return;
      const slot = this.slotOf(place);
      const head = this.heads[slot] ?? -1;
      if (head < 0 || this.holders[head] !== kind) this.add(slot, kind, place);
    });
  }

  private eachRun(kind: number, take: (place: number) => void): void {
    const { telling, starts, lengths } = this.kinds;
    const { size } = this;
    const start = starts[kind] ?? 0;
    const end = start + (lengths[kind] ?? 0);
    for (let place = start; place + size <= end; place++)
      if ((telling[place + size] ?? 0) > (telling[place] ?? 0)) take(place);
  }

  private slotOf(place: number): number {
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
    this.holders[at] = kind;
    this.places[at] = place;
    this.after[at] = this.heads[slot] ?? -1;
    this.heads[slot] = at;
    this.count += 1;
    if (this.count === this.holders.length) this.grow(2 * this.count);
  }

  /** Makes room for so many runs more at once: to grow step by step costs more than to fill what has grown. */
  reserve(more: number): void {
    let length = this.holders.length;
    while (length < this.count + more) length *= 2;
    if (length > this.holders.length) this.grow(length);
  }

  private grow(length: number): void {
    this.holders = grown(this.holders, length);
    this.places = grown(this.places, length);
    this.after = grown(this.after, length);
    const old = this.heads;
    this.heads = new Int32Array(2 * length).fill(-1);
    for (const head of old) if (head >= 0) this.heads[this.slotOf(this.places[head] ?? 0)] = head;
  }
}

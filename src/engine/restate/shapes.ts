import { hashOfPair } from "../hash.ts";
import { grown } from "../kinds.ts";
import { floats, ints } from "../memory.ts";
import type { Layout } from "./layout.ts";
import type { Pairs } from "./pairs.ts";
import { KIN_SHARE } from "./table.ts";
import type { Table } from "./table.ts";

/** A record: the two statements, flags, how many terms, how many pairs of terms side by side; then terms, then pairs. */
const HEAD = 5;
/** A term is twice its number, and 1 more where it stands near another; of a family it is less than 0. */
const NEAR = 1;
const NAMES = 1;
const FIGURE = 2;
/** Flags above these are how the two agree, times this. */
const AGREEMENT = 4;

/** Records are forgotten once there are so many times those that were asked for. */
const MOST_FORGOTTEN = 3;
const FEW = 65_536;
const NONE = -1;

/**
 * What each two statements share and how they agree, kept from one comparison to the next: it follows from their terms
 * and stands, and only what these weigh is new each time. Statements are named by where their terms lie, which stay there. Records lie one after
 * the other in a flat array, found by an open hash table; they are mostly asked for in the order in which they were made.
 */
export class Shapes {
  private data = ints(FEW);
  private size = 0;
  private slots = ints(FEW).fill(NONE);
  private count = 0;
  /** Where the record after the last found lies. */
  private next = 0;
  private asked = 0;
  private weights = floats(256);
  /** What the terms that were weighed last weigh together, and those of them that stand near another. */
  weight = 0;
  private bound = 0;
  private layout: Layout | null = null;

  /** A comparison begins, of statements laid out like this. */
  begin(layout: Layout): void {
    this.layout = layout;
    if (this.size > FEW + MOST_FORGOTTEN * this.asked) {
      this.slots.fill(NONE);
      this.size = this.count = 0;
    }
    this.asked = this.next = 0;
  }

  /** So many pairs more are known from elsewhere, whose records may be asked for next time. */
  passOver(pairs: number): void {
    if (this.count > 0) this.asked += Math.round((pairs * this.size) / this.count);
  }

  /** Where the record of these two lies, or -1. */
  find(x: number, y: number): number {
    const { next, data } = this;
    const isNext = next < this.size && data[next] === x && data[next + 1] === y;
    const at = isNext ? next : (this.slots[this.slotOf(x, y)] ?? NONE);
    if (at === NONE) return NONE;
    const length = lengthOf(data, at);
    this.next = at + length;
    this.asked += length;
    return at;
  }

  /** Keeps what the table found of these two, and how they agree; answers where. */
  keep(x: number, y: number, table: Table, agreement: number): number {
    const { count, same, beside, atX, near } = table;
    const { stems, kins } = this.laid.terms;
    this.reserve(HEAD + count + beside.count * 2);
    const { data, size } = this;
    data[size] = x;
    data[size + 1] = y;
    const flags = (table.names === 1 ? NAMES : 0) | (table.figure === 1 ? FIGURE : 0);
    data[size + 2] = flags + AGREEMENT * agreement;
    data[size + 3] = count;
    data[size + 4] = beside.count;
    let at = size + HEAD;
    for (let i = 0; i < count; i++) {
      const place = x + (atX[i] ?? 0);
      const mark = near[i] === 1 ? NEAR : 0;
      data[at++] = i < same ? 2 * (stems[place] ?? 0) + mark : -1 - 2 * (kins[place] ?? 0) - mark;
    }
    for (let i = 0; i < beside.count; i++) {
      data[at++] = beside.one[i] ?? 0;
      data[at++] = beside.two[i] ?? 0;
    }
    this.asked += at - size;
    this.size = this.next = at;
    this.slots[this.slotOf(x, y)] = size;
    this.count += 1;
    if (2 * this.count > this.slots.length) this.spread();
    return size;
  }

  /** Finds what the terms of a record weigh: numbers that are handed back one by one each cost memory. */
  weigh(record: number): void {
    const { data, weights } = this;
    const { weightOfStem, weightOfKin } = this.laid;
    const count = this.terms(record);
    let sum = 0;
    let bound = 0;
    for (let i = 0; i < count; i++) {
      const term = data[record + HEAD + i] ?? 0;
      const own = term < 0 ? -1 - term : term;
      const weight =
        term < 0 ? KIN_SHARE * (weightOfKin[own >> 1] ?? 0) : (weightOfStem[own >> 1] ?? 0);
      weights[i] = weight;
      sum += weight;
      if ((own & NEAR) === NEAR) bound += weight;
    }
    this.weight = sum;
    this.bound = bound;
  }

  /** How many terms a record has. */
  terms(record: number): number {
    return this.data[record + 3] ?? 0;
  }

  /** Tells of a pair how the terms of the record that was weighed last stand together. */
  put(record: number, pairs: Pairs, pair: number): void {
    const { data, weights } = this;
    const count = this.terms(record);
    const flags = data[record + 2] ?? 0;
    let adjacent = 0;
    const end = record + lengthOf(data, record);
    for (let at = record + HEAD + count; at < end; at += 2)
      adjacent += Math.min(weights[data[at] ?? 0] ?? 0, weights[data[at + 1] ?? 0] ?? 0);
    pairs.adjacent[pair] = adjacent;
    pairs.bound[pair] = this.bound;
    pairs.names[pair] = flags & NAMES;
    pairs.figure[pair] = (flags & FIGURE) >> 1;
    pairs.agreement[pair] = flags >> 2;
  }

  private get laid(): Layout {
    if (this.layout === null) throw new RangeError("nothing is laid out");
    return this.layout;
  }

  private slotOf(x: number, y: number): number {
    const { slots, data } = this;
    const mask = slots.length - 1;
    for (let slot = hashOfPair(x, y) & mask; ; slot = (slot + 1) & mask) {
      const at = slots[slot] ?? NONE;
      if (at === NONE || (data[at] === x && data[at + 1] === y)) return slot;
    }
  }

  private spread(): void {
    this.slots = ints(2 * this.slots.length).fill(NONE);
    for (let at = 0; at < this.size; at += lengthOf(this.data, at))
      this.slots[this.slotOf(this.data[at] ?? 0, this.data[at + 1] ?? 0)] = at;
  }

  private reserve(more: number): void {
    if (this.size + more > this.data.length) this.data = grown(this.data, 2 * (this.size + more));
    if (more > this.weights.length) this.weights = floats(2 * more);
  }
}

function lengthOf(data: Int32Array, record: number): number {
  return HEAD + (data[record + 3] ?? 0) + 2 * (data[record + 4] ?? 0);
}

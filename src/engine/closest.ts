import type { Bond } from "./bond.ts";
import type { Pairs } from "./closest-first.ts";
import type { Copies } from "./copies.ts";
import type { Groups } from "./groups.ts";
import { hashOfPair } from "./hash.ts";
import { grown, grownFloats } from "./kinds.ts";
import { floats, ints } from "./memory.ts";

const NONE = -1;

/**
 * Of all pairs between two groups the closest: what becomes of it becomes of the others, for two groups that
 * do not fit now never will. In flat arrays, found again by an open hash table, for there are thousands; they are
 * used from one comparison to the next.
 */
export class Closest implements Pairs {
  count = 0;
  firsts = ints(256);
  seconds = ints(256);
  similarities = floats(256);
  private ones = ints(256);
  private twos = ints(256);
  private slots = ints(1024).fill(NONE);

  /**
   * Of copies of which one holds a part of the other, the closest pair between each two groups. Of each two kinds one
   * pair of sentences decides for all, since sentences of a kind share their group; those that were cut are left out. Valid until the next call.
   */
  partial(copies: Copies, groups: Groups, cut: Uint8Array): Pairs {
    this.forget();
    const { members } = copies;
    const { left, verdict, shared, partials } = copies.pairs;
    const { firsts, groupOf } = wholesOf(members, groups, cut);
    for (let at = 0; at < partials.length; at++) {
      const i = partials[at] ?? 0;
      const one = left[i] ?? 0;
      const two = left[i ^ 1] ?? 0;
      const here = groupOf[one] ?? NONE;
      const there = groupOf[two] ?? NONE;
      if (here === there || here < 0 || there < 0) continue;
      const a = firsts[one] ?? NONE;
      const similarity = copies.similarity(one, two, verdict[i] ?? 0, shared[i] ?? 0);
      const number = this.numberOf(here, there);
      if (!this.mayTake(number, similarity, a)) continue;
      const first = firsts[two] ?? NONE;
      const b = first > a ? first : firstWhole(members[two], cut, a);
      if (b >= 0) this.take(number, a, b, similarity);
    }
    return this;
  }

  /**
   * The closest pair of bonds between each two groups. Each bond is asked for one pair of each two groups only. Pairs
   * stand in one zone; 0 is the zone of sentences that are left out. Valid until the next call.
   */
  between(bonds: readonly Bond[], groups: Groups, zones: Uint8Array): Pairs {
    this.forget();
    const split = splitter(groups, zones);
    for (const bond of bonds) {
      const lefts = split(bond.left);
      const rights = split(bond.right);
      for (let i = 0; i < lefts.length; i++)
        for (let k = 0; k < rights.length; k++) this.consider(bond, lefts[i], rights[k]);
    }
    return this;
  }

  private consider(bond: Bond, left: Part | undefined, right: Part | undefined): void {
    if (left === undefined || right === undefined) return;
    if (left.group === right.group || left.zone !== right.zone) return;
    const number = this.numberOf(left.group, right.group);
    if (!this.mayTake(number, bond.similarity, left.list[0] ?? 0)) return;
    const pair = firstPair(bond, left.list, right.list);
    if (pair !== null) this.take(number, pair.a, pair.b, bond.similarity);
  }

  private forget(): void {
    if (this.count > 0) this.slots.fill(NONE);
    this.count = 0;
  }

  /** The number of two groups, which they keep. */
  private numberOf(group: number, other: number): number {
    const one = Math.min(group, other);
    const two = Math.max(group, other);
    const slot = this.slotOf(one, two);
    const known = this.slots[slot] ?? NONE;
    if (known !== NONE) return known;
    const made = this.count++;
    this.slots[slot] = made;
    this.ones[made] = one;
    this.twos[made] = two;
    this.similarities[made] = NONE;
    if (this.count === this.ones.length) this.grow();
    return made;
  }

  /** Whether a pair so close, whose first is this sentence or a later one, may come before the one known. */
  private mayTake(number: number, similarity: number, first: number): boolean {
    const known = this.similarities[number] ?? NONE;
    return known < similarity || (known === similarity && first <= (this.firsts[number] ?? 0));
  }

  /** Takes a pair that may be closer; of two as close the one that comes first. */
  private take(number: number, a: number, b: number, similarity: number): void {
    const { firsts, seconds, similarities } = this;
    const first = firsts[number] ?? 0;
    const isLater = a > first || (a === first && b >= (seconds[number] ?? 0));
    if (similarities[number] === similarity && isLater) return;
    firsts[number] = a;
    seconds[number] = b;
    similarities[number] = similarity;
  }

  private slotOf(one: number, two: number): number {
    const { slots, ones, twos } = this;
    const mask = slots.length - 1;
    for (let slot = hashOfPair(one, two) & mask; ; slot = (slot + 1) & mask) {
      const at = slots[slot] ?? NONE;
      if (at === NONE || (ones[at] === one && twos[at] === two)) return slot;
    }
  }

  private grow(): void {
    const length = 2 * this.count;
    this.ones = grown(this.ones, length);
    this.twos = grown(this.twos, length);
    this.firsts = grown(this.firsts, length);
    this.seconds = grown(this.seconds, length);
    this.similarities = grownFloats(this.similarities, length);
    this.slots = ints(4 * length).fill(NONE);
    for (let at = 0; at < this.count; at++)
      this.slots[this.slotOf(this.ones[at] ?? 0, this.twos[at] ?? 0)] = at;
  }
}

/** Of each kind the first sentence that was not cut, and its group; NONE for a kind that has none. */
function wholesOf(
  members: Copies["members"],
  groups: Groups,
  cut: Uint8Array,
): Readonly<Record<"firsts" | "groupOf", Int32Array>> {
  const firsts = ints(members.length);
  const groupOf = ints(members.length).fill(NONE);
  for (let kind = 0; kind < firsts.length; kind++) {
    const first = firstWhole(members[kind], cut, NONE);
    firsts[kind] = first;
    if (first >= 0) groupOf[kind] = groups.of(first);
  }
  return { firsts, groupOf };
}

/** The first sentence of a list after this one that was not cut, or -1. */
function firstWhole(list: readonly number[] = NOBODY, cut: Uint8Array, after: number): number {
  for (let i = 0; i < list.length; i++) {
    const one = list[i] ?? 0;
    if (one > after && cut[one] === 0) return one;
  }
  return NONE;
}

/** A group and a zone, and the sentences of a list that stand in both, in order. */
type Part = { readonly group: number; readonly zone: number; readonly list: readonly number[] };

/** The first pair of a bond between these, by `a`, then `b`, that the bond does not refuse. */
function firstPair(
  { holds }: Bond,
  left: readonly number[],
  right: readonly number[],
): { readonly a: number; readonly b: number } | null {
  let from = 0;
  for (let i = 0; i < left.length; i++) {
    const a = left[i] ?? 0;
    while (from < right.length && (right[from] ?? 0) <= a) from += 1;
    if (from === right.length) return null;
    for (let k = from; k < right.length; k++) {
      const b = right[k] ?? 0;
      if (holds === null || holds(a, b)) return { a, b };
    }
  }
  return null;
}

/** Parts lists of sentences by group and zone. Bonds share their lists: each is parted once. */
function splitter(groups: Groups, zones: Uint8Array): (list: readonly number[]) => readonly Part[] {
  const known: { readonly list: readonly number[]; readonly parts: readonly Part[] }[] = [];
  // By the first of each list, 1 more than where it is known.
  const places = ints(zones.length);
  return (list) => {
    const first = list[0] ?? 0;
    const found = known[(places[first] ?? 0) - 1];
    if (found?.list === list) return found.parts;
    const parts = parted(list, groups, zones);
    places[first] = known.push({ list, parts });
    return parts;
  };
}

function parted(list: readonly number[], groups: Groups, zones: Uint8Array): readonly Part[] {
  const group = groups.of(list[0] ?? 0);
  const zone = zones[list[0] ?? 0] ?? 0;
  let isOne = zone !== 0;
  for (let i = 1; isOne && i < list.length; i++)
    isOne = groups.of(list[i] ?? 0) === group && zones[list[i] ?? 0] === zone;
  // As nearly all do.
  return isOne ? [{ group, zone, list }] : partsOf(list, groups, zones);
}

function partsOf(list: readonly number[], groups: Groups, zones: Uint8Array): readonly Part[] {
  const parts = new Map<number, Part & { readonly list: number[] }>();
  for (let i = 0; i < list.length; i++) {
    const sentence = list[i] ?? 0;
    const group = groups.of(sentence);
    const zone = zones[sentence] ?? 0;
    if (zone === 0) continue;
    const known = parts.get(ZONES * group + zone);
    if (known === undefined) parts.set(ZONES * group + zone, { group, zone, list: [sentence] });
    else known.list.push(sentence);
  }
  return [...parts.values()];
}

/** Zones are numbers below this. */
const ZONES = 4;

const NOBODY: readonly number[] = [];

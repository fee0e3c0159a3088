import type { Bond } from "./bond.ts";
import type { Copies } from "./copies.ts";
import type { Groups } from "./groups.ts";
import { isPartial } from "./judge.ts";
import { hashOfPair } from "./hash.ts";
import { grown } from "./kinds.ts";

/** Two sentences that a bond joins, `a` before `b`. */
export type Pair = { readonly a: number; readonly b: number; readonly similarity: number };

/** The closest first, ties by place. */
export function byCloseness(p: Pair, q: Pair): number {
  return q.similarity - p.similarity || p.a - q.a || p.b - q.b;
}

const NONE = -1;

/**
 * Of all pairs between two groups the closest: what becomes of it becomes of the others, for two groups that
 * do not fit now never will. In flat arrays, found again by an open hash table, for there are thousands.
 */
class Closest {
  private count = 0;
  private ones = new Int32Array(256);
  private twos = new Int32Array(256);
  private firsts = new Int32Array(256);
  private seconds = new Int32Array(256);
  private similarities = new Float64Array(256);
  private slots = new Int32Array(1024).fill(NONE);

  get pairs(): readonly Pair[] {
    const pairs: Pair[] = [];
    for (let at = 0; at < this.count; at++) {
      const similarity = this.similarities[at] ?? NONE;
      if (similarity === NONE) continue;
      pairs.push({ a: this.firsts[at] ?? 0, b: this.seconds[at] ?? 0, similarity });
    }
    return pairs;
  }

  /** The number of two groups, which they keep. */
  numberOf(group: number, other: number): number {
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
  mayTake(number: number, similarity: number, first: number): boolean {
    const known = this.similarities[number] ?? NONE;
    return known < similarity || (known === similarity && first <= (this.firsts[number] ?? 0));
  }

  /** Takes a pair that may be closer; of two as close the one that comes first. */
  take(number: number, a: number, b: number, similarity: number): void {
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
    const similarities = new Float64Array(length);
    similarities.set(this.similarities);
    this.similarities = similarities;
    this.slots = new Int32Array(4 * length).fill(NONE);
    for (let at = 0; at < this.count; at++)
      this.slots[this.slotOf(this.ones[at] ?? 0, this.twos[at] ?? 0)] = at;
  }
}

/**
 * Of copies of which one holds a part of the other, the closest pair between each two groups. Of each two kinds one
 * pair of sentences decides for all; sentences that were cut are left out.
 */
export function closestPartial(copies: Copies, groups: Groups, cut: Uint8Array): readonly Pair[] {
  const { members } = copies;
  const { left, right, verdict, shared } = copies.pairs;
  const closest = new Closest();
  const firsts = new Int32Array(members.length);
  for (let kind = 0; kind < firsts.length; kind++)
    firsts[kind] = firstWhole(members[kind], cut, NONE);
  for (let i = 0; i < left.length; i++) {
    const found = verdict[i] ?? 0;
    if (!isPartial(found)) continue;
    const one = left[i] ?? 0;
    const two = right[i] ?? 0;
    const a = firsts[one] ?? NONE;
    const first = firsts[two] ?? NONE;
    if (a < 0 || first < 0) continue;
    const b = first > a ? first : firstWhole(members[two], cut, a);
    if (b < 0) continue;
    const here = groups.of(a);
    const there = groups.of(b);
    if (here === there) continue;
    const similarity = copies.similarity(one, two, found, shared[i] ?? 0);
    const number = closest.numberOf(here, there);
    if (closest.mayTake(number, similarity, a)) closest.take(number, a, b, similarity);
  }
  return closest.pairs;
}

/** The first sentence of a list after this one that was not cut, or -1. */
function firstWhole(list: readonly number[] = NOBODY, cut: Uint8Array, after: number): number {
  for (let i = 0; i < list.length; i++) {
    const one = list[i] ?? 0;
    if (one > after && cut[one] === 0) return one;
  }
  return NONE;
}

/** A group, and the sentences of a list that stand in it. */
type Part = { readonly group: number; readonly list: readonly number[] };

/** The closest pair of bonds between each two groups. Each bond is asked for one pair of each two groups only. */
export function closestOfGroups(
  bonds: readonly Bond[],
  groups: Groups,
  isFree: (a: number, b: number) => boolean,
): readonly Pair[] {
  const closest = new Closest();
  const split = splitter(groups);
  const consider = (bond: Bond, left: Part, right: Part): void => {
    if (left.group === right.group) return;
    const number = closest.numberOf(left.group, right.group);
    if (!closest.mayTake(number, bond.similarity, left.list[0] ?? 0)) return;
    const pair = firstPair(bond, { left: left.list, right: right.list }, isFree);
    if (pair !== null) closest.take(number, pair.a, pair.b, pair.similarity);
  };
  for (const bond of bonds) {
    const rights = split(bond.right);
    for (const left of split(bond.left))
      for (let i = 0; i < rights.length; i++) consider(bond, left, rights[i] ?? left);
  }
  return closest.pairs;
}

/** The first pair of a bond between these, by `a`, then `b`, that is free and that the bond does not refuse. */
function firstPair(
  { similarity, holds }: Bond,
  { left, right }: Pick<Bond, "left" | "right">,
  isFree: (a: number, b: number) => boolean,
): Pair | null {
  for (let i = 0; i < left.length; i++) {
    const a = left[i] ?? 0;
    for (let k = 0; k < right.length; k++) {
      const b = right[k] ?? 0;
      // Refusals are asked for last: they cost most.
      if (a < b && isFree(a, b) && (holds === null || holds(a, b))) return { a, b, similarity };
    }
  }
  return null;
}

/** Parts lists of sentences by group. Bonds share their lists: each is parted once. */
function splitter(groups: Groups): (list: readonly number[]) => readonly Part[] {
  const known = new Map<readonly number[], readonly Part[]>();
  return (list) => {
    const found = known.get(list);
    if (found !== undefined) return found;
    const made = parted(list, groups);
    known.set(list, made);
    return made;
  };
}

function parted(list: readonly number[], groups: Groups): readonly Part[] {
  const first = groups.of(list[0] ?? 0);
  // Nearly all stand together.
  if (list.every((sentence) => groups.of(sentence) === first)) return [{ group: first, list }];
  const parts = new Map<number, number[]>();
  for (const sentence of list) {
    const group = groups.of(sentence);
    const part = parts.get(group);
    if (part === undefined) parts.set(group, [sentence]);
    else part.push(sentence);
  }
  return Array.from(parts, ([group, own]) => ({ group, list: own }));
}

const NOBODY: readonly number[] = [];

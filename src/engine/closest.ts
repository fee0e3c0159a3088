import type { Bond } from "./bond.ts";
import type { Copies } from "./copies.ts";
import type { Groups } from "./groups.ts";
import { isPartial } from "./judge.ts";

/** Two sentences that a bond joins, `a` before `b`. */
export type Pair = { readonly a: number; readonly b: number; readonly similarity: number };

/** The closest first, ties by place. */
export function byCloseness(p: Pair, q: Pair): number {
  return q.similarity - p.similarity || p.a - q.a || p.b - q.b;
}

/**
 * Of all pairs between two groups the closest: what becomes of it becomes of the others, for two groups that
 * do not fit now never will.
 */
class Closest {
  private readonly best = new Map<number, Pair>();
  private readonly size: number;

  constructor({ size }: Groups) {
    this.size = size;
  }

  get pairs(): readonly Pair[] {
    return [...this.best.values()];
  }

  /** Whether a pair so close may be closer than the one known. */
  mayTake(one: number, two: number, similarity: number): boolean {
    const known = this.best.get(this.keyOf(one, two));
    return known === undefined || known.similarity <= similarity;
  }

  take(one: number, two: number, pair: Pair): void {
    const key = this.keyOf(one, two);
    const known = this.best.get(key);
    if (known === undefined || byCloseness(pair, known) < 0) this.best.set(key, pair);
  }

  private keyOf(one: number, two: number): number {
    return Math.min(one, two) * this.size + Math.max(one, two);
  }
}

/**
 * Of copies of which one holds a part of the other, the closest pair between each two groups. Of each two kinds one
 * pair of sentences decides for all; sentences that were cut are left out.
 */
export function closestPartial(copies: Copies, groups: Groups, cut: Uint8Array): readonly Pair[] {
  const { left, right, verdict, shared } = copies.pairs;
  const closest = new Closest(groups);
  for (let i = 0; i < left.length; i++) {
    const found = verdict[i] ?? 0;
    if (!isPartial(found)) continue;
    const one = left[i] ?? 0;
    const two = right[i] ?? 0;
    const a = firstWhole(copies.members[one], cut, -1);
    const b = a < 0 ? -1 : firstWhole(copies.members[two], cut, a);
    if (b < 0) continue;
    const here = groups.of(a);
    const there = groups.of(b);
    if (here === there) continue;
    const similarity = copies.similarity(one, two, found, shared[i] ?? 0);
    if (closest.mayTake(here, there, similarity)) closest.take(here, there, { a, b, similarity });
  }
  return closest.pairs;
}

/** The first sentence of a list after this one that was not cut, or -1. */
function firstWhole(list: readonly number[] = NOBODY, cut: Uint8Array, after: number): number {
  for (let i = 0; i < list.length; i++) {
    const one = list[i] ?? 0;
    if (one > after && cut[one] === 0) return one;
  }
  return -1;
}

/** A group, and the sentences of a list that stand in it. */
type Part = readonly [number, readonly number[]];

/** The closest pair of bonds between each two groups. Each bond is asked for one pair of each two groups only. */
export function closestOfGroups(
  bonds: readonly Bond[],
  groups: Groups,
  isFree: (a: number, b: number) => boolean,
): readonly Pair[] {
  const closest = new Closest(groups);
  const split = splitter(groups);
  const consider = (bond: Bond, [one, left]: Part, [two, right]: Part): void => {
    if (one === two || !closest.mayTake(one, two, bond.similarity)) return;
    const pair = firstPair(bond, { left, right }, isFree);
    if (pair !== null) closest.take(one, two, pair);
  };
  for (const bond of bonds) {
    const rights = split(bond.right);
    for (const left of split(bond.left)) for (const right of rights) consider(bond, left, right);
  }
  return closest.pairs;
}

/** The first pair of a bond between these, by `a`, then `b`, that is free and that the bond does not refuse. */
function firstPair(
  { similarity, holds }: Bond,
  { left, right }: Pick<Bond, "left" | "right">,
  isFree: (a: number, b: number) => boolean,
): Pair | null {
  for (const a of left)
    for (const b of right)
      // Refusals are asked for last: they cost most.
      if (a < b && isFree(a, b) && (holds === null || holds(a, b))) return { a, b, similarity };
  return null;
}

/** Parts lists of sentences by group. Bonds share their lists: each is parted once. */
function splitter(groups: Groups): (list: readonly number[]) => readonly Part[] {
  const known = new Map<readonly number[], readonly Part[]>();
  return (list) => {
    const found = known.get(list) ?? parted(list, groups);
    known.set(list, found);
    return found;
  };
}

function parted(list: readonly number[], groups: Groups): readonly Part[] {
  const first = groups.of(list[0] ?? 0);
  // Nearly all stand together.
  if (list.every((sentence) => groups.of(sentence) === first)) return [[first, list]];
  const parts = new Map<number, number[]>();
  for (const sentence of list) {
    const group = groups.of(sentence);
    const part = parts.get(group);
    if (part === undefined) parts.set(group, [sentence]);
    else part.push(sentence);
  }
  return [...parts];
}

const NOBODY: readonly number[] = [];

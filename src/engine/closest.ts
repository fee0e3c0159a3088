import type { Bond } from "./bond.ts";
import type { Groups } from "./groups.ts";

/** Two sentences that a bond joins, `a` before `b`. */
export type Pair = { readonly a: number; readonly b: number; readonly similarity: number };

/** The closest first, ties by place. */
export function byCloseness(p: Pair, q: Pair): number {
  return q.similarity - p.similarity || p.a - q.a || p.b - q.b;
}

/**
 * Of all pairs between two groups the closest: what becomes of it becomes of the others, for two groups that
 * do not fit now never will. Each bond is asked for one pair of each two groups only.
 */
export function closestOfGroups(
  bonds: readonly Bond[],
  groups: Groups,
  isFree: (a: number, b: number) => boolean,
): readonly Pair[] {
  const best = new Map<number, Pair>();
  const split = splitter(groups);
  const consider = (one: number, two: number, bond: Bond): void => {
    if (one === two) return;
    const key = Math.min(one, two) * groups.size + Math.max(one, two);
    const pair = closer(best.get(key), bond, isFree);
    if (pair !== null) best.set(key, pair);
  };
  for (const bond of bonds) {
    const rights = split(bond.right);
    for (const [one, left] of split(bond.left))
      for (const [two, right] of rights) consider(one, two, { ...bond, left, right });
  }
  return [...best.values()];
}

/** The first free pair of a bond, if it is closer than the one known. */
function closer(
  known: Pair | undefined,
  bond: Bond,
  isFree: (a: number, b: number) => boolean,
): Pair | null {
  if (known !== undefined && known.similarity > bond.similarity) return null;
  const pair = firstPair(bond, isFree);
  return pair !== null && (known === undefined || byCloseness(pair, known) < 0) ? pair : null;
}

/** The first pair of a bond, by `a`, then `b`, that is free and that the bond does not refuse. */
function firstPair(
  { left, right, similarity, holds }: Bond,
  isFree: (a: number, b: number) => boolean,
): Pair | null {
  for (const a of left)
    for (const b of right)
      // Refusals are asked for last: they cost most.
      if (a < b && isFree(a, b) && (holds === null || holds(a, b))) return { a, b, similarity };
  return null;
}

/** Parts lists of sentences by group. Bonds share their lists: each is parted once. */
function splitter(
  groups: Groups,
): (list: readonly number[]) => ReadonlyMap<number, readonly number[]> {
  const known = new Map<readonly number[], ReadonlyMap<number, readonly number[]>>();
  return (list) => {
    const found = known.get(list);
    if (found !== undefined) return found;
    const parts = new Map<number, number[]>();
    for (const sentence of list) {
      const group = groups.of(sentence);
      const part = parts.get(group);
      if (part === undefined) parts.set(group, [sentence]);
      else part.push(sentence);
    }
    known.set(list, parts);
    return parts;
  };
}

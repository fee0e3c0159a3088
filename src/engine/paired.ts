import { isPartial, NONE } from "./judge.ts";
import type { Verdicts } from "./verdicts.ts";

/** Pairs of kinds, in flat arrays: the kind of the left and of the right sentences, the verdict, the words shared. */
export type Paired = {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly verdict: Uint8Array;
  readonly shared: Int32Array;
  /** Which of them are whole copies, and of which one holds but a part of the other. */
  readonly wholes: Int32Array;
  readonly partials: Int32Array;
  /** How many pairs of sentences these have, or fewer. */
  readonly most: number;
};

/** After all sentences. */
const NOBODY = 0x3fffffff;

type Members = readonly (readonly number[])[];

/** Of so many verdicts those between kinds that have sentences, in each order that has; `members` lists these. */
function pairUp(members: Members, verdicts: Verdicts, count: number, pairing: Pairing): Paired {
  const { one, two, forth, back, sharedForth, sharedBack } = verdicts;
  const { first, last, counts } = spansOf(members);
  pairing.begin(2 * count);
  let most = 0;
  for (let at = 0; at < count; at++) {
    const i = one[at] ?? 0;
    const j = two[at] ?? 0;
    const before = pairing.size;
    // The first sentence of a kind that has none is after all others.
    const isForth = isLess(first[i] ?? 0, last[j] ?? 0);
    const isBack = isLess(first[j] ?? 0, last[i] ?? 0);
    pairing.put(i, j, isForth * (forth[at] ?? NONE), sharedForth[at] ?? 0);
    pairing.put(j, i, isBack * (back[at] ?? NONE), sharedBack[at] ?? 0);
    // In both orders together there are no more than in all.
    most += isLess(before, pairing.size) * (counts[i] ?? 0) * (counts[j] ?? 0);
  }
  return pairing.paired(most);
}

/** 1 for a number that is less than another, else 0. A branch that goes either way costs more than all else here. */
function isLess(one: number, two: number): number {
  return (one - two) >>> 31;
}

/** So many times what is asked for is made room for: the next comparison may have some pairs more. */
const HEADROOM = 1.25;

/** 1 for verdicts that are partial, by verdict. */
const PARTIAL = Uint8Array.from({ length: 8 }, (_, verdict) => Number(isPartial(verdict)));

/**
 * Pairs, put one after the other: what is put after the last is written over, so that a pair of NONE leaves nothing. They
 * lie where those of the last comparison lay: fresh memory costs as much as to fill it. Who asks for those of an earlier
 * one (to list its links) has them found again.
 */
export class Pairing {
  size = 0;
  private left = new Int32Array(0);
  private right = new Int32Array(0);
  private verdict = new Uint8Array(0);
  private shared = new Int32Array(0);
  private wholes = new Int32Array(0);
  private partials = new Int32Array(0);
  private partial = 0;
  /** Whose sentences were paired last, and how. */
  private members: Members | null = null;
  private found: Paired | null = null;

  /** Of so many verdicts those between kinds that have sentences (`members`); to be read before others are asked for. */
  of(members: Members, verdicts: Verdicts, count: number): Paired {
    if (this.members === members && this.found !== null) return this.found;
    this.members = members;
    return (this.found = pairUp(members, verdicts, count, this));
  }

  /** There may be so many. */
  begin(most: number): void {
    this.size = this.partial = 0;
    if (most <= this.left.length) return;
    const length = Math.ceil(HEADROOM * most);
    this.left = new Int32Array(length);
    this.right = new Int32Array(length);
    this.verdict = new Uint8Array(length);
    this.shared = new Int32Array(length);
    this.wholes = new Int32Array(length);
    this.partials = new Int32Array(length);
  }

  put(left: number, right: number, verdict: number, shared: number): void {
    const { size, partial } = this;
    this.left[size] = left;
    this.right[size] = right;
    this.verdict[size] = verdict;
    this.shared[size] = shared;
    this.wholes[size - partial] = size;
    this.partials[partial] = size;
    this.size = size + isLess(NONE, verdict);
    this.partial = partial + (PARTIAL[verdict] ?? 0);
  }

  paired(most: number): Paired {
    const { size, partial } = this;
    return {
      left: this.left.subarray(0, size),
      right: this.right.subarray(0, size),
      verdict: this.verdict.subarray(0, size),
      shared: this.shared.subarray(0, size),
      wholes: this.wholes.subarray(0, size - partial),
      partials: this.partials.subarray(0, partial),
      most,
    };
  }
}

/** Of each kind the first and the last sentence, and how many it has. */
function spansOf(
  members: readonly (readonly number[])[],
): Readonly<Record<"first" | "last" | "counts", Int32Array>> {
  const first = new Int32Array(members.length);
  const last = new Int32Array(members.length);
  const counts = new Int32Array(members.length);
  for (let kind = 0; kind < members.length; kind++) {
    const own = members[kind] ?? [];
    first[kind] = own[0] ?? NOBODY;
    counts[kind] = own.length;
    last[kind] = own.length > 0 ? (own[own.length - 1] ?? -1) : -1;
  }
  return { first, last, counts };
}

import { isPartial, NONE } from "./judge.ts";
import { ints } from "./memory.ts";
import type { Verdicts } from "./verdicts.ts";

/**
 * Pairs of kinds, in the flat arrays of the verdicts on them: the kind of the left sentences, the verdict, the words shared.
 * The kind of the right ones stands beside that of the left, at `i ^ 1`: there it is the left of the same two turned round.
 */
export type Paired = {
  readonly left: Int32Array;
  readonly verdict: Uint8Array;
  readonly shared: Int32Array;
  /** Which of them are whole copies that have sentences, and of which one holds but a part of the other. */
  readonly wholes: Int32Array;
  readonly partials: Int32Array;
  /** How many pairs of sentences these have, or fewer. */
  readonly most: number;
};

/** After all sentences. */
const NOBODY = 0x3fffffff;

type Members = readonly (readonly number[])[];

/**
 * Of so many verdicts those between kinds that have sentences, in each order that has; `members` lists these. They are put
 * one after the other: what is put after the last is written over, so that a pair of NONE leaves nothing.
 */
function pairUp(members: Members, verdicts: Verdicts, count: number, room: Room): Paired {
  const { left, verdict, shared } = verdicts;
  const { first, last, counts } = spansOf(members);
  const { wholes, partials } = room;
  let [size, partial, most] = [0, 0, 0];
  for (let at = 0; at < 2 * count; at += 2) {
    const i = left[at] ?? 0;
    const j = left[at + 1] ?? 0;
    // The first sentence of a kind that has none is after all others.
    const forth = isLess(first[i] ?? 0, last[j] ?? 0) * (verdict[at] ?? NONE);
    const back = isLess(first[j] ?? 0, last[i] ?? 0) * (verdict[at + 1] ?? NONE);
    wholes[size - partial] = partials[partial] = at;
    size += isLess(NONE, forth);
    partial += PARTIAL[forth] ?? 0;
    wholes[size - partial] = partials[partial] = at + 1;
    size += isLess(NONE, back);
    partial += PARTIAL[back] ?? 0;
    // In both orders together there are no more than in all.
    most += isLess(NONE, forth + back) * (counts[i] ?? 0) * (counts[j] ?? 0);
  }
  return {
    left,
    verdict,
    shared,
    wholes: wholes.subarray(0, size - partial),
    partials: partials.subarray(0, partial),
    most,
  };
}

/** 1 for a number that is less than another, else 0. A branch that goes either way costs more than all else here. */
function isLess(one: number, two: number): number {
  return (one - two) >>> 31;
}

/** So many times what is asked for is made room for: the next comparison may have some pairs more. */
const HEADROOM = 1.25;

/** 1 for verdicts that are partial, by verdict. */
const PARTIAL = Uint8Array.from({ length: 8 }, (_, verdict) => Number(isPartial(verdict)));

type Room = Pick<Paired, "wholes" | "partials">;

/**
 * Pairs are listed where those of the last comparison were: fresh memory costs as much as to fill it. Who asks for those of
 * an earlier one (to list its links) has them found again.
 */
export class Pairing {
  private room: Room = { wholes: new Int32Array(0), partials: new Int32Array(0) };
  /** Whose sentences were paired last, and how. */
  private members: Members | null = null;
  private found: Paired | null = null;

  /** Of so many verdicts those between kinds that have sentences (`members`); to be read before others are asked for. */
  of(members: Members, verdicts: Verdicts, count: number): Paired {
    if (this.members === members && this.found !== null) return this.found;
    const most = 2 * count;
    if (most > this.room.wholes.length) {
      const length = Math.ceil(HEADROOM * most);
      this.room = { wholes: ints(length), partials: ints(length) };
    }
    this.members = members;
    return (this.found = pairUp(members, verdicts, count, this.room));
  }
}

/** Of each kind the first and the last sentence, and how many it has. */
function spansOf(
  members: readonly (readonly number[])[],
): Readonly<Record<"first" | "last" | "counts", Int32Array>> {
  const first = ints(members.length);
  const last = ints(members.length);
  const counts = ints(members.length);
  for (let kind = 0; kind < members.length; kind++) {
    const own = members[kind] ?? [];
    first[kind] = own[0] ?? NOBODY;
    counts[kind] = own.length;
    last[kind] = own.length > 0 ? (own[own.length - 1] ?? -1) : -1;
  }
  return { first, last, counts };
}

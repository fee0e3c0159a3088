import type { Verdicts } from "./copies.ts";
import { NONE } from "./judge.ts";

/** Pairs of kinds, in flat arrays: the kind of the left and of the right sentences, the verdict, the words shared. */
export type Paired = {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly verdict: Uint8Array;
  readonly shared: Int32Array;
  /** How many pairs of sentences these have, or fewer. */
  readonly most: number;
};

/** After all sentences. */
const NOBODY = 0x7fffffff;

/** Of so many verdicts those between kinds that have sentences, in each order that has; `members` lists these. */
export function pairUp(
  members: readonly (readonly number[])[],
  verdicts: Verdicts,
  count: number,
): Paired {
  const [left, right] = [new Int32Array(2 * count), new Int32Array(2 * count)];
  const [verdict, shared] = [new Uint8Array(2 * count), new Int32Array(2 * count)];
  const { first, last, counts } = spansOf(members);
  let size = 0;
  let most = 0;
  const put = (one: number, two: number, found: number, words: number): void => {
    // The first sentence of a kind that has none is after all others.
    if (found === NONE || (first[one] ?? 0) >= (last[two] ?? 0)) return;
    left[size] = one;
    right[size] = two;
    verdict[size] = found;
    shared[size++] = words;
  };
  const { one: ones, two: twos, forth, back, sharedForth, sharedBack } = verdicts;
  for (let at = 0; at < count; at++) {
    const one = ones[at] ?? 0;
    const two = twos[at] ?? 0;
    const before = size;
    put(one, two, forth[at] ?? NONE, sharedForth[at] ?? 0);
    put(two, one, back[at] ?? NONE, sharedBack[at] ?? 0);
    // In both orders together there are no more than in all.
    if (size > before) most += (counts[one] ?? 0) * (counts[two] ?? 0);
  }
  return {
    left: left.subarray(0, size),
    right: right.subarray(0, size),
    verdict: verdict.subarray(0, size),
    shared: shared.subarray(0, size),
    most,
  };
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

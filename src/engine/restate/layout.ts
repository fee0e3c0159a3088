import { floats, ints } from "../memory.ts";
import type { Statements } from "./statement.ts";
import { steady } from "./steady.ts";
import type { Terms } from "./telling.ts";

/** Terms in more statements than this propose nobody (they still count), which keeps growth near linear. */
export const MOST_HOLDERS = 100;

/** Statements that have a family, in order: those of family `k` from `holderStarts[k]` on. */
export type Holders = { readonly holders: Int32Array; readonly holderStarts: Int32Array };

/** Statements laid out: the terms of statement `i` lie in `terms` from `starts[i]` on, up to `ends[i]`. */
export type Layout = Holders & {
  readonly terms: Terms;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Where in `terms` those of statement `i` lie whose family has other stems too: from `mixedStarts[i]` on. */
  readonly mixed: Int32Array;
  readonly mixedStarts: Int32Array;
  readonly weightOfStem: Float64Array;
  readonly weightOfKin: Float64Array;
  /** What the terms of a statement weigh together. */
  readonly totals: Float64Array;
};

type Lain = Pick<Layout, "terms" | "starts" | "ends">;

/**
 * Lays out statements. A term weighs by how few statements have it (inverse document frequency, Spärck Jones
 * 1972), counted over statements, so that ten copies of one sentence do not make its words common, and by how
 * rare it is in news at large.
 */
export function layOut({ list, terms, rarities }: Statements): Layout {
  const starts = ints(list.length);
  const ends = ints(list.length);
  for (let i = 0; i < list.length; i++) {
    const telling = list[i]?.telling;
    starts[i] = telling?.from ?? 0;
    ends[i] = telling?.to ?? 0;
  }
  const lain = { terms, starts, ends };
  const { ofStem, ofKin, stemOf } = countsOf(lain, rarities.length);
  const weights = weightsFor(list.length);
  const weightOfStem = floats(ofStem.length);
  const weightOfKin = floats(ofKin.length);
  for (let key = 0; key < ofKin.length; key++) {
    const [stem = 0, kin = 0] = [ofStem[key], ofKin[key]];
    if (stem > 0) weightOfStem[key] = weights(stem) * (rarities[key] ?? 1);
    if (kin > 0) weightOfKin[key] = weights(kin);
  }
  const totals = totalsOf(lain, weightOfStem);
  const { mixed, mixedStarts } = mixedIn(lain, stemOf);
  const { holders, holderStarts } = holdersOf(lain, ofKin);
  // Listed by name: engines read what was spread more slowly, and this is read for each pair.
  return {
    terms,
    starts,
    ends,
    mixed,
    mixedStarts,
    weightOfStem,
    weightOfKin,
    totals,
    holders,
    holderStarts,
  };
}

const NONE = -1;
const SEVERAL = -2;

type Counts = {
  /** How many statements have each stem, and each family. */
  readonly ofStem: Int32Array;
  readonly ofKin: Int32Array;
  /** The one stem of each family, NONE or SEVERAL. */
  readonly stemOf: Int32Array;
};

function countsOf({ terms: { stems, kins, first }, starts, ends }: Lain, size: number): Counts {
  const ofStem = ints(size);
  const ofKin = ints(size);
  const stemOf = ints(size).fill(NONE);
  for (let i = 0; i < starts.length; i++) {
    const end = ends[i] ?? 0;
    for (let at = starts[i] ?? 0; at < end; at++) {
      const stem = stems[at] ?? 0;
      const kin = kins[at] ?? 0;
      const known = stemOf[kin] ?? NONE;
      ofStem[stem] = (ofStem[stem] ?? 0) + 1;
      ofKin[kin] = (ofKin[kin] ?? 0) + (first[at] ?? 0);
      if (known !== stem) stemOf[kin] = known === NONE ? stem : SEVERAL;
    }
  }
  return { ofStem, ofKin, stemOf };
}

function mixedIn(
  { terms: { kins }, starts, ends }: Lain,
  stemOf: Int32Array,
): Pick<Layout, "mixed" | "mixedStarts"> {
  const mixed: number[] = [];
  const mixedStarts = ints(starts.length + 1);
  for (let i = 0; i < starts.length; i++) {
    const end = ends[i] ?? 0;
    for (let at = starts[i] ?? 0; at < end; at++)
      if (stemOf[kins[at] ?? 0] === SEVERAL) mixed.push(at);
    mixedStarts[i + 1] = mixed.length;
  }
  return { mixed: Int32Array.from(mixed), mixedStarts };
}

/** The weight of what so many statements have, each found once. */
function weightsFor(statements: number): (count: number) => number {
  const known = floats(statements + 1);
  const all = steady(statements, statements);
  return (count) => (known[count] ||= Math.log(1 + all / steady(count, statements)));
}

function totalsOf({ terms: { stems }, starts, ends }: Lain, weightOf: Float64Array): Float64Array {
  const totals = floats(starts.length);
  for (let i = 0; i < totals.length; i++) {
    let sum = 0;
    const end = ends[i] ?? 0;
    for (let at = starts[i] ?? 0; at < end; at++) sum += weightOf[stems[at] ?? 0] ?? 0;
    totals[i] = sum;
  }
  return totals;
}

function holdersOf({ terms: { kins, first }, starts, ends }: Lain, heldBy: Int32Array): Holders {
  const holderStarts = ints(heldBy.length + 1);
  for (let kin = 0; kin < heldBy.length; kin++)
    holderStarts[kin + 1] = (holderStarts[kin] ?? 0) + (heldBy[kin] ?? 0);
  const next = holderStarts.slice();
  const holders = ints(holderStarts.at(-1) ?? 0);
  for (let i = 0; i < starts.length; i++) {
    const end = ends[i] ?? 0;
    for (let at = starts[i] ?? 0; at < end; at++) {
      if (first[at] !== 1) continue;
      const kin = kins[at] ?? 0;
      const place = next[kin] ?? 0;
      holders[place] = i;
      next[kin] = place + 1;
    }
  }
  return { holders, holderStarts };
}

/** The same of those statements only for which `before` is less than 0. */
export function newHoldersOf(layout: Layout, before: Int32Array): Holders {
  const { holders, holderStarts } = layout;
  const some = ints(holders.length);
  const someStarts = ints(holderStarts.length);
  let count = 0;
  for (let kin = 0; kin + 1 < holderStarts.length; kin++) {
    for (let at = holderStarts[kin] ?? 0, to = holderStarts[kin + 1] ?? 0; at < to; at++) {
      const i = holders[at] ?? 0;
      if ((before[i] ?? 0) < 0) some[count++] = i;
    }
    someStarts[kin + 1] = count;
  }
  return { holders: some, holderStarts: someStarts };
}

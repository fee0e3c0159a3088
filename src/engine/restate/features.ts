import { bytes } from "../memory.ts";
import { scaled } from "../steps.ts";
import type { Steps } from "../steps.ts";
import { standOf } from "./agreement.ts";
import { propose } from "./candidates.ts";
import type { Candidates, Kept } from "./candidates.ts";
import { containmentOf, cosineOf } from "./pairs.ts";
import type { Pairs } from "./pairs.ts";
import type { Recent } from "./recent.ts";
import { standingOf } from "./standing.ts";
import type { Ends, Standing } from "./standing.ts";
import type { Statement, Statements } from "./statement.ts";
import { WEIGHTS } from "./weights.ts";

export type Described = Candidates & {
  /** The numbers that describe a pair, until another is asked for. */
  readonly featuresOf: (pair: number) => Float64Array;
  /** Who is paired with whom. */
  readonly ends: Ends;
  /** The last comparison, if any. */
  readonly recent: Pick<Recent, "pairs" | "before"> | null;
};

/** How many numbers describe a pair. */
const FEATURES = WEIGHTS.length - 1;

/** About the weight of two very rare terms; it scales sums to about 1. */
const HEAVY = 10;
/** Sums count no further than this many times `HEAVY`, or long sentences would win by length. */
const MOST = 2;

/** How much is done once pairs are found, and how they stand. */
const PROPOSED = 0.7;
const STOOD = 0.85;

/**
 * Every pair of statements that has enough in common, described by numbers, most of them 0–1, in the order
 * of `WEIGHTS`: cosine (weight in common against both) and containment (against the lighter); how much
 * closer they are than the next in the other's article, seen from the better end and from the other; how
 * close the sentences before or after are; weight of terms that stand side by side in both, and near each
 * other, and the latter as a part of the lighter; nothing but names in common; both open their articles;
 * both have figures and none in common; things both take the same stand on. Yields how much is done, 0–1.
 */
export function* describe(statements: Statements, kept?: Kept): Steps<Described> {
  const candidates = yield* scaled(propose(statements, kept), 0, PROPOSED);
  yield PROPOSED;
  const standing = standingOf(statements, candidates.pairs, kept?.recent);
  yield STOOD;
  const { pairs, totals, toldBy } = candidates;
  const describer = new Describer(statements, candidates, standing);
  const featuresOf = (pair: number): Float64Array => describer.of(pair);
  return { pairs, totals, toldBy, featuresOf, ends: standing.ends, recent: kept?.recent ?? null };
}

/** Describes pairs one after the other, each in the same row of numbers. */
class Describer {
  private readonly row = new Float64Array(FEATURES);
  private readonly pairs: Pairs;
  private readonly totals: Float64Array;
  private readonly standing: Standing;
  private readonly traits: Uint8Array;

  constructor({ list }: Statements, { pairs, totals }: Candidates, standing: Standing) {
    this.pairs = pairs;
    this.totals = totals;
    this.standing = standing;
    this.traits = bytes(list.length);
    list.forEach((statement, i) => (this.traits[i] = traitsOf(statement)));
  }

  of(i: number): Float64Array {
    const { row, traits, pairs, totals } = this;
    const { aheadOfX, aheadOfY, follow } = this.standing;
    const x = pairs.x[i] ?? 0;
    const y = pairs.y[i] ?? 0;
    const both = (traits[x] ?? 0) & (traits[y] ?? 0);
    const weight = pairs.weight[i] ?? 0;
    const held = containmentOf(weight, totals[x] ?? 0, totals[y] ?? 0);
    const near = pairs.bound[i] ?? 0;
    const heaviness = held > 0 ? weight / held : 1;
    row[0] = cosineOf(weight, totals[x] ?? 0, totals[y] ?? 0);
    row[1] = held;
    row[2] = Math.max(aheadOfX[i] ?? 0, aheadOfY[i] ?? 0);
    row[3] = Math.min(aheadOfX[i] ?? 0, aheadOfY[i] ?? 0);
    row[4] = follow[i] ?? 0;
    row[5] = Math.min(MOST, (2 * (pairs.adjacent[i] ?? 0)) / HEAVY);
    row[6] = Math.min(MOST, near / HEAVY);
    row[7] = near / heaviness;
    row[8] = pairs.names[i] ?? 0;
    row[9] = (both & OPENS) > 0 ? 1 : 0;
    row[10] = (both & COUNTS) > 0 && pairs.figure[i] !== 1 ? 1 : 0;
    row[11] = standOf(pairs.agreement[i] ?? 0) / 2;
    return row;
  }
}

/** Whether a statement opens and counts, a bit each: most pairs are told from these. */
const OPENS = 1;
const COUNTS = 2;

function traitsOf({ opening, telling }: Statement): number {
  return (opening ? OPENS : 0) | (telling.figures ? COUNTS : 0);
}

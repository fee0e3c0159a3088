import type { Sentence } from "../match.ts";
import { scaled } from "../steps.ts";
import type { Steps } from "../steps.ts";
import { propose } from "./candidates.ts";
import type { Candidates } from "./candidates.ts";
import { Pairs } from "./pairs.ts";
import type { Shapes } from "./shapes.ts";
import { sameStand } from "./stance.ts";
import { standingOf } from "./standing.ts";
import type { Ends, Standing } from "./standing.ts";
import type { Statement, Statements } from "./statement.ts";
import { WEIGHTS } from "./weights.ts";

export type Described = Candidates & {
  /** Those of a pair from `FEATURES` times its number on. */
  readonly features: Float64Array;
  /** Who is paired with whom. */
  readonly ends: Ends;
};

/** How many numbers describe a pair. */
export const FEATURES = WEIGHTS.length - 1;

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
 * both have figures and none in common; things both take the same stand on. Pairs are written into `room`, what they
 * share is kept in `shapes`. Yields how much is done, 0–1.
 */
export function* describe(
  sentences: readonly Sentence[],
  statements: Statements,
  room = new Pairs(),
  shapes: Shapes | null = null,
): Steps<Described> {
  const candidates = yield* scaled(propose(statements, room, shapes), 0, PROPOSED);
  yield PROPOSED;
  const standing = standingOf(sentences, statements, candidates.pairs);
  yield STOOD;
  const { pairs, toldBy } = candidates;
  const features = featuresOf(statements, pairs, standing);
  return { pairs, toldBy, features, ends: standing.ends };
}

function featuresOf(
  { list }: Statements,
  pairs: Pairs,
  { lead, leadFar, follow }: Standing,
): Float64Array {
  const { count, cosine, containment, weight, adjacent, bound, names, figure } = pairs;
  const features = pairs.roomFor("features", FEATURES * count);
  const traits = new Uint8Array(list.length);
  for (const [i, statement] of list.entries()) traits[i] = traitsOf(statement);
  for (let i = 0, at = 0; i < count; i++) {
    const x = pairs.x[i] ?? 0;
    const y = pairs.y[i] ?? 0;
    const both = (traits[x] ?? 0) & (traits[y] ?? 0);
    const held = containment[i] ?? 0;
    const near = bound[i] ?? 0;
    const heaviness = held > 0 ? (weight[i] ?? 0) / held : 1;
    features[at++] = cosine[i] ?? 0;
    features[at++] = held;
    features[at++] = lead[i] ?? 0;
    features[at++] = leadFar[i] ?? 0;
    features[at++] = follow[i] ?? 0;
    features[at++] = Math.min(MOST, (2 * (adjacent[i] ?? 0)) / HEAVY);
    features[at++] = Math.min(MOST, near / HEAVY);
    features[at++] = near / heaviness;
    features[at++] = names[i] ?? 0;
    features[at++] = (both & OPENS) > 0 ? 1 : 0;
    features[at++] = (both & COUNTS) > 0 && figure[i] !== 1 ? 1 : 0;
    features[at++] = (both & STANDS) > 0 ? standBoth(list[x], list[y]) : 0;
  }
  return features;
}

/** What a statement opens, counts and takes a stand on, a bit each: most pairs are told from these. */
const OPENS = 1;
const COUNTS = 2;
const STANDS = 4;

function traitsOf({ opening, figures, stances }: Statement): number {
  return (opening ? OPENS : 0) | (figures ? COUNTS : 0) | (stances.length > 0 ? STANDS : 0);
}

function standBoth(one: Statement | undefined, two: Statement | undefined): number {
  return sameStand(one?.stances ?? [], two?.stances ?? []) / 2;
}

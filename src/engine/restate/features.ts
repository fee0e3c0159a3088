import type { Sentence } from "../match.ts";
import { propose } from "./candidates.ts";
import type { Candidate, Candidates } from "./candidates.ts";
import { sameStand } from "./stance.ts";
import { standingOf } from "./standing.ts";
import type { Standing } from "./standing.ts";
import type { Statement } from "./statement.ts";

export type Pair = Candidate & { readonly features: readonly number[] };
export type Described = {
  readonly pairs: readonly Pair[];
  readonly sharedBy: Candidates["sharedBy"];
};

/** About the weight of two very rare terms; it scales sums to about 1. */
const HEAVY = 10;
/** Sums count no further than this many times `HEAVY`, or long sentences would win by length. */
const MOST = 2;

/**
 * Every pair of statements that has enough in common, described by numbers, most of them 0–1, in the order
 * of `WEIGHTS`: cosine (weight in common against both) and containment (against the lighter); how much
 * closer they are than the next in the other's article, seen from the better end and from the other; how
 * close the sentences before or after are; weight of terms that stand side by side in both, and near each
 * other, and the latter as a part of the lighter; nothing but names in common; both open their articles;
 * both have figures and none in common; things both take the same stand on.
 */
export function describe(
  sentences: readonly Sentence[],
  statements: readonly Statement[],
): Described {
  const { pairs, sharedBy } = propose(statements);
  const standing = standingOf(sentences, statements, pairs);
  return { pairs: pairs.map((pair, i) => withFeatures(pair, i, standing, statements)), sharedBy };
}

function withFeatures(
  pair: Candidate,
  number: number,
  { lead, leadFar, follow }: Standing,
  statements: readonly Statement[],
): Pair {
  const { x, y, weight, cosine, containment, adjacent, bound, names, figure } = pair;
  const [one, two] = [statements[x], statements[y]];
  const heaviness = containment > 0 ? weight / containment : 1;
  const figuresApart = one?.figures === true && two?.figures === true && !figure;
  const features = [
    cosine,
    containment,
    lead[number] ?? 0,
    leadFar[number] ?? 0,
    follow[number] ?? 0,
    Math.min(MOST, (2 * adjacent) / HEAVY),
    Math.min(MOST, bound / HEAVY),
    bound / heaviness,
    Number(names),
    Number(one?.opening === true && two?.opening === true),
    Number(figuresApart),
    sameStand(one?.stances ?? [], two?.stances ?? []) / 2,
  ];
  return { x, y, weight, cosine, containment, adjacent, bound, names, figure, features };
}

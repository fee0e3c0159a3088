import type { Sentence } from "../match.ts";
import { propose } from "./candidates.ts";
import type { Candidate } from "./candidates.ts";
import type { Statement } from "./statement.ts";
import { sameStand } from "./stance.ts";
import { standingOf } from "./standing.ts";

export type Pair = Candidate & { readonly features: readonly number[] };

/** About the weight of two very rare terms; it scales sums to about 1. */
const HEAVY = 10;
/** Sums count no further than this many times `HEAVY`, or long sentences would win by length. */
const MOST = 2;
/** Terms this near each other, in telling words, are said of one another. */
const NEAR = 4;
const BESIDE = 2;

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
): readonly Pair[] {
  const candidates = propose(statements);
  const standing = standingOf(sentences, statements, candidates);
  return candidates.map((pair) => {
    const one = statements[pair.x];
    const two = statements[pair.y];
    const { adjacent, bound } = together(pair);
    const heaviness = pair.containment > 0 ? pair.weight / pair.containment : 1;
    const { lead, leadFar, follow } = standing(pair);
    const features = [
      pair.cosine,
      pair.containment,
      lead,
      leadFar,
      follow,
      Math.min(MOST, (2 * adjacent) / HEAVY),
      Math.min(MOST, bound / HEAVY),
      bound / heaviness,
      Number(pair.shared.every(({ term }) => term.kind === "name")),
      Number(one?.opening === true && two?.opening === true),
      Number(figuresApart(pair, one, two)),
      sameStand(one?.stances ?? [], two?.stances ?? []) / 2,
    ];
    const { x, y, shared, weight, cosine, containment } = pair;
    return { x, y, shared, weight, cosine, containment, features };
  });
}

/** Weights of the shared terms that stand side by side, and near one another, in both. */
function together({ shared }: Candidate): { readonly adjacent: number; readonly bound: number } {
  const near = new Uint8Array(shared.length);
  let adjacent = 0;
  for (let i = 0; i < shared.length; i++) {
    for (let j = i + 1; j < shared.length; j++) {
      const [p, q] = [shared[i], shared[j]];
      if (p === undefined || q === undefined) break;
      const [here, there] = [Math.abs(p.at.x - q.at.x), Math.abs(p.at.y - q.at.y)];
      if (Math.max(here, there) > NEAR) continue;
      if (Math.min(here, there) <= 1 && Math.max(here, there) <= BESIDE)
        adjacent += Math.min(p.weight, q.weight);
      if (p.term.kind !== "name" || q.term.kind !== "name") near[i] = near[j] = 1;
    }
  }
  return { adjacent, bound: shared.reduce((sum, p, i) => sum + (near[i] ?? 0) * p.weight, 0) };
}

function figuresApart(pair: Candidate, one?: Statement, two?: Statement): boolean {
  return (
    one?.figures === true &&
    two?.figures === true &&
    !pair.shared.some(({ term }) => term.kind === "figure")
  );
}

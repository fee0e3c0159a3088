import type { Pair } from "./features.ts";
import { isContrary } from "./polarity.ts";
import type { Statement } from "./statement.ts";
import { BRIDGE, WEIGHTS } from "./weights.ts";

/** A pair of statements and how likely it is, 0–1, that both say the same. */
export type Scored = Pair & { readonly probability: number };

/** Below this a pair is out: it can neither become a link nor bridge two others. */
const FLOOR = 0.02;

/**
 * Scores pairs in two rounds of logistic regression. The first knows the pair alone. The second adds the
 * bridge: the third statement that both ends resemble most. Contrary pairs are out after the first round, so that
 * they bridge nothing. Learned in tests/training/learn.mjs.
 */
export function score(pairs: readonly Pair[], statements: readonly Statement[]): readonly Scored[] {
  return bridge(firstRound(pairs, statements, WEIGHTS)).map(({ pair, inputs }) => ({
    ...pair,
    probability: logistic(BRIDGE, inputs),
  }));
}

/** Pairs with the probability of the first round, without those that are out. */
export function firstRound(
  pairs: readonly Pair[],
  statements: readonly Statement[],
  weights: readonly number[],
): readonly Scored[] {
  const terms = (i: number): Statement["terms"] => statements[i]?.terms ?? [];
  // Most pairs are out at once: nothing is made of them.
  return pairs.flatMap((pair) => {
    const probability = logistic(weights, pair.features);
    const stays = probability >= FLOOR && !isContrary(terms(pair.x), terms(pair.y));
    return stays ? [{ ...pair, probability }] : [];
  });
}

/** What the second round knows of each pair: its log-odds, and its bridge. */
export function bridge(
  scored: readonly Scored[],
): readonly { readonly pair: Scored; readonly inputs: readonly [number, number] }[] {
  const near = new Map<number, Map<number, number>>();
  const put = (end: number, other: number, probability: number): void => {
    const known = near.get(end);
    if (known === undefined) near.set(end, new Map([[other, probability]]));
    else known.set(other, probability);
  };
  for (const { x, y, probability } of scored) {
    put(x, y, probability);
    put(y, x, probability);
  }
  return scored.map((pair) => {
    const theirs = near.get(pair.y);
    let best = 0;
    for (const [third, probability] of near.get(pair.x) ?? [])
      best = Math.max(best, Math.min(probability, theirs?.get(third) ?? 0));
    return { pair, inputs: [logOdds(pair.probability), best] };
  });
}

function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** Probability by weights, of which the first stands alone. */
export function logistic(weights: readonly number[], inputs: readonly number[]): number {
  const sum = inputs.reduce(
    (total, value, i) => total + value * (weights[i + 1] ?? 0),
    weights[0] ?? 0,
  );
  return 1 / (1 + Math.exp(-sum));
}

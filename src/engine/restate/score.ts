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
  const { starts, others, chances } = neighbours(scored);
  const chance = new Float64Array(starts.length);
  let laid = -1;
  return scored.map((pair) => {
    // Pairs come by `y`: its neighbours are laid out once, and those of each `x` looked up among them.
    if (pair.y !== laid) {
      if (laid >= 0) eachOf(starts, laid, (at) => (chance[others[at] ?? 0] = 0));
      laid = pair.y;
      eachOf(starts, laid, (at) => (chance[others[at] ?? 0] = chances[at] ?? 0));
    }
    let best = 0;
    for (let at = starts[pair.x] ?? 0; at < (starts[pair.x + 1] ?? 0); at++)
      best = Math.max(best, Math.min(chances[at] ?? 0, chance[others[at] ?? 0] ?? 0));
    return { pair, inputs: [logOdds(pair.probability), best] };
  });
}

/** Of each statement the others it is paired with, and how likely: from `starts[i]` up to `starts[i + 1]`. */
function neighbours(scored: readonly Scored[]): {
  readonly starts: Int32Array;
  readonly others: Int32Array;
  readonly chances: Float64Array;
} {
  const size = scored.reduce((most, { x, y }) => Math.max(most, x + 1, y + 1), 0);
  const starts = new Int32Array(size + 2);
  const count = (end: number): void => void (starts[end + 2] = (starts[end + 2] ?? 0) + 1);
  for (const { x, y } of scored) {
    count(x);
    count(y);
  }
  for (let i = 2; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const others = new Int32Array(2 * scored.length);
  const chances = new Float64Array(2 * scored.length);
  // `starts[i + 1]` is where the next neighbour of `i` goes, and in the end where those of `i + 1` begin.
  const put = (end: number, other: number, probability: number): void => {
    const at = starts[end + 1] ?? 0;
    others[at] = other;
    chances[at] = probability;
    starts[end + 1] = at + 1;
  };
  for (const { x, y, probability } of scored) {
    put(x, y, probability);
    put(y, x, probability);
  }
  return { starts, others, chances };
}

function eachOf(starts: Int32Array, end: number, visit: (at: number) => void): void {
  for (let at = starts[end] ?? 0; at < (starts[end + 1] ?? 0); at++) visit(at);
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

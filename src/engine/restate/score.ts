import type { Steps } from "../steps.ts";
import { FEATURES } from "./features.ts";
import type { Described } from "./features.ts";
import { isContrary } from "./polarity.ts";
import { endsOf } from "./standing.ts";
import type { Ends } from "./standing.ts";
import type { Statement, Statements } from "./statement.ts";
import { BRIDGE, CUT, WEIGHTS } from "./weights.ts";

/** Two statements and how likely it is, 0–1, that both say the same. */
export type Scored = { readonly x: number; readonly y: number; readonly probability: number };

/** Pairs of statements, in flat arrays, `count` long, with the probability that both say the same. */
export type Likely = {
  readonly count: number;
  /** Its number among all pairs that are described. */
  readonly pair: Int32Array;
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly probability: Float64Array;
};

/** How much is done once the first round is over. */
const FIRST_DONE = 0.5;

/** Below this a pair is out: it can neither become a link nor bridge two others. */
const FLOOR = 0.02;
/** Most are far below: told by log-odds alone, with room for what rounding does. */
const SURELY_OUT = logOdds(0.9 * FLOOR);
/** No bridge makes a pair more likely than this one: most pairs need not look for theirs. */
const WIDEST = (BRIDGE[2] ?? 0) > 0 ? 1 : 0;
/** Most pairs are far below what the widest bridge can make a link: they are told without a logarithm. */
const HOPELESS = 0.9 * likelihood(leastKnown());

/**
 * The pairs that are links, scored in two rounds of logistic regression. The first knows the pair alone. The second adds the
 * bridge: the third statement that both ends resemble most. Contrary pairs are out after the first round, so that
 * they bridge nothing. Learned in tests/training/learn.mjs. Yields how much is done, 0–1.
 */
export function* score(described: Described, { list }: Statements): Steps<readonly Scored[]> {
  const { pairs, ends } = described;
  const likely = firstRound(described, list, WEIGHTS);
  yield FIRST_DONE;
  const links: Scored[] = [];
  const probabilities = pairs.roomFor("probability", pairs.count).fill(0);
  for (let i = 0; i < likely.count; i++)
    probabilities[likely.pair[i] ?? 0] = likely.probability[i] ?? 0;
  const graph = new Graph(ends, probabilities);
  const inputs = [0, 0];
  for (let i = 0; i < likely.count; i++) {
    const first = likely.probability[i] ?? 0;
    if (first < HOPELESS) continue;
    const known = logOdds(first);
    inputs[0] = known;
    inputs[1] = WIDEST;
    if (logistic(BRIDGE, inputs) < CUT) continue;
    const x = likely.x[i] ?? 0;
    const y = likely.y[i] ?? 0;
    inputs[1] = graph.bridge(x, y);
    const probability = logistic(BRIDGE, inputs);
    if (probability >= CUT) links.push({ x, y, probability });
  }
  return links;
}

/** Pairs with the probability of the first round, without those that are out. */
export function firstRound(
  { pairs, features }: Pick<Described, "pairs" | "features">,
  statements: readonly Statement[],
  weights: readonly number[],
): Likely {
  const pair = new Int32Array(pairs.count);
  const x = new Int32Array(pairs.count);
  const y = new Int32Array(pairs.count);
  const probability = new Float64Array(pairs.count);
  let count = 0;
  for (let i = 0; i < pairs.count; i++) {
    const odds = oddsAt(weights, features, FEATURES * i);
    if (odds < SURELY_OUT) continue;
    const known = likelihood(odds);
    const one = statements[pairs.x[i] ?? 0];
    const two = statements[pairs.y[i] ?? 0];
    if (known < FLOOR || one === undefined || two === undefined || isContrary(one, two)) continue;
    pair[count] = i;
    x[count] = pairs.x[i] ?? 0;
    y[count] = pairs.y[i] ?? 0;
    probability[count] = known;
    count += 1;
  }
  return { count, pair, x, y, probability };
}

/** What the second round knows of each pair: its log-odds, and its bridge. */
export function bridges(
  likely: Likely,
  statements: number,
): readonly (readonly [number, number])[] {
  const graph = new Graph(endsOf(likely, statements), likely.probability);
  return Array.from({ length: likely.count }, (_, i) => [
    logOdds(likely.probability[i] ?? 0),
    graph.bridge(likely.x[i] ?? 0, likely.y[i] ?? 0),
  ]);
}

/** Who resembles whom: `probability` tells how much, by the number of the pair, and 0 of pairs that are out. */
class Graph {
  private readonly ends: Ends;
  private readonly probability: Float64Array;
  /** How much each statement resembles the one that is marked. */
  private readonly marks: Float64Array;
  private marked = -1;

  constructor(ends: Ends, probability: Float64Array) {
    this.ends = ends;
    this.probability = probability;
    this.marks = new Float64Array(ends.starts.length);
  }

  /** The most that any third statement resembles both. Asked for one `y` after the other, it is fast. */
  bridge(x: number, y: number): number {
    if (y !== this.marked) this.mark(y);
    const { ends, probability, marks } = this;
    const { starts, others, pairs } = ends;
    const to = starts[x + 1] ?? 0;
    let most = 0;
    for (let at = starts[x] ?? 0; at < to; at++) {
      const mark = marks[others[at] ?? 0] ?? 0;
      if (mark <= most) continue;
      const both = Math.min(probability[pairs[at] ?? 0] ?? 0, mark);
      if (both > most) most = both;
    }
    return most;
  }

  private mark(end: number): void {
    const { ends, probability, marks, marked } = this;
    const { starts, others, pairs } = ends;
    if (marked >= 0)
      for (let at = starts[marked] ?? 0, to = starts[marked + 1] ?? 0; at < to; at++)
        marks[others[at] ?? 0] = 0;
    for (let at = starts[end] ?? 0, to = starts[end + 1] ?? 0; at < to; at++)
      marks[others[at] ?? 0] = probability[pairs[at] ?? 0] ?? 0;
    this.marked = end;
  }
}

/** Log-odds of the first round that the widest bridge makes a link, just so. */
function leastKnown(): number {
  const [alone = 0, known = 1, bridge = 0] = BRIDGE;
  return (logOdds(CUT) - alone - bridge * WIDEST) / known;
}

function likelihood(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** Probability by weights, of which the first stands alone. */
export function logistic(weights: readonly number[], inputs: readonly number[]): number {
  let sum = weights[0] ?? 0;
  for (let i = 0; i < inputs.length; i++) sum += (inputs[i] ?? 0) * (weights[i + 1] ?? 0);
  return likelihood(sum);
}

/** Log-odds of inputs that lie among others, from a place on. */
function oddsAt(weights: readonly number[], inputs: Float64Array, from: number): number {
  let sum = weights[0] ?? 0;
  for (let i = 1; i < weights.length; i++) sum += (inputs[from + i - 1] ?? 0) * (weights[i] ?? 0);
  return sum;
}

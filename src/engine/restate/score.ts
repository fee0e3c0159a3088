import type { Steps } from "../steps.ts";
import { areContrary } from "./agreement.ts";
import type { Described } from "./features.ts";
import type { Pairs } from "./pairs.ts";
import { endsOf } from "./standing.ts";
import type { Ends } from "./standing.ts";
import { BRIDGE, CUT, WEIGHTS } from "./weights.ts";

/** Pairs of statements and how likely it is, 0–1, that both say the same, in flat arrays, `count` long. */
export type Scored = {
  readonly count: number;
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly probability: Float64Array;
};

/** Who is paired with whom, in flat arrays, `count` long. */
type Paired = Pick<Pairs, "count" | "x" | "y">;

/** How much is done once the first round is over. */
const FIRST_DONE = 0.5;

/** Below this a pair is out: it can neither become a link nor bridge two others. */
const FLOOR = 0.02;
/** Nearly all are far below or above: told by log-odds alone, with room for what rounding does. */
const SURELY_OUT = logOdds(0.9 * FLOOR);
const SURELY_IN = logOdds(1.1 * FLOOR);
const OUT = -Infinity;
/** No bridge makes a pair more likely than this one. */
const WIDEST = (BRIDGE[2] ?? 0) > 0 ? 1 : 0;
/** Most pairs are below what the widest bridge can make a link: they are told by log-odds alone, too. */
const HOPELESS = logOdds(0.99 * likelihood(leastKnown(WIDEST)));
/** Those below this need a bridge of pairs that are not hopeless themselves. */
const HOPELESS_ALONE = logOdds(0.99 * likelihood(leastKnown(WIDEST * likelihood(HOPELESS))));

/**
 * The pairs that are links, scored in two rounds of logistic regression. The first knows the pair alone. The second adds the
 * bridge: the third statement that both ends resemble most. Contrary pairs are out after the first round, so that
 * they bridge nothing. Learned in tests/training/learn.mjs. Yields how much is done, 0–1.
 */
export function* score(described: Described): Steps<Scored> {
  const { pairs, ends } = described;
  const odds = again(described, pairs.roomFor("odds", pairs.count));
  yield FIRST_DONE;
  const hopeful = hopefulOf(pairs, odds);
  const links = roomFor(hopeful.count);
  let count = 0;
  const near = new Graph(endsOf(hopeful, ends.starts.length - 1), hopeful.odds);
  const graph = new Graph(ends, odds);
  const inputs = [0, 0];
  for (let i = 0; i < hopeful.count; i++) {
    const first = hopeful.odds[i] ?? OUT;
    const x = hopeful.x[i] ?? 0;
    const y = hopeful.y[i] ?? 0;
    let widest = near.widest(x, y);
    if (widest === OUT) {
      // Any bridge of hopeful pairs is wider than all others.
      if (first < HOPELESS_ALONE) continue;
      widest = graph.widest(x, y);
    }
    inputs[0] = logOdds(likelihood(first));
    inputs[1] = likelihood(widest);
    const probability = logistic(BRIDGE, inputs);
    if (probability < CUT) continue;
    links.x[count] = x;
    links.y[count] = y;
    links.probability[count++] = probability;
  }
  return { ...links, count };
}

function roomFor(most: number): Omit<Scored, "count"> {
  return {
    x: new Int32Array(most),
    y: new Int32Array(most),
    probability: new Float64Array(most),
  };
}

type Hopeful = Paired & { readonly odds: Float64Array };

/** The pairs that may become links, in their order: some one in seven. */
function hopefulOf(pairs: Paired, all: Float64Array): Hopeful {
  let count = 0;
  for (let i = 0; i < all.length; i++) if ((all[i] ?? OUT) >= HOPELESS) count += 1;
  const x = new Int32Array(count);
  const y = new Int32Array(count);
  const odds = new Float64Array(count);
  let at = 0;
  for (let i = 0; at < count; i++) {
    const own = all[i] ?? OUT;
    if (own < HOPELESS) continue;
    x[at] = pairs.x[i] ?? 0;
    y[at] = pairs.y[i] ?? 0;
    odds[at++] = own;
  }
  return { count, x, y, odds };
}

/** The first round, but for pairs of which nothing is new. */
function again(described: Described, odds: Float64Array): Float64Array {
  const { pairs, last } = described;
  const rated = { pairs, featuresOf: described.featuresOf };
  if (last === null) return firstRound(rated, WEIGHTS, odds);
  const { was } = pairs;
  const { aheadOfX, aheadOfY, follow } = pairs.room;
  const known = last.room;
  for (let i = 0; i < odds.length; i++) {
    const old = was[i] ?? -1;
    const isKnown =
      old >= 0 &&
      aheadOfX[i] === known.aheadOfX[old] &&
      aheadOfY[i] === known.aheadOfY[old] &&
      follow[i] === known.follow[old];
    if (isKnown) odds[i] = known.odds[old] ?? OUT;
    else rate(i, rated, WEIGHTS, odds);
  }
  return odds;
}

/** The log-odds of all pairs in the first round, written into `odds`; of those that are out the least there is. */
export function firstRound(
  rated: Rated,
  weights: readonly number[],
  odds: Float64Array = new Float64Array(rated.pairs.count),
): Float64Array {
  for (let i = 0; i < rated.pairs.count; i++) rate(i, rated, weights, odds);
  return odds;
}

/** Writes the log-odds of a pair: a number that is handed back costs memory. */
function rate(
  pair: number,
  { pairs, featuresOf }: Rated,
  weights: readonly number[],
  odds: Float64Array,
): void {
  const inputs = featuresOf(pair);
  let own = weights[0] ?? 0;
  for (let k = 1; k < weights.length; k++) own += (inputs[k - 1] ?? 0) * (weights[k] ?? 0);
  const isOut = own < SURELY_OUT || (own < SURELY_IN && likelihood(own) < FLOOR);
  odds[pair] = isOut || areContrary(pairs.agreement[pair] ?? 0) ? OUT : own;
}

/** Pairs that are described. */
type Rated = Pick<Described, "featuresOf"> & {
  readonly pairs: Pick<Pairs, "count" | "agreement">;
};

/** What the second round knows of each pair that is not out: its number, its log-odds and its bridge. */
export function bridges(
  pairs: Paired,
  odds: Float64Array,
  statements: number,
): readonly (readonly [number, readonly [number, number]])[] {
  const graph = new Graph(endsOf(pairs, statements), odds);
  return Array.from(odds.entries()).flatMap(([i, own]) =>
    own === OUT
      ? []
      : [[i, [own, likelihood(graph.widest(pairs.x[i] ?? 0, pairs.y[i] ?? 0))]] as const],
  );
}

/** Who resembles whom: `odds` tells how much, by the number of the pair. */
class Graph {
  private readonly ends: Ends;
  private readonly odds: Float64Array;
  /** How much each statement resembles the one that is marked. */
  private readonly marks: Float64Array;
  private marked = -1;

  constructor(ends: Ends, odds: Float64Array) {
    this.ends = ends;
    this.odds = odds;
    this.marks = new Float64Array(ends.starts.length).fill(OUT);
  }

  /** The most, in log-odds, that any third statement resembles both. Asked for one `y` after the other, it is fast. */
  widest(x: number, y: number): number {
    if (y !== this.marked) this.mark(y);
    const { ends, odds, marks } = this;
    const { starts, others, pairs } = ends;
    const to = starts[x + 1] ?? 0;
    let most = OUT;
    for (let at = starts[x] ?? 0; at < to; at++) {
      const mark = marks[others[at] ?? 0] ?? OUT;
      if (mark <= most) continue;
      const both = Math.min(odds[pairs[at] ?? 0] ?? OUT, mark);
      if (both > most) most = both;
    }
    return most;
  }

  private mark(end: number): void {
    const { ends, odds, marks, marked } = this;
    const { starts, others, pairs } = ends;
    if (marked >= 0)
      for (let at = starts[marked] ?? 0, to = starts[marked + 1] ?? 0; at < to; at++)
        marks[others[at] ?? 0] = OUT;
    for (let at = starts[end] ?? 0, to = starts[end + 1] ?? 0; at < to; at++)
      marks[others[at] ?? 0] = odds[pairs[at] ?? 0] ?? OUT;
    this.marked = end;
  }
}

/** Log-odds of the first round that a bridge of this width, 0–1, makes a link, just so. */
function leastKnown(width: number): number {
  const [alone = 0, known = 1, bridge = 0] = BRIDGE;
  return (logOdds(CUT) - alone - bridge * width) / known;
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

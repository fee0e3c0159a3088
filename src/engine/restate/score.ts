import { bytes, floats, ints } from "../memory.ts";
import type { Steps } from "../steps.ts";
import { areContrary } from "./agreement.ts";
import type { Described } from "./features.ts";
import { Graph, OUT } from "./graph.ts";
import type { Pairs } from "./pairs.ts";
import { endsOf } from "./standing.ts";
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
  const { pairs, ends, recent } = described;
  const odds = pairs.roomFor("odds", pairs.count);
  const isNew = again(described, odds);
  yield FIRST_DONE;
  const hopeful = hopefulOf(pairs, odds);
  const links = roomFor(hopeful.count);
  let count = 0;
  const nearEnds = endsOf(hopeful, ends.starts.length - 1);
  const near = new Graph(nearEnds, hopeful.odds);
  const graph = new Graph(ends, odds);
  markChanged(isNew, nearEnds.starts, recent);
  pairs.hopefulStarts = nearEnds.starts;
  const found = pairs.roomFor("second", pairs.count);
  const inputs = [0, 0];
  for (let i = 0; i < hopeful.count; i++) {
    const x = hopeful.x[i] ?? 0;
    const y = hopeful.y[i] ?? 0;
    const pair = hopeful.pairs[i] ?? 0;
    const isKnown = isNew[x] === 0 && isNew[y] === 0;
    let probability = isKnown ? (recent?.pairs?.room.second[pairs.was[pair] ?? 0] ?? FAR) : FAR;
    if (probability === FAR) {
      const first = hopeful.odds[i] ?? OUT;
      const widest = near.widest(x, y);
      // Any bridge of hopeful pairs is wider than all others.
      const isFar = widest === OUT && first >= HOPELESS_ALONE;
      inputs[0] = logOdds(likelihood(first));
      inputs[1] = likelihood(isFar ? graph.widest(x, y) : widest);
      probability = widest === OUT && !isFar ? 0 : logistic(BRIDGE, inputs);
      found[pair] = isFar ? FAR : probability;
    } else found[pair] = probability;
    if (probability < CUT) continue;
    links.x[count] = x;
    links.y[count] = y;
    links.probability[count++] = probability;
  }
  return { ...links, count };
}

/** What the second round found of a pair whose bridge is made of hopeless ones: not kept, as these are not looked after. */
const FAR = -1;

/** Marks statements that have hopeful pairs fewer or more than in the last comparison, and those it did not have. */
function markChanged(isNew: Uint8Array, starts: Int32Array, recent: Described["recent"]): void {
  const last = recent?.pairs?.hopefulStarts;
  if (recent === null || last === undefined) return;
  for (let i = 0; i < isNew.length; i++) {
    const old = recent.before[i] ?? -1;
    const degree = (starts[i + 1] ?? 0) - (starts[i] ?? 0);
    if (old < 0 || degree !== (last[old + 1] ?? 0) - (last[old] ?? 0)) isNew[i] = 1;
  }
}

function roomFor(most: number): Omit<Scored, "count"> {
  return { x: ints(most), y: ints(most), probability: floats(most) };
}

/** Those of the pairs that have these numbers. */
type Hopeful = Paired & { readonly pairs: Int32Array; readonly odds: Float64Array };

/** The pairs that may become links, in their order: some one in seven. */
function hopefulOf(pairs: Paired, all: Float64Array): Hopeful {
  const numbers = ints(all.length + 1);
  let count = 0;
  for (let i = 0; i < all.length; i++) {
    numbers[count] = i;
    // A branch that goes either way costs more.
    count += Number((all[i] ?? OUT) >= HOPELESS);
  }
  const x = ints(count);
  const y = ints(count);
  const odds = floats(count);
  for (let at = 0; at < count; at++) {
    const i = numbers[at] ?? 0;
    x[at] = pairs.x[i] ?? 0;
    y[at] = pairs.y[i] ?? 0;
    odds[at] = all[i] ?? OUT;
  }
  return { count, x, y, pairs: numbers, odds };
}

/**
 * The first round, but for pairs of which nothing is new. Answers 1 for statements of which a hopeful pair is new, or
 * has other odds, or was hopeful: what the second round found of two others holds, if both have as many as they had.
 */
function again(described: Described, odds: Float64Array): Uint8Array {
  const { pairs, recent, ends } = described;
  const isNew = bytes(ends.starts.length - 1);
  const rated = { pairs, featuresOf: described.featuresOf };
  const last = recent?.pairs?.room;
  if (last === undefined) {
    firstRound(rated, WEIGHTS, odds);
    return isNew.fill(1);
  }
  const { x, y, was } = pairs;
  const { aheadOfX, aheadOfY, follow } = pairs.room;
  for (let i = 0; i < odds.length; i++) {
    const old = was[i] ?? -1;
    const isKnown =
      old >= 0 &&
      aheadOfX[i] === last.aheadOfX[old] &&
      aheadOfY[i] === last.aheadOfY[old] &&
      follow[i] === last.follow[old];
    if (isKnown) {
      odds[i] = last.odds[old] ?? OUT;
      continue;
    }
    rate(i, rated, WEIGHTS, odds);
    const own = odds[i] ?? OUT;
    const known = old < 0 ? OUT : (last.odds[old] ?? OUT);
    if (own !== known && (own >= HOPELESS || known >= HOPELESS))
      isNew[x[i] ?? 0] = isNew[y[i] ?? 0] = 1;
  }
  return isNew;
}

/** The log-odds of all pairs in the first round, written into `odds`; of those that are out the least there is. */
export function firstRound(
  rated: Rated,
  weights: readonly number[],
  odds: Float64Array = floats(rated.pairs.count),
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

import type { Pair } from "./features.ts";
import { isContrary } from "./polarity.ts";
import type { Statement } from "./statement.ts";
import { BRIDGE, WEIGHTS } from "./weights.ts";

/** A pair of statements and how likely it is, 0–1, that both say the same. */
export type Scored<Any extends Pair = Pair> = { readonly pair: Any; readonly probability: number };

/** Below this a pair is out: it can neither become a link nor bridge two others. */
const FLOOR = 0.02;

/**
 * Scores pairs in two rounds of logistic regression. The first knows the pair alone. The second adds the
 * bridge: the third statement that both ends resemble most. Contrary pairs are out after the first round, so that
 * they bridge nothing. Learned in tests/training/learn.mjs.
 */
export function score(pairs: readonly Pair[], statements: readonly Statement[]): readonly Scored[] {
  return bridge(firstRound(pairs, statements, WEIGHTS)).map(({ pair, inputs }) => ({
    pair,
    probability: logistic(BRIDGE, inputs),
  }));
}

/** Pairs with the probability of the first round, without those that are out. */
export function firstRound<Any extends Pair>(
  pairs: readonly Any[],
  statements: readonly Statement[],
  weights: readonly number[],
): readonly Scored<Any>[] {
  const scored: Scored<Any>[] = [];
  for (const pair of pairs) {
    const probability = logistic(weights, pair.features);
    if (probability < FLOOR) continue;
    const [one, two] = [statements[pair.x], statements[pair.y]];
    if (one !== undefined && two !== undefined && !isContrary(one, two))
      scored.push({ pair, probability });
  }
  return scored;
}

/** What the second round knows of each pair: its log-odds, and its bridge. */
export function bridge<Any extends Pair>(
  scored: readonly Scored<Any>[],
): readonly { readonly pair: Any; readonly inputs: readonly [number, number] }[] {
  const graph = new Graph(scored);
  return scored.map(({ pair, probability }) => {
    graph.mark(pair.y);
    return { pair, inputs: [logOdds(probability), graph.best(pair.x)] };
  });
}

/** Who resembles whom, in flat arrays: the neighbours of a statement from `starts` on. */
class Graph {
  private readonly starts: Int32Array;
  private readonly others: Int32Array;
  private readonly nearness: Float64Array;
  /** How much each statement resembles the one that is marked. */
  private readonly marks: Float64Array;
  private marked = -1;

  constructor(scored: readonly Scored[]) {
    const size = 1 + scored.reduce((most, { pair }) => Math.max(most, pair.y), -1);
    this.starts = new Int32Array(size + 1);
    for (const { pair } of scored)
      for (const end of [pair.x, pair.y]) this.starts[end + 1] = (this.starts[end + 1] ?? 0) + 1;
    for (let i = 0; i < size; i++)
      this.starts[i + 1] = (this.starts[i + 1] ?? 0) + (this.starts[i] ?? 0);
    this.others = new Int32Array(2 * scored.length);
    this.nearness = new Float64Array(2 * scored.length);
    this.marks = new Float64Array(size);
    const next = this.starts.slice();
    for (const { pair, probability } of scored) {
      this.put(next, pair.x, pair.y, probability);
      this.put(next, pair.y, pair.x, probability);
    }
  }

  private put(next: Int32Array, end: number, other: number, probability: number): void {
    const at = next[end] ?? 0;
    this.others[at] = other;
    this.nearness[at] = probability;
    next[end] = at + 1;
  }

  mark(end: number): void {
    if (end === this.marked) return;
    this.eachOf(this.marked, (other) => (this.marks[other] = 0));
    this.eachOf(end, (other, near) => (this.marks[other] = near));
    this.marked = end;
  }

  /** The most that any third statement resembles both `end` and the one that is marked. */
  best(end: number): number {
    let most = 0;
    this.eachOf(end, (other, near) => {
      const both = Math.min(near, this.marks[other] ?? 0);
      if (both > most) most = both;
    });
    return most;
  }

  private eachOf(end: number, visit: (other: number, near: number) => void): void {
    if (end < 0) return;
    const to = this.starts[end + 1] ?? 0;
    for (let at = this.starts[end] ?? 0; at < to; at++)
      visit(this.others[at] ?? 0, this.nearness[at] ?? 0);
  }
}

function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** Probability by weights, of which the first stands alone. */
export function logistic(weights: readonly number[], inputs: readonly number[]): number {
  let sum = weights[0] ?? 0;
  for (let i = 0; i < inputs.length; i++) sum += (inputs[i] ?? 0) * (weights[i + 1] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

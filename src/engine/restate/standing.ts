import type { Sentence } from "../match.ts";
import type { Candidate } from "./candidates.ts";
import type { Statement } from "./statement.ts";

/** How each pair stands among all pairs, by its number: against rivals, and beside its neighbours. */
export type Standing = {
  /** How much closer the two are than the next in the other's article: the better end, and the other end. */
  readonly lead: Float64Array;
  readonly leadFar: Float64Array;
  /** How close the sentences before or after them are to each other. */
  readonly follow: Float64Array;
};

/** How close a pair is, before anything but its words is known. */
const closeness = (pair: Candidate): number => (pair.cosine + pair.containment) / 2;

export function standingOf(
  sentences: readonly Sentence[],
  statements: readonly Statement[],
  pairs: readonly Candidate[],
): Standing {
  const close = Float64Array.from(pairs, closeness);
  const articles = Int32Array.from(statements, ({ speaker }) => sentences[speaker]?.article ?? 0);
  const ends = Ends.of(pairs, statements.length);
  const lead = new Float64Array(pairs.length);
  const leadFar = new Float64Array(pairs.length).fill(Infinity);
  const rivals = new Rivals(1 + articles.reduce((most, article) => Math.max(most, article), 0));
  for (let end = 0; end < statements.length; end++) {
    rivals.forget();
    ends.each(end, (pair, other) => rivals.put(articles[other] ?? 0, other, close[pair] ?? 0));
    ends.each(end, (pair, other) => {
      const ahead = (close[pair] ?? 0) - rivals.of(articles[other] ?? 0, other);
      // The first of the two ends to be seen sets both.
      if (leadFar[pair] === Infinity) lead[pair] = ahead;
      else lead[pair] = Math.max(lead[pair] ?? 0, ahead);
      leadFar[pair] = Math.min(leadFar[pair] ?? 0, ahead);
    });
  }
  return { lead, leadFar, follow: follows(sentences, statements, pairs) };
}

/** The pairs of each statement, in flat arrays: those of `end` from `starts[end]` on, in their order. */
class Ends {
  private readonly starts: Int32Array;
  private readonly pairs: Int32Array;
  private readonly others: Int32Array;

  static of(pairs: readonly Candidate[], statements: number): Ends {
    const starts = new Int32Array(statements + 1);
    for (const { x, y } of pairs) {
      starts[x + 1] = (starts[x + 1] ?? 0) + 1;
      starts[y + 1] = (starts[y + 1] ?? 0) + 1;
    }
    for (let i = 0; i < statements; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
    return new Ends(starts, pairs);
  }

  private constructor(starts: Int32Array, pairs: readonly Candidate[]) {
    this.starts = starts;
    this.pairs = new Int32Array(2 * pairs.length);
    this.others = new Int32Array(2 * pairs.length);
    const next = starts.slice();
    const put = (end: number, pair: number, other: number): void => {
      const at = next[end] ?? 0;
      this.pairs[at] = pair;
      this.others[at] = other;
      next[end] = at + 1;
    };
    pairs.forEach(({ x, y }, pair) => {
      put(x, pair, y);
      put(y, pair, x);
    });
  }

  each(end: number, visit: (pair: number, other: number) => void): void {
    const to = this.starts[end + 1] ?? 0;
    for (let at = this.starts[end] ?? 0; at < to; at++)
      visit(this.pairs[at] ?? 0, this.others[at] ?? 0);
  }
}

/** The closest two to one statement in each article. */
class Rivals {
  private readonly best: Int32Array;
  private readonly first: Float64Array;
  private readonly second: Float64Array;
  private readonly seenIn: Int32Array;
  private round = 0;

  constructor(articles: number) {
    this.best = new Int32Array(articles);
    this.first = new Float64Array(articles);
    this.second = new Float64Array(articles);
    this.seenIn = new Int32Array(articles);
  }

  forget(): void {
    this.round += 1;
  }

  put(article: number, other: number, close: number): void {
    if (this.seenIn[article] !== this.round) {
      this.seenIn[article] = this.round;
      this.best[article] = other;
      this.first[article] = close;
      this.second[article] = 0;
    } else if (close > (this.first[article] ?? 0)) {
      this.second[article] = this.first[article] ?? 0;
      this.first[article] = close;
      this.best[article] = other;
    } else if (close > (this.second[article] ?? 0)) {
      this.second[article] = close;
    }
  }

  /** How close the closest of this article is, but for `other`. */
  of(article: number, other: number): number {
    const rival = this.best[article] === other ? this.second[article] : this.first[article];
    return rival ?? 0;
  }
}

function follows(
  sentences: readonly Sentence[],
  statements: readonly Statement[],
  pairs: readonly Candidate[],
): Float64Array {
  const size = statements.length;
  const owner = new Int32Array(sentences.length);
  statements.forEach(({ members }, i) => {
    for (const member of members) owner[member] = i;
  });
  const close = new Map<number, number>();
  for (const pair of pairs) close.set(pair.x * size + pair.y, closeness(pair));
  const beside = (step: number): Int32Array =>
    Int32Array.from(statements, ({ speaker }) =>
      sentences[speaker + step]?.article === sentences[speaker]?.article
        ? (owner[speaker + step] ?? -1)
        : -1,
    );
  const [after, before] = [beside(1), beside(-1)];
  const between = (one: number, two: number): number => {
    if (one < 0 || two < 0) return 0;
    if (one === two) return 1;
    return close.get(Math.min(one, two) * size + Math.max(one, two)) ?? 0;
  };
  return Float64Array.from(pairs, ({ x, y }) =>
    Math.max(between(after[x] ?? -1, after[y] ?? -1), between(before[x] ?? -1, before[y] ?? -1)),
  );
}

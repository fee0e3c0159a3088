import type { Sentence } from "../match.ts";
import type { Candidate } from "./candidates.ts";
import type { Statement } from "./statement.ts";

/** How a pair stands among all pairs: against rivals, and beside its neighbours. */
export type Standing = {
  readonly lead: number;
  readonly leadFar: number;
  readonly follow: number;
};

type Rivals = { readonly of: number; readonly first: number; readonly second: number };

/** How close a pair is, before anything but its words is known. */
const closeness = (pair: Candidate): number => (pair.cosine + pair.containment) / 2;

/**
 * Answers, for any of the candidates, how much closer the two are than either is to its next best choice
 * in the other's article, and how close the sentences before and after them are to each other.
 */
export function standingOf(
  sentences: readonly Sentence[],
  statements: readonly Statement[],
  candidates: readonly Candidate[],
): (pair: Candidate) => Standing {
  const lead = leads(sentences, statements, candidates);
  const follow = follows(sentences, statements, candidates);
  return (pair) => {
    const [one, two] = [lead(pair, pair.x, pair.y), lead(pair, pair.y, pair.x)];
    return { lead: Math.max(one, two), leadFar: Math.min(one, two), follow: follow(pair) };
  };
}

function leads(
  sentences: readonly Sentence[],
  statements: readonly Statement[],
  candidates: readonly Candidate[],
): (pair: Candidate, end: number, other: number) => number {
  const articles = 1 + sentences.reduce((most, { article }) => Math.max(most, article), 0);
  const keyOf = (end: number, other: number): number =>
    end * articles + (sentences[statements[other]?.speaker ?? 0]?.article ?? 0);
  const best = new Map<number, Rivals>();
  const put = (end: number, other: number, close: number): void => {
    const key = keyOf(end, other);
    const known = best.get(key);
    if (known === undefined) best.set(key, { of: other, first: close, second: 0 });
    else if (close > known.first) best.set(key, { of: other, first: close, second: known.first });
    else if (close > known.second) best.set(key, { ...known, second: close });
  };
  for (const pair of candidates) {
    const close = closeness(pair);
    put(pair.x, pair.y, close);
    put(pair.y, pair.x, close);
  }
  return (pair, end, other) => {
    const rivals = best.get(keyOf(end, other));
    if (rivals === undefined) return 0;
    return closeness(pair) - (rivals.of === other ? rivals.second : rivals.first);
  };
}

function follows(
  sentences: readonly Sentence[],
  statements: readonly Statement[],
  candidates: readonly Candidate[],
): (pair: Candidate) => number {
  const size = statements.length;
  const owner = new Int32Array(sentences.length);
  statements.forEach(({ members }, i) => {
    for (const member of members) owner[member] = i;
  });
  const close = new Map<number, number>();
  for (const pair of candidates) close.set(pair.x * size + pair.y, closeness(pair));
  const beside = (i: number, step: number): number => {
    const speaker = statements[i]?.speaker ?? 0;
    const next = sentences[speaker + step];
    return next?.article === sentences[speaker]?.article ? (owner[speaker + step] ?? -1) : -1;
  };
  const between = (one: number, two: number): number => {
    if (one < 0 || two < 0) return 0;
    if (one === two) return 1;
    return close.get(Math.min(one, two) * size + Math.max(one, two)) ?? 0;
  };
  return ({ x, y }) =>
    Math.max(between(beside(x, 1), beside(y, 1)), between(beside(x, -1), beside(y, -1)));
}

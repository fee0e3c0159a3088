import type { Match, Sentence } from "../match.ts";
import { propose } from "./candidates.ts";
import type { Candidate, Shared } from "./candidates.ts";
import type { Statement } from "./statement.ts";

/** What the weights weigh, in this order. Most lie between 0 and 1. */
export const FEATURES = [
  "cosine",
  "containment",
  "amount",
  "rarest",
  "count",
  "names",
  "words",
  "kin",
  "figures",
  "figuresApart",
  "headOne",
  "headBoth",
  "headHeld",
  "within",
  "lead",
  "leadFar",
  "follow",
  "partial",
  "shortness",
  "adjacent",
  "namesOnly",
  "held",
  "topic",
  "early",
  "earlyHeld",
  "bound",
  "boundHeld",
] as const;

export type Pair = Candidate & { readonly features: readonly number[] };

/** A weight that only a very rare term reaches; it scales sums to about 1. */
const HEAVY = 5;

/** Every pair of statements that has enough in common, described by `FEATURES`. */
export function describe(
  sentences: readonly Sentence[],
  copies: readonly Match[],
  statements: readonly Statement[],
): readonly Pair[] {
  const candidates = propose(statements);
  const strongest = new Strongest(sentences, statements, candidates);
  const linked = neighbours(sentences, statements, candidates);
  const partly = partials(statements, sentences.length, copies);
  return candidates.map((pair) => {
    const one = facts(sentences, statements, pair.x);
    const two = facts(sentences, statements, pair.y);
    const sum = (keep: (each: Shared) => boolean): number =>
      pair.shared.reduce((total, each) => total + (keep(each) ? each.weight : 0), 0) / (2 * HEAVY);
    const heads = Number(one.head) + Number(two.head);
    const [leadX, leadY] = [strongest.lead(pair, pair.x), strongest.lead(pair, pair.y)];
    const figures = pair.shared.filter((each) => each.term.kind === "figure").length;
    const features = [
      pair.cosine,
      pair.containment,
      Math.log(1 + pair.weight) / 3,
      (pair.shared[0]?.weight ?? 0) / HEAVY,
      Math.min(1, pair.shared.length / 8),
      Math.min(2, sum((each) => each.exact && each.term.kind === "name")),
      Math.min(2, sum((each) => each.exact && each.term.kind === "word")),
      Math.min(2, sum((each) => !each.exact)),
      Math.min(1, figures / 2),
      figures === 0 && one.figures > 0 && two.figures > 0 ? 1 : 0,
      heads === 1 ? 1 : 0,
      heads === 2 ? 1 : 0,
      heads === 0 ? 0 : pair.containment,
      one.article === two.article && one.alone && two.alone ? 1 : 0,
      Math.max(leadX, leadY),
      Math.min(leadX, leadY),
      linked(pair),
      partly.has(`${pair.x} ${pair.y}`) ? 1 : 0,
      Math.min(one.terms, two.terms) < 5 ? 1 : 0,
      adjacent(pair, statements),
      pair.shared.every((each) => each.term.kind === "name") ? 1 : 0,
      Math.max(0, pair.containment - 0.5),
      Math.min(2, pair.shared.filter((each) => each.term.kind === "word").slice(0, 3).reduce((t, each) => t + each.weight, 0) / HEAVY / 2),
      one.early && two.early ? 1 : 0,
      one.early && two.early ? Math.min(2, bound(pair, statements) / HEAVY / 2) : 0,
      Math.min(2, bound(pair, statements) / HEAVY / 2),
      bound(pair, statements) / (pair.weight / Math.max(0.01, pair.containment)),
    ];
    return { ...pair, features };
  });
}

type Facts = {
  readonly article: number;
  readonly alone: boolean;
  readonly head: boolean;
  readonly figures: number;
  readonly terms: number;
  readonly early: boolean;
};
const EARLY = Number((globalThis as any).process?.env?.E ?? 3);
function opening(sentences: readonly Sentence[], member: number): boolean {
  let before = 0;
  for (let i = member - 1; i >= 0 && before < EARLY; i--) {
    if (sentences[i]?.article !== sentences[member]?.article) break;
    if (sentences[i]?.zone !== "apart") before += 1;
  }
  return before < EARLY && sentences[member]?.zone !== "apart";
}

function facts(sentences: readonly Sentence[], statements: readonly Statement[], i: number): Facts {
  const statement = statements[i];
  const members = statement?.members ?? [];
  const article = sentences[members[0] ?? 0]?.article ?? 0;
  return {
    article,
    alone: members.every((member) => sentences[member]?.article === article),
    head: members.some((member) => sentences[member]?.zone === "head"),
    figures: statement?.terms.filter((term) => term.kind === "figure").length ?? 0,
    terms: statement?.terms.length ?? 0,
    early: members.some((member) => opening(sentences, member)),
  };
}

/** How close a pair is, before anything but its words is known. */
function closeness(pair: Candidate): number {
  return (pair.cosine + pair.containment) / 2;
}

/** For each statement, the two closest candidates in each article. */
class Strongest {
  private readonly best = new Map<string, { first: number; of: number; second: number }>();
  private readonly articles: readonly number[];

  constructor(
    sentences: readonly Sentence[],
    statements: readonly Statement[],
    candidates: readonly Candidate[],
  ) {
    this.articles = statements.map(({ speaker }) => sentences[speaker]?.article ?? 0);
    for (const pair of candidates) {
      this.put(pair.x, pair.y, closeness(pair));
      this.put(pair.y, pair.x, closeness(pair));
    }
  }

  /** How much closer the pair is than this end's best other choice in the other end's article. */
  lead(pair: Candidate, end: number): number {
    const other = end === pair.x ? pair.y : pair.x;
    const known = this.best.get(`${end} ${this.articles[other]}`);
    if (known === undefined) return 0;
    return closeness(pair) - (known.of === other ? known.second : known.first);
  }

  private put(end: number, other: number, close: number): void {
    const key = `${end} ${this.articles[other]}`;
    const known = this.best.get(key) ?? { first: 0, of: -1, second: 0 };
    if (close > known.first)
      this.best.set(key, { first: close, of: other, second: known.first });
    else if (close > known.second) this.best.set(key, { ...known, second: close });
  }
}

/** How close the sentences before and after the pair's are to each other. */
function neighbours(
  sentences: readonly Sentence[],
  statements: readonly Statement[],
  candidates: readonly Candidate[],
): (pair: Candidate) => number {
  const owner = new Int32Array(sentences.length);
  statements.forEach(({ members }, i) => members.forEach((member) => owner.fill(i, member, member + 1)));
  const close = new Map(candidates.map((pair) => [`${pair.x} ${pair.y}`, closeness(pair)]));
  const beside = (i: number, step: number): number => {
    const speaker = statements[i]?.speaker ?? 0;
    const next = sentences[speaker + step];
    return next?.article === sentences[speaker]?.article ? (owner[speaker + step] ?? -1) : -1;
  };
  const between = (one: number, two: number): number => {
    if (one < 0 || two < 0) return 0;
    return one === two ? 1 : (close.get(one < two ? `${one} ${two}` : `${two} ${one}`) ?? 0);
  };
  return ({ x, y }) =>
    Math.max(between(beside(x, 1), beside(y, 1)), between(beside(x, -1), beside(y, -1)));
}

/** Pairs of statements of which one holds a part of the other. */
function partials(
  statements: readonly Statement[],
  size: number,
  copies: readonly Match[],
): ReadonlySet<string> {
  const owner = new Int32Array(size);
  statements.forEach(({ members }, i) => members.forEach((member) => owner.fill(i, member, member + 1)));
  return new Set(
    copies
      .filter((copy) => copy.relation === "partial")
      .map((copy) => [owner[copy.a] ?? 0, owner[copy.b] ?? 0].toSorted((p, q) => p - q).join(" ")),
  );
}

/** The weight of shared terms that stand side by side in both, in either order. */
function adjacent(pair: Candidate, statements: readonly Statement[]): number {
  const theirs = new Map(statements[pair.y]?.terms.map((term, i) => [term.kin, i]));
  const weights = new Map(pair.shared.map((each) => [each.term.kin, each.weight]));
  const mine = statements[pair.x]?.terms ?? [];
  let sum = 0;
  for (let i = 1; i < mine.length; i++) {
    const [before, here] = [mine[i - 1]?.kin ?? "", mine[i]?.kin ?? ""];
    const [one, two] = [theirs.get(before), theirs.get(here)];
    if (one === undefined || two === undefined || Math.abs(one - two) > 2) continue;
    sum += Math.min(weights.get(before) ?? 0, weights.get(here) ?? 0);
  }
  return Math.min(2, sum / HEAVY);
}

function bound(pair: Candidate, statements: readonly Statement[]): number {
  const W = Number((globalThis as any).process?.env?.W ?? 3);
  const theirs = new Map(statements[pair.y]?.terms.map((term, i) => [term.kin, i]));
  const mine = new Map(statements[pair.x]?.terms.map((term, i) => [term.kin, i]));
  const kept = new Set<Shared>();
  pair.shared.forEach((p, k) => pair.shared.slice(k + 1).forEach((q) => {
    if (p.term.kind === "name" && q.term.kind === "name") return;
    const dx = Math.abs((mine.get(p.term.kin) ?? 0) - (mine.get(q.term.kin) ?? 0));
    const dy = Math.abs((theirs.get(p.term.kin) ?? 0) - (theirs.get(q.term.kin) ?? 0));
    if (dx <= W && dy <= W) { kept.add(p); kept.add(q); }
  }));
  return [...kept].reduce((t, e) => t + e.weight, 0);
}

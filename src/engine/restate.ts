import type { Match, Sentence } from "./match.ts";
import { describe } from "./restate/features.ts";
import type { Pair } from "./restate/features.ts";
import { isContrary } from "./restate/polarity.ts";
import { gather } from "./restate/statement.ts";
import type { Statement } from "./restate/statement.ts";
import { BIAS, CUT, WEIGHTS } from "./restate/weights.ts";

/** As many telling words as a reader takes in. */
const MOST_TELLING = 8;

/**
 * Pairs of sentences that say the same thing in other words. Copies are gathered into statements first
 * and statements compared, so that all wordings of one statement are linked alike. A pair's similarity
 * is the probability that a small logistic model gives it (weights.ts says what it learned from).
 */
export function restate(
  sentences: readonly Sentence[],
  copies: readonly Match[],
): readonly Match[] {
  const statements = gather(sentences, copies);
  const known = new Set(copies.map(({ a, b }) => `${a} ${b}`));
  return describe(sentences, copies, statements)
    .filter((pair) => probability(pair) >= CUT && !opposes(pair, sentences, statements))
    .flatMap((pair) => linksOf(pair, sentences, statements))
    .filter(({ a, b }) => !known.has(`${a} ${b}`))
    .toSorted((p, q) => p.a - q.a || p.b - q.b);
}

function probability({ features }: Pair): number {
  const sum = features.reduce((total, value, i) => total + value * (WEIGHTS[i] ?? 0), BIAS);
  return 1 / (1 + Math.exp(-sum));
}

function opposes(
  pair: Pair,
  sentences: readonly Sentence[],
  statements: readonly Statement[],
): boolean {
  const words = (i: number): Sentence["words"] =>
    sentences[statements[i]?.speaker ?? 0]?.words ?? [];
  return isContrary(words(pair.x), words(pair.y));
}

function linksOf(
  pair: Pair,
  sentences: readonly Sentence[],
  statements: readonly Statement[],
): readonly Match[] {
  const similarity = probability(pair);
  const telling = pair.shared.slice(0, MOST_TELLING).map((each) => each.term.norm);
  return (statements[pair.x]?.members ?? []).flatMap((one) =>
    (statements[pair.y]?.members ?? []).map((two): Match => {
      const [a, b] = one < two ? [one, two] : [two, one];
      const words = {
        a: sentences[a]?.words.length ?? 0,
        b: sentences[b]?.words.length ?? 0,
      };
      const shared = pair.shared.length;
      const evidence = { rule: "same-statement" as const, shared, words, telling };
      return { a, b, relation: "paraphrase", similarity, evidence, tiles: [] };
    }),
  );
}

import type { Match, Sentence } from "./match.ts";
import { describe } from "./restate/features.ts";
import { score } from "./restate/score.ts";
import type { Scored } from "./restate/score.ts";
import { gather } from "./restate/statement.ts";
import type { Statement } from "./restate/statement.ts";
import { CUT } from "./restate/weights.ts";

/** As many telling words as a reader takes in. */
const MOST_TELLING = 8;

/**
 * Pairs of sentences that say the same thing in other words, sorted by place. Copies are gathered into
 * statements first and statements compared, so that all wordings of one statement are linked alike. A
 * link's similarity is the probability that a small logistic model gives it (restate/weights.ts says what
 * it learned from); its telling words are those that both statements have, rarest first.
 */
export function restate(
  sentences: readonly Sentence[],
  copies: readonly Match[],
): readonly Match[] {
  const statements = gather(sentences, copies);
  const copied = new Set(copies.map(({ a, b }) => a * sentences.length + b));
  return score(describe(sentences, statements), statements)
    .filter((pair) => pair.probability >= CUT)
    .flatMap((pair) => linksOf(pair, sentences, statements))
    .filter(
      ({ a, b }) => !copied.has(a * sentences.length + b) && mayMeet(sentences[a], sentences[b]),
    )
    .toSorted((p, q) => p.a - q.a || p.b - q.b);
}

/** What stands apart from an article (a teaser for another story) repeats, at most, its own article. */
function mayMeet(one: Sentence | undefined, two: Sentence | undefined): boolean {
  return (one?.zone !== "apart" && two?.zone !== "apart") || one?.article === two?.article;
}

/** All wordings of one statement with all wordings of the other. */
function linksOf(
  pair: Scored,
  sentences: readonly Sentence[],
  statements: readonly Statement[],
): readonly Match[] {
  const telling = pair.shared.slice(0, MOST_TELLING).map(({ term }) => term.norm);
  const count = (i: number): number => sentences[i]?.words.length ?? 0;
  return (statements[pair.x]?.members ?? []).flatMap((one) =>
    (statements[pair.y]?.members ?? []).map((two): Match => {
      const [a, b] = one < two ? [one, two] : [two, one];
      return {
        a,
        b,
        relation: "paraphrase",
        similarity: pair.probability,
        evidence: {
          rule: "same-statement",
          shared: pair.shared.length,
          words: { a: count(a), b: count(b) },
          telling,
        },
        tiles: [],
      };
    }),
  );
}

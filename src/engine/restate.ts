import { hasPair, holdsFor } from "./bond.ts";
import type { Bond } from "./bond.ts";
import type { Sentence } from "./match.ts";
import { describe } from "./restate/features.ts";
import { score } from "./restate/score.ts";
import type { Scored } from "./restate/score.ts";
import { gather } from "./restate/statement.ts";
import type { Statement } from "./restate/statement.ts";
import { CUT } from "./restate/weights.ts";

/** As many telling words as a reader takes in. */
const MOST_TELLING = 8;

/**
 * Pairs of sentences that say the same thing in other words. Copies are gathered into
 * statements first and statements compared, so that all wordings of one statement are linked alike. A
 * link's similarity is the probability that a small logistic model gives it (restate/weights.ts says what
 * it learned from); its telling words are those that both statements have, rarest first.
 */
export function restate(sentences: readonly Sentence[], copies: readonly Bond[]): readonly Bond[] {
  const statements = gather(sentences, copies);
  const holds = holdsFor(sentences, copies);
  return score(describe(sentences, statements), statements)
    .filter((pair) => pair.probability >= CUT)
    .flatMap((pair) => bondsOf(pair, statements, holds));
}

/** All wordings of one statement with all wordings of the other, whichever comes first. */
function bondsOf(
  pair: Scored,
  statements: readonly Statement[],
  holds: NonNullable<Bond["holds"]>,
): readonly Bond[] {
  const telling = pair.shared.slice(0, MOST_TELLING).map(({ term }) => term.norm);
  const one = statements[pair.x]?.members ?? [];
  const two = statements[pair.y]?.members ?? [];
  const bond = (left: readonly number[], right: readonly number[]): Bond => ({
    left,
    right,
    relation: "paraphrase",
    similarity: pair.probability,
    evidence: { rule: "same-statement", shared: pair.shared.length, telling },
    tiles: [],
    holds,
  });
  return [bond(one, two), bond(two, one)].filter(({ left, right }) => hasPair(left, right));
}

import { hasPair, holdsFor } from "./bond.ts";
import type { Bond } from "./bond.ts";
import type { Sentence } from "./match.ts";
import type { Shared } from "./restate/candidates.ts";
import { describe } from "./restate/features.ts";
import { holds as isHeld } from "./restate/hold.ts";
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
  const { pairs, sharedBy } = describe(sentences, statements);
  return score(pairs, statements)
    .filter(({ probability }) => probability >= CUT)
    .flatMap((found) => {
      const shared = sharedBy(found.pair.x, found.pair.y);
      return bondsOf(found, { shared, statements, holds });
    });
}

/** All wordings of one statement with all wordings of the other, whichever comes first. */
function bondsOf(
  { pair, probability }: Scored,
  {
    shared,
    statements,
    holds,
  }: {
    readonly shared: readonly Shared[];
    readonly statements: readonly Statement[];
    readonly holds: NonNullable<Bond["holds"]>;
  },
): readonly Bond[] {
  const held = isHeld(shared, statements[pair.x], statements[pair.y]);
  // A statement inside another is part of it; its words are what the two share.
  const told = held ? shared.filter(({ exact }) => exact) : shared.slice(0, MOST_TELLING);
  const telling = told.map(({ term }) => term.norm);
  const one = statements[pair.x]?.members ?? [];
  const two = statements[pair.y]?.members ?? [];
  const bond = (left: readonly number[], right: readonly number[]): Bond => ({
    left,
    right,
    relation: held ? "partial" : "paraphrase",
    similarity: probability,
    evidence: {
      rule: held ? "held-with-edits" : "same-statement",
      shared: shared.length,
      telling,
    },
    tiles: [],
    holds,
  });
  return [bond(one, two), bond(two, one)].filter(({ left, right }) => hasPair(left, right));
}

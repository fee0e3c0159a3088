import { hasPair, holdsFor } from "./bond.ts";
import type { Bond } from "./bond.ts";
import type { Copies } from "./copies.ts";
import type { Sentence } from "./match.ts";
import type { Shared } from "./restate/candidates.ts";
import { describe } from "./restate/features.ts";
import { holds as isHeld } from "./restate/hold.ts";
import { Pairs } from "./restate/pairs.ts";
import { score } from "./restate/score.ts";
import type { Scored } from "./restate/score.ts";
import { Gatherer } from "./restate/statement.ts";
import type { Statement } from "./restate/statement.ts";
import { scaled } from "./steps.ts";
import type { Steps } from "./steps.ts";

/** As many telling words as a reader takes in. */
const MOST_TELLING = 8;

/** How much is done once sentences are gathered, pairs described, pairs scored. */
const GATHERED = 0.3;
const DESCRIBED = 0.7;
const SCORED = 0.9;
/** So many links are told between two reports of progress (some ten milliseconds). */
const BOUND_AT_ONCE = 2048;

/**
 * Finds pairs of sentences that say the same thing in other words. Copies are gathered into
 * statements first and statements compared, so that all wordings of one statement are linked alike. A
 * link's similarity is the probability that a small logistic model gives it (restate/weights.ts says what
 * it learned from); its telling words are those that both statements have, rarest first. What sentences tell is
 * kept from one comparison to the next.
 */
export class Restater {
  private readonly gatherer: Gatherer;
  /** Made once: a large event has tens of thousands of pairs. */
  private readonly pairs = new Pairs();

  constructor(copies: Pick<Copies, "kinds">) {
    this.gatherer = new Gatherer(copies);
  }

  /** Whether most of what is kept is of no use any more. */
  isStale(): boolean {
    return this.gatherer.isStale();
  }

  /** Yields how much is done, 0–1. Who stops there may restate anything next. */
  *restate(sentences: readonly Sentence[], copies: Copies): Steps<readonly Bond[]> {
    const statements = yield* scaled(this.gatherer.gather(sentences, copies), 0, GATHERED);
    yield GATHERED;
    const steps = describe(sentences, statements, this.pairs);
    const described = yield* scaled(steps, GATHERED, DESCRIBED);
    yield DESCRIBED;
    const links = yield* scaled(score(described, statements), DESCRIBED, SCORED);
    const holds = holdsFor(sentences, copies);
    const bonds: Bond[] = [];
    for (const [i, found] of links.entries()) {
      if (i % BOUND_AT_ONCE === 0) yield SCORED + (1 - SCORED) * (i / links.length);
      const shared = described.sharedBy(found.x, found.y);
      bonds.push(...bondsOf(found, { shared, statements: statements.list, holds }));
    }
    return bonds;
  }
}

/** All wordings of one statement with all wordings of the other, whichever comes first. */
function bondsOf(
  { x, y, probability }: Scored,
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
  const held = isHeld(shared, statements[x], statements[y]);
  // A statement inside another is part of it; its words are what the two share.
  const told = held ? shared.filter(({ exact }) => exact) : shared.slice(0, MOST_TELLING);
  const same = {
    relation: held ? "partial" : "paraphrase",
    similarity: probability,
    evidence: {
      rule: held ? "held-with-edits" : "same-statement",
      shared: shared.length,
      telling: told.map(({ term }) => term.norm),
    },
    tiles: NO_TILES,
    holds,
  } as const;
  const one = statements[x]?.members ?? [];
  const two = statements[y]?.members ?? [];
  const bonds: Bond[] = [];
  if (hasPair(one, two)) bonds.push({ left: one, right: two, ...same });
  if (hasPair(two, one)) bonds.push({ left: two, right: one, ...same });
  return bonds;
}

const NO_TILES: Bond["tiles"] = [];

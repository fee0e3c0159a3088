import { hasPair, holdsFor } from "./bond.ts";
import type { Bond } from "./bond.ts";
import type { Copies } from "./copies.ts";
import type { Sentence } from "./match.ts";
import type { Candidates } from "./restate/candidates.ts";
import { describe } from "./restate/features.ts";
import { Recent } from "./restate/recent.ts";
import { score } from "./restate/score.ts";
import type { Scored } from "./restate/score.ts";
import { Shapes } from "./restate/shapes.ts";
import { Gatherer } from "./restate/statement.ts";
import type { Statement } from "./restate/statement.ts";
import { scaled } from "./steps.ts";
import type { Steps } from "./steps.ts";

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
  /** What is left of the last comparison. */
  private readonly recent = new Recent();
  /** Made when something is compared again: who compares only once has no use for half a million bytes. */
  private shapes: Shapes | null = null;
  private isAgain = false;

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
    if (this.isAgain) this.shapes ??= new Shapes();
    const { shapes, recent } = this;
    const steps = describe(sentences, statements, { shapes, recent });
    const described = yield* scaled(steps, GATHERED, DESCRIBED);
    this.isAgain = true;
    yield DESCRIBED;
    const links = yield* scaled(score(described), DESCRIBED, SCORED);
    recent.settle();
    const holds = holdsFor(sentences, copies);
    const bonds: Bond[] = [];
    const binding = { described, statements: statements.list, holds, bonds };
    for (let from = 0; from < links.length; from += BOUND_AT_ONCE) {
      yield SCORED + (1 - SCORED) * (from / links.length);
      for (const found of links.slice(from, from + BOUND_AT_ONCE)) bind(found, binding);
    }
    return bonds;
  }
}

type Binding = {
  readonly described: Candidates;
  readonly statements: readonly Statement[];
  readonly holds: NonNullable<Bond["holds"]>;
  readonly bonds: Bond[];
};

/** Adds all wordings of one statement with all wordings of the other, whichever comes first. */
function bind(
  { x, y, probability: similarity }: Scored,
  { described, statements, holds, bonds }: Binding,
): void {
  const left = statements[x]?.members ?? [];
  const right = statements[y]?.members ?? [];
  const reason = new Reason(x, y, described);
  if (hasPair(left, right)) bonds.push(new Restated({ left, right, similarity, holds }, reason));
  if (hasPair(right, left))
    bonds.push(new Restated({ left: right, right: left, similarity, holds }, reason));
}

/** What two statements share. Only links tell it: it is found out when it is asked for. */
class Reason {
  private readonly x: number;
  private readonly y: number;
  private readonly toldBy: Candidates["toldBy"];
  private found: Pick<Bond, "relation" | "evidence"> | null = null;

  constructor(x: number, y: number, { toldBy }: Candidates) {
    this.x = x;
    this.y = y;
    this.toldBy = toldBy;
  }

  get told(): Pick<Bond, "relation" | "evidence"> {
    return (this.found ??= this.find());
  }

  private find(): Pick<Bond, "relation" | "evidence"> {
    const { shared, held, telling } = this.toldBy(this.x, this.y);
    // A statement inside another is part of it.
    return held
      ? { relation: "partial", evidence: { rule: "held-with-edits", shared, telling } }
      : { relation: "paraphrase", evidence: { rule: "same-statement", shared, telling } };
  }
}

/** A bond of restatements: a large event has thousands. */
class Restated implements Bond {
  readonly left: Bond["left"];
  readonly right: Bond["right"];
  readonly similarity: number;
  readonly holds: Bond["holds"];
  private readonly reason: Reason;

  constructor(
    { left, right, similarity, holds }: Pick<Bond, "left" | "right" | "similarity" | "holds">,
    reason: Reason,
  ) {
    this.left = left;
    this.right = right;
    this.similarity = similarity;
    this.holds = holds;
    this.reason = reason;
  }

  get relation(): Bond["relation"] {
    return this.reason.told.relation;
  }

  get evidence(): Bond["evidence"] {
    return this.reason.told.evidence;
  }

  get tiles(): Bond["tiles"] {
    return NO_TILES;
  }
}

const NO_TILES: Bond["tiles"] = [];

import { areNeighbours, hasPair, holdsFor } from "./bond.ts";
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
    const steps = describe(statements, { shapes, recent });
    const described = yield* scaled(steps, GATHERED, DESCRIBED);
    this.isAgain = true;
    yield DESCRIBED;
    const scored = yield* scaled(score(described), DESCRIBED, SCORED);
    recent.settle();
    const links = new Links(scored, described);
    const { all, of } = holdsFor(sentences, copies);
    const bonds: Bond[] = [];
    for (let i = 0; i < scored.count; i++) {
      if (i % BOUND_AT_ONCE === 0) yield SCORED + (1 - SCORED) * (i / scored.count);
      const left = statements.list[scored.x[i] ?? 0]?.members ?? [];
      const right = statements.list[scored.y[i] ?? 0]?.members ?? [];
      // What a link says is found out where it matters only.
      const holds = areNeighbours(left, right, sentences) ? of(links.toldOf(i).relation) : all;
      bind({ left, right, holds }, i, links, bonds);
    }
    return bonds;
  }
}

type Between = Pick<Bond, "left" | "right" | "holds">;

/** Adds all wordings of the two statements of a link, of one with all of the other, whichever comes first. */
function bind(between: Between, link: number, links: Links, bonds: Bond[]): void {
  const { left, right, holds } = between;
  if (hasPair(left, right)) bonds.push(new Restated(between, link, links));
  if (hasPair(right, left))
    bonds.push(new Restated({ left: right, right: left, holds }, link, links));
}

type Told = Pick<Bond, "relation" | "evidence">;

/** Links between statements, and what two share. Only links that are listed tell that: it is found out when it is asked for. */
class Links {
  readonly scored: Scored;
  private readonly toldBy: Candidates["toldBy"];
  private readonly told = new Map<number, Told>();

  constructor(scored: Scored, { toldBy }: Candidates) {
    this.scored = scored;
    this.toldBy = toldBy;
  }

  toldOf(link: number): Told {
    const known = this.told.get(link);
    if (known !== undefined) return known;
    const { x, y } = this.scored;
    const { shared, held, telling } = this.toldBy(x[link] ?? 0, y[link] ?? 0);
    // A statement inside another is part of it.
    const told: Told = held
      ? { relation: "partial", evidence: { rule: "held-with-edits", shared, telling } }
      : { relation: "paraphrase", evidence: { rule: "same-statement", shared, telling } };
    this.told.set(link, told);
    return told;
  }
}

/** A bond of restatements: a large event has thousands, so that each keeps little. */
class Restated implements Bond {
  readonly left: Bond["left"];
  readonly right: Bond["right"];
  readonly holds: Bond["holds"];
  private readonly link: number;
  private readonly links: Links;

  constructor({ left, right, holds }: Between, link: number, links: Links) {
    this.left = left;
    this.right = right;
    this.holds = holds;
    this.link = link;
    this.links = links;
  }

  get similarity(): number {
    return this.links.scored.probability[this.link] ?? 0;
  }

  get relation(): Bond["relation"] {
    return this.links.toldOf(this.link).relation;
  }

  get evidence(): Bond["evidence"] {
    return this.links.toldOf(this.link).evidence;
  }

  get tiles(): Bond["tiles"] {
    return NO_TILES;
  }
}

const NO_TILES: Bond["tiles"] = [];

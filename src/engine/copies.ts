import type { Bond } from "./bond.ts";
import { Judge, nameOf, NONE, VERBATIM } from "./judge.ts";
import type { Kinds } from "./kinds.ts";
import { ints } from "./memory.ts";
import type { Relation } from "./model.ts";
import type { Paired } from "./paired.ts";
import { gatherBy, listsBy, setsOf } from "./sets.ts";
import type { Gathered } from "./sets.ts";
import type { Tile } from "./tile.ts";
import type { Verdicts } from "./verdicts.ts";

/** Whom `visit` is shown: the kind of the left and of the right sentences, the verdict, the words shared. */
type Visit = (left: number, right: number, verdict: number, shared: number) => void;

/**
 * All copies among the sentences of one comparison: `members` lists the sentences of each kind, in order,
 * and verdicts hold between kinds. Verdicts that came later, in a comparison after this one, are none of it.
 */
export class Copies {
  readonly kinds: Kinds;
  readonly kindOf: Int32Array;
  readonly members: readonly (readonly number[])[];
  readonly verdicts: Verdicts;
  private readonly count: number;
  private readonly judge: Judge;
  /** What was last asked for: it is often asked for twice. */
  private last: Laid | null = null;
  private hanging: Int32Array | null = null;
  private gathered: Gathered | null = null;
  /** For each word, the question that it was last told in answer to. */
  private told = new Int32Array(0);
  private asked = 0;

  constructor(kinds: Kinds, verdicts: Verdicts, kindOf: Int32Array) {
    this.kinds = kinds;
    this.verdicts = verdicts;
    this.count = verdicts.count;
    this.kindOf = kindOf;
    this.judge = new Judge(kinds);
    this.members = listsBy(kindOf, kinds.size);
  }

  /** What `a` is to `b`, a later sentence: a number that `nameOf` names, or NONE. */
  between(a: number, b: number): number {
    const left = this.kindOf[a] ?? 0;
    const right = this.kindOf[b] ?? 0;
    return left === right ? this.toItself(left) : this.verdicts.of(left, right);
  }

  /** A single word is no copy of another. */
  private toItself(kind: number): number {
    return (this.kinds.lengths[kind] ?? 0) > 1 ? VERBATIM : NONE;
  }

  similarity(left: number, right: number, verdict: number, shared: number): number {
    const { lengths } = this.kinds;
    return verdict === VERBATIM ? 1 : (2 * shared) / ((lengths[left] ?? 0) + (lengths[right] ?? 0));
  }

  /**
   * Each two kinds that are more to each other than strangers, in each order that has sentences. To be read before
   * another comparison is asked for its own.
   */
  get pairs(): Paired {
    return this.verdicts.pairing.of(this.members, this.verdicts, this.count);
  }

  /** Which kinds hang together by whole copies, the same text among them: by kind, one of those that do. */
  get sets(): Int32Array {
    return (this.hanging ??= setsOf(this.kinds.alike, this.pairs));
  }

  /** The sentences that hang together like this. */
  get wholes(): Gathered {
    return (this.gathered ??= gatherBy(this.sets, this));
  }

  /** Visits the pairs, one by one. */
  eachPair(visit: Visit): void {
    const { left, verdict, shared, wholes, partials } = this.pairs;
    let [whole, partial] = [0, 0];
    while (whole < wholes.length || partial < partials.length) {
      const isWhole = (wholes[whole] ?? Infinity) < (partials[partial] ?? Infinity);
      const i = (isWhole ? wholes[whole++] : partials[partial++]) ?? 0;
      visit(left[i] ?? 0, left[i ^ 1] ?? 0, verdict[i] ?? NONE, shared[i] ?? 0);
    }
  }

  /** Shared runs of two kinds, in the order of the left. */
  tiles(left: number, right: number): readonly Tile[] {
    const { last } = this;
    if (last?.left === left && last.right === right) return last.tiles;
    const tiles = this.judge.tiles(left, right);
    this.last = { left, right, tiles };
    return tiles;
  }

  /** Norms in shared runs that are telling, in the order of the left. */
  telling(left: number, tiles: readonly Tile[]): readonly string[] {
    const { starts, ids, telling, vocabulary } = this.kinds;
    const start = starts[left] ?? 0;
    if (this.told.length < vocabulary.size) this.told = ints(vocabulary.size);
    this.asked += 1;
    const found: string[] = [];
    for (const run of tiles)
      for (let k = run.a; k < run.a + run.length; k++) {
        const id = ids[start + k] ?? 0;
        const tells = (telling[start + k + 1] ?? 0) > (telling[start + k] ?? 0);
        if (!tells || this.told[id] === this.asked) continue;
        this.told[id] = this.asked;
        found.push(vocabulary.norms[id] ?? "");
      }
    return found;
  }

  /** The pairs as bonds. What only links tell is found out when it is asked for. */
  get bonds(): readonly Bond[] {
    const bonds: Bond[] = [];
    this.members.forEach((list, kind) => {
      const shared = this.kinds.lengths[kind] ?? 0;
      if (list.length > 1 && this.toItself(kind) !== NONE)
        bonds.push(new Copy(this, { left: kind, right: kind, verdict: VERBATIM, shared }));
    });
    this.eachPair((left, right, verdict, shared) =>
      bonds.push(new Copy(this, { left, right, verdict, shared })),
    );
    return bonds;
  }
}

type Found = {
  readonly left: number;
  readonly right: number;
  readonly verdict: number;
  readonly shared: number;
};

type Laid = { readonly left: number; readonly right: number; readonly tiles: readonly Tile[] };

/** A bond of copies: there may be half a million, so that each keeps numbers only. */
class Copy implements Bond {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly relation: Relation;
  readonly similarity: number;
  private readonly copies: Copies;
  private readonly found: Found;

  constructor(copies: Copies, found: Found) {
    this.copies = copies;
    this.found = found;
    this.left = copies.members[found.left] ?? [];
    this.right = copies.members[found.right] ?? [];
    this.relation = nameOf(found.verdict).relation;
    this.similarity = copies.similarity(found.left, found.right, found.verdict, found.shared);
  }

  get holds(): null {
    return null;
  }

  get tiles(): readonly Tile[] {
    return this.copies.tiles(this.found.left, this.found.right);
  }

  get evidence(): Bond["evidence"] {
    const { rule } = nameOf(this.found.verdict);
    return {
      rule,
      shared: this.found.shared,
      telling: this.copies.telling(this.found.left, this.tiles),
    };
  }
}

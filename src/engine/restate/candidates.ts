import { rarityOf } from "./rarity.ts";
import type { Statement, Term } from "./statement.ts";

/** A term of one statement that the other has too, or has kin of; `at` counts terms of each statement. */
export type Shared = {
  readonly term: Term;
  readonly weight: number;
  readonly exact: boolean;
  readonly at: { readonly x: number; readonly y: number };
};

/** Two statements, `x` before `y`, and the terms of `x` that `y` has too, heaviest first. */
export type Candidate = {
  readonly x: number;
  readonly y: number;
  readonly shared: readonly Shared[];
  /** Weight in common, and as parts of what the two weigh. */
  readonly weight: number;
  readonly cosine: number;
  readonly containment: number;
};

/** Terms of one family are often, not always, the same: what is left of the weight. */
const KIN_SHARE = 0.6;
/** Pairs with less of the weight in common (mean of cosine and containment) are never links. */
const WORTH_A_LOOK = 0.12;
/** A single shared term never makes a statement the same. */
const FEWEST_SHARED = 2;
/** Terms in more statements than this propose nobody (they still count), which keeps growth near linear. */
const MOST_HOLDERS = 100;

/** Terms as numbers, so that one statement can be laid out in a table and many compared with it. */
type Coded = {
  readonly stems: readonly Int32Array[];
  readonly kins: readonly Int32Array[];
  readonly holders: readonly (readonly number[])[];
  readonly weightOfStem: Float64Array;
  readonly weightOfKin: Float64Array;
  readonly totals: Float64Array;
};

/**
 * Pairs of statements with telling terms in common, sorted by `y`, then `x`. A term weighs by how few
 * statements have it (inverse document frequency, Spärck Jones 1972), counted over statements, so that
 * ten copies of one sentence do not make its words common, and by how rare it is in news at large.
 */
export function propose(statements: readonly Statement[]): readonly Candidate[] {
  const coded = code(statements);
  const { holders, weightOfKin, kins, totals } = coded;
  const near = new Float64Array(statements.length);
  const table = new Table(statements, coded);
  return statements.flatMap((_, y) => {
    const touched: number[] = [];
    for (const kin of new Set(kins[y])) {
      const list = holders[kin] ?? [];
      if (list.length > MOST_HOLDERS) continue;
      for (const x of list) {
        if (x >= y) break;
        if (near[x] === 0) touched.push(x);
        near[x] = (near[x] ?? 0) + (weightOfKin[kin] ?? 0);
      }
    }
    const worth = touched.filter((x) => {
      const enough = (near[x] ?? 0) >= WORTH_A_LOOK * Math.min(totals[x] ?? 0, totals[y] ?? 0);
      near[x] = 0;
      return enough;
    });
    if (worth.length > 0) table.lay(y);
    return worth
      .toSorted((p, q) => p - q)
      .map((x) => table.compare(x))
      .filter((found) => found !== null);
  });
}

function code(statements: readonly Statement[]): Coded {
  const idsOf = (pick: (term: Term) => string): [Int32Array[], string[]] => {
    const known = new Map<string, number>();
    const lists = statements.map(({ terms }) => {
      const list = new Int32Array(terms.length);
      terms.forEach((term, i) => {
        const name = pick(term);
        const id = known.get(name) ?? known.size;
        if (id === known.size) known.set(name, id);
        list[i] = id;
      });
      return list;
    });
    return [lists, [...known.keys()]];
  };
  const [stems, stemNames] = idsOf((term) => term.stem);
  const [kins, kinNames] = idsOf((term) => term.kin);
  const counts = new Float64Array(stemNames.length);
  for (const list of stems) for (const id of list) counts[id] = (counts[id] ?? 0) + 1;
  const holders = kinNames.map((): number[] => []);
  kins.forEach((list, i) => {
    for (const id of new Set(list)) holders[id]?.push(i);
  });
  const weight = (count: number): number => Math.log(1 + statements.length / count);
  const weightOfStem = counts.map((count, id) => weight(count) * rarityOf(stemNames[id] ?? ""));
  const weightOfKin = Float64Array.from(holders, (list) => weight(list.length));
  const totals = Float64Array.from(stems, (list) =>
    list.reduce((sum, id) => sum + (weightOfStem[id] ?? 0), 0),
  );
  return { stems, kins, holders, weightOfStem, weightOfKin, totals };
}

/**
 * One statement laid out for many to be compared with it: tables by number hold where each of its terms
 * stands, so that any other term is looked up in one step.
 */
class Table {
  private readonly placeOfStem: Int32Array;
  private readonly placeOfKin: Int32Array;
  private readonly statements: readonly Statement[];
  private readonly coded: Coded;
  /** The round in which a family was counted last. */
  private readonly usedIn: Int32Array;
  private round = 0;
  private y = 0;

  constructor(statements: readonly Statement[], coded: Coded) {
    this.statements = statements;
    this.coded = coded;
    this.placeOfStem = new Int32Array(coded.weightOfStem.length).fill(-1);
    this.placeOfKin = new Int32Array(coded.weightOfKin.length).fill(-1);
    this.usedIn = new Int32Array(coded.weightOfKin.length);
  }

  /** Lays out another statement instead of the last. */
  lay(y: number): void {
    const { stems, kins } = this.coded;
    stems[this.y]?.forEach((id) => (this.placeOfStem[id] = -1));
    kins[this.y]?.forEach((id) => (this.placeOfKin[id] = -1));
    this.y = y;
    stems[y]?.forEach((id, i) => (this.placeOfStem[id] = i));
    kins[y]?.forEach((id, i) => {
      if ((this.placeOfKin[id] ?? -1) < 0) this.placeOfKin[id] = i;
    });
  }

  /** What `x` has in common with the statement laid out, or null when that is too little. */
  compare(x: number): Candidate | null {
    const { totals } = this.coded;
    const { weight, count } = this.common(x);
    const [one, two] = [totals[x] ?? 0, totals[this.y] ?? 0];
    const cosine = weight / Math.sqrt(one * two);
    const containment = Math.min(1, weight / Math.min(one, two));
    if (count < FEWEST_SHARED || (cosine + containment) / 2 < WORTH_A_LOOK) return null;
    return { x, y: this.y, shared: this.sharedWith(x), weight, cosine, containment };
  }

  /** Most pairs have too little in common: that is found out before anything is made. */
  private common(x: number): { readonly weight: number; readonly count: number } {
    let [weight, count] = [0, 0];
    this.visit(x, (_, each) => {
      weight += each;
      count += 1;
    });
    return { weight, count };
  }

  private sharedWith(x: number): readonly Shared[] {
    const terms = this.statements[x]?.terms ?? [];
    const shared: Shared[] = [];
    this.visit(x, (i, weight, y, exact) => {
      const term = terms[i];
      if (term !== undefined) shared.push({ term, weight, exact, at: { x: i, y } });
    });
    return shared.toSorted(byWeight);
  }

  /** Terms with the same stem first; a family counts once, and only where no stem is the same. */
  private visit(
    x: number,
    take: (i: number, weight: number, y: number, exact: boolean) => void,
  ): void {
    const { weightOfStem, weightOfKin } = this.coded;
    const [stems, kins] = [this.coded.stems[x] ?? NONE, this.coded.kins[x] ?? NONE];
    this.round += 1;
    for (let i = 0; i < stems.length; i++) {
      const [stem = 0, kin = 0] = [stems[i], kins[i]];
      const y = this.placeOfStem[stem] ?? -1;
      if (y < 0) continue;
      this.usedIn[kin] = this.round;
      take(i, weightOfStem[stem] ?? 0, y, true);
    }
    for (let i = 0; i < kins.length; i++) {
      const kin = kins[i] ?? 0;
      const y = this.placeOfKin[kin] ?? -1;
      if (y < 0 || this.usedIn[kin] === this.round) continue;
      this.usedIn[kin] = this.round;
      take(i, KIN_SHARE * (weightOfKin[kin] ?? 0), y, false);
    }
  }
}

const NONE = new Int32Array(0);

function byWeight(p: Shared, q: Shared): number {
  return q.weight - p.weight || p.at.x - q.at.x;
}

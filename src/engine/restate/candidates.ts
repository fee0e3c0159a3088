import { layOut } from "./layout.ts";
import type { Layout } from "./layout.ts";
import type { Statement, Term } from "./statement.ts";
import { Table } from "./table.ts";

/** A term of one statement that the other has too, or has kin of; `at` counts terms of each statement. */
export type Shared = {
  readonly term: Term;
  readonly weight: number;
  readonly exact: boolean;
  readonly at: { readonly x: number; readonly y: number };
};

/** Two statements, `x` before `y`, and what they have in common. */
export type Candidate = {
  readonly x: number;
  readonly y: number;
  /** Weight in common, and as parts of what the two weigh. */
  readonly weight: number;
  readonly cosine: number;
  readonly containment: number;
  /** Weight of shared terms that stand side by side in both, and near one another. */
  readonly adjacent: number;
  readonly bound: number;
  /** Nothing but names in common; a figure in common. */
  readonly names: boolean;
  readonly figure: boolean;
};

export type Candidates = {
  /** Sorted by `y`, then `x`. */
  readonly pairs: readonly Candidate[];
  /** The terms of `x` that `y` has too, heaviest first. */
  readonly sharedBy: (x: number, y: number) => readonly Shared[];
};

/** Pairs with less of the weight in common (mean of cosine and containment) are never links. */
const WORTH_A_LOOK = 0.12;
/** A single shared term never makes a statement the same. */
const FEWEST_SHARED = 2;
/** Terms in more statements than this propose nobody (they still count), which keeps growth near linear. */
const MOST_HOLDERS = 100;

/** Pairs of statements with telling terms in common. */
export function propose(statements: readonly Statement[]): Candidates {
  const layout = layOut(statements);
  const table = new Table(layout);
  const near = new Nearest(layout, statements.length);
  const pairs: Candidate[] = [];
  for (let y = 0; y < statements.length; y++) {
    const found = near.to(y);
    if (found.length > 0) table.lay(y);
    for (const x of found) {
      const pair = candidate(x, y, table, layout);
      if (pair !== null) pairs.push(pair);
    }
  }
  return { pairs, sharedBy: (x, y) => sharedBy(x, y, table, statements) };
}

function candidate(x: number, y: number, table: Table, { totals }: Layout): Candidate | null {
  table.compare(x);
  const { weight } = table;
  const [one, two] = [totals[x] ?? 0, totals[y] ?? 0];
  const cosine = weight / Math.sqrt(one * two);
  const containment = Math.min(1, weight / Math.min(one, two));
  if (table.count < FEWEST_SHARED || (cosine + containment) / 2 < WORTH_A_LOOK) return null;
  const { adjacent, bound } = table.together(x);
  const { names, figure } = table.kindsOf(x);
  return { x, y, weight, cosine, containment, adjacent, bound, names, figure };
}

function sharedBy(
  x: number,
  y: number,
  table: Table,
  statements: readonly Statement[],
): readonly Shared[] {
  table.lay(y);
  table.compare(x);
  const shared: Shared[] = [];
  for (let i = 0; i < table.count; i++) {
    const at = { x: table.atX[i] ?? 0, y: table.atY[i] ?? 0 };
    const term = statements[x]?.terms[at.x];
    if (term === undefined) continue;
    shared.push({ term, weight: table.weights[i] ?? 0, exact: table.exact[i] === 1, at });
  }
  return shared.toSorted((p, q) => q.weight - p.weight || p.at.x - q.at.x);
}

/** Finds the statements before another one that have enough families in common to be looked at. */
class Nearest {
  private readonly layout: Layout;
  private readonly near: Float64Array;
  private readonly touched: Int32Array;

  constructor(layout: Layout, statements: number) {
    this.layout = layout;
    this.near = new Float64Array(statements);
    this.touched = new Int32Array(statements);
  }

  /** Numbers of statements, in order. Valid until the next call. */
  to(y: number): Int32Array {
    const { near, touched } = this;
    const { totals } = this.layout;
    const count = this.gather(y);
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const x = touched[i] ?? 0;
      const least = Math.min(totals[x] ?? 0, totals[y] ?? 0);
      if ((near[x] ?? 0) >= WORTH_A_LOOK * least) touched[kept++] = x;
      near[x] = 0;
    }
    return touched.subarray(0, kept).sort();
  }

  /** Sums up the weight of common families; answers how many statements are touched. */
  private gather(y: number): number {
    const { near, touched } = this;
    const { starts, kins, first, weightOfKin, holders, holderStarts } = this.layout;
    let count = 0;
    const end = starts[y + 1] ?? 0;
    for (let at = starts[y] ?? 0; at < end; at++) {
      if (first[at] !== 1) continue;
      const kin = kins[at] ?? 0;
      const [from, to] = [holderStarts[kin] ?? 0, holderStarts[kin + 1] ?? 0];
      if (to - from > MOST_HOLDERS) continue;
      const weight = weightOfKin[kin] ?? 0;
      for (let h = from; h < to; h++) {
        const x = holders[h] ?? 0;
        if (x >= y) break;
        const known = near[x] ?? 0;
        if (known === 0) touched[count++] = x;
        near[x] = known + weight;
      }
    }
    return count;
  }
}

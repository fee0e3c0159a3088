import type { Steps } from "../steps.ts";
import { layOut } from "./layout.ts";
import type { Layout } from "./layout.ts";
import type { Term } from "./lexicon.ts";
import { Pairs } from "./pairs.ts";
import type { Statement, Statements } from "./statement.ts";
import { Table } from "./table.ts";

/** A term of one statement that the other has too, or has kin of; `at` counts terms of each statement. */
export type Shared = {
  readonly term: Term;
  readonly weight: number;
  readonly exact: boolean;
  readonly at: { readonly x: number; readonly y: number };
};

export type Candidates = {
  readonly pairs: Pairs;
  /** The terms of `x` that `y` has too, heaviest first. */
  readonly sharedBy: (x: number, y: number) => readonly Shared[];
};

/** Pairs with less of the weight in common (mean of cosine and containment) are never links. */
const WORTH_A_LOOK = 0.12;
/** A single shared term never makes a statement the same. */
const FEWEST_SHARED = 2;
/** Terms in more statements than this propose nobody (they still count), which keeps growth near linear. */
const MOST_HOLDERS = 100;
/** So many pairs are looked at between two reports of progress (some ten milliseconds). */
const SEEN_AT_ONCE = 100_000;

/** Pairs of statements with telling terms in common, written into `pairs`. Yields how much is done, 0–1. */
export function* propose(statements: Statements, pairs = new Pairs()): Steps<Candidates> {
  const layout = layOut(statements);
  const table = new Table(layout);
  const near = new Nearest(layout);
  pairs.count = 0;
  const { list } = statements;
  let seen = 0;
  for (let y = 0; y < list.length; y++) {
    const found = near.to(y);
    seen += near.seen;
    if (found.length > 0) table.lay(y);
    for (let i = 0; i < found.length; i++) consider(found[i] ?? 0, y, table, { layout, pairs });
    if (seen < SEEN_AT_ONCE) continue;
    seen = 0;
    yield (y + 1) / list.length;
  }
  return { pairs, sharedBy: (x, y) => sharedBy(x, y, table, list) };
}

function consider(
  x: number,
  y: number,
  table: Table,
  { layout: { totals }, pairs }: { readonly layout: Layout; readonly pairs: Pairs },
): void {
  table.compare(x);
  const { weight } = table;
  const [one, two] = [totals[x] ?? 0, totals[y] ?? 0];
  const cosine = weight / Math.sqrt(one * two);
  const containment = Math.min(1, weight / Math.min(one, two));
  if (table.count < FEWEST_SHARED || (cosine + containment) / 2 < WORTH_A_LOOK) return;
  table.gatherTogether(x);
  const { adjacent, bound, names, figure } = table;
  pairs.add(x, y, { weight, cosine, containment, adjacent, bound, names, figure });
}

function sharedBy(
  x: number,
  y: number,
  table: Table,
  statements: readonly Statement[],
): readonly Shared[] {
  if (table.laid !== y) table.lay(y);
  table.compare(x);
  const shared: Shared[] = [];
  for (let i = 0; i < table.count; i++) {
    const at = { x: table.atX[i] ?? 0, y: table.atY[i] ?? 0 };
    const term = statements[x]?.terms[at.x];
    if (term === undefined) continue;
    shared.push({ term, weight: table.weights[i] ?? 0, exact: table.exact[i] === 1, at });
  }
  return shared.sort((p, q) => q.weight - p.weight || p.at.x - q.at.x);
}

/** Finds the statements before another one that have enough families in common to be looked at. */
class Nearest {
  /** How many statements had any family in common with the last one that was asked for. */
  seen = 0;
  private readonly layout: Layout;
  private readonly near: Float64Array;
  private readonly touched: Int32Array;

  constructor(layout: Layout) {
    this.layout = layout;
    this.near = new Float64Array(layout.totals.length);
    this.touched = new Int32Array(layout.totals.length);
  }

  /** Numbers of statements, in order. Valid until the next call. */
  to(y: number): Int32Array {
    const { near, touched } = this;
    const { totals } = this.layout;
    const count = this.gather(y);
    const own = totals[y] ?? 0;
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const x = touched[i] ?? 0;
      const least = Math.min(totals[x] ?? 0, own);
      if ((near[x] ?? 0) >= WORTH_A_LOOK * least) touched[kept++] = x;
      near[x] = 0;
    }
    this.seen = count;
    return inOrder(touched.subarray(0, kept));
  }

  /** Sums up the weight of common families; answers how many statements are touched. */
  private gather(y: number): number {
    const { near, touched } = this;
    const { terms, starts, ends, weightOfKin, holders, holderStarts } = this.layout;
    const { kins, first } = terms;
    let count = 0;
    const end = ends[y] ?? 0;
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

/** Lists up to this long are sorted faster by hand. */
const FEW = 64;

function inOrder(numbers: Int32Array): Int32Array {
  if (numbers.length > FEW) return numbers.sort();
  for (let i = 1; i < numbers.length; i++) {
    const number = numbers[i] ?? 0;
    let at = i;
    for (; at > 0 && (numbers[at - 1] ?? 0) > number; at--) numbers[at] = numbers[at - 1] ?? 0;
    numbers[at] = number;
  }
  return numbers;
}

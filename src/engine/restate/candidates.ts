import { bytes, floats, ints } from "../memory.ts";
import type { Steps } from "../steps.ts";
import { agreementOf } from "./agreement.ts";
import { holds } from "./hold.ts";
import { layOut, MOST_HOLDERS, newHoldersOf } from "./layout.ts";
import type { Holders, Layout } from "./layout.ts";
import { WORTH_A_LOOK } from "./pairs.ts";
import type { Pairs } from "./pairs.ts";
import { Recent } from "./recent.ts";
import type { Shapes } from "./shapes.ts";
import type { Statement, Statements } from "./statement.ts";
import { Table } from "./table.ts";

export type Candidates = {
  readonly pairs: Pairs;
  /** What the terms of each statement weigh together. */
  readonly totals: Float64Array;
  /** What `x` shares with `y`, a statement after it. */
  readonly toldBy: (x: number, y: number) => Told;
};

/**
 * How many terms two statements share, whether one is a clause of the other, and the norms of the terms that tell it,
 * heaviest first: of a clause all that are the same in both, else as many as a reader takes in.
 */
type Told = {
  readonly shared: number;
  readonly held: boolean;
  readonly telling: readonly string[];
};

const MOST_TELLING = 8;

/** A single shared term never makes a statement the same. */
const FEWEST_SHARED = 2;
/** So many pairs are looked at between two reports of progress (some ten milliseconds). */
const SEEN_AT_ONCE = 40_000;

/** What is kept from one comparison to the next. */
export type Kept = { readonly shapes: Shapes | null; readonly recent: Recent };

/**
 * Pairs of statements with telling terms in common. What they share is kept in `shapes`, if there are any; what nothing
 * new has touched is taken over from the last comparison. Yields how much is done, 0–1.
 */
export function* propose(
  statements: Statements,
  { shapes, recent }: Kept = { shapes: null, recent: new Recent() },
): Steps<Candidates> {
  const { list } = statements;
  const layout = layOut(statements);
  const table = new Table(layout);
  const rows = recent.begin(layout, list);
  const near = new Nearest(layout, recent);
  const pairs = recent.room;
  const room = { layout, table, pairs, list };
  pairs.count = 0;
  shapes?.begin(layout);
  let seen = 0;
  for (let y = 0; y < list.length; y++) {
    rows[y] = pairs.count;
    const found = near.to(y);
    seen += near.seen;
    for (let i = 0; i < found; i++) {
      const x = near.found[i] ?? 0;
      const old = recent.takeOver(y, x);
      if (recent.takeShared(old, x, y)) continue;
      if (shapes === null) consider(x, y, room);
      else recall(x, y, shapes, room);
    }
    recent.takeOver(y, y);
    if (seen < SEEN_AT_ONCE) continue;
    seen = 0;
    yield (y + 1) / list.length;
  }
  rows[list.length] = pairs.count;
  shapes?.passOver(recent.taken);
  return { pairs, totals: layout.totals, toldBy: (x, y) => toldBy(x, y, table, list) };
}

type Room = {
  readonly layout: Layout;
  readonly table: Table;
  readonly pairs: Pairs;
  readonly list: readonly Statement[];
};

function consider(x: number, y: number, { layout, table, pairs, list }: Room): void {
  if (table.laid !== y) table.lay(y);
  table.compare(x);
  if (table.count < FEWEST_SHARED) return;
  const pair = pairs.add(x, y, table.weight, layout);
  if (pair < 0) return;
  table.gatherTogether(x);
  pairs.put(pair, table, agreement(x, y, list));
}

/** The same of two statements that may have been considered before. */
function recall(x: number, y: number, shapes: Shapes, { layout, table, pairs, list }: Room): void {
  const one = layout.starts[x] ?? 0;
  const two = layout.starts[y] ?? 0;
  let shape = shapes.find(one, two);
  if (shape < 0) {
    if (table.laid !== y) table.lay(y);
    table.compare(x);
    table.gatherTogether(x);
    shape = shapes.keep(one, two, table, agreement(x, y, list));
  }
  if (shapes.terms(shape) < FEWEST_SHARED) return;
  shapes.weigh(shape);
  const pair = pairs.add(x, y, shapes.weight, layout);
  if (pair >= 0) shapes.put(shape, pairs, pair);
}

function agreement(x: number, y: number, list: readonly Statement[]): number {
  const one = list[x]?.telling;
  const two = list[y]?.telling;
  return one === undefined || two === undefined ? 0 : agreementOf(one, two);
}

function toldBy(x: number, y: number, table: Table, statements: readonly Statement[]): Told {
  if (table.laid !== y) table.lay(y);
  table.compare(x);
  const { count, same, heaviest, atX } = table;
  const [one, two] = [statements[x]?.telling, statements[y]?.telling];
  const held = holds(table, one, two);
  const ranked = table.rank(held ? count : MOST_TELLING);
  const telling: string[] = [];
  for (let rank = 0; rank < ranked; rank++) {
    const at = heaviest[rank] ?? 0;
    const norm = one?.terms[atX[at] ?? 0]?.norm;
    if (norm !== undefined && (!held || at < same)) telling.push(norm);
  }
  return { shared: count, held, telling };
}

/** Finds the statements before another one that have enough families in common to be looked at. */
class Nearest {
  /** How many families the statement last asked for had in common with others. */
  seen = 0;
  private readonly layout: Layout;
  private readonly before: Int32Array;
  private readonly near: Float64Array;
  /** The least that a statement has in common with another. */
  private readonly least: Float64Array;
  /** The statements found last, in order. */
  readonly found: Int32Array;
  private readonly all: Asked;
  private readonly fresh: Asked;

  constructor(layout: Layout, { before }: Recent) {
    this.layout = layout;
    this.before = before;
    this.near = floats(layout.totals.length);
    this.least = layout.totals.map((total) => WORTH_A_LOOK * total);
    this.found = ints(layout.totals.length);
    this.all = askedOf(layout, layout);
    const isAgain = before.some((old) => old >= 0);
    this.fresh = isAgain ? askedOf(newHoldersOf(layout, before), layout) : this.all;
  }

  /** Answers how many are found; where the statement is as before, new ones only. */
  to(y: number): number {
    const among = (this.before[y] ?? 0) < 0 ? this.all : this.fresh;
    const count = this.gather(y, among);
    if (this.seen > 0) this.forget(y, among);
    sort(this.found, count);
    return count;
  }

  /** Sums up the weight of common families; a statement is found as soon as the sum is enough, since it only grows. */
  private gather(y: number, { holders, holderStarts, asked }: Asked): number {
    const { near, found, least } = this;
    const { terms, starts, ends, weightOfKin } = this.layout;
    const { kins, first } = terms;
    const own = least[y] ?? 0;
    let count = 0;
    let seen = 0;
    const end = ends[y] ?? 0;
    for (let at = starts[y] ?? 0; at < end; at++) {
      const kin = kins[at] ?? 0;
      if (asked[kin] !== 1 || first[at] !== 1) continue;
      const [from, to] = [holderStarts[kin] ?? 0, holderStarts[kin + 1] ?? 0];
      const weight = weightOfKin[kin] ?? 0;
      let h = from;
      for (; h < to; h++) {
        const x = holders[h] ?? 0;
        if (x >= y) break;
        const known = near[x] ?? 0;
        const sum = known + weight;
        near[x] = sum;
        const other = least[x] ?? 0;
        if (sum < own && sum < other) continue;
        if (known < own && known < other) found[count++] = x;
      }
      seen += h - from;
    }
    this.seen = seen;
    return count;
  }

  private forget(y: number, { holders, holderStarts, asked }: Asked): void {
    const { near } = this;
    const { terms, starts, ends } = this.layout;
    const { kins, first } = terms;
    const end = ends[y] ?? 0;
    for (let at = starts[y] ?? 0; at < end; at++) {
      const kin = kins[at] ?? 0;
      if (asked[kin] !== 1 || first[at] !== 1) continue;
      const to = holderStarts[kin + 1] ?? 0;
      for (let h = holderStarts[kin] ?? 0; h < to; h++) {
        const x = holders[h] ?? 0;
        if (x >= y) break;
        near[x] = 0;
      }
    }
  }
}

/** Those who are asked: 1 for families that propose and that one of them has. */
type Asked = Holders & { readonly asked: Uint8Array };

function askedOf({ holders, holderStarts }: Holders, layout: Layout): Asked {
  const asked = bytes(holderStarts.length);
  for (let kin = 0; kin + 1 < holderStarts.length; kin++) {
    const all = (layout.holderStarts[kin + 1] ?? 0) - (layout.holderStarts[kin] ?? 0);
    if (all <= MOST_HOLDERS && (holderStarts[kin + 1] ?? 0) > (holderStarts[kin] ?? 0))
      asked[kin] = 1;
  }
  return { holders, holderStarts, asked };
}

/** Lists up to this long are sorted faster by hand. */
const FEW = 64;

/** Sorts the first of these numbers. */
function sort(numbers: Int32Array, count: number): void {
  if (count > FEW) return void numbers.subarray(0, count).sort();
  for (let i = 1; i < count; i++) {
    const number = numbers[i] ?? 0;
    let at = i;
    for (; at > 0 && (numbers[at - 1] ?? 0) > number; at--) numbers[at] = numbers[at - 1] ?? 0;
    numbers[at] = number;
  }
}

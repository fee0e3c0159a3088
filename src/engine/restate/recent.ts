import { bytes, ints } from "../memory.ts";
import { MOST_HOLDERS } from "./layout.ts";
import type { Layout } from "./layout.ts";
import { Pairs } from "./pairs.ts";
import { risingIn } from "./rising.ts";
import type { Statement } from "./statement.ts";

/** What is left of a comparison: its pairs, those of statement `y` from `rows[y]` on, and which statements open their articles. */
type Left = {
  readonly layout: Layout;
  readonly pairs: Pairs;
  readonly rows: Int32Array;
  readonly opening: Uint8Array;
  /** What statements stand after and before each, two numbers each, or -1. */
  readonly beside: Int32Array;
  /** The article of each, and where its pairs begin among the pairs of all ends (`endsOf`). */
  readonly articles: Int32Array;
  readonly starts: Int32Array;
};

const NONE = -1;
const NOTHING = new Int32Array(0);

/**
 * The last comparison, and which statements weigh in this one what they weighed in it: what two of them have in common
 * weighs the same, to the last bit, and is taken over.
 */
export class Recent {
  /** By statement, its number in the last comparison, or -1 where anything of it is new. They rise. */
  before = new Int32Array(0);
  /** The same whatever its terms weigh now, and the other way round. */
  private alike = new Int32Array(0);
  private after = new Int32Array(0);
  /** Which terms of each weigh something else now: a bit each, which several share. */
  private changed = new Int32Array(0);
  /** How many pairs were taken over in this comparison. */
  taken = 0;
  /** The statement whose pairs are taken over, and which of these is the next. */
  private row = NONE;
  private next = 0;
  private last: Left | null = null;
  private now: Left | null = null;
  private spare = new Pairs();
  /** By where the terms of a statement lie, its number in the last comparison while two are matched, else -1. */
  private numbers = NOTHING;

  /** Room for the pairs of a comparison, which nobody reads any more. */
  get room(): Pairs {
    return this.spare;
  }

  /** The pairs of the last comparison. */
  get pairs(): Pairs | null {
    return this.last?.pairs ?? null;
  }

  /** A comparison begins, of statements laid out like this; answers where the pairs of each are to be noted. */
  begin(layout: Layout, list: readonly Statement[]): Int32Array {
    const rows = ints(list.length + 1);
    const opening = bytes(list.length);
    for (let i = 0; i < list.length; i++) if (list[i]?.opening === true) opening[i] = 1;
    this.row = NONE;
    this.taken = 0;
    const unknown = { beside: NOTHING, articles: NOTHING, starts: NOTHING };
    this.now = { layout, pairs: this.spare, rows, opening, ...unknown };
    this.before = ints(list.length).fill(NONE);
    this.alike = ints(list.length).fill(NONE);
    this.changed = ints(list.length);
    if (this.last === null) return rows;
    this.after = ints(this.last.opening.length).fill(NONE);
    this.match(this.last, this.now);
    return rows;
  }

  /** Notes what stands beside each statement; answers 1 for those that stand between the same as in the last comparison. */
  between(beside: Int32Array): Uint8Array {
    const { before, last, now } = this;
    const same = bytes(before.length);
    if (now !== null) this.now = { ...now, beside };
    if (last === null) return same;
    const isSame = (at: number, old: number): boolean => {
      const other = beside[at] ?? NONE;
      const known = last.beside[old] ?? NONE;
      return other < 0 ? known < 0 : known >= 0 && before[other] === known;
    };
    for (let i = 0; i < same.length; i++) {
      const old = before[i] ?? NONE;
      if (old >= 0 && isSame(2 * i, 2 * old) && isSame(2 * i + 1, 2 * old + 1)) same[i] = 1;
    }
    return same;
  }

  /**
   * Notes the article of each statement, and where its pairs begin. Answers 1 for statements that stand in the article in
   * which they stood in the last comparison, whatever its number is now: of these, two share an article when they did.
   */
  within(articles: Int32Array, starts: Int32Array): Uint8Array {
    const { before, last, now } = this;
    const same = bytes(articles.length);
    if (now !== null) this.now = { ...now, articles, starts };
    if (last === null) return same;
    const is = ints(countOf(last.articles)).fill(NONE);
    const was = ints(countOf(articles)).fill(NONE);
    for (let i = 0; i < same.length; i++) {
      const old = before[i] ?? NONE;
      if (old < 0) continue;
      const [article, known] = [articles[i] ?? 0, last.articles[old] ?? 0];
      if (is[known] === NONE && was[article] === NONE) {
        is[known] = article;
        was[article] = known;
      }
      if (is[known] === article) same[i] = 1;
    }
    return same;
  }

  /** Whether a statement has as many pairs as in the last comparison, to be asked after `within`. */
  hasAsMany(statement: number): boolean {
    const old = this.before[statement] ?? NONE;
    return old >= 0 && degree(this.now, statement) === degree(this.last, old);
  }

  /** The comparison is over: it is the last from now on. */
  settle(): void {
    const { last, now } = this;
    if (now === null) return;
    this.spare = last?.pairs ?? new Pairs();
    this.last = now;
    this.now = null;
  }

  /**
   * Takes over the pairs of `y` with statements before `x`, from where it stopped. To be called with rising numbers.
   * Answers the number in the last comparison of the pair with `x`, or -1.
   */
  takeOver(y: number, x: number): number {
    const { before, alike, after, last, spare } = this;
    const old = alike[y] ?? NONE;
    if (old < 0 || last === null) return NONE;
    if (this.row !== y) {
      this.row = y;
      this.next = last.rows[old] ?? 0;
    }
    const to = last.rows[old + 1] ?? 0;
    const olds = last.pairs.x;
    const isSame = (before[y] ?? NONE) >= 0;
    for (; this.next < to; this.next++) {
      const other = after[olds[this.next] ?? 0] ?? NONE;
      if (other >= x) return other === x ? this.next : NONE;
      if (!isSame || other < 0 || (before[other] ?? NONE) < 0) continue;
      spare.take(last.pairs, this.next, other, y);
      this.taken += 1;
    }
    return NONE;
  }

  /** Takes over what two have in common, told by what number they had: nothing of it weighs something else, though more of them may. */
  takeShared(old: number, x: number, y: number): boolean {
    const { changed, last, now, spare } = this;
    if (old < 0 || last === null || now === null) return false;
    if (((changed[x] ?? 0) & (changed[y] ?? 0)) !== 0) return false;
    const pair = spare.add(x, y, last.pairs.weight[old] ?? 0, now.layout);
    if (pair >= 0) spare.copy(pair, last.pairs, old);
    this.taken += 1;
    return true;
  }

  private match(last: Left, now: Left): void {
    const { before, alike, after, changed } = this;
    const { starts, ends, terms } = now.layout;
    const { stems, kins } = terms;
    const differs = differing(last.layout, now.layout);
    if (this.numbers.length < terms.size) this.numbers = ints(2 * terms.size).fill(NONE);
    const { numbers } = this;
    for (let i = 0; i < after.length; i++) numbers[last.layout.starts[i] ?? 0] = i;
    for (let i = 0; i < before.length; i++) {
      const start = starts[i] ?? 0;
      const end = ends[i] ?? 0;
      const old = numbers[start] ?? NONE;
      if (old < 0 || last.layout.ends[old] !== end || last.opening[old] !== now.opening[i])
        continue;
      let bits = 0;
      for (let at = start; at < end; at++) {
        if (differs[stems[at] ?? 0] === 1) bits |= 1 << (stems[at] ?? 0);
        if (differs[kins[at] ?? 0] === 1) bits |= 1 << (kins[at] ?? 0);
      }
      alike[i] = old;
      changed[i] = bits;
      if (bits === 0) before[i] = old;
    }
    for (let i = 0; i < after.length; i++) numbers[last.layout.starts[i] ?? 0] = NONE;
    risingIn(before);
    riseBetween(alike, before);
    for (let i = 0; i < alike.length; i++) {
      const old = alike[i] ?? NONE;
      if (old >= 0) after[old] = i;
    }
  }
}

/** Keeps of these numbers, among which are those that rise, some that rise with them, and sets all others to -1. */
function riseBetween(numbers: Int32Array, rising: Int32Array): void {
  let above = Infinity;
  for (let i = numbers.length - 1; i >= 0; i--) {
    if ((rising[i] ?? NONE) >= 0) above = rising[i] ?? 0;
    else if ((numbers[i] ?? NONE) >= above) numbers[i] = NONE;
  }
  let below = NONE;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? NONE;
    if (number > below) below = number;
    else numbers[i] = NONE;
  }
}

/** One more than the highest of these articles. */
function countOf(articles: Int32Array): number {
  let count = 0;
  for (let i = 0; i < articles.length; i++) count = Math.max(count, 1 + (articles[i] ?? 0));
  return count;
}

/** How many pairs a statement has. */
function degree(of: Left | null, statement: number): number {
  return of === null ? NONE : (of.starts[statement + 1] ?? 0) - (of.starts[statement] ?? 0);
}

/** 1 for stems and families that weigh something else now, or propose where they did not. */
function differing(last: Layout, now: Layout): Uint8Array {
  const differs = bytes(now.weightOfStem.length);
  for (let key = 0; key < differs.length; key++) {
    const isSame =
      last.weightOfStem[key] === now.weightOfStem[key] &&
      last.weightOfKin[key] === now.weightOfKin[key] &&
      proposes(last, key) === proposes(now, key);
    if (!isSame) differs[key] = 1;
  }
  return differs;
}

function proposes({ holderStarts }: Layout, kin: number): boolean {
  return (holderStarts[kin + 1] ?? 0) - (holderStarts[kin] ?? 0) <= MOST_HOLDERS;
}

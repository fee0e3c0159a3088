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
  /** The other way round. */
  after = new Int32Array(0);
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
    const rows = new Int32Array(list.length + 1);
    const opening = new Uint8Array(list.length);
    for (let i = 0; i < list.length; i++) if (list[i]?.opening === true) opening[i] = 1;
    this.row = NONE;
    this.taken = 0;
    const unknown = { beside: NOTHING, articles: NOTHING, starts: NOTHING };
    this.now = { layout, pairs: this.spare, rows, opening, ...unknown };
    this.before = new Int32Array(list.length).fill(NONE);
    if (this.last === null) return rows;
    this.after = new Int32Array(this.last.opening.length).fill(NONE);
    this.match(this.last, this.now);
    return rows;
  }

  /** Notes what stands beside each statement; answers 1 for those that stand between the same as in the last comparison. */
  between(beside: Int32Array): Uint8Array {
    const { before, last, now } = this;
    const same = new Uint8Array(before.length);
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
    const same = new Uint8Array(articles.length);
    if (now !== null) this.now = { ...now, articles, starts };
    if (last === null) return same;
    const is = new Int32Array(countOf(last.articles)).fill(NONE);
    const was = new Int32Array(countOf(articles)).fill(NONE);
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

  /** Takes over the pairs of `y` with statements before `x`, from where it stopped. To be called with rising numbers. */
  takeOver(y: number, x: number): void {
    const { before, after, last, spare } = this;
    const old = before[y] ?? NONE;
    if (old < 0 || last === null) return;
    if (this.row !== y) {
      this.row = y;
      this.next = last.rows[old] ?? 0;
    }
    const to = last.rows[old + 1] ?? 0;
    const olds = last.pairs.x;
    for (; this.next < to; this.next++) {
      const other = after[olds[this.next] ?? 0] ?? NONE;
      if (other >= x) return;
      if (other < 0) continue;
      spare.take(last.pairs, this.next, other, y);
      this.taken += 1;
    }
  }

  private match(last: Left, now: Left): void {
    const { before, after } = this;
    const { starts, ends, terms } = now.layout;
    const differs = differing(last.layout, now.layout);
    if (this.numbers.length < terms.size) this.numbers = new Int32Array(2 * terms.size).fill(NONE);
    const { numbers } = this;
    for (let i = 0; i < after.length; i++) numbers[last.layout.starts[i] ?? 0] = i;
    for (let i = 0; i < before.length; i++) {
      const start = starts[i] ?? 0;
      const end = ends[i] ?? 0;
      const old = numbers[start] ?? NONE;
      if (old < 0 || last.layout.ends[old] !== end || last.opening[old] !== now.opening[i])
        continue;
      let at = start;
      while (
        at < end &&
        (differs[terms.stems[at] ?? 0] ?? 0) + (differs[terms.kins[at] ?? 0] ?? 0) === 0
      )
        at++;
      if (at === end) before[i] = old;
    }
    for (let i = 0; i < after.length; i++) numbers[last.layout.starts[i] ?? 0] = NONE;
    risingIn(before);
    for (let i = 0; i < before.length; i++) {
      const old = before[i] ?? NONE;
      if (old >= 0) after[old] = i;
    }
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
  const differs = new Uint8Array(now.weightOfStem.length);
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

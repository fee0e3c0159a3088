import { firstAfter } from "./halve.ts";
import {
  contains,
  wordsOf,
  zoneOf,
  type Comparison,
  type Link,
  type Span,
} from "../engine/index.ts";
import { formatAddress } from "./address.ts";
import { bookOf, type Book } from "./book.ts";
import { comparisonOf, eventOf, type State } from "./state.ts";

/** How much of one article stands in passages that another has too. Blocks set apart are not counted. */
export type Share = {
  readonly of: string;
  readonly in: string;
  /** Words of the article, and those in passages that the other has too. */
  readonly all: number;
  readonly words: number;
  /** Of these, words that stand in both in the same order, house style aside. */
  readonly same: number;
  readonly allPassages: number;
  readonly passages: number;
};

/** A line of the table: one article, and its share in each of the others; null where it meets itself. */
export type MatrixRow = {
  readonly article: string;
  readonly words: number;
  readonly passages: number;
  readonly cells: readonly (Share | null)[];
};

const known = new WeakMap<Comparison, Map<string, readonly MatrixRow[]>>();

/** Every drawn article against every other, in the order of the columns. */
export function matrix(state: State): readonly MatrixRow[] {
  const comparison = comparisonOf(state);
  if (comparison === null) return [];
  const { columns } = state.reading;
  const tables = known.get(comparison) ?? new Map<string, readonly MatrixRow[]>();
  known.set(comparison, tables);
  const table = tables.get(columns.join()) ?? atOnce(tableInSteps(comparison, columns));
  tables.set(columns.join(), table);
  return table;
}

/** The same a little at a time, so that it is there when it is asked for. */
export function* matrixInSteps(comparison: Comparison, columns: readonly string[]) {
  const table = yield* tableInSteps(comparison, columns);
  const tables = known.get(comparison) ?? new Map<string, readonly MatrixRow[]>();
  known.set(comparison, tables.set(columns.join(), table));
}

type Steps = Generator<void, readonly MatrixRow[]>;

function atOnce(steps: Steps): readonly MatrixRow[] {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

function* tableInSteps(comparison: Comparison, columns: readonly string[]): Steps {
  const book = bookOf(comparison);
  const inked = new Map<string, Ink>();
  for (const letter of columns) {
    inked.set(letter, inkOf(book, letter));
    yield;
  }
  const { links } = comparison;
  yield;
  const between = linksBetween(links);
  yield;
  const rows: MatrixRow[] = [];
  for (const letter of columns) {
    rows.push(rowOf(letter, { book, columns, inked, between }));
    yield;
  }
  return rows;
}

type Table = {
  readonly book: Book;
  readonly columns: readonly string[];
  readonly inked: ReadonlyMap<string, Ink>;
  readonly between: ReadonlyMap<string, readonly Span[]>;
};

function rowOf(of: string, { book, columns, inked, between }: Table): MatrixRow {
  const counts = book.coverage.articles.get(of);
  const words = counts?.words ?? 0;
  const passages = (counts?.sharedPassages ?? 0) + (counts?.uniquePassages ?? 0);
  const own = inked.get(of) ?? NO_INK;
  const share = (other: string): Share => {
    const both = own.wordings.filter(({ passage }) => hasPassage(book, passage, other));
    return {
      of,
      in: other,
      all: words,
      words: both.reduce((sum, { from, to }) => sum + (to - from), 0),
      same: sameWords(own, both, between.get(`${of}|${other}`) ?? []),
      allPassages: passages,
      passages: new Set(both.map(({ passage }) => passage)).size,
    };
  };
  const cells = columns.map((other) => (other === of ? null : share(other)));
  return { article: of, words, passages, cells };
}

/** Where each word of an article begins, and which of them its wordings hold: `[from, to)`. */
type Ink = {
  readonly starts: readonly number[];
  readonly wordings: readonly {
    readonly passage: string;
    readonly from: number;
    readonly to: number;
  }[];
};
const NO_INK: Ink = { starts: [], wordings: [] };

/** The words of headline, dek and text, by wording. */
function inkOf(book: Book, letter: string): Ink {
  const article = book.articles.get(letter);
  const blocks = (article?.blocks ?? []).filter(({ role }) => zoneOf(role) !== "apart");
  const starts: number[] = [];
  const wordings = (book.places.get(letter) ?? [])
    .filter((place) => blocks.some((block) => contains(block, place)))
    .map((place) => {
      const from = starts.length;
      starts.push(...wordsOf(article?.text ?? "", place).map(({ start }) => start));
      return { passage: place.passage, from, to: starts.length };
    });
  return { starts, wordings };
}

function hasPassage({ coverage }: Book, passage: string, article: string): boolean {
  return coverage.passages.get(passage)?.articles.includes(article) ?? false;
}

/** By "of|in": the stretches of the first article on which its links with the second rest. */
function linksBetween(links: readonly Link[]): ReadonlyMap<string, readonly Span[]> {
  const found = new Map<string, Span[]>();
  const add = (key: string, spans: readonly Span[]): void => {
    const list = found.get(key);
    if (list === undefined) found.set(key, [...spans]);
    else list.push(...spans);
  };
  for (const { a, b, spans } of links) {
    add(
      `${a.article}|${b.article}`,
      spans.map((span) => span.a),
    );
    add(
      `${b.article}|${a.article}`,
      spans.map((span) => span.b),
    );
  }
  return found;
}

/** Words of these wordings that lie in these stretches. A word is counted once. */
function sameWords({ starts }: Ink, both: Ink["wordings"], spans: readonly Span[]): number {
  const marked = new Set<number>();
  for (const { start, end } of spans) {
    for (let at = firstFrom(starts, start); (starts[at] ?? Infinity) < end; at += 1) marked.add(at);
  }
  let count = 0;
  for (const { from, to } of both) {
    for (let at = from; at < to; at += 1) if (marked.has(at)) count += 1;
  }
  return count;
}

/** The first of these rising numbers that is not below `least`. */
function firstFrom(numbers: readonly number[], least: number): number {
  return firstAfter(numbers.length, (at) => (numbers[at] ?? 0) < least);
}

/** Deeper shades stand for larger shares, in steps of a fifth. */
const SHADES = 5;

/** How deep a cell is shaded, 0–5. Its numbers say the same. */
export function shadeOf({ words, all }: Share): number {
  return Math.ceil(SHADES * part({ words, all }));
}

/** Where a cell leads: its two articles side by side. */
export function pairAddress(state: State, share: Share): string {
  const { reading } = state;
  const [base, columns] = [share.of, [share.of, share.in]];
  return formatAddress(
    { ...reading, view: "columns", flow: "aligned", columns, base, spines: null, passage: null },
    eventOf(state),
  );
}

/** Two articles, and how much of either stands in the other. */
export type Pairing = {
  readonly key: string;
  readonly there: Share;
  readonly back: Share;
  /** Words of both that stand in passages both have, of all words of both. */
  readonly words: number;
  readonly all: number;
};

/** All pairs of articles, those with the largest part of their words in common first. */
export function pairings(rows: readonly MatrixRow[]): readonly Pairing[] {
  const shares = rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null));
  const pairs = shares.flatMap((there, index) => {
    const back = shares.slice(index).find((each) => each.of === there.in && each.in === there.of);
    if (back === undefined) return [];
    const [words, all] = [there.words + back.words, there.all + back.all];
    return [{ key: `${there.of} and ${there.in}`, there, back, words, all }];
  });
  return pairs.toSorted((a, b) => part(b) - part(a) || b.words - a.words);
}

function part({ words, all }: Pick<Pairing, "words" | "all">): number {
  return all === 0 ? 0 : words / all;
}

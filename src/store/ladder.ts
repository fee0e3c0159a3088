import { firstAfter } from "./halve.ts";
import type { ComparedArticle, Comparison, Role } from "../engine/index.ts";
import { bookOf, type Book, type KnownPlace } from "./book.ts";
import { shadeOf } from "./strip.ts";

/** A passage at its true place and length in one outlet's text, in parts (0–1) of the longest text. */
export type Piece = {
  readonly passage: string;
  readonly shade: number;
  readonly start: number;
  readonly end: number;
};

/** One outlet's text as a bar; it ends where its words end. */
export type Rung = {
  readonly article: string;
  readonly words: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
};

/** The same passage in two neighbouring rungs, the upper one's number being `row`. */
export type Join = {
  readonly passage: string;
  readonly row: number;
  readonly from: Piece;
  readonly to: Piece;
  /** Out of the order that most of the two have in common. */
  readonly moved: boolean;
};

export type Ladder = { readonly rungs: readonly Rung[]; readonly joins: readonly Join[] };

/** These stand apart from the text and are not counted in its words. */
const APART: readonly Role[] = ["byline", "dateline", "teaser", "boilerplate"];

const known = new WeakMap<Comparison, Map<string, Ladder>>();

/** Each outlet's own order, one below the other, and what joins neighbours. */
export function ladder(comparison: Comparison, columns: readonly string[]): Ladder {
  const ladders = known.get(comparison) ?? new Map<string, Ladder>();
  known.set(comparison, ladders);
  const key = columns.join();
  const found = ladders.get(key) ?? build(comparison, columns);
  ladders.set(key, found);
  return found;
}

function build(comparison: Comparison, columns: readonly string[]): Ladder {
  const book = bookOf(comparison);
  const words = (article: string): number => book.coverage.articles.get(article)?.words ?? 0;
  const most = Math.max(1, ...columns.map(words));
  const rungs = columns.map((article) => rungOf(book, article, words(article), most));
  const joins = rungs.flatMap((rung, row) => {
    const below = rungs[row + 1];
    return below === undefined ? [] : joinsOf(rung, below, row);
  });
  return { rungs, joins };
}

function rungOf(book: Book, article: string, words: number, most: number): Rung {
  const full = book.articles.get(article);
  const places = full === undefined ? [] : countedPlaces(full, book.places.get(article) ?? []);
  const letters = places.reduce((sum, { start, end }) => sum + end - start, 0);
  const scale = words / most / Math.max(letters, 1);
  let before = 0;
  const pieces = places.map(({ passage, start, end }) => {
    const from = before;
    before += end - start;
    const articles = book.coverage.passages.get(passage)?.articles ?? [];
    const shade = shadeOf(articles.length, book.articles.size);
    return { passage, shade, start: from * scale, end: before * scale };
  });
  return { article, words, end: words / most, pieces };
}

function countedPlaces(
  { blocks }: ComparedArticle,
  places: readonly KnownPlace[],
): readonly KnownPlace[] {
  let at = 0;
  return places.filter((place) => {
    while (at < blocks.length && (blocks[at]?.end ?? 0) <= place.start) at += 1;
    return !APART.includes(blocks[at]?.role ?? "body");
  });
}

function joinsOf(above: Rung, below: Rung, row: number): readonly Join[] {
  const there = firstPieces(below);
  const pairs = [...firstPieces(above)].flatMap(([passage, from]) => {
    const to = there.get(passage);
    return to === undefined ? [] : [{ passage, row, from, to }];
  });
  const steady = longestRise(pairs.map(({ to }) => to.start));
  return pairs.map((pair, index) => ({ ...pair, moved: !steady.has(index) }));
}

/** Where a text has each passage; what it says again is not joined twice. */
function firstPieces({ pieces }: Rung): ReadonlyMap<string, Piece> {
  const longest = new Map<string, Piece>();
  for (const piece of pieces) {
    const before = longest.get(piece.passage);
    if (before === undefined || piece.end - piece.start > before.end - before.start)
      longest.set(piece.passage, piece);
  }
  return new Map([...longest].toSorted(([, a], [, b]) => a.start - b.start));
}

/**
 * Places in the list that make its longest rise: all but as few as can be. Patience sorting: `tops`
 * are the last places of the best rises of each length so far (Fredman 1975). O(n log n).
 */
export function longestRise(values: readonly number[]): ReadonlySet<number> {
  const tops: number[] = [];
  const before: number[] = [];
  for (const [index, value] of values.entries()) {
    const place = firstAfter(tops.length, (at) => (values[tops[at] ?? 0] ?? 0) < value);
    before[index] = tops[place - 1] ?? -1;
    tops[place] = index;
  }
  const rise = new Set<number>();
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) rise.add(at);
  return rise;
}

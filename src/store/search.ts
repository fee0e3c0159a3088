import type { Block, Comparison, ComparedArticle, Span } from "../engine/index.ts";
import { bookOf } from "./book.ts";
import { findWords, foldedWords, termsOf } from "./find-words.ts";
import { comparisonOf, type State } from "./state.ts";
import type { WordAt } from "./words-in.ts";

/** A find in one article. */
export type Hit = Span & { readonly article: string; readonly passage: string };

/** A find in text that was set apart: it is in no passage, and is counted for itself. */
export type ApartHit = Span & {
  readonly article: string;
  /** Where the block begins that holds it. */
  readonly block: number;
};

/** A piece of text, cut where finds begin and end. */
export type Part = { readonly start: number; readonly text: string; readonly hit: boolean };

const NONE: readonly never[] = [];

/** Every place where what the reader looks for stands. */
export function hits(state: State): readonly Hit[] {
  const comparison = comparisonOf(state);
  return comparison === null ? NONE : find(comparison, state.reading.find);
}

/** Every place in text that was set apart where what the reader looks for stands. */
export function apartHits(state: State): readonly ApartHit[] {
  const comparison = comparisonOf(state);
  return comparison === null ? NONE : findApart(comparison, state.reading.find);
}

/**
 * Words find the wordings that hold all of them, each at the head of a word (`pact` finds “pacts”);
 * words in quotation marks find just these, one after the other. Case, accents, white space and all
 * marks (dashes, quotation marks, full stops) make no difference. Text that was set apart is searched for itself (`findApart`).
 */
export const find = finder(wordingsOf);

/** As `find`, in text that was set apart, block by block: what was set apart wrongly can be found. */
export const findApart = finder(blocksSetApart);

/** Words that are looked through together, and what is told of a place where something is found in them. */
type Searched<Where> = { readonly where: Where; readonly words: readonly WordAt[] };

/** Looks through words, which are gathered once a comparison, and remembers what was found. */
function finder<Where extends object>(
  gather: (comparison: Comparison) => readonly Searched<Where>[],
): (comparison: Comparison, query: string) => readonly (Where & Span)[] {
  const indexes = new WeakMap<Comparison, readonly Searched<Where>[]>();
  const known = new WeakMap<Comparison, Map<string, readonly (Where & Span)[]>>();
  return (comparison, query) => {
    const terms = termsOf(query);
    if (terms.length === 0) return NONE;
    const lists = known.get(comparison) ?? new Map<string, readonly (Where & Span)[]>();
    known.set(comparison, lists);
    const index = indexes.get(comparison) ?? gather(comparison);
    indexes.set(comparison, index);
    const key = JSON.stringify(terms);
    const list =
      lists.get(key) ??
      index.flatMap(({ where, words }) =>
        findWords(words, terms).map((span) => ({ ...where, ...span })),
      );
    lists.set(key, list);
    return list;
  };
}

function wordingsOf(comparison: Comparison): readonly Searched<Omit<Hit, keyof Span>>[] {
  const { places, articles } = bookOf(comparison);
  return [...articles.values()].flatMap((article) => {
    const aparts = blocksApart(article);
    return (places.get(article.id) ?? [])
      .filter(({ start }) => !aparts.some((block) => block.start <= start && start < block.end))
      .map((place) => ({
        where: { article: article.id, passage: place.passage },
        words: foldedWords(article.text, place),
      }));
  });
}

function blocksSetApart({ articles }: Comparison): readonly Searched<Omit<ApartHit, keyof Span>>[] {
  return articles.flatMap((article) =>
    blocksApart(article).map((block) => ({
      where: { article: article.id, block: block.start },
      words: foldedWords(article.text, block),
    })),
  );
}

/** A teaser is compared as a passage is, but on the page it stands with what was set apart. */
function blocksApart({ blocks }: ComparedArticle): readonly Block[] {
  return blocks.filter(({ role }) => role === "boilerplate" || role === "teaser");
}

/** Cuts text that begins at `start` where the finds of its article begin and end. */
export function cutAtHits(text: string, start: number, found: readonly Span[]): readonly Part[] {
  const parts: Part[] = [];
  let done = 0;
  for (const hit of found) {
    const from = Math.max(hit.start - start, done);
    const to = Math.min(hit.end - start, text.length);
    if (to <= from) continue;
    if (from > done) parts.push({ start: done, text: text.slice(done, from), hit: false });
    parts.push({ start: from, text: text.slice(from, to), hit: true });
    done = to;
  }
  return done < text.length
    ? [...parts, { start: done, text: text.slice(done), hit: false }]
    : parts;
}

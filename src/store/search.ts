import type { Block, Comparison, ComparedArticle, Span } from "../engine/index.ts";
import { bookOf } from "./book.ts";
import { findWords, foldedWords, termsOf, type Term } from "./find-words.ts";
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

type Wording = {
  readonly article: string;
  readonly passage: string;
  readonly words: readonly WordAt[];
};

const NO_HITS: readonly Hit[] = [];

const indexes = new WeakMap<Comparison, readonly Wording[]>();
const known = new WeakMap<Comparison, Map<string, readonly Hit[]>>();

/** Every place where what the reader looks for stands. */
export function hits(state: State): readonly Hit[] {
  const comparison = comparisonOf(state);
  return comparison === null ? NO_HITS : find(comparison, state.reading.find);
}

/**
 * Words find the wordings that hold all of them, each at the head of a word (`pact` finds “pacts”);
 * words in quotation marks find just these, one after the other. Case, accents, white space and all
 * marks (dashes, quotation marks, full stops) make no difference. Text that was set apart is searched for itself (`findApart`).
 */
export function find(comparison: Comparison, query: string): readonly Hit[] {
  const terms = termsOf(query);
  if (terms.length === 0) return NO_HITS;
  const lists = known.get(comparison) ?? new Map<string, readonly Hit[]>();
  known.set(comparison, lists);
  const key = JSON.stringify(terms);
  const list = lists.get(key) ?? indexOf(comparison).flatMap((wording) => look(wording, terms));
  lists.set(key, list);
  return list;
}

function indexOf(comparison: Comparison): readonly Wording[] {
  const { places, articles } = bookOf(comparison);
  const index =
    indexes.get(comparison) ??
    [...articles.values()].flatMap((article) => {
      const aparts = blocksApart(article);
      return (places.get(article.id) ?? [])
        .filter(({ start }) => !aparts.some((block) => block.start <= start && start < block.end))
        .map((place) => ({
          article: article.id,
          passage: place.passage,
          words: foldedWords(article.text, place),
        }));
    });
  indexes.set(comparison, index);
  return index;
}

function look({ article, passage, words }: Wording, terms: readonly Term[]): readonly Hit[] {
  return findWords(words, terms).map((span) => ({ article, passage, ...span }));
}

const NONE_APART: readonly ApartHit[] = [];

const apartIndexes = new WeakMap<Comparison, readonly ApartBlock[]>();
const knownApart = new WeakMap<Comparison, Map<string, readonly ApartHit[]>>();

type ApartBlock = Pick<ApartHit, "article" | "block"> & { readonly words: readonly WordAt[] };

/** Every place in text that was set apart where what the reader looks for stands. */
export function apartHits(state: State): readonly ApartHit[] {
  const comparison = comparisonOf(state);
  return comparison === null ? NONE_APART : findApart(comparison, state.reading.find);
}

/** As `find`, in text that was set apart, block by block: what was set apart wrongly can be found. */
export function findApart(comparison: Comparison, query: string): readonly ApartHit[] {
  const terms = termsOf(query);
  if (terms.length === 0) return NONE_APART;
  const lists = knownApart.get(comparison) ?? new Map<string, readonly ApartHit[]>();
  knownApart.set(comparison, lists);
  const key = JSON.stringify(terms);
  const list =
    lists.get(key) ??
    apartIndexOf(comparison).flatMap(({ words, ...place }) =>
      findWords(words, terms).map((span) => ({ ...place, ...span })),
    );
  lists.set(key, list);
  return list;
}

function apartIndexOf(comparison: Comparison): readonly ApartBlock[] {
  const index =
    apartIndexes.get(comparison) ??
    comparison.articles.flatMap((article) =>
      blocksApart(article).map((block) => ({
        article: article.id,
        block: block.start,
        words: foldedWords(article.text, block),
      })),
    );
  apartIndexes.set(comparison, index);
  return index;
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

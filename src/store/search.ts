import type { Comparison, Span } from "../engine/index.ts";
import { bookOf } from "./book.ts";
import { choiceOf } from "./choice.ts";
import { items } from "./entries.ts";
import { comparisonOf, type State } from "./state.ts";
import { counted } from "./words.ts";
import { wordsIn, type WordAt } from "./words-in.ts";

/** A find in one article. */
export type Hit = Span & { readonly article: string; readonly passage: string };

/** A piece of text, cut where finds begin and end. */
export type Part = { readonly start: number; readonly text: string; readonly hit: boolean };

/** Words that have to follow each other; the last may go on where it is not `whole`. */
type Term = { readonly words: readonly string[]; readonly whole: boolean };

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
 * marks (dashes, quotation marks, full stops) make no difference. Text that was set apart is not searched.
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

/** A phrase in quotation marks, which need not be closed yet, or a word. */
const TERM = /["“”„«»]([^"“”„«»]*)(["“”„«»]|$)|[^\s"“”„«»]+/gu;
/** One letter alone finds too much to be of use, and stands only for itself; a sign that is a word does not. */
const LONE_LETTER = /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{N}]$/u;

function termsOf(query: string): readonly Term[] {
  return [...query.matchAll(TERM)]
    .map(({ 0: all, 1: phrase = all, 2: end = "" }) => ({
      words: cut(phrase, { start: 0, end: phrase.length }).map(({ word }) => word),
      whole: end !== "",
    }))
    .filter(
      ({ words, whole }) =>
        words.length > 1 || words.some((word) => whole || !LONE_LETTER.test(word)),
    );
}

/** The words of a stretch of text as they are compared: folded, and parted at apostrophes too. */
function cut(text: string, span: Span): readonly WordAt[] {
  return wordsIn(text, span).flatMap(({ word, start }) =>
    [...word.matchAll(/[^'’]+/gu)].map(({ 0: part, index }) => ({
      word: fold(part),
      start: start + index,
      end: start + index + part.length,
    })),
  );
}

function indexOf(comparison: Comparison): readonly Wording[] {
  const { places, articles } = bookOf(comparison);
  const index =
    indexes.get(comparison) ??
    [...places.values()].flat().map((place) => ({
      article: place.article,
      passage: place.passage,
      words: cut(articles.get(place.article)?.text ?? "", place),
    }));
  indexes.set(comparison, index);
  return index;
}

/** Scripts in which a mark on a letter is an accent, or may be left out. In others it is a letter of its own. */
const ACCENTED = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}]/u;
/** Letters that are told apart by a stroke, which Unicode does not count as a mark. */
const STROKED: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
};

/** A word without case, accents and curls. */
function fold(word: string): string {
  if (/^[a-z0-9]+$/.test(word)) return word;
  const lower = word.toLowerCase();
  if (!ACCENTED.test(lower)) return lower.normalize("NFKC");
  return lower
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[øłđıßæœ]/gu, (letter) => STROKED[letter] ?? letter);
}

/** Words `[from, to)` of a wording. */
type Stretch = { readonly from: number; readonly to: number };

/** The finds in one wording, neighbouring words as one; none where a term is missing. */
function look({ article, passage, words }: Wording, terms: readonly Term[]): readonly Hit[] {
  const found = terms.map((term) => occurrences(words, term));
  if (found.some((list) => list.length === 0)) return NO_HITS;
  const joined: Stretch[] = [];
  for (const next of found.flat().toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    // One word that is said twice is found twice.
    const joins = last !== undefined && next.from < last.to + Number(terms.length > 1);
    if (joins) joined.splice(-1, 1, { from: last.from, to: Math.max(last.to, next.to) });
    else joined.push(next);
  }
  return joined.map(({ from, to }) => ({
    article,
    passage,
    start: words[from]?.start ?? 0,
    end: words[to - 1]?.end ?? 0,
  }));
}

function occurrences(text: readonly WordAt[], { words, whole }: Term): readonly Stretch[] {
  const found: Stretch[] = [];
  const last = words.length - 1;
  const isAt = (at: number): boolean =>
    words.every((word, index) => {
      const there = text[at + index]?.word ?? "";
      const goesOn = !whole && index === last && !LONE_LETTER.test(word);
      return goesOn ? there.startsWith(word) : there === word;
    });
  for (let at = 0; at + last < text.length; at += 1) {
    if (!isAt(at)) continue;
    found.push({ from: at, to: at + words.length });
    at += last;
  }
  return found;
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

/** How much was found, in all and by outlet: 12 hits: A 2 · B 10 · C 0 */
export function foundWords(state: State): string {
  const asked = state.reading.find.trim();
  const letters = comparisonOf(state)?.articles.map(({ id }) => id) ?? [];
  if (letters.length === 0 || termsOf(asked).length === 0) return "";
  const found = hits(state);
  if (found.length === 0) return `Nothing found for “${bare(asked)}” in any of the articles`;
  const counts = letters.map(
    (letter) => `${letter} ${found.filter((hit) => hit.article === letter).length}`,
  );
  return `${counted(found.length, "hit")}: ${counts.join(" · ")}`;
}

function bare(asked: string): string {
  return asked.replace(/^["“”„«»]|["“”„«»]$/gu, "");
}

/** The next or previous passage with a find, also where it is folded away, going round at the ends. */
export function nextFound(state: State, by: 1 | -1): string | null {
  const comparison = comparisonOf(state);
  if (comparison === null) return null;
  const found = new Set(hits(state).map((hit) => hit.passage));
  const order = items(comparison, choiceOf(state)).flatMap((item) =>
    item.kind === "passage" ? [item.passage] : [],
  );
  const at = order.indexOf(state.cursor?.passage ?? "");
  const ahead = [...order.slice(at + 1), ...order.slice(0, at + 1)];
  const back = [
    ...order.slice(0, Math.max(at, 0)).toReversed(),
    ...order.slice(Math.max(at, 0)).toReversed(),
  ];
  return (by === 1 ? ahead : back).find((passage) => found.has(passage)) ?? null;
}

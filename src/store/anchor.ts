import type { Comparison, Place } from "../engine/index.ts";
import { bookOf, type Book } from "./book.ts";
import type { Anchor } from "./state.ts";

/** So many words tell one sentence from its neighbours, and an address stays short. */
const ANCHOR_WORDS = 4;
/** Keeps addresses short in scripts that write without spaces. */
const LONGEST_ANCHOR = 48;

type Word = { readonly start: number; readonly norm: string };

/** The anchor of the text at this place. */
export function anchorOf(comparison: Comparison, place: Place): Anchor {
  const text = bookOf(comparison).articles.get(place.article)?.text ?? "";
  const words = wordsOf(text.slice(place.start, place.end));
  return { article: place.article, offset: place.start, words: label(words, 0) };
}

/** The anchor of a passage: in this article if it has it, else where the passage first stands. */
export function passageAnchor(
  comparison: Comparison,
  passage: string,
  article: string | null,
): Anchor | null {
  const wordings = bookOf(comparison).passages.get(passage)?.wordings ?? [];
  const place = wordings.find((each) => each.article === article) ?? wordings[0];
  return place === undefined ? null : anchorOf(comparison, place);
}

/**
 * The passage that an anchor means in this comparison: where the first words stand nearest to the
 * offset, else what stands at or next to the offset. Null when the article is not there.
 */
export function passageOf(comparison: Comparison, anchor: Anchor): string | null {
  const book = bookOf(comparison);
  const text = book.articles.get(anchor.article)?.text;
  if (text === undefined) return null;
  const words = wordsOf(text);
  const starts = words.flatMap((word, index) =>
    label(words, index) === anchor.words ? [word.start] : [],
  );
  const byDistance = starts.toSorted(
    (a, b) => Math.abs(a - anchor.offset) - Math.abs(b - anchor.offset),
  );
  return nearestPassage(book, anchor.article, byDistance[0] ?? anchor.offset);
}

function nearestPassage(book: Book, article: string, offset: number): string | null {
  const places = book.places.get(article) ?? [];
  const distance = ({ start, end }: Place): number => Math.max(start - offset, offset - end + 1, 0);
  const nearest = places.toSorted((a, b) => distance(a) - distance(b))[0];
  return nearest?.passage ?? null;
}

function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), (match) => ({
    start: match.index,
    norm: match[0].toLowerCase(),
  }));
}

function label(words: readonly Word[], from: number): string {
  const norms = words.slice(from, from + ANCHOR_WORDS).map((word) => word.norm);
  return norms.join("-").slice(0, LONGEST_ANCHOR);
}

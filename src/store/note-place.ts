import type { Span } from "../engine/index.ts";
import type { NewsEvent } from "../intake/event.ts";
import type { Note, NotedArticle } from "../intake/note.ts";
import { letterAt, lettersOf } from "./letters.ts";
import type { NotePlace } from "./note-state.ts";

/** So much text on either side tells words from the same words elsewhere. */
const CONTEXT = 32;

type Quote = Span & Pick<Note, "exact" | "prefix" | "suffix">;

/** Where the notes of this event stand in its articles now. */
export function placesOf(notes: readonly Note[], event: NewsEvent | null): readonly NotePlace[] {
  if (event === null) return [];
  return notes.flatMap((note) => {
    const place = note.event === event.id ? placeOf(note, event) : null;
    return place === null ? [] : [place];
  });
}

function placeOf(note: Note, event: NewsEvent): NotePlace | null {
  const { id, kind, text, scope } = note;
  const article = letterOf(event, note);
  const span = article === null ? null : findQuote(articleText(event, article), note);
  if (article === null || span === null) return null;
  const lacks = note.lacks === null ? null : letterOf(event, note.lacks);
  return { id, kind, text, scope, lacks, article, ...span };
}

/** The letter that this file has now. */
function letterOf(event: NewsEvent, { file }: NotedArticle): string | null {
  const index = event.articles.findIndex((article) => article.file === file);
  return index < 0 ? null : letterAt(index);
}

export function articleText(event: NewsEvent, letter: string): string {
  return event.articles[lettersOf(event.articles.length).indexOf(letter)]?.text ?? "";
}

/**
 * Where a quotation stands in a text: at its own offset when its words are there, else where they
 * stand between the same words as before, and nearest. Null when they are nowhere.
 */
export function findQuote(text: string, quote: Quote): Span | null {
  const { exact, start } = quote;
  if (exact === "") return null;
  if (text.startsWith(exact, start)) return { start, end: start + exact.length };
  const found: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) found.push(at);
  const [best] = found.toSorted(
    (a, b) =>
      likeness(text, quote, b) - likeness(text, quote, a) ||
      Math.abs(a - start) - Math.abs(b - start),
  );
  return best === undefined ? null : { start: best, end: best + exact.length };
}

/** How many of the two sides stand around this place as they did. */
function likeness(text: string, { exact, prefix, suffix }: Quote, at: number): number {
  const before = text.slice(0, at).endsWith(prefix) ? 1 : 0;
  return before + (text.startsWith(suffix, at + exact.length) ? 1 : 0);
}

/** The words of a span, with some text around them. No character is cut in two. */
export function quoteAt(text: string, { start, end }: Span): Quote {
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(whole(text, Math.max(0, start - CONTEXT), 1), start),
    suffix: text.slice(end, whole(text, Math.min(text.length, end + CONTEXT), -1)),
  };
}

/** An offset that is not within a surrogate pair: this one, or the next in this direction. */
function whole(text: string, offset: number, by: 1 | -1): number {
  return /[\uD800-\uDBFF]$/u.test(text.slice(0, offset)) &&
    /^[\uDC00-\uDFFF]/u.test(text.slice(offset))
    ? offset + by
    : offset;
}

/** The whole words that a span touches, without white space around them; null when it touches none. */
export function wholeWords(text: string, span: Span, within: Span): Span | null {
  const from = Math.max(span.start, within.start);
  const to = Math.min(span.end, within.end);
  if (from >= to) return null;
  const around = text.slice(within.start, within.end);
  const touched = Array.from(new Intl.Segmenter(undefined, { granularity: "word" }).segment(around))
    .map(({ segment, index }) => ({
      segment,
      start: within.start + index,
      end: within.start + index + segment.length,
    }))
    .filter(({ segment, start, end }) => start < to && end > from && segment.trim() !== "");
  const [first, last] = [touched[0], touched.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

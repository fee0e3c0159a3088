import type { Span } from "./span.ts";
import { norm } from "./style/norm.ts";

/** One word, figure or sign. `norm` is what two house styles have in common; "" has no weight. */
export type Token = Span & { readonly norm: string; readonly capital: boolean };

/** Shortened words whose dot belongs to them. */
export const DOTTED = new Set(
  (
    "Mr Mrs Ms Dr Prof Messrs Gov Govs Sen Sens Rep Reps Gen Lt Col Capt Sgt Cpl Cmdr Adm Maj Hon Rev St Jr Sr " +
    "Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec No Nos vs Inc Corp Co Ltd Dept Est Ave Blvd approx"
  ).split(" "),
);

/** What a code unit is to the scan. */
const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const APOSTROPHE = 3;
const POINT = 4;
const SIGN = 5;

/** Kinds of the code units below this stand in a table (Latin, Greek, Cyrillic, Hebrew, Arabic). */
const TABLED = 0x800;
const table = Uint8Array.from({ length: TABLED }, (_, unit) => kindOf(String.fromCharCode(unit)));

function kindOf(character: string): number {
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  if (/['’ʼ]/u.test(character)) return APOSTROPHE;
  if (character === "." || character === ",") return POINT;
  return /[%&$€£¥₽]/u.test(character) ? SIGN : OTHER;
}

function kindAt(text: string, place: number): number {
  const unit = text.charCodeAt(place);
  if (unit < TABLED) return table[unit] ?? OTHER;
  return kindOf(String.fromCodePoint(text.codePointAt(place) ?? 0));
}

function isWordAt(text: string, place: number, end: number): boolean {
  if (place >= end) return false;
  const kind = kindAt(text, place);
  return kind === LETTER || kind === DIGIT;
}

function sizeAt(text: string, place: number): number {
  return (text.codePointAt(place) ?? 0) > 0xffff ? 2 : 1;
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WIDE = /[^\u0000-\u0dff]/u;

const segmenter = new Intl.Segmenter("ja", { granularity: "word" });
/** Norms of words seen so far. A cache only: it changes cost, never an answer. */
const norms = new Map<string, string>();
const MOST_NORMS = 50_000;

/**
 * The words of one stretch of text, in order. White space and marks are between tokens. Scripts
 * without spaces are cut by the platform's word rules, all others by Unicode letter classes in one
 * pass over a table of them (some hundred times faster). Hyphens part words, so that "co-operation" is two.
 */
export function tokenize(text: string, span: Span): readonly Token[] {
  const tokens: Token[] = [];
  let place = span.start;
  while (place < span.end) {
    const kind = kindAt(text, place);
    const inWord = kind === LETTER || kind === DIGIT;
    const end = inWord ? wordEnd(text, place, span.end) : place + sizeAt(text, place);
    const surface = text.slice(place, end);
    if (inWord && WIDE.test(surface) && UNSPACED.test(surface)) tokens.push(...cut(surface, place));
    else if (inWord) tokens.push(token(withDot(surface, text, place, span.end), place));
    else if (kind === SIGN) tokens.push(token(surface, place));
    place = end;
  }
  return tokens;
}

/** Where the word that begins at `start` ends: letters and digits, and marks that stand within words. */
function wordEnd(text: string, start: number, limit: number): number {
  const dotted = dottedEnd(text, start, limit);
  if (dotted > start) return dotted;
  let place = start;
  while (place < limit) {
    const kind = kindAt(text, place);
    if (kind === LETTER || kind === DIGIT) place += sizeAt(text, place);
    else if (place > start && joins(text, place, kind, limit)) place += 1;
    else break;
  }
  return Math.min(place, limit);
}

/** An apostrophe between letters (won't), a point or comma between digits (100,000). */
function joins(text: string, place: number, kind: number, limit: number): boolean {
  if (place + 1 >= limit) return false;
  const after = kindAt(text, place + 1);
  if (kind === APOSTROPHE) return after === LETTER;
  return kind === POINT && after === DIGIT && kindAt(text, place - 1) === DIGIT;
}

/** End of a dotted abbreviation (U.S., a.m., U.S.'s) that begins at `start`; `start` where none does. */
function dottedEnd(text: string, start: number, limit: number): number {
  if (text[start + 1] !== "." || kindAt(text, start) !== LETTER) return start;
  if (start > 0 && isWordAt(text, start - 1, limit)) return start;
  let letters = 1;
  let place = start + 1;
  while (place + 1 < limit && text[place] === "." && kindAt(text, place + 1) === LETTER) {
    letters += 1;
    place += 2;
  }
  if (letters < 2 || isWordAt(text, place, limit)) return start;
  const end = place < limit && text[place] === "." ? place + 1 : place;
  if (isWordAt(text, end, limit)) return start;
  const owned = /^['’]s/u.test(text.slice(end, end + 2)) && !isWordAt(text, end + 2, limit);
  return owned && end + 2 <= limit ? end + 2 : end;
}

function withDot(word: string, text: string, start: number, limit: number): string {
  const after = start + word.length;
  return after < limit && text[after] === "." && DOTTED.has(word) ? `${word}.` : word;
}

function cut(word: string, start: number): Token[] {
  return [...segmenter.segment(word)].map((piece) => token(piece.segment, start + piece.index));
}

function token(surface: string, start: number): Token {
  return {
    start,
    end: start + surface.length,
    norm: cachedNorm(surface),
    capital: isCapital(surface),
  };
}

function isCapital(surface: string): boolean {
  const [first = ""] = surface;
  return first !== first.toLowerCase();
}

function cachedNorm(surface: string): string {
  const known = norms.get(surface);
  if (known !== undefined) return known;
  if (norms.size >= MOST_NORMS) norms.clear();
  const value = norm(surface);
  norms.set(surface, value);
  return value;
}

/** The tokens with weight: all but honorifics. */
export function wordsOf(text: string, span: Span): readonly Token[] {
  return tokenize(text, span).filter((one) => one.norm !== "");
}

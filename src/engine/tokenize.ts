import type { Span } from "./span.ts";
import { norm } from "./style/norm.ts";
import { eachUnspaced } from "./unspaced.ts";

/** One word, figure or sign. `norm` is what two house styles have in common; "" has no weight. */
export type Token = Span & { readonly norm: string; readonly capital: boolean };

/** A word as it is written. While it is remembered, the same word has the same form, and no other its `number`. */
export type Form = {
  readonly surface: string;
  readonly norm: string;
  readonly capital: boolean;
  readonly number: number;
};

type Scan = { readonly tokens: Token[]; readonly forms: Form[] };

/** Shortened words whose dot belongs to them. */
export const DOTTED = new Set(
  (
    "Mr Mrs Ms Dr Prof Messrs Gov Govs Sen Sens Rep Reps Gen Lt Col Capt Sgt Cpl Cmdr Adm Maj Hon Rev St Jr Sr " +
    "Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec No Nos vs Inc Corp Co Ltd Dept Est Ave Blvd approx " +
    "Mio Mrd Tsd Nr bzw Sra Srta EE тыс ул проф"
  ).split(" "),
);
const LONGEST_DOTTED = Math.max(...[...DOTTED].map((word) => word.length));

/** What a code unit is to the scan. */
const OTHER = 1;
const APOSTROPHE = 2;
const POINT = 3;
const LETTER = 4;
const DIGIT = 5;
const SIGN = 6;
const SURROGATE = 7;
/** Added to the kind of what is of a script without spaces. */
const UNSPACED = 8;

/** Kinds of all code units, each asked of Unicode when it is first met: 0 until then. A cache only. */
const kinds = new Uint8Array(0x10000);

function kindOf(character: string): number {
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  if (/['’ʼ]/u.test(character)) return APOSTROPHE;
  if (character === "." || character === ",") return POINT;
  if (/\p{Cs}/u.test(character)) return SURROGATE;
  return /[%&$€£¥₽]/u.test(character) ? SIGN : OTHER;
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const kind = kindOf(character) + (OF_UNSPACED.test(character) ? UNSPACED : 0);
  kinds[unit] = kind;
  return kind;
}

function kindAt(text: string, place: number): number {
  const unit = text.charCodeAt(place);
  const kind = kinds[unit] || learn(unit);
  if (kind === SURROGATE) return kindOf(String.fromCodePoint(text.codePointAt(place) ?? 0));
  return kind > UNSPACED ? kind - UNSPACED : kind;
}

function isWordAt(text: string, place: number, end: number): boolean {
  if (place >= end) return false;
  const kind = kindAt(text, place);
  return kind === LETTER || kind === DIGIT;
}

function sizeAt(text: string, place: number): number {
  return (text.codePointAt(place) ?? 0) > 0xffff ? 2 : 1;
}

const OF_UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** The first code unit of those scripts. */
const FIRST_UNSPACED = 0xe00;

/**
 * The words of one stretch of text, in order. White space and marks are between tokens. Scripts
 * without spaces are cut by the platform's word rules, all others by Unicode letter classes in one
 * pass over a table of them (some hundred times faster). Hyphens part words, so that "co-operation" is two.
 */
export function tokenize(text: string, span: Span): readonly Token[] {
  return scan(text, span).tokens;
}

/** The tokens of one stretch of text, and the form of each. */
export function scan(text: string, span: Span): Scan {
  const found = { tokens: [], forms: [] };
  const limit = Math.min(span.end, text.length);
  let start = span.start;
  while (start < limit) {
    let end = start;
    let kind = OTHER;
    let hash = FIRST_HASH;
    for (; end < limit; end++) {
      const unit = text.charCodeAt(end);
      kind = kinds[unit] ?? 0;
      if (kind !== LETTER && kind !== DIGIT) break;
      hash = Math.imul(hash ^ unit, HASH_STEP);
    }
    // What follows nearly all words cannot belong to them: those are asked no more.
    if (end > start && (end === limit || kind === OTHER || partsAt(text, start, end))) {
      add(found, formAt(text, start, end, hash), start);
      start = isMark(kind) ? end + 1 : end;
    } else if (end === start && isMark(kind)) start += 1;
    else start = addNext(found, text, start, limit);
  }
  return found;
}

/** Stands between words, unless it is within one. */
function isMark(kind: number): boolean {
  return kind === OTHER || kind === POINT || kind === APOSTROPHE;
}

function add({ tokens, forms }: Scan, form: Form, start: number): void {
  const end = start + form.surface.length;
  tokens.push({ start, end, norm: form.norm, capital: form.capital });
  forms.push(form);
}

/** Whether the point or comma at `end` is no part of the word before it, as at the end of a sentence. */
function partsAt(text: string, start: number, end: number): boolean {
  const kind = kindAt(text, end);
  if (kind === SIGN) return true;
  if (kind !== POINT || end - start < 2) return false;
  if (end + 1 < text.length && kindAt(text, end + 1) === DIGIT) return false;
  return text[end] === "," || end - start > LONGEST_DOTTED || !DOTTED.has(text.slice(start, end));
}

/** Adds what stands at `place`: a word with the marks that belong to it, a sign, nothing for a mark → its end. */
function addNext(found: Scan, text: string, place: number, limit: number): number {
  const kind = kindAt(text, place);
  const inWord = kind === LETTER || kind === DIGIT;
  const end = inWord ? wordEnd(text, place, limit) : place + sizeAt(text, place);
  const surface = text.slice(place, end);
  if (inWord && isWide(surface) && OF_UNSPACED.test(surface)) addCut(found, surface, place);
  else if (inWord) add(found, formOf(withDot(surface, text, place, limit)), place);
  else if (kind === SIGN) add(found, formOf(surface), place);
  return end;
}

function isWide(surface: string): boolean {
  for (let i = 0; i < surface.length; i++) if (surface.charCodeAt(i) >= FIRST_UNSPACED) return true;
  return false;
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
    place += 1 + sizeAt(text, place + 1);
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

function addCut(found: Scan, run: string, start: number): void {
  eachUnspaced(run, (word, place) => add(found, formOf(word), start + place));
}

/**
 * Forms met so far, each where a hash of its letters points (FNV-1a by Fowler, Noll and Vo) or at the next
 * free place after it, so that a word met again is not even cut out of the text. A cache only: it
 * changes cost, never an answer.
 */
const met: (Form | undefined)[] = [];
const PLACES = 1 << 16;
const MOST_MET = PLACES / 2;
const FIRST_HASH = 0x811c9dc5;
const HASH_STEP = 0x01000193;
let count = MOST_MET;

function formOf(surface: string): Form {
  let hash = FIRST_HASH;
  for (let i = 0; i < surface.length; i++)
    hash = Math.imul(hash ^ surface.charCodeAt(i), HASH_STEP);
  return formAt(surface, 0, surface.length, hash);
}

function formAt(text: string, start: number, end: number, hash: number): Form {
  let place = (hash ^ (hash >>> 15)) & (PLACES - 1);
  for (let there = met[place]; there !== undefined; there = met[place]) {
    if (isAt(there.surface, text, start, end)) return there;
    place = (place + 1) & (PLACES - 1);
  }
  return meet(text.slice(start, end), place);
}

function meet(surface: string, place: number): Form {
  if (count >= MOST_MET) {
    for (let i = 0; i < PLACES; i++) met[i] = undefined;
    count = 0;
  }
  const [first = ""] = surface;
  const capital = first !== first.toLowerCase();
  const form = { surface, norm: norm(surface), capital, number: count };
  met[place] = form;
  count += 1;
  return form;
}

function isAt(surface: string, text: string, start: number, end: number): boolean {
  if (surface.length !== end - start) return false;
  for (let i = start; i < end; i++)
    if (surface.charCodeAt(i - start) !== text.charCodeAt(i)) return false;
  return true;
}

/** The tokens with weight: all but honorifics. */
export function wordsOf(text: string, span: Span): readonly Token[] {
  return tokenize(text, span).filter((one) => one.norm !== "");
}

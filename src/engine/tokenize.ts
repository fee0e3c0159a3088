import { DOTTED, FIRST_HASH, formAt, formOf, HASH_STEP } from "./form.ts";
import type { Form } from "./form.ts";
import { BITS } from "./marks.ts";
import type { Span } from "./span.ts";
import {
  APOSTROPHE,
  DIGIT,
  FIRST_UNSPACED,
  isWordAt,
  kindAt,
  kinds,
  LETTER,
  OF_UNSPACED,
  OTHER,
  POINT,
  SIGN,
  sizeAt,
  UNMET,
} from "./units.ts";
import { eachUnspaced } from "./unspaced.ts";

/** One word, figure or sign. `norm` is what two house styles have in common; "" has no weight. */
export type Token = Span & { readonly norm: string; readonly capital: boolean };

const FULL_STOP = 46;

/** What a pass over a text found so far: words, unless they are only counted, and how many of them have weight. */
type Found = {
  readonly isCount: boolean;
  readonly starts: number[];
  readonly forms: Form[];
  /** How many words there are: behind them are those of a pass before. */
  words: number;
  weight: number;
};

/** For all passes, as lists that grow are made anew many times. */
const listed: Found = { isCount: false, starts: [], forms: [], words: 0, weight: 0 };
const counted: Found = { isCount: true, starts: [], forms: [], words: 0, weight: 0 };

/**
 * The words of a stretch of text, where each begins and its form, and the marks in it (bits as `bitsOf` gives them).
 * A word is as long as its form.
 */
export type Scan = {
  readonly starts: readonly number[];
  readonly forms: readonly Form[];
  readonly marks: number;
};

/**
 * The words of one stretch of text, in order. White space and marks are between tokens. Scripts
 * without spaces are cut by the platform's word rules, all others by Unicode letter classes in one
 * pass over a table of them (some hundred times faster). Hyphens part words, so that "co-operation" is two.
 */
export function tokenize(text: string, span: Span): readonly Token[] {
  const { starts, forms } = scan(text, span);
  return forms.map(({ norm, capital, surface }, i) => {
    const start = starts[i] ?? 0;
    return { start, end: start + surface.length, norm, capital };
  });
}

/** The same without a token for each, which many do not need. */
export function scan(text: string, span: Span): Scan {
  listed.words = 0;
  const marks = pass(listed, text, span);
  const { starts, forms, words } = listed;
  return { starts: starts.slice(0, words), forms: forms.slice(0, words), marks };
}

/** Those that have weight. */
export function withWeight({ starts, forms, marks }: Scan): Scan {
  const weighs = (form: Form | undefined): boolean => form?.norm !== "";
  return { starts: starts.filter((_, i) => weighs(forms[i])), forms: forms.filter(weighs), marks };
}

/** Finds the words of one stretch of text → its marks. */
function pass(found: Found, text: string, span: Span): number {
  const limit = Math.min(span.end, text.length);
  const units = unitsOf(text, span.start, limit);
  // Constants of a module are looked up each time: here they are at hand.
  const [table, step, inWord, bits] = [kinds, HASH_STEP, LETTER >> 1, BITS];
  const size = limit - span.start;
  let marks = 0;
  for (let from = 0; from < size;) {
    let to = from;
    let kind = OTHER;
    let hash = FIRST_HASH;
    for (; to < size; to++) {
      const unit = units[to] ?? 0;
      kind = table[unit] ?? 0;
      const mark = kind >> 1 !== inWord;
      if (mark) marks |= bits[unit] ?? 0;
      if (mark && (to === from || kind === OTHER || !isWithin(units, to, size))) break;
      hash = Math.imul(hash ^ unit, step);
    }
    const word = to > from && (to === size || isPlainEnd(units, from, to));
    const form = word ? formAt(units, from, to, hash) : null;
    // What follows nearly all words cannot belong to them: those are asked no more.
    if (form !== null && !(form.dotted && to < size && units[to] === FULL_STOP)) {
      add(found, form, span.start + from);
      from = isMark(kind) ? to + 1 : to;
    } else if (to === from && isMark(kind)) from += 1;
    else {
      to = addNext(found, text, span.start + from, limit) - span.start;
      for (; from < to; from++) marks |= bits[units[from] ?? 0] ?? 0;
    }
  }
  return marks;
}

/** Whether the mark at `to` surely stands within a word: others are looked at closely. */
function isWithin(units: Uint16Array, to: number, size: number): boolean {
  if (to + 1 >= size) return false;
  const [kind, after] = [kinds[units[to] ?? 0], kinds[units[to + 1] ?? 0]];
  if (kind === APOSTROPHE) return after === LETTER;
  return kind === POINT && after === DIGIT && kinds[units[to - 1] ?? 0] === DIGIT;
}

/** Whether what follows a word surely is no part of it, but for the full stop of a shortened one. */
function isPlainEnd(units: Uint16Array, from: number, to: number): boolean {
  const kind = kinds[units[to] ?? 0];
  if (kind === OTHER || kind === SIGN) return true;
  if (kind !== POINT || to - from < 2) return false;
  const after = kinds[units[to + 1] ?? 0] ?? UNMET;
  return after !== DIGIT && after !== UNMET;
}

/** The code units of a stretch and the one after it, laid out to be read often. Valid until the next call. */
function unitsOf(text: string, start: number, end: number): Uint16Array {
  if (end - start >= laid.length) laid = new Uint16Array(2 * (end - start));
  lay(laid, text, start, Math.min(end + 1, text.length));
  if (end === text.length) laid[end - start] = 0;
  return laid;
}

/**
 * Apart from what makes the array, or engines do not see that it stays what it is. By the function, not by the string's
 * method: that they look up anew for each unit once they met more than four kinds of string, which takes four times as long.
 */
function lay(units: Uint16Array, text: string, start: number, end: number): void {
  for (let i = start, at = 0; i < end; i++, at++)
    units[at] = String.prototype.charCodeAt.call(text, i);
}

let laid = new Uint16Array(4096);

/** Stands between words, unless it is within one. */
function isMark(kind: number): boolean {
  return kind === OTHER || kind === POINT || kind === APOSTROPHE;
}

function add(found: Found, form: Form, start: number): void {
  if (found.isCount) {
    if (form.norm !== "") found.weight += 1;
    return;
  }
  const { starts, forms, words } = found;
  found.words += 1;
  if (words < starts.length) {
    starts[words] = start;
    forms[words] = form;
  } else {
    starts.push(start);
    forms.push(form);
  }
}

/** Adds what stands at `place`: a word with the marks that belong to it, a sign, nothing for a mark → its end. */
function addNext(found: Found, text: string, place: number, limit: number): number {
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

function addCut(found: Found, run: string, start: number): void {
  eachUnspaced(run, (word, place) => add(found, formOf(word), start + place));
}

/** How many tokens have weight: to make them only to count them takes twice as long. */
export function countWords(text: string, span: Span): number {
  counted.weight = 0;
  pass(counted, text, span);
  return counted.weight;
}

/** The tokens with weight: all but honorifics. */
export function wordsOf(text: string, span: Span): readonly Token[] {
  return tokenize(text, span).filter((one) => one.norm !== "");
}

import type { Span } from "../engine/index.ts";
import { wordsIn, type WordAt } from "./words-in.ts";

/** Words that have to follow each other; the last may go on where it is not `whole`. */
export type Term = { readonly words: readonly string[]; readonly whole: boolean };

/** A phrase in quotation marks, which need not be closed yet, or a word. */
const TERM = /["“”„«»]([^"“”„«»]*)(["“”„«»]|$)|[^\s"“”„«»]+/gu;
/** One letter alone finds too much to be of use, and stands only for itself; a sign that is a word does not. */
const LONE_LETTER = /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{N}]$/u;

/** What is looked for; nothing where too little was typed. */
export function termsOf(query: string): readonly Term[] {
  return [...query.matchAll(TERM)]
    .map(({ 0: all, 1: phrase = all, 2: end = "" }) => ({
      words: foldedWords(phrase, { start: 0, end: phrase.length }).map(({ word }) => word),
      whole: end !== "",
    }))
    .filter(
      ({ words, whole }) =>
        words.length > 1 || words.some((word) => whole || !LONE_LETTER.test(word)),
    );
}

/** The words of a stretch of text as they are compared: folded, and parted at apostrophes too. */
export function foldedWords(text: string, span: Span): readonly WordAt[] {
  return wordsIn(text, span).flatMap(({ word, start }) =>
    [...word.matchAll(/[^'’]+/gu)].map(({ 0: part, index }) => ({
      word: fold(part),
      start: start + index,
      end: start + index + part.length,
    })),
  );
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

/** Where the terms stand among these words, neighbouring words as one; nowhere where a term is missing. */
export function findWords(words: readonly WordAt[], terms: readonly Term[]): readonly Span[] {
  const found = terms.map((term) => occurrences(words, term));
  if (found.some((list) => list.length === 0)) return [];
  const joined: Stretch[] = [];
  for (const next of found.flat().toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    // One word that is said twice is found twice.
    const joins = last !== undefined && next.from < last.to + Number(terms.length > 1);
    if (joins) joined.splice(-1, 1, { from: last.from, to: Math.max(last.to, next.to) });
    else joined.push(next);
  }
  return joined.map(({ from, to }) => ({
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

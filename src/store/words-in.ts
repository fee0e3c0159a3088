import type { Span } from "../engine/index.ts";

/** A word as it stands in a text, its marks apart. */
export type WordAt = Span & { readonly word: string };

/** Scripts that part no words: each of their signs is a word here. */
const SIGN =
  "[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]";
const WORD = new RegExp(
  `${SIGN}\\p{M}*|(?:(?!${SIGN})[\\p{L}\\p{N}\\p{M}])+(?:['’](?!${SIGN})\\p{L}+)*`,
  "gu",
);

/** The words of one stretch of a text. White space, dashes, quotation marks and all other marks part them. */
export function wordsIn(text: string, { start, end }: Span): readonly WordAt[] {
  return [...text.slice(start, end).matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    start: start + index,
    end: start + index + word.length,
  }));
}

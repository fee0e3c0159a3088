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

const WORD = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+\.?(?:['’]s)?(?![\p{L}\p{N}])`, // U.S., U.S.'s, a.m.
    String.raw`[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+|(?<=\p{N})[.,]\p{N}+)*`, // won't, 100,000
    String.raw`[%&$€£¥₽]`,
  ].join("|"),
  "gu",
);
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
 * pass (some hundred times faster). Hyphens part words, so that "co-operation" is two.
 */
export function tokenize(text: string, span: Span): readonly Token[] {
  const slice = text.slice(span.start, span.end);
  const tokens: Token[] = [];
  for (const match of slice.matchAll(WORD)) {
    const [word] = match;
    const start = span.start + match.index;
    if (WIDE.test(word) && UNSPACED.test(word)) tokens.push(...cut(word, start));
    else tokens.push(token(withDot(word, text, start, span.end), start));
  }
  return tokens;
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

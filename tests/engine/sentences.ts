import type { Sentence } from "../../src/engine/match.ts";
import { wordsOf } from "../../src/engine/tokenize.ts";

type Where = { readonly block?: number; readonly zone?: Sentence["zone"] };

/** A text that is one sentence, of an article and a paragraph of its text. */
export function sentenceOf(text: string, article: number, where: Where = {}): Sentence {
  const span = { start: 0, end: text.length };
  const words = wordsOf(text, span);
  return { ...span, reach: span.end, article, block: 0, zone: "text", ...where, words };
}

/** Each text as the sentence of an article of its own. */
export function sentencesOf(texts: readonly string[]): readonly Sentence[] {
  return texts.map((text, article) => sentenceOf(text, article));
}

import type { Counter } from "../lens/coverage.ts";
import { letter } from "../letter.ts";
import type { Sentence } from "../match.ts";
import type { ComparedArticle, Comparison } from "../model.ts";
import { findingsOf } from "../pack.ts";
import { lengthOf } from "../placed.ts";
import type { Span } from "../span.ts";
import { countWords } from "../tokenize.ts";

/** Counts words as `countWords` does, but looks only at text that is no sentence: of those it is known. Sentences never end within a word. */
export function counterOf(comparison: Comparison): Counter {
  const known = new Map<string, Map<number, Sentence>>();
  for (const sentence of findingsOf(comparison).sentences) {
    const id = letter(sentence.article);
    const own = known.get(id) ?? new Map<number, Sentence>();
    known.set(id, own.set(sentence.start, sentence));
  }
  const inPlace = ({ id, text }: ComparedArticle, span: Span): number => {
    const sentence = known.get(id)?.get(span.start);
    return sentence?.end === span.end ? lengthOf(sentence) : countWords(text, span);
  };
  return {
    inPlace,
    inBlock: (article, { sentences }) =>
      sentences.reduce((sum, span) => sum + inPlace(article, span), 0),
  };
}

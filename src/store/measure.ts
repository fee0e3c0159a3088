import type { ComparedArticle, Comparison } from "../engine/index.ts";
import { bookOf } from "./book.ts";
import { countedNoun, pickingKey, pickingOf } from "./filter.ts";
import type { State } from "./state.ts";
import { tally } from "./tally.ts";
import { counted } from "./words.ts";
import { wordsIn } from "./words-in.ts";

/** How much an article has, and how much of that others have too. */
export type Measure = {
  /** "1034 words in 41 sentences" */
  readonly words: string;
  /** "1034 words" */
  readonly size: string;
  /** 0–100 of the words. */
  readonly percent: number;
};

/** All of an article; where passages are picked out, those of it that are. */
export function measure(state: State, comparison: Comparison, article: ComparedArticle): Measure {
  if (pickingKey(pickingOf(state.reading)) !== "") return picked(state, comparison, article);
  const counts = bookOf(comparison).coverage.articles.get(article.id);
  const { words = 0, shared = 0, sentences = 0 } = counts ?? {};
  const size = counted(words, "word");
  return {
    words: `${size} in ${counted(sentences, "sentence")}`,
    size,
    percent: part(shared, words),
  };
}

function picked(state: State, comparison: Comparison, { id, text }: ComparedArticle): Measure {
  const picking = pickingOf(state.reading);
  const all = tally(state, { ...picking, filter: null, relation: null, quotes: null });
  const has = ({ articles }: { readonly articles: readonly string[] }): boolean =>
    articles.includes(id);
  const own = tally(state).entries.filter(has);
  const shares = new Map(own.map(({ passage, articles }) => [passage, articles.length > 1]));
  let words = 0;
  let shared = 0;
  for (const place of bookOf(comparison).places.get(id) ?? []) {
    const isShared = shares.get(place.passage);
    if (isShared === undefined) continue;
    const count = wordsIn(text, place).length;
    words += count;
    if (isShared) shared += count;
  }
  const size = `${own.length} of ${counted(all.entries.filter(has).length, countedNoun(picking))}`;
  return { words: `${size}, ${counted(words, "word")}`, size, percent: part(shared, words) };
}

function part(shared: number, words: number): number {
  return words === 0 ? 0 : Math.round((100 * shared) / words);
}

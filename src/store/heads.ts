import type { ComparedArticle, Comparison } from "../engine/index.ts";
import { bookOf } from "./book.ts";
import { pickingKey, pickingOf } from "./filter.ts";
import { measure } from "./measure.ts";
import { isHidden, outletName } from "./outlet-name.ts";
import { comparisonOf, eventOf, type Fix, type State } from "./state.ts";

/** What stands above a column. */
export type Head = {
  readonly article: string;
  readonly name: string;
  /** The words of the file that show the outlet; null where none do, or the name is hidden. */
  readonly shownBy: string | null;
  readonly credit: string | null;
  readonly headline: string | null;
  /** Where it begins in the article; null where its words do not stand there just so. */
  readonly headlineAt: number | null;
  readonly headlinePassage: string | null;
  readonly headlineArticles: readonly string[];
  readonly words: string;
  readonly size: string;
  /** 0–100: how much of the words stands in passages that others have too. */
  readonly sharedPercent: number;
  readonly sharedWords: string;
  readonly isBase: boolean;
  readonly fixes: readonly Fix[];
};

let last: { readonly key: readonly unknown[]; readonly heads: readonly Head[] } | null = null;

/** The head of every article, by letter. */
export function heads(state: State): readonly Head[] {
  const comparison = comparisonOf(state);
  const { base, fixes, event, blind, small } = state.reading;
  const picking = pickingKey(pickingOf(state.reading));
  const key = [comparison, base, fixes, event, blind, small, picking, state.revealed];
  if (last !== null && last.key.every((value, index) => value === key[index])) return last.heads;
  const list =
    comparison?.articles.map((article, index) => headOf(state, comparison, article, index)) ?? [];
  last = { key, heads: list };
  return list;
}

export function headOfArticle(state: State, article: string): Head | null {
  return heads(state).find((head) => head.article === article) ?? null;
}

function headOf(
  state: State,
  comparison: Comparison,
  article: ComparedArticle,
  index: number,
): Head {
  const book = bookOf(comparison);
  const place = article.blocks.find((block) => block.role === "headline");
  const passage = (book.places.get(article.id) ?? []).find(
    (each) => place !== undefined && each.start >= place.start && each.end <= place.end,
  );
  const hidden = isHidden(state, article.id);
  const agency = article.credits.find((credit) => credit.kind === "agency");
  const { words, size, percent } = measure(state, comparison, article);
  return {
    article: article.id,
    name: outletName(state, article.id),
    shownBy: article.outlet === null || hidden ? null : evidenceOf(state, article, index),
    credit: hidden ? null : (agency?.name ?? null),
    headline: article.headline,
    headlineAt: placeOfHeadline(article),
    headlinePassage: passage?.passage ?? null,
    headlineArticles: book.coverage.passages.get(passage?.passage ?? "")?.articles ?? [],
    words,
    size,
    sharedPercent: percent,
    sharedWords: `${percent}\u00a0%\u00a0shared`,
    isBase: state.reading.base === article.id,
    fixes: state.reading.fixes.filter((fix) => fix.article === article.id),
  };
}

function placeOfHeadline({ headline, blocks, text }: ComparedArticle): number | null {
  const block = blocks.find(
    ({ start, role }) => role === "headline" && text.startsWith(headline ?? "\n", start),
  );
  return block?.start ?? null;
}

function evidenceOf(state: State, article: ComparedArticle, index: number): string | null {
  const given = eventOf(state)?.articles[index]?.outlet?.shownBy;
  const credit = article.credits.find(({ kind }) => kind === "outlet");
  return given ?? (credit === undefined ? null : article.text.slice(credit.start, credit.end));
}

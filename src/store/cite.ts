import { formatAddress } from "./address.ts";
import { anchorOf } from "./anchor.ts";
import { bookOf } from "./book.ts";
import { choiceOf } from "./choice.ts";
import { columnInView } from "./columns.ts";
import { dateWords } from "./date-words.ts";
import { entriesOf, type CellView } from "./entries.ts";
import { headOfArticle } from "./heads.ts";
import { openPassage } from "./open.ts";
import { isHidden, outletName } from "./outlet-name.ts";
import { comparisonOf, eventOf, type State } from "./state.ts";

/** One outlet's wording of a passage: the one that begins at `start`, or its main one. */
export type Named = {
  readonly passage: string;
  readonly article: string;
  readonly start: number | null;
};

/**
 * The wording that a key means: of the passage that is open, else pointed at or focused, else stepped
 * to; in the outlet that the others are marked against, else the base or the column in view.
 */
export function inHand(state: State): Named | null {
  const passage = openPassage(state) ?? state.lit ?? state.cursor?.passage ?? null;
  const cells = passage === null ? [] : cellsOf(state, passage);
  const { against, base } = state.reading;
  const wanted = [against, base, columnInView(state.reading)];
  const cell =
    wanted
      .map((letter) => cells.find(({ article }) => article === letter))
      .find((each) => each !== undefined) ?? cells[0];
  return passage === null || cell === undefined
    ? null
    : { passage, article: cell.article, start: null };
}

function cellOf(state: State, { passage, article, start }: Named): CellView | null {
  const own = cellsOf(state, passage).filter((cell) => cell.article === article);
  return own.find(({ stretches }) => stretches[0]?.start === start) ?? own[0] ?? null;
}

function cellsOf(state: State, passage: string): readonly CellView[] {
  const comparison = comparisonOf(state);
  if (comparison === null) return [];
  return entriesOf(comparison, choiceOf(state), passage).flatMap(({ cells }) => cells);
}

/**
 * A wording as it is quoted: its words, who has them, under which headline, when, and the address of
 * the passage on this page. Hidden names stay hidden. Null where the outlet has no such passage.
 */
export function citation(state: State, named: Named, page: string): string | null {
  const comparison = comparisonOf(state);
  const cell = cellOf(state, named);
  if (comparison === null || cell === null) return null;
  const text = bookOf(comparison).articles.get(named.article)?.text ?? "";
  const quote = cell.stretches
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, " ").trim())
    .join(" […] ");
  const who = isHidden(state, named.article)
    ? `Article ${named.article}, name hidden`
    : `${outletName(state, named.article)} (${named.article})`;
  const headline = headOfArticle(state, named.article)?.headline ?? null;
  const event = eventOf(state);
  const parts = [
    who,
    ...(headline === null ? [] : [quoted(headline)]),
    ...(event === null ? [] : [dateWords(event.date)]),
  ];
  return `${quoted(quote)}\n${parts.join(", ")}. ${passageAddress(state, named, page)}`;
}

function quoted(words: string): string {
  return `“${words}”`;
}

/** The address that opens this passage in this article's words, in the reading as it is now. */
export function passageAddress(state: State, named: Named, page: string): string {
  const comparison = comparisonOf(state);
  const place = cellOf(state, named)?.stretches[0];
  const anchor = comparison === null || place === undefined ? null : anchorOf(comparison, place);
  const reading = { ...state.reading, passage: anchor, second: null };
  return page + formatAddress(reading, eventOf(state));
}

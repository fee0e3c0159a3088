import type { Comparison } from "../engine/index.ts";
import { bookOf, type Book } from "./book.ts";
import { cellAgainst, unmarked, type CellView } from "./entries.ts";
import { explain, type Explanation } from "./explain.ts";
import { outletName } from "./outlet-name.ts";
import type { State } from "./state.ts";
import { ROLE_WORDS } from "./words.ts";

/** Where a wording stands in the running text, in parts of it (0–1). */
export type Where = { readonly start: number; readonly size: number };

export type SheetWording = {
  readonly key: string;
  readonly cell: CellView;
  readonly name: string;
  /** "paragraph 4 of 20", or what it is instead. */
  readonly place: string;
  readonly where: Where | null;
  readonly chosen: boolean;
  readonly explanation: Explanation | null;
};

/** All wordings, marked against one: that one first, then the least different. */
export function wordingsOf(
  state: State,
  comparison: Comparison,
  cells: readonly CellView[],
  reference: CellView,
): readonly SheetWording[] {
  return cells
    .map((cell) => wordingOf(state, comparison, cell, cell === reference ? null : reference))
    .toSorted((a, b) => Number(b.chosen) - Number(a.chosen) || distance(a) - distance(b));
}

/** Two wordings alone, each marked against the other; what joins them is said with the second. */
export function pairOf(
  state: State,
  comparison: Comparison,
  [one, two]: readonly [CellView, CellView],
): readonly SheetWording[] {
  const first = wordingOf(state, comparison, one, two);
  return [{ ...first, chosen: true, explanation: null }, wordingOf(state, comparison, two, one)];
}

function wordingOf(
  state: State,
  comparison: Comparison,
  cell: CellView,
  against: CellView | null,
): SheetWording {
  const book = bookOf(comparison);
  const bare = unmarked(cell);
  const passage = passageOf(book, cell);
  const marked = against === null ? bare : cellAgainst(book, passage, bare, unmarked(against));
  const explanation = against === null ? null : explain(book, passage, marked, unmarked(against));
  return {
    key: marked.key,
    cell: marked,
    name: outletName(state, cell.article),
    place: placeWords(book, cell),
    where: whereOf(book, cell),
    chosen: against === null,
    explanation,
  };
}

function passageOf(book: Book, { article, stretches }: CellView): string {
  const start = stretches[0]?.start ?? -1;
  return (book.places.get(article) ?? []).find((place) => place.start === start)?.passage ?? "";
}

function placeWords(book: Book, { article, paragraph, role }: CellView): string {
  const { paragraphs = 0 } = book.coverage.articles.get(article) ?? {};
  return ROLE_WORDS[role] === null ? `paragraph ${paragraph} of ${paragraphs}` : "";
}

function whereOf(book: Book, { article, paragraph }: CellView): Where | null {
  const { paragraphs = 0 } = book.coverage.articles.get(article) ?? {};
  if (paragraph < 1 || paragraphs < 1) return null;
  return { start: (paragraph - 1) / paragraphs, size: 1 / paragraphs };
}

function distance({ explanation }: SheetWording): number {
  return explanation?.distance ?? 0;
}

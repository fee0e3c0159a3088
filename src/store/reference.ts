import type { Book } from "./book.ts";
import type { CellView, Choice } from "./entries.ts";

/** The base's wording; without a base, of those that are drawn the one that most others share, then the one nearest to all. */
export function referenceOf(
  book: Book,
  cells: readonly CellView[],
  { base, columns }: Choice,
): CellView | null {
  if (cells.length < 2) return null;
  const chosen = cells.find((cell) => cell.article === base);
  if (chosen !== undefined) return chosen;
  const drawn = cells.filter(({ article }) => columns.includes(article));
  const ranked = (drawn.length === 0 ? cells : drawn).map((cell) => {
    const others = cells.filter((other) => other !== cell);
    return {
      cell,
      same: others.filter((other) => sameWords(book, cell, other)).length,
      near: others.reduce((sum, other) => sum + inCommon(book, cell, other), 0),
      column: [...columns, cell.article].indexOf(cell.article),
    };
  });
  const [first] = ranked.toSorted(
    (a, b) => b.same - a.same || b.near - a.near || a.column - b.column,
  );
  return first?.cell ?? null;
}

/** The same words in both, house style aside; false where either stands in pieces. */
export function sameWords(book: Book, a: CellView, b: CellView): boolean {
  const [left, right] = [a.stretches[0], b.stretches[0]];
  if (left === undefined || right === undefined) return false;
  if (a.stretches.length > 1 || b.stretches.length > 1) return false;
  return book.difference(left, right).runs.every(({ kind }) => kind === "same" || kind === "style");
}

/** How many words two wordings have in common; 0 where either stands in pieces. */
function inCommon(book: Book, a: CellView, b: CellView): number {
  const [left, right] = [a.stretches[0], b.stretches[0]];
  if (left === undefined || right === undefined) return 0;
  return book.difference(left, right).shared;
}

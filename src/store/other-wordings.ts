import type { Comparison } from "../engine/index.ts";
import { bookOf } from "./book.ts";
import { cellAgainst, unmarked, type CellView, type Entry } from "./entries.ts";
import { listWords } from "./words.ts";

/** Wordings in the same words, under the letters of all who have them. */
export type OtherWording = { readonly letters: string; readonly cell: CellView };

/** All other wordings of a passage, marked against the one in view; equal words are told once. */
export function otherWordings(
  comparison: Comparison,
  entry: Entry,
  cell: CellView,
): readonly OtherWording[] {
  const book = bookOf(comparison);
  const own = unmarked(cell);
  const others = entry.cells.filter(({ article }) => article !== cell.article).map(unmarked);
  const groups: CellView[][] = [];
  for (const other of others) {
    const same = groups.find(
      ([first]) => first !== undefined && cellAgainst(book, entry.passage, other, first).identical,
    );
    if (same === undefined) groups.push([other]);
    else same.push(other);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const letters = listWords(group.map(({ article }) => article));
    return [{ letters, cell: cellAgainst(book, entry.passage, first, own) }];
  });
}

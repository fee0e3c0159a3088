import type { Book } from "./book.ts";
import type { CellView } from "./entries.ts";
import { RELATION_WORDS } from "./words.ts";

/** The quiet line above a wording; `relation` is its stressed part. */
export type Label = { readonly relation: string; readonly detail: string };

/** How a wording stands to the one it is marked against; null where that needs no words. */
export function labelOf(book: Book, cell: CellView): Label | null {
  const { against, relation } = cell;
  if (against === null) return null;
  if (cell.identical) return { relation: RELATION_WORDS.verbatim, detail: `to ${against.article}` };
  if (cell.alike)
    return { relation: "alike", detail: `to ${against.article}, small differences aside` };
  const [left, right] = [against.stretches[0], cell.stretches[0]];
  if (left === undefined || right === undefined) return null;
  const { shared, words } = book.difference(left, right);
  if (relation === null)
    return { relation: "", detail: `not linked with ${against.article} directly` };
  if (relation === "partial" && words.right > words.left) {
    return { relation: "holds", detail: `${against.article}’s wording and more` };
  }
  if (relation === "partial")
    return { relation: RELATION_WORDS.partial, detail: `${against.article}’s wording` };
  if (relation === "paraphrase")
    return { relation: RELATION_WORDS.paraphrase, detail: `beside ${against.article}` };
  return {
    relation: RELATION_WORDS[relation],
    // Of the longer: all 28 of 28 words would read as identical where the other has 29.
    detail:
      words.right >= words.left
        ? `${shared} of ${words.right} words as in ${against.article}`
        : `${shared} of ${against.article}’s ${words.left} words`,
  };
}

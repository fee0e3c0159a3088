import type { CellView } from "../../store/entries.ts";
import { blockAt } from "../../store/block-at.ts";
import { useDrawing } from "../use-drawing.ts";
import { useActions } from "../use-reading.ts";

/** The reader's word that a paragraph is not part of the article. */
export function SetApart({ cell }: { readonly cell: CellView }) {
  const { comparison } = useDrawing();
  const { correct } = useActions();
  const block = blockAt(comparison, cell);
  if (block === null) return null;
  return (
    <button
      type="button"
      className="quiet"
      onClick={() => correct(cell.article, [block.start], "boilerplate")}
    >
      set this paragraph of {cell.article} apart
    </button>
  );
}

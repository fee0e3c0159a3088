import { memo } from "react";
import type { CellView as Cell, Entry } from "../../store/entries.ts";
import css from "./cell-view.module.css";
import { Label } from "./label.tsx";
import { Notes } from "./notes.tsx";
import { Wording } from "./wording.tsx";

type Props = {
  readonly entry: Entry;
  readonly cell: Cell;
  readonly at: number;
  readonly span: number;
};

/** One outlet's wording of a passage, in its column. */
export const CellView = memo(function CellView({ entry, cell, at, span }: Props) {
  const level = Math.min(entry.articles.length, 5);
  return (
    <div
      className={css["cell"]}
      data-at={at}
      data-span={span}
      data-level={level}
      data-cell={cell.article}
      data-role={cell.role}
      data-same={cell.identical || undefined}
    >
      <p className={css["meta"]}>
        <b className={span > 1 ? css["letter"] : "spoken"}>{cell.article}</b>
        <Label cell={cell} shared={entry.cells.length > 1} />
        <Notes passage={entry.passage} cell={cell} />
      </p>
      <Wording cell={cell} others={entry.cells} />
    </div>
  );
});

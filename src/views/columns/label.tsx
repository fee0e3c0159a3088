import { bookOf } from "../../store/book.ts";
import type { CellView } from "../../store/entries.ts";
import { labelOf } from "../../store/labels.ts";
import { ROLE_WORDS } from "../../store/words.ts";
import { useDrawing } from "../use-drawing.ts";
import css from "./label.module.css";

/** The quiet words above a wording: what it is, and how it stands to the one it is marked against. */
export function Label({ cell, shared }: { readonly cell: CellView; readonly shared: boolean }) {
  const { comparison, emphasis } = useDrawing();
  const marked = emphasis === "differences";
  const role = ROLE_WORDS[cell.role];
  const label = marked ? labelOf(bookOf(comparison), cell) : null;
  return (
    <>
      {role !== null && <span className={css["role"]}>{role}</span>}
      {marked && shared && cell.against === null && (
        <span>
          <span aria-hidden="true">◆</span>
          <span className="spoken">the others are marked against this wording</span>
        </span>
      )}
      {label !== null && (
        <span>
          <b className={css["relation"]}>{label.relation}</b> {label.detail}
        </span>
      )}
    </>
  );
}

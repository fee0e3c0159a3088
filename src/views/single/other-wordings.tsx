import type { CellView, Entry } from "../../store/entries.ts";
import { otherWordings } from "../../store/other-wordings.ts";
import { Label } from "../columns/label.tsx";
import { Wording } from "../columns/wording.tsx";
import { useDrawing } from "../use-drawing.ts";
import css from "./other-wordings.module.css";

/** The other outlets' wordings, each marked against the one in view; the same words stand once. */
export function OtherWordings({ entry, cell }: { readonly entry: Entry; readonly cell: CellView }) {
  const { comparison } = useDrawing();
  return (
    <ul className={css["others"]}>
      {otherWordings(comparison, entry, cell).map(({ letters, cell: other }) => (
        <li key={other.key}>
          <p className={css["label"]}>
            <b>{letters}</b> <Label cell={other} shared={false} />
          </p>
          {!other.identical && <Wording cell={other} others={entry.cells} />}
        </li>
      ))}
    </ul>
  );
}

import type { Line } from "../../store/single.ts";
import { slotWords } from "../../store/slot-words.ts";
import { useDrawing } from "../use-drawing.ts";
import { useActions, useShown } from "../use-reading.ts";
import { SinglePassage } from "./single-passage.tsx";
import css from "./slot.module.css";

type Props = { readonly line: Extract<Line, { kind: "slot" }>; readonly column: string };

/** Where others have what the article in view leaves out: a caret and a count, which unfold in place. */
export function Slot({ line, column }: Props) {
  const { toggleFold } = useActions();
  const { hits } = useDrawing();
  const found = hits.filter((hit) => line.entries.some(({ passage }) => passage === hit.passage));
  const columns = useShown((state) => state.reading.columns);
  return (
    <div className={css["slot"]} data-unfolded={line.open || undefined}>
      <div className={css["line"]}>
        <button type="button" aria-expanded={line.open} onClick={() => toggleFold(line.key)}>
          <span className={css["caret"]} aria-hidden="true">
            ‸
          </span>
          <span>
            {slotWords(line.entries, column)}
            {found.length > 0 && `; ${found.length} found here`}{" "}
            <span className={css["verb"]}>{line.open ? "hide" : "show"}</span>
          </span>
        </button>
      </div>
      {line.open &&
        line.entries.map((entry) => (
          <SinglePassage
            key={entry.key}
            entry={entry}
            column={entry.cells.find(({ article }) => columns.includes(article))?.article ?? column}
            foreign
          />
        ))}
    </div>
  );
}

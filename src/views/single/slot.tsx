import type { Line } from "../../store/single.ts";
import { slotWords } from "../../store/slot-words.ts";
import { useActions } from "../use-reading.ts";
import { SinglePassage } from "./single-passage.tsx";
import css from "./slot.module.css";

type Props = { readonly line: Extract<Line, { kind: "slot" }>; readonly column: string };

/** Where others have what the article in view has not. */
export function Slot({ line, column }: Props) {
  const { toggleFold } = useActions();
  return (
    <div className={css["slot"]}>
      <button type="button" aria-expanded={line.open} onClick={() => toggleFold(line.key)}>
        {slotWords(line.entries, column)}{" "}
        <span className={css["verb"]}>{line.open ? "hide" : "show"}</span>
      </button>
      {line.open &&
        line.entries.map((entry) => (
          <SinglePassage key={entry.key} entry={entry} column={entry.cells[0]?.article ?? column} />
        ))}
    </div>
  );
}

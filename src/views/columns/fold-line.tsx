import type { Band } from "../../store/bands.ts";
import { foldWords } from "../../store/fold-words.ts";
import { useDrawing } from "../use-drawing.ts";
import { useActions } from "../use-reading.ts";
import css from "./fold-line.module.css";

/** One line in place of passages that need no reading just now. */
export function FoldLine({ band }: { readonly band: Extract<Band, { kind: "fold" }> }) {
  const { toggleFold } = useActions();
  const { outlets } = useDrawing();
  return (
    <div className={css["fold"]}>
      <button type="button" aria-expanded={band.open} onClick={() => toggleFold(band.key)}>
        <span aria-hidden="true">{band.open ? "▾" : "▸"}</span> {foldWords(band, outlets)}
        <span className={css["verb"]}>{band.open ? "fold" : "show"}</span>
      </button>
    </div>
  );
}

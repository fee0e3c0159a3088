import type { Entry } from "../../store/entries.ts";
import { openWords, rail } from "../../store/rail.ts";
import { PassageSign } from "../notes/passage-sign.tsx";
import { useDrawing } from "../use-drawing.ts";
import { useActions } from "../use-reading.ts";
import { Letters } from "./letters.tsx";
import css from "./rail.module.css";

/** Number of a passage and who has it; the way in to its sheet. */
export function Rail({ entry }: { readonly entry: Entry }) {
  const { outlets } = useDrawing();
  const { open } = useActions();
  const words = rail(entry, outlets);
  return (
    <div className={css["rail"]}>
      <h3 id={`name-${entry.key}`}>
        <button
          type="button"
          id={entry.kind === "passage" ? `open-${entry.passage}` : undefined}
          aria-label={openWords(words, null)}
          onClick={() => open(entry.passage)}
        >
          <span className={css["number"]}>{words.title}</span> <Letters articles={entry.articles} />
          <span className={css["coverage"]}>
            {words.coverage}
            {words.lacks !== "" && <span className={css["lacks"]}>{words.lacks}</span>}
          </span>
        </button>
      </h3>
      {entry.kind === "passage" && <PassageSign passage={entry.passage} />}
    </div>
  );
}

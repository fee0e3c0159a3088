import { memo, useId, useState } from "react";
import { hasMargin } from "../../store/apparatus.ts";
import type { CellView, Entry } from "../../store/entries.ts";
import { openPassage } from "../../store/open.ts";
import { openWords, rail } from "../../store/rail.ts";
import { Label } from "../columns/label.tsx";
import { Letters } from "../columns/letters.tsx";
import { Notes } from "../columns/notes.tsx";
import { Wording } from "../columns/wording.tsx";
import { PassageSign } from "../notes/passage-sign.tsx";
import { useDrawing } from "../use-drawing.ts";
import { useActions, useReading } from "../use-reading.ts";
import { Margin } from "./margin.tsx";
import { OtherWordings } from "./other-wordings.tsx";
import css from "./single-passage.module.css";

type Props = {
  readonly entry: Entry;
  readonly column: string;
  /** It goes on in the paragraph of the passage before. */
  readonly joined?: boolean | undefined;
  /** It stands in another article than the one in view. */
  readonly foreign?: boolean;
};

/** A passage of the article in view: who else has it on its left, their differences on its right. */
export const SinglePassage = memo(function SinglePassage({
  entry,
  column,
  joined = false,
  foreign = false,
}: Props) {
  const lit = useReading((state) => state.lit === entry.passage);
  const opened = useReading((state) => openPassage(state) === entry.passage);
  const cell = entry.cells.find((each) => each.article === column);
  if (cell === undefined) return null;
  return (
    <article
      className={css["passage"]}
      id={entry.kind === "passage" ? `row-${entry.passage}` : undefined}
      aria-labelledby={`name-${entry.key}`}
      data-passage={entry.passage}
      data-level={Math.min(entry.articles.length, 5)}
      data-joined={joined || undefined}
      data-lit={lit || undefined}
      data-opened={opened || undefined}
      data-again={entry.kind === "repeat" || undefined}
    >
      <Title entry={entry} here={foreign ? column : null} />
      <div className={css["text"]} data-cell={column} data-role={cell.role}>
        {foreign && (
          <p className={css["whose"]}>
            in <b>{column}</b>’s words
          </p>
        )}
        <Wording cell={cell} others={entry.cells} />
      </div>
      <Beside entry={entry} cell={cell} />
    </article>
  );
});

/** How the wording stands to the others, and the way to read them in place. */
function Beside({ entry, cell }: { readonly entry: Entry; readonly cell: CellView }) {
  const [open, setOpen] = useState(false);
  const margin = useReading(hasMargin);
  const { emphasis } = useDrawing();
  const id = useId();
  const others = entry.cells.length - 1;
  const told = margin && others > 0 && emphasis === "differences";
  return (
    <>
      <div className={css["beside"]}>
        {entry.kind === "passage" && <PassageSign passage={entry.passage} />}
        {entry.kind === "passage" && (
          <p className={css["label"]}>
            {entry.number > 0 && !(told && cell.identical) && (
              <Label cell={cell} shared={others > 0} />
            )}
            <Notes passage={entry.passage} cell={cell} />
          </p>
        )}
        {told && <Margin entry={entry} cell={cell} />}
        {others > 0 && (
          <button
            type="button"
            className="quiet"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {open ? "hide the others" : "other wordings"}
          </button>
        )}
      </div>
      {others > 0 && (
        <div className={css["others"]} id={id}>
          {open && <OtherWordings entry={entry} cell={cell} />}
        </div>
      )}
    </>
  );
}

function Title({ entry, here }: { readonly entry: Entry; readonly here: string | null }) {
  const { outlets } = useDrawing();
  const { open } = useActions();
  const words = rail(entry, outlets);
  return (
    <h3 id={`name-${entry.key}`} className={css["title"]}>
      <button
        type="button"
        id={entry.kind === "passage" ? `open-${entry.passage}` : undefined}
        aria-label={openWords(words, here)}
        onClick={() => open(entry.passage)}
      >
        <b>{words.title}</b> <Letters articles={entry.articles} />{" "}
        <span>
          {words.coverage}
          {words.lacks !== "" && ` · ${words.lacks}`}
        </span>
      </button>
    </h3>
  );
}

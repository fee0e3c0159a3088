import { memo, useState } from "react";
import type { Entry } from "../../store/entries.ts";
import { openPassage } from "../../store/open.ts";
import { rail } from "../../store/rail.ts";
import { Label } from "../columns/label.tsx";
import { Letters } from "../columns/letters.tsx";
import { Notes } from "../columns/notes.tsx";
import { Wording } from "../columns/wording.tsx";
import { useDrawing } from "../use-drawing.ts";
import { useActions, useReading } from "../use-reading.ts";
import { OtherWordings } from "./other-wordings.tsx";
import css from "./single-passage.module.css";

type Props = { readonly entry: Entry; readonly column: string };

/** A passage of the article in view. Its chips unfold the other wordings. */
export const SinglePassage = memo(function SinglePassage({ entry, column }: Props) {
  const [open, setOpen] = useState(false);
  const opened = useReading((state) => openPassage(state) === entry.passage);
  const cell = entry.cells.find((each) => each.article === column);
  if (cell === undefined) return null;
  return (
    <article
      className={css["passage"]}
      id={entry.kind === "passage" ? `row-${entry.passage}` : undefined}
      aria-labelledby={`name-${entry.key}`}
      data-passage={entry.passage}
      data-alone={entry.articles.length === 1 || undefined}
      data-opened={opened || undefined}
    >
      <div className={css["meta"]}>
        <Title entry={entry} />
        {entry.cells.length > 1 && (
          <button
            type="button"
            className={css["others"]}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? "hide the others" : "other wordings"}
          </button>
        )}
      </div>
      <p className={css["label"]}>
        {entry.kind === "passage" && <Label cell={cell} shared={entry.cells.length > 1} />}{" "}
        <Notes passage={entry.passage} cell={cell} />
      </p>
      <div data-cell={column} data-role={cell.role}>
        <Wording cell={cell} others={entry.cells} />
      </div>
      {open && <OtherWordings entry={entry} cell={cell} />}
    </article>
  );
});

function Title({ entry }: { readonly entry: Entry }) {
  const { outlets } = useDrawing();
  const { open } = useActions();
  const { title, coverage, lacks } = rail(entry, outlets);
  return (
    <h3 id={`name-${entry.key}`}>
      <button
        type="button"
        id={entry.kind === "passage" ? `open-${entry.passage}` : undefined}
        onClick={() => open(entry.passage)}
      >
        <span className="spoken">Open passage</span> <b>{title}</b>{" "}
        <Letters articles={entry.articles} />
        <span>
          {coverage}
          {lacks !== "" && <span className="spoken"> · {lacks}</span>}
        </span>
      </button>
    </h3>
  );
}

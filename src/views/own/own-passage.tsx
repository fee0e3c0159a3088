import { memo } from "react";
import { openPassage } from "../../store/open.ts";
import type { OwnLine } from "../../store/own.ts";
import { openWords, rail } from "../../store/rail.ts";
import { Label } from "../columns/label.tsx";
import { Letters } from "../columns/letters.tsx";
import { Notes } from "../columns/notes.tsx";
import { Wording } from "../columns/wording.tsx";
import { useDrawing } from "../use-drawing.ts";
import { useActions, useReading } from "../use-reading.ts";
import css from "./own-passage.module.css";

/** More chips than these fill the line of a narrow column: then the count stands there. */
const MOST_CHIPS = 6;

type Props = { readonly line: Extract<OwnLine, { kind: "passage" }> };

/** A passage where its outlet has it. The first column that has it answers to its name on the page. */
export const OwnPassage = memo(function OwnPassage({ line }: Props) {
  const { entry, cell, picked, first } = line;
  const lit = useReading((state) => state.lit === entry.passage);
  const opened = useReading((state) => openPassage(state) === entry.passage);
  return (
    <article
      className={css["passage"]}
      id={first ? `row-${entry.passage}` : undefined}
      aria-labelledby={`name-${cell.article}-${entry.key}`}
      data-passage={entry.passage}
      data-cell={cell.article}
      data-role={cell.role}
      data-level={Math.min(entry.articles.length, 5)}
      data-lit={lit || undefined}
      data-opened={opened || undefined}
      data-unpicked={!picked || undefined}
    >
      <Title line={line} />
      <Wording cell={cell} others={entry.cells} />
    </article>
  );
});

function Title({ line: { entry, cell, first } }: Props) {
  const { outlets } = useDrawing();
  const { open } = useActions();
  const words = rail(entry, outlets);
  return (
    <h3 id={`name-${cell.article}-${entry.key}`} className={css["title"]}>
      <button
        type="button"
        id={first ? `open-${entry.passage}` : undefined}
        aria-label={openWords(words, cell.article)}
        onClick={() => open(entry.passage)}
      >
        <b>{words.title}</b>{" "}
        {outlets <= MOST_CHIPS ? (
          <Letters articles={entry.articles} />
        ) : (
          <span className={css["coverage"]}>{words.coverage}</span>
        )}
      </button>
      {entry.number > 0 && entry.kind === "passage" && (
        <Label cell={cell} shared={entry.cells.length > 1} />
      )}
      <Notes passage={entry.passage} cell={cell} />
    </h3>
  );
}

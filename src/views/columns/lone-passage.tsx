import type { ReactNode } from "react";
import type { CellView, Entry } from "../../store/entries.ts";
import { openPassage } from "../../store/open.ts";
import { openWords, rail } from "../../store/rail.ts";
import { PassageSign } from "../notes/passage-sign.tsx";
import { useDrawing } from "../use-drawing.ts";
import { useActions, useReading } from "../use-reading.ts";
import { Letters } from "./letters.tsx";
import css from "./lone-passage.module.css";
import { Notes } from "./notes.tsx";
import { Wording } from "./wording.tsx";

/** A passage that only one of the drawn columns has. */
export function LonePassage({ entry, letter }: { readonly entry: Entry; readonly letter: string }) {
  const { emphasis } = useDrawing();
  const lit = useReading((state) => state.lit === entry.passage);
  const opened = useReading((state) => openPassage(state) === entry.passage);
  const cell = entry.cells.find((each) => each.article === letter);
  if (cell === undefined) return null;
  return (
    <article
      className={css["lone"]}
      id={entry.kind === "passage" ? `row-${entry.passage}` : undefined}
      aria-labelledby={`name-${entry.key}`}
      data-passage={entry.passage}
      data-alone={entry.articles.length === 1 || undefined}
      data-lit={lit || undefined}
      data-opened={opened || undefined}
      data-again={entry.kind === "repeat" || undefined}
      data-cell={letter}
      data-role={cell.role}
    >
      <Title entry={entry} cell={cell} />
      {entry.kind === "repeat" ? (
        <Again key={emphasis} open={emphasis === "plain"} words={`what ${letter} says again`}>
          <Wording cell={cell} others={entry.cells} />
        </Again>
      ) : (
        <Wording cell={cell} others={entry.cells} />
      )}
    </article>
  );
}

function Title({ entry, cell }: { readonly entry: Entry; readonly cell: CellView }) {
  const { outlets } = useDrawing();
  const { open } = useActions();
  const words = rail(entry, outlets);
  const shared = entry.kind === "passage" && entry.articles.length > 1;
  return (
    <h3 id={`name-${entry.key}`} className={css["title"]}>
      <button
        type="button"
        id={entry.kind === "passage" ? `open-${entry.passage}` : undefined}
        aria-label={openWords(words, cell.article)}
        onClick={() => open(entry.passage)}
      >
        <span className={css["number"]}>{words.title}</span>{" "}
        {shared && <Letters articles={entry.articles} />}
        {entry.kind === "passage" && <span>{words.coverage}</span>}
      </button>
      <Notes passage={entry.passage} cell={cell} />
      {entry.kind === "passage" && <PassageSign passage={entry.passage} />}
    </h3>
  );
}

type AgainProps = {
  readonly open: boolean;
  /** What it shows, for those who come upon it out of its place. */
  readonly words: string;
  readonly children: ReactNode;
};

/** What an article says a second time needs no second reading, unless the reader wants it. */
function Again({ open, words, children }: AgainProps) {
  return (
    <details className={css["again"]} open={open}>
      <summary>
        show<span className="spoken"> {words}</span>
      </summary>
      {children}
    </details>
  );
}

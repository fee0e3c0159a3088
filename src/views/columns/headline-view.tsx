import type { Head } from "../../store/heads.ts";
import { languageOf } from "../../store/language.ts";
import { useDrawing } from "../use-drawing.ts";
import { PieceWords } from "./piece-view.tsx";

type Props = {
  readonly head: Head;
  /** Whether the letter is said before it; to the eye it stands above the column. */
  readonly lettered?: boolean;
};

/** A headline above its text: finds and notes show in it, and its words can be selected for a note. */
export function HeadlineView({ head, lettered = false }: Props) {
  const { comparison } = useDrawing();
  const { article, headline, headlineAt: at, headlinePassage } = head;
  const words =
    headline !== null && at !== null ? `${article} ${at}-${at + headline.length}` : null;
  return (
    <h2
      dir="auto"
      lang={languageOf(comparison, article)}
      data-headline={headlinePassage ?? undefined}
      data-words={words ?? undefined}
    >
      {lettered && (
        <span className="spoken" dir="ltr">
          {article}:{" "}
        </span>
      )}
      <Words head={head} />
    </h2>
  );
}

function Words({ head: { article, headline, headlineAt: start } }: Pick<Props, "head">) {
  const { hits, notes } = useDrawing();
  if (headline === null) return "No headline in the text";
  if (start === null) return headline;
  const own = hits.filter((hit) => hit.article === article);
  const noted = notes.filter((note) => note.article === article && note.scope === "words");
  return <PieceWords text={headline} start={start} hits={own} notes={noted} />;
}

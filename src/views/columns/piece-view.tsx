import { lazy, Suspense } from "react";
import type { Piece } from "../../store/marks.ts";
import type { NotePlace } from "../../store/note-state.ts";
import { markLevel, markTitle, markWords } from "../../store/piece-words.ts";
import type { Hit } from "../../store/search.ts";
import { Found, type FoundProps } from "./found.tsx";
import { LeftOut } from "./left-out.tsx";
import css from "./marks.module.css";

type Props = {
  readonly piece: Piece;
  readonly here: string;
  readonly there: string;
  readonly hits: readonly Hit[];
  readonly notes: readonly NotePlace[];
};

const Noted = lazy(async () => ({ default: (await import("../notes/noted.tsx")).Noted }));

const TAGS = {
  added: "ins",
  changed: "mark",
  reused: "mark",
  shared: "mark",
  style: "mark",
} as const;

/** A stretch of text with its mark: line, sign, and words for those who hear the page. */
export function PieceView({ piece, here, there, hits, notes }: Props) {
  if (piece.kind === "left") return <LeftOut piece={piece} />;
  const words = <PieceWords text={piece.text} start={piece.start} hits={hits} notes={notes} />;
  if (piece.kind === "text") return words;
  const Tag = TAGS[piece.kind];
  return (
    <Tag className={css[piece.kind]} data-level={markLevel(piece)} title={markTitle(piece, there)}>
      <span className="spoken" dir="ltr">
        {markWords(piece, here, there)}
      </span>
      {words}
    </Tag>
  );
}

/** The words of a piece: a reader without notes on them loads nothing of notes. */
export function PieceWords({ notes, ...found }: FoundProps & Pick<Props, "notes">) {
  const { text, start } = found;
  const plain = <Found {...found} />;
  if (!notes.some((note) => note.start < start + text.length && note.end > start)) return plain;
  return (
    <Suspense fallback={plain}>
      <Noted {...found} notes={notes} />
    </Suspense>
  );
}

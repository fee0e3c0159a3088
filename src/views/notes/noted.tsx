import { Fragment, type ReactNode } from "react";
import { cutAtNotes, type NotedPart } from "../../store/note-marks.ts";
import type { NotePlace } from "../../store/note-state.ts";
import { Found, type FoundProps } from "../columns/found.tsx";
import { useActions } from "../use-reading.ts";
import css from "./noted.module.css";

type Props = FoundProps & { readonly notes: readonly NotePlace[] };

/** Text with the words that notes are on: a line above them, a sign after them, and words for those who hear the page. */
export function Noted({ text, start, hits, notes }: Props) {
  return cutAtNotes(text, start, notes).map((part) => (
    <Fragment key={part.start}>
      {part.notes.length === 0 ? (
        <Found text={part.text} start={part.start} hits={hits} />
      ) : (
        <NotedWords part={part}>
          <Found text={part.text} start={part.start} hits={hits} />
        </NotedWords>
      )}
    </Fragment>
  ));
}

type WordsProps = { readonly part: NotedPart; readonly children: ReactNode };

function NotedWords({ part, children }: WordsProps) {
  return (
    <>
      <span className={css["noted"]}>
        {part.begin.length > 0 && (
          <span className="spoken">noted, {part.begin.map(({ kind }) => kind).join(", ")}: </span>
        )}
        {children}
      </span>
      {part.end.map((note) => (
        <Sign key={note.id} note={note} />
      ))}
    </>
  );
}

function Sign({ note: { id, kind, text } }: { readonly note: NotePlace }) {
  const { notes } = useActions();
  const words = text === "" ? kind : `${kind}: ${text}`;
  return (
    <button
      type="button"
      className={css["sign"]}
      data-kind={kind}
      data-aside=""
      title={words}
      aria-label={`Open note, ${words}`}
      onClick={() => notes((work) => work.show(id))}
    >
      ✎
    </button>
  );
}

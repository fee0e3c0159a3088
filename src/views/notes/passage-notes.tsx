import { useEffect } from "react";
import { missingNote, notesOnPassage } from "../../store/note-list.ts";
import { useActions, useReading } from "../use-reading.ts";
import { NoteItem } from "./note-item.tsx";
import { NoteMessage } from "./note-message.tsx";
import css from "./passage-notes.module.css";

/** The notes on the open passage, and the way to make one. */
export function PassageNotes({ passage }: { readonly passage: string }) {
  const { notes } = useActions();
  const items = useReading(notesOnPassage);
  const chosen = useReading((state) => state.reading.note);
  const missing = useReading(missingNote);
  useEffect(() => {
    if (chosen !== null) notes(() => undefined);
  }, [chosen, notes]);
  return (
    <section className={css["notes"]} aria-labelledby="passage-notes">
      <div className={css["head"]}>
        <h3 id="passage-notes" tabIndex={-1}>
          Notes
        </h3>
        <button
          type="button"
          className="quiet"
          onClick={() => notes((work) => work.begin(null, passage))}
        >
          add a note
        </button>
      </div>
      {missing && (
        <p role="alert">
          The note that this link means is not on this machine: notes stay with those who make them.
          The passage is the one it is on.
        </p>
      )}
      <NoteMessage />
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <NoteItem key={item.id} item={item} by={null} chosen={item.id === chosen} />
          ))}
        </ul>
      )}
    </section>
  );
}

import { countNotes } from "../../store/note-count.ts";
import { useActions, useReading } from "../use-reading.ts";

/** The way in to the list of notes, with their number. */
export function NotesButton() {
  const { showNotes } = useActions();
  const count = useReading(countNotes);
  return (
    <button type="button" aria-haspopup="dialog" onClick={() => showNotes(true)}>
      Notes{count > 0 && ` ${count}`}
    </button>
  );
}

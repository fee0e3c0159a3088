import { notesByPassage } from "../../store/note-passage.ts";
import { counted } from "../../store/words.ts";
import { useReading } from "../use-reading.ts";
import css from "./note-sign.module.css";

/** That a passage has notes: how many, and of what kinds. */
export function NoteSign({ passage }: { readonly passage: string }) {
  const notes = useReading((state) => notesByPassage(state).get(passage));
  if (notes === undefined) return null;
  const kinds = notes.map(({ kind, lacks }) => (lacks === null ? kind : `left out of ${lacks}`));
  return (
    <span className={css["sign"]} title={kinds.join(", ")}>
      <span aria-hidden="true">✎ </span>
      {counted(notes.length, "note")}
      <span className="spoken">: {kinds.join(", ")}</span>
    </span>
  );
}

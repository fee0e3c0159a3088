import { useEffect } from "react";
import { openPassage } from "../../store/open.ts";
import { useReading } from "../use-reading.ts";
import css from "./desk.module.css";
import { Editor } from "./editor.tsx";
import { NoteMessage } from "./note-message.tsx";
import { NotesPanel } from "./notes-panel.tsx";
import { SelectionButton } from "./selection-button.tsx";

/** All that notes put on the page besides their marks. */
export function Desk() {
  const covered = useReading((state) => state.reading.notes || openPassage(state) !== null);
  useLeaving();
  return (
    <>
      <SelectionButton />
      <Editor />
      <NotesPanel />
      {!covered && (
        <div className={`${css["message"]} no-print`}>
          <NoteMessage />
        </div>
      )}
    </>
  );
}

/** The browser asks before it closes a page whose notes are nowhere else. */
function useLeaving(): void {
  const unkept = useReading((state) => (state.notes?.unkept.length ?? 0) > 0);
  useEffect(() => {
    if (!unkept) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [unkept]);
}

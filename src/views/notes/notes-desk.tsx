import { lazy, Suspense, useEffect, useState } from "react";
import { useActions, useReading } from "../use-reading.ts";

const Desk = lazy(async () => ({ default: (await import("./desk.tsx")).Desk }));

/** Where notes are made and listed. Nothing of it loads before there is a note, or words are selected. */
export function NotesDesk() {
  const { recallNotes } = useActions();
  const [selected, setSelected] = useState(false);
  const wanted = useReading((state) => state.notes !== null || state.reading.notes);
  useEffect(() => {
    recallNotes();
    const look = (): void => setSelected((before) => before || getSelection()?.type === "Range");
    look();
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [recallNotes]);
  return wanted || selected ? (
    <Suspense>
      <Desk />
    </Suspense>
  ) : null;
}

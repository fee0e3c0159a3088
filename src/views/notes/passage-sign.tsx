import { lazy, Suspense } from "react";
import { useDrawing } from "../use-drawing.ts";

const NoteSign = lazy(async () => ({ default: (await import("./note-sign.tsx")).NoteSign }));

/** Where a passage has notes, their sign beside it. */
export function PassageSign({ passage }: { readonly passage: string }) {
  const { notes } = useDrawing();
  return notes.length === 0 ? null : (
    <Suspense>
      <NoteSign passage={passage} />
    </Suspense>
  );
}

import { createContext, useContext, useMemo } from "react";
import type { Comparison } from "../engine/index.ts";
import type { NotePlace } from "../store/note-state.ts";
import { apartHits, hits, type ApartHit, type Hit } from "../store/search.ts";
import { comparisonOf, type Emphasis } from "../store/state.ts";
import { useShown } from "./use-reading.ts";

/** What every wording on the page is drawn with. One subscription serves them all. */
export type Drawing = {
  readonly comparison: Comparison;
  readonly outlets: number;
  readonly emphasis: Emphasis;
  readonly styleAside: boolean;
  readonly hits: readonly Hit[];
  readonly apartHits: readonly ApartHit[];
  readonly notes: readonly NotePlace[];
};

const NO_NOTES: readonly NotePlace[] = [];

export const DrawingContext = createContext<Drawing | null>(null);

export function useDrawing(): Drawing {
  const drawing = useContext(DrawingContext);
  if (drawing === null) throw new Error("a wording was drawn outside DrawingContext");
  return drawing;
}

/** The drawing that the state which is shown asks for; null while there is no comparison. */
export function useShownDrawing(): Drawing | null {
  const comparison = useShown(comparisonOf);
  const { emphasis, styleAside } = useShown((state) => state.reading);
  const found = useShown(hits);
  const foundApart = useShown(apartHits);
  const notes = useShown((state) => state.notes?.places ?? NO_NOTES);
  return useMemo(
    () =>
      comparison && {
        comparison,
        outlets: comparison.articles.length,
        emphasis,
        styleAside,
        hits: found,
        apartHits: foundApart,
        notes,
      },
    [comparison, emphasis, styleAside, found, foundApart, notes],
  );
}

import { overlap, type Comparison, type Place } from "../engine/index.ts";
import { bookOf } from "./book.ts";
import type { NotePlace } from "./note-state.ts";
import { comparisonOf, type State } from "./state.ts";

/** The passage that this place has most of, else the nearest one. */
export function passageAtPlace(comparison: Comparison, place: Place): string | null {
  const gap = ({ start, end }: Place): number => Math.max(start - place.end, place.start - end, 0);
  const [best] = (bookOf(comparison).places.get(place.article) ?? []).toSorted(
    (a, b) => overlap(b, place) - overlap(a, place) || gap(a) - gap(b),
  );
  return best?.passage ?? null;
}

type Known = { readonly comparison: Comparison; readonly places: readonly NotePlace[] };

let last: (Known & { readonly passages: ReadonlyMap<string, readonly NotePlace[]> }) | null = null;

/** The notes of each passage, in text order. */
export function notesByPassage(state: State): ReadonlyMap<string, readonly NotePlace[]> {
  const comparison = comparisonOf(state);
  const places = state.notes?.places ?? [];
  if (comparison === null) return new Map();
  if (last?.comparison === comparison && last.places === places) return last.passages;
  const passages = new Map<string, readonly NotePlace[]>();
  for (const place of places.toSorted(inOrder)) {
    const passage = passageAtPlace(comparison, place);
    if (passage !== null) passages.set(passage, [...(passages.get(passage) ?? []), place]);
  }
  last = { comparison, places, passages };
  return passages;
}

/** By article, then as the text runs. */
function inOrder(a: NotePlace, b: NotePlace): number {
  return a.article < b.article
    ? -1
    : a.article > b.article
      ? 1
      : a.start - b.start || a.end - b.end;
}

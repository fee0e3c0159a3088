import type { NotePlace } from "./note-state.ts";

/** A piece of text that the same notes are on; which of them begin with it, and which end. */
export type NotedPart = {
  readonly start: number;
  readonly text: string;
  readonly notes: readonly NotePlace[];
  readonly begin: readonly NotePlace[];
  readonly end: readonly NotePlace[];
};

/** Cuts text that begins at `start` wherever a note on words begins or ends. Notes may overlap. */
export function cutAtNotes(
  text: string,
  start: number,
  notes: readonly NotePlace[],
): readonly NotedPart[] {
  const end = start + text.length;
  const here = notes.filter((note) => note.start < end && note.end > start);
  const cuts = [start, end, ...here.flatMap((note) => [note.start, note.end])];
  const inside = [...new Set(cuts)].filter((cut) => cut >= start && cut <= end);
  const points = inside.toSorted((a, b) => a - b);
  return points.slice(0, -1).map((from, index) => {
    const to = points[index + 1] ?? end;
    const on = here.filter((note) => note.start <= from && note.end >= to);
    return {
      start: from,
      text: text.slice(from - start, to - start),
      notes: on,
      begin: on.filter((note) => note.start === from),
      end: on.filter((note) => note.end === to),
    };
  });
}

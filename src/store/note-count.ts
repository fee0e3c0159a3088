import type { State } from "./state.ts";

/** How many notes are on the open event. */
export function countNotes({ notes, reading }: State): number {
  return notes?.list.filter(({ event }) => event === reading.event).length ?? 0;
}

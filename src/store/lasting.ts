import type { State } from "./state.ts";

const LASTING = [
  "events",
  "status",
  "reading",
  "settings",
  "unfolded",
  "room",
  "notes",
  "revealed",
] as const satisfies readonly (keyof State)[];

let last: State | null = null;

/**
 * The state as what is read depends on it: the same object as long as only the pointer, the cursor or the
 * screen moves on. These may be out of date in it.
 */
export function lasting(state: State): State {
  const before = last;
  if (before !== null && LASTING.every((part) => before[part] === state[part])) return before;
  last = state;
  return state;
}

/** The state that is shown, with where the reader is in it by now. */
export function withPlace(shown: State, { reading, lit, cursor, seen }: State): State {
  return { ...shown, reading: { ...shown.reading, passage: reading.passage }, lit, cursor, seen };
}

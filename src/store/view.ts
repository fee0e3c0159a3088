import type { State, View } from "./state.ts";

/** How the articles are read now: as the reader chose, else one column where only one fits. */
export function viewOf({ reading, room }: Pick<State, "reading" | "room">): View {
  return reading.view ?? (room <= 1 ? "single" : "columns");
}

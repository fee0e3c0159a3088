import type { Reading, State, View } from "./state.ts";

/** How the articles are read now: as the reader chose, else one column where only one fits. */
export function viewOf({ reading, room }: Pick<State, "reading" | "room">): View {
  return reading.view ?? (room <= 1 ? "single" : "columns");
}

/** The matrix holds no passages: whoever asks for one there is led to the text. */
export function showText(
  state: State,
  visit: (change: Partial<Reading>, how: "push") => void,
): void {
  if (viewOf(state) === "matrix") visit({ view: null }, "push");
}

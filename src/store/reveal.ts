import { foldOver } from "./bands.ts";
import { openPassage } from "./open.ts";
import { slotOver } from "./single.ts";
import type { State } from "./state.ts";
import { viewOf } from "./view.ts";

/** What is unfolded once this passage is to be seen: an open passage is never folded away. */
export function unfoldedFor(
  state: State,
  passage: string | null = openPassage(state),
): State["unfolded"] {
  if (passage === null) return state.unfolded;
  const hiding = viewOf(state) === "single" ? slotOver(state, passage) : foldOver(state, passage);
  return hiding === null ? state.unfolded : new Set(state.unfolded).add(hiding);
}

import { columnInView } from "./columns.ts";
import type { Choice } from "./entries.ts";
import type { State } from "./state.ts";
import { viewOf } from "./view.ts";

/** In whose order, and against whose wording, the page is drawn now. */
export function choiceOf({ reading, room }: Pick<State, "reading" | "room">): Choice {
  const { base, columns, small } = reading;
  const order = viewOf({ reading, room }) === "single" ? columnInView(reading) : base;
  return { order, base, columns, small };
}

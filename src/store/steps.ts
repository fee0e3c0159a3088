import { bands, type Band } from "./bands.ts";
import type { Entry } from "./entries.ts";
import { openPassage } from "./open.ts";
import { lines, type Line } from "./single.ts";
import type { State } from "./state.ts";

/** To the next passage, or the next where wordings differ. */
export type Step = { readonly to: "passage" | "difference"; readonly by: 1 | -1 };

/** The passage that a step leads to from the one that is open, reached or first on screen. */
export function stepFrom(state: State, { to, by }: Step): string | null {
  const all = sequence(state);
  const from = openPassage(state) ?? state.cursor?.passage ?? null;
  const at = all.findIndex((entry) => entry.passage === from);
  const screen = all.findIndex((entry) => entry.passage === state.seen?.first);
  const start = at >= 0 ? at + by : Math.max(screen, 0);
  const ahead = by === 1 ? all.slice(start) : all.slice(0, Math.max(start + 1, 0)).toReversed();
  return ahead.find((entry) => to === "passage" || differs(entry))?.passage ?? null;
}

const sequences = new WeakMap<object, readonly Entry[]>();

/** Every passage on the page that is not folded away, in the order it is read. */
export function sequence(state: State): readonly Entry[] {
  const drawn = state.room <= 1 ? lines(state) : bands(state);
  const known = sequences.get(drawn) ?? [...drawn].flatMap(passagesOf);
  sequences.set(drawn, known);
  return known;
}

function passagesOf(drawn: Band | Line): readonly Entry[] {
  if (drawn.kind === "row" || drawn.kind === "passage") {
    return drawn.entry.kind === "passage" ? [drawn.entry] : [];
  }
  if (drawn.kind === "slot") return drawn.open ? drawn.entries : [];
  if (drawn.kind !== "stacks") return [];
  return drawn.stacks.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === "passage" ? [item] : [])),
  );
}

function differs({ cells }: Entry): boolean {
  return cells.some((cell) => cell.against !== null && !cell.identical);
}

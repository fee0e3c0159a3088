import { bands, isTick, type Band } from "./bands.ts";
import { choiceOf } from "./choice.ts";
import { layoutOf } from "./columns.ts";
import { items, type Entry } from "./entries.ts";
import { openPassage } from "./open.ts";
import { lines, type Line } from "./single.ts";
import { comparisonOf, type State } from "./state.ts";
import { viewOf } from "./view.ts";

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
  const layout = layoutOf(state);
  // What is but a tick can only be shown by the sheet.
  const onPage = openPassage(state) === null && viewOf(state) === "columns";
  const mayBe = (entry: Entry): boolean =>
    (to === "passage" || differs(entry)) && !(onPage && isTick(entry, layout));
  return ahead.find(mayBe)?.passage ?? null;
}

const sequences = new WeakMap<object, readonly Entry[]>();

const owned = new WeakMap<object, { readonly open: string; readonly entries: readonly Entry[] }>();

/** Every passage on the page that is not folded away, in the order it is read. */
export function sequence(state: State): readonly Entry[] {
  const view = viewOf(state);
  if (view === "columns" && state.reading.flow === "own") return ownSequence(state);
  const drawn = view === "single" ? lines(state) : bands(state);
  const known = sequences.get(drawn) ?? [...drawn].flatMap(passagesOf);
  sequences.set(drawn, known);
  return known;
}

/** In own order nothing folds: whatever the open columns have, from row to row. */
function ownSequence(state: State): readonly Entry[] {
  const comparison = comparisonOf(state);
  if (comparison === null) return [];
  const { open } = layoutOf(state);
  const list = items(comparison, choiceOf(state));
  const last = owned.get(list);
  if (last?.open === open.join()) return last.entries;
  const entries = list.flatMap((item) =>
    item.kind === "passage" && item.cells.some(({ article }) => open.includes(article))
      ? [item]
      : [],
  );
  owned.set(list, { open: open.join(), entries });
  return entries;
}

function passagesOf(drawn: Band | Line): readonly Entry[] {
  if (drawn.kind === "row" || drawn.kind === "passage") {
    return drawn.entry.kind === "passage" ? [drawn.entry] : [];
  }
  if (drawn.kind === "slot") return drawn.open ? drawn.entries : [];
  if (drawn.kind !== "stacks") return [];
  return drawn.stacks.flatMap((stack) =>
    stack.items.flatMap((item) => (item.kind === "passage" ? [item] : [])),
  );
}

function differs({ cells }: Entry): boolean {
  return cells.some((cell) => cell.against !== null && !cell.identical && !cell.alike);
}

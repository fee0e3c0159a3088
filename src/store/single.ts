import type { Comparison } from "../engine/index.ts";
import { columnInView } from "./columns.ts";
import { items, type Apart, type Entry, type Item } from "./entries.ts";
import { pickingKey, pickingOf, picks } from "./filter.ts";
import { comparisonOf, type State } from "./state.ts";

/** One article read straight through. A slot stands where others have what this one has not. */
export type Line =
  | {
      readonly kind: "passage" | "repeat";
      readonly key: string;
      readonly entry: Entry;
      /** It goes on in the paragraph of the line before. */
      readonly joined: boolean;
    }
  | { readonly kind: "apart"; readonly key: string; readonly apart: Apart }
  | {
      readonly kind: "slot";
      readonly key: string;
      readonly entries: readonly Entry[];
      readonly open: boolean;
    }
  | { readonly kind: "unpicked"; readonly key: string; readonly count: number };

const known = new WeakMap<Comparison, Map<string, readonly Line[]>>();

/** The lines of the column in view, from top to bottom. */
export function lines(state: State): readonly Line[] {
  const comparison = comparisonOf(state);
  if (comparison === null) return [];
  const { columns, base, small } = state.reading;
  const column = columnInView(state.reading);
  const picking = pickingKey(pickingOf(state.reading));
  const key = JSON.stringify([column, columns, base, small, picking, [...state.unfolded]]);
  const lists = known.get(comparison) ?? new Map<string, readonly Line[]>();
  known.set(comparison, lists);
  const list = lists.get(key) ?? build(state, comparison, column);
  lists.set(key, list);
  return list;
}

/** The closed slot that hides a passage; null when it is on the page. */
export function slotOver(state: State, passage: string): string | null {
  const hides = (line: Line): boolean =>
    line.kind === "slot" && !line.open && line.entries.some((entry) => entry.passage === passage);
  return lines(state).find(hides)?.key ?? null;
}

function build(state: State, comparison: Comparison, column: string): readonly Line[] {
  const { columns, base, small } = state.reading;
  const picked = pickerOf(comparison, state);
  const drawn = items(comparison, { order: column, base, columns, small });
  const list: Line[] = [];
  for (const item of drawn) {
    const line = lineOf(item, column, columns);
    if (line === null) continue;
    add(list, picked(line) ? line : { kind: "unpicked", key: `unpicked-${line.key}`, count: 1 });
  }
  return list.map((line, index) => {
    if (line.kind === "slot") return slotFrom(line, state);
    if (line.kind !== "passage") return line;
    return { ...line, joined: goesOn(line, list[index - 1], column) };
  });
}

type SlotLine = Extract<Line, { kind: "slot" }>;

/** Where passages are picked out, those in a slot are what was asked for: it stands open at first. */
function slotFrom(line: SlotLine, { reading, unfolded }: State): Line {
  if (pickingKey(pickingOf(reading)) === "") return { ...line, open: unfolded.has(line.key) };
  const key = `picked-${line.key}`;
  return { ...line, key, open: !unfolded.has(key) };
}

function goesOn(line: Line, before: Line | undefined, column: string): boolean {
  const at = paragraphOf(line, column);
  return at > 0 && before !== undefined && at === paragraphOf(before, column);
}

function paragraphOf(line: Line, column: string): number {
  if (line.kind !== "passage") return 0;
  return line.entry.cells.find(({ article }) => article === column)?.paragraph ?? 0;
}

function pickerOf(comparison: Comparison, { reading }: State): (line: Line) => boolean {
  const picking = pickingOf(reading);
  const picked = (item: Item): boolean => picks(comparison, picking, item);
  return (line) => {
    if (line.kind === "slot") return line.entries.some(picked);
    if (line.kind === "apart") return picked(line.apart);
    return line.kind !== "unpicked" && picked(line.entry);
  };
}

function lineOf(item: Item, column: string, columns: readonly string[]): Line | null {
  if (item.kind === "apart")
    return item.article === column ? { kind: "apart", key: item.key, apart: item } : null;
  if (item.cells.some((cell) => cell.article === column))
    return { kind: item.kind, key: item.key, entry: item, joined: false };
  if (item.kind === "repeat" || item.part !== "text") return null;
  if (!item.cells.some((cell) => columns.includes(cell.article))) return null;
  return { kind: "slot", key: `slot-${item.key}`, entries: [item], open: false };
}

/** Neighbours of one kind become one line. */
function add(list: Line[], line: Line): void {
  const last = list.at(-1);
  if (last?.kind === "slot" && line.kind === "slot") {
    list.splice(-1, 1, { ...last, entries: [...last.entries, ...line.entries] });
  } else if (last?.kind === "unpicked" && line.kind === "unpicked") {
    list.splice(-1, 1, { ...last, count: last.count + 1 });
  } else {
    list.push(line);
  }
}

import type { Comparison } from "../engine/index.ts";
import { columnInView } from "./columns.ts";
import { items, type Apart, type Entry, type Item } from "./entries.ts";
import { picks } from "./filter.ts";
import { comparisonOf, type State } from "./state.ts";

/** One article read straight through. A slot stands where others have what this one has not. */
export type Line =
  | { readonly kind: "passage" | "repeat"; readonly key: string; readonly entry: Entry }
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
  const { columns, base, filter } = state.reading;
  const column = columnInView(state.reading);
  const key = JSON.stringify([column, columns, base, filter, [...state.unfolded]]);
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
  const { columns, base, filter } = state.reading;
  const drawn = items(comparison, { order: column, base, columns });
  const list: Line[] = [];
  for (const item of drawn) {
    const line = lineOf(item, column);
    if (line === null) continue;
    const wanted =
      filter === null ||
      (line.kind === "passage" && picks(filter, line.entry)) ||
      slotPicked(line, state);
    add(list, wanted ? line : { kind: "unpicked", key: `unpicked-${line.key}`, count: 1 });
  }
  return list.map((line) =>
    line.kind === "slot" ? { ...line, open: state.unfolded.has(line.key) } : line,
  );
}

function slotPicked(line: Line, { reading: { filter } }: State): boolean {
  return (
    line.kind === "slot" && filter !== null && line.entries.some((entry) => picks(filter, entry))
  );
}

function lineOf(item: Item, column: string): Line | null {
  if (item.kind === "apart")
    return item.article === column ? { kind: "apart", key: item.key, apart: item } : null;
  if (item.cells.some((cell) => cell.article === column))
    return { kind: item.kind, key: item.key, entry: item };
  if (item.kind === "repeat" || item.part !== "text") return null;
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

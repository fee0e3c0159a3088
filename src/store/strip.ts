import type { Comparison } from "../engine/index.ts";
import { columnInView } from "./columns.ts";
import { items, type Entry } from "./entries.ts";
import { comparisonOf, type State } from "./state.ts";
import { coverageWords } from "./words.ts";

/** One outlet's line of the map: where it has a passage, and in how many outlets that stands. */
export type StripRow = {
  readonly article: string;
  readonly cells: readonly {
    readonly at: number;
    readonly count: number;
    readonly moved: "up" | "down" | null;
  }[];
};
export type Strip = { readonly passages: readonly Entry[]; readonly rows: readonly StripRow[] };

const known = new WeakMap<Comparison, Map<string, Strip>>();
const EMPTY: Strip = { passages: [], rows: [] };

/** The map of the event: every passage in reading order, a line for every column that is drawn. */
export function strip(state: State): Strip {
  const comparison = comparisonOf(state);
  if (comparison === null) return EMPTY;
  const { base, columns } = state.reading;
  const order = state.room <= 1 ? columnInView(state.reading) : base;
  const key = JSON.stringify([order, base, columns]);
  const strips = known.get(comparison) ?? new Map<string, Strip>();
  known.set(comparison, strips);
  const found =
    strips.get(key) ?? build(items(comparison, { order, base, columns }).flatMap(asEntry), columns);
  strips.set(key, found);
  return found;
}

function asEntry(item: ReturnType<typeof items>[number]): readonly Entry[] {
  return item.kind === "passage" ? [item] : [];
}

function build(all: readonly Entry[], columns: readonly string[]): Strip {
  const passages = all.filter((entry) =>
    entry.cells.some((cell) => columns.includes(cell.article)),
  );
  const rows = columns.map((article) => ({
    article,
    cells: passages.flatMap((entry, at) => {
      const cell = entry.cells.find((each) => each.article === article);
      return cell === undefined
        ? []
        : [{ at, count: entry.articles.length, moved: cell.moved?.direction ?? null }];
    }),
  }));
  return { passages, rows };
}

/** Where on the strip these passages stand; −1 where they do not. */
export function placeOnStrip({ passages }: Strip, passage: string | null): number {
  return passages.findIndex((entry) => entry.passage === passage);
}

/** What the map says of one passage, for those who hear it. */
export function stripWords({ passages, rows }: Strip, at: number): string {
  const entry = passages[at];
  if (entry === undefined) return "";
  return `${at + 1} of ${passages.length}, ${coverageWords(entry.articles, rows.length)}: ${entry.articles.join(", ")}`;
}

export type StripPath = { readonly level: string; readonly path: string };

/** Air between cells, as parts of a cell. */
const AIR = { x: 0.08, y: 0.14 };
const DARKEST = 5;

/** The cells as a few shapes, one a shade: darker where more outlets have the passage. */
export function stripPaths({ rows }: Strip): readonly StripPath[] {
  const shapes = new Map<string, string>();
  for (const [y, { cells }] of rows.entries()) {
    for (const { at, count, moved } of cells) {
      const level = `${Math.min(count, DARKEST)}`;
      shapes.set(level, (shapes.get(level) ?? "") + cellPath(at, y));
      if (moved !== null)
        shapes.set("moved", (shapes.get("moved") ?? "") + arrowPath(at, y, moved));
    }
  }
  return [...shapes]
    .map(([level, path]) => ({ level, path }))
    .toSorted((a, b) => (a.level < b.level ? -1 : 1));
}

function cellPath(x: number, y: number): string {
  return `M${x + AIR.x} ${y + AIR.y}h${1 - 2 * AIR.x}v${1 - 2 * AIR.y}h${2 * AIR.x - 1}z`;
}

function arrowPath(x: number, y: number, direction: "up" | "down"): string {
  const [tip, foot] = direction === "up" ? [y + 0.25, y + 0.75] : [y + 0.75, y + 0.25];
  return `M${x + 0.5} ${tip}L${x + 0.75} ${foot}H${x + 0.25}z`;
}

import type { Comparison } from "../engine/index.ts";
import { bookOf } from "./book.ts";
import { choiceOf } from "./choice.ts";
import { items, type Entry } from "./entries.ts";
import { pickingKey, pickingOf, picks } from "./filter.ts";
import { openPassage } from "./open.ts";
import { hits, type Hit } from "./search.ts";
import { comparisonOf, type State } from "./state.ts";
import { sequence } from "./steps.ts";

/** One outlet's line of the map: where it has a passage, and how dark that is drawn. */
export type StripRow = {
  readonly article: string;
  readonly cells: readonly {
    readonly at: number;
    readonly shade: number;
    readonly moved: "up" | "down" | null;
  }[];
};
export type Strip = {
  readonly passages: readonly Entry[];
  readonly rows: readonly StripRow[];
  readonly places: ReadonlyMap<string, number>;
  readonly outlets: number;
};

const known = new WeakMap<Comparison, Map<string, Strip>>();
const EMPTY: Strip = { passages: [], rows: [], places: new Map(), outlets: 0 };

/** The map of the event: every passage in reading order, a line for every column that is drawn. */
export function strip(state: State): Strip {
  const comparison = comparisonOf(state);
  if (comparison === null) return EMPTY;
  const choice = choiceOf(state);
  const strips = known.get(comparison) ?? new Map<string, Strip>();
  known.set(comparison, strips);
  const key = JSON.stringify(choice);
  const found =
    strips.get(key) ??
    build(
      items(comparison, choice).flatMap((item) => (item.kind === "passage" ? [item] : [])),
      choice.columns,
      comparison.articles.length,
    );
  strips.set(key, found);
  return found;
}

function build(all: readonly Entry[], columns: readonly string[], outlets: number): Strip {
  const drawn = new Set(columns);
  const passages = all.filter(({ cells }) => cells.some((cell) => drawn.has(cell.article)));
  const rows = columns.map((article) => ({
    article,
    cells: passages.flatMap(({ cells, articles }, at) => {
      const cell = cells.find((each) => each.article === article);
      const moved = cell?.moved?.direction ?? null;
      return cell === undefined ? [] : [{ at, shade: shadeOf(articles.length, outlets), moved }];
    }),
  }));
  const places = new Map(passages.map(({ passage }, at) => [passage, at]));
  return { passages, rows, places, outlets };
}

export const DARKEST = 5;

/** How dark a passage in so many outlets is drawn: 1 in one alone, 5 in all. */
export function shadeOf(count: number, outlets: number): number {
  if (count <= 1) return 1;
  if (outlets <= 2) return DARKEST;
  return 2 + Math.round(((count - 2) * (DARKEST - 2)) / (outlets - 2));
}

/** Where on the strip this passage stands; −1 where it does not. */
export function placeOnStrip({ places }: Strip, passage: string | null): number {
  return places.get(passage ?? "") ?? -1;
}

/** The passage at this part (0–1) of the strip's width; null past its ends. */
export function passageAcross({ passages }: Strip, x: number): string | null {
  return passages[Math.floor(x * passages.length)]?.passage ?? null;
}

/**
 * Where the reader is on the map: at what is open; at what was stepped to, until the page is scrolled
 * away from it; else at the top of the screen.
 */
export function hereOnStrip(map: Strip, state: State): number {
  const open = placeOnStrip(map, openPassage(state));
  if (open >= 0) return open;
  const { seen, cursor } = state;
  const first = placeOnStrip(map, seen?.first ?? null);
  const at = placeOnStrip(map, cursor?.passage ?? null);
  const fresh = (seen?.after ?? 0) < (cursor?.moves ?? 0);
  return Math.max(at >= 0 && (fresh || isOnScreen(state)) ? at : first, 0);
}

/** Whether what was stepped to is on screen, by the order of the page, which is not the map's. */
function isOnScreen(state: State): boolean {
  const { seen, cursor } = state;
  const order = orderOf(sequence(state));
  const at = order.get(cursor?.passage ?? "") ?? -1;
  return at >= (order.get(seen?.first ?? "") ?? -1) && at <= (order.get(seen?.last ?? "") ?? -1);
}

const orders = new WeakMap<readonly Entry[], ReadonlyMap<string, number>>();

function orderOf(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const order = orders.get(entries) ?? new Map(entries.map(({ passage }, at) => [passage, at]));
  orders.set(entries, order);
  return order;
}

/** A page key goes on by this part of the map. */
const PAGE = 1 / 10;

/**
 * Where a vertical key leads: down is on in the text, as everywhere else on the page, though a slider
 * of its own accord takes up for more. Null for the keys that it serves well by itself.
 */
export function placeByKey({ passages }: Strip, at: number, key: string): number | null {
  const page = Math.max(Math.round(passages.length * PAGE), 1);
  const by = new Map([
    ["ArrowDown", 1],
    ["ArrowUp", -1],
    ["PageDown", page],
    ["PageUp", -page],
  ]).get(key);
  return by === undefined ? null : Math.min(Math.max(at + by, 0), passages.length - 1);
}

/** What the map tells about: what is pointed at, else where the reader is. */
export function toldOnStrip(map: Strip, state: State): number {
  const lit = placeOnStrip(map, state.lit);
  return lit >= 0 ? lit : hereOnStrip(map, state);
}

/** How often what is looked for stands in a passage, by article. */
export type HitCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

const counted = new WeakMap<readonly Hit[], HitCounts>();

export function hitCounts(state: State): HitCounts {
  const found = hits(state);
  const answer = counted.get(found) ?? countHits(found);
  counted.set(found, answer);
  return answer;
}

function countHits(found: readonly Hit[]): HitCounts {
  const counts = new Map<string, Map<string, number>>();
  for (const { passage, article } of found) {
    const own = counts.get(passage) ?? new Map<string, number>();
    counts.set(passage, own.set(article, (own.get(article) ?? 0) + 1));
  }
  return counts;
}

const pickings = new WeakMap<Comparison, Map<string, ReadonlySet<string>>>();

/** The passages that are picked out; null where nothing is asked for. */
export function pickedOnStrip(state: State): ReadonlySet<string> | null {
  const comparison = comparisonOf(state);
  const picking = pickingOf(state.reading);
  if (comparison === null || pickingKey(picking) === "") return null;
  const choice = choiceOf(state);
  const sets = pickings.get(comparison) ?? new Map<string, ReadonlySet<string>>();
  pickings.set(comparison, sets);
  const key = `${pickingKey(picking)}${JSON.stringify(choice)}`;
  const found =
    sets.get(key) ??
    new Set(
      items(comparison, choice).flatMap((item) =>
        item.kind !== "apart" && picks(comparison, picking, item) ? [item.passage] : [],
      ),
    );
  sets.set(key, found);
  return found;
}

/** Paragraphs of running text in each article. */
export function paragraphsOf(state: State, article: string): number {
  const comparison = comparisonOf(state);
  if (comparison === null) return 0;
  return bookOf(comparison).coverage.articles.get(article)?.paragraphs ?? 0;
}

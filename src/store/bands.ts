import type { Comparison } from "../engine/index.ts";
import { bookOf } from "./book.ts";
import { items, joinAparts, type Entry, type Item } from "./entries.ts";
import { pickingKey, pickingOf, picks } from "./filter.ts";
import { layoutOf, type Layout } from "./columns.ts";
import { foldIdentical, type Fold, type Group } from "./folds.ts";
import { comparisonOf, type State } from "./state.ts";

/** What one article says alone between two shared passages, and the columns it may use: a spine uses none. */
export type Stack = {
  readonly article: string;
  readonly at: number;
  readonly span: number;
  readonly items: readonly Item[];
};

/** Where a column's wording stands in a row: from which column on, and over how many. */
export type Spot = { readonly article: string; readonly at: number; readonly span: number };

/** One full width of the page. A fold hides bands until the reader unfolds it. */
export type Band =
  | {
      readonly kind: "row";
      readonly key: string;
      readonly entry: Entry;
      readonly spots: readonly Spot[];
    }
  | { readonly kind: "stacks"; readonly key: string; readonly stacks: readonly Stack[] }
  | {
      readonly kind: "fold";
      readonly key: string;
      readonly fold: Fold;
      readonly passages: readonly string[];
      readonly open: boolean;
    };

const known = new WeakMap<Comparison, Map<string, readonly Band[]>>();

/** The page of the event, from top to bottom, for the columns that are drawn. */
export function bands(state: State): readonly Band[] {
  const comparison = comparisonOf(state);
  if (comparison === null) return [];
  const { reading, unfolded } = state;
  const layout = layoutOf(state);
  const { base, columns, emphasis, small } = reading;
  const folds = emphasis === "differences" && reading.find === "";
  const picking = pickingKey(pickingOf(reading));
  const key = JSON.stringify([base, columns, small, folds, picking, layout, [...unfolded]]);
  const lists = known.get(comparison) ?? new Map<string, readonly Band[]>();
  known.set(comparison, lists);
  const list = lists.get(key) ?? build(state, comparison, layout);
  lists.set(key, list);
  return list;
}

function build(state: State, comparison: Comparison, layout: Layout): readonly Band[] {
  const { base, columns, small, emphasis, find } = state.reading;
  const picking = pickingOf(state.reading);
  const drawn = items(comparison, { order: base, base, columns, small }).filter((item) =>
    isDrawn(item, columns),
  );
  const picked = (item: Item): boolean => picks(comparison, picking, item);
  const folds =
    pickingKey(picking) === "" && find === "" && emphasis === "differences"
      ? foldIdentical(bookOf(comparison), columns, drawn)
      : foldUnpicked(drawn, picked);
  return folds.flatMap(({ fold, items: list }): readonly Band[] => {
    if (fold === null) return bandsOf(list, layout);
    const key = `fold-${fold.reason}-${list[0]?.key}`;
    const open = state.unfolded.has(key);
    const passages = list.flatMap((item) => (item.kind === "passage" ? [item.passage] : []));
    return [{ kind: "fold", key, fold, passages, open }, ...(open ? bandsOf(list, layout) : [])];
  });
}

/** The closed fold that hides a passage; null when it is on the page. */
export function foldOver(state: State, passage: string): string | null {
  const hiding = bands(state).find(
    (band) => band.kind === "fold" && !band.open && band.passages.includes(passage),
  );
  return hiding?.key ?? null;
}

/** Where in the list the band with this passage stands; 0 where none has it. */
export function bandAt(list: readonly Band[], passage: string | null): number {
  return Math.max(
    list.findIndex((band) => passagesIn(band).includes(passage ?? "")),
    0,
  );
}

function passagesIn(band: Band): readonly string[] {
  if (band.kind === "row") return [band.entry.passage];
  if (band.kind === "fold") return band.open ? [] : band.passages;
  return band.stacks.flatMap(({ items: list }) =>
    list.flatMap((item) => (item.kind === "apart" ? [] : [item.passage])),
  );
}

function isDrawn(item: Item, columns: readonly string[]): boolean {
  if (item.kind === "apart") return columns.includes(item.article);
  return item.cells.some((cell) => columns.includes(cell.article));
}

function foldUnpicked(list: readonly Item[], picked: (item: Item) => boolean): readonly Group[] {
  const keys = list.map((item) => (picked(item) ? "picked" : null));
  return runs(list, keys).map(({ key, items: run }) => ({
    fold: key === null ? { reason: "filtered" } : null,
    items: run,
  }));
}

type Keyed = { readonly key: string | null; readonly items: readonly Item[] };

/** Cuts a list where its keys change. */
function runs(list: readonly Item[], keys: readonly (string | null)[]): readonly Keyed[] {
  const found: { readonly key: string | null; readonly items: Item[] }[] = [];
  for (const [index, item] of list.entries()) {
    const key = keys[index] ?? null;
    const last = found.at(-1);
    if (last?.key === key) last.items.push(item);
    else found.push({ key, items: [item] });
  }
  return found;
}

function bandsOf(list: readonly Item[], layout: Layout): readonly Band[] {
  const keys = list.map((item) => (isLone(item, layout) ? "lone" : null));
  return runs(list, keys).flatMap(({ key, items: run }): readonly Band[] => {
    if (key !== null) {
      return [{ kind: "stacks", key: `alone-${run[0]?.key}`, stacks: stacksOf(run, layout) }];
    }
    return run.flatMap((item) =>
      item.kind === "apart"
        ? []
        : [{ kind: "row", key: item.key, entry: item, spots: spotsOf(item, layout) }],
    );
  });
}

function isLone(item: Item, { open, spines }: Layout): boolean {
  if (item.kind === "apart") return true;
  return item.cells.filter((cell) => [...open, ...spines].includes(cell.article)).length === 1;
}

/** Whether a spine alone has it: a tick is all that is drawn of it, which no key can stand on. */
export function isTick(item: Item, layout: Layout): boolean {
  return isLone(item, layout) && layout.spines.includes(ownerOf(item, layout));
}

/** The article that a lone item belongs to. */
function ownerOf(item: Item, { open, spines }: Layout): string {
  if (item.kind === "apart") return item.article;
  return item.cells.find((cell) => [...open, ...spines].includes(cell.article))?.article ?? "";
}

function stacksOf(list: readonly Item[], layout: Layout): readonly Stack[] {
  const { open, spines } = layout;
  const owners = [...open, ...spines].filter((letter) =>
    list.some((item) => ownerOf(item, layout) === letter),
  );
  return owners.map((article) => ({
    article,
    ...(spines.includes(article)
      ? { at: open.length + spines.indexOf(article), span: 0 }
      : extent(article, open, owners)),
    items: joinAparts(list.filter((item) => ownerOf(item, layout) === article)),
  }));
}

/** In a row that few share, wordings use the empty columns beside them, if all of them can. */
function spotsOf({ cells }: Entry, { open, spines }: Layout): readonly Spot[] {
  const has = (letter: string): boolean => cells.some((cell) => cell.article === letter);
  const taken = open.filter(has);
  const wide = taken.map((article) => ({ article, ...extent(article, open, taken) }));
  const narrow = taken.map((article) => ({ article, at: open.indexOf(article), span: 1 }));
  const ticks = spines.flatMap((article, index) =>
    has(article) ? [{ article, at: open.length + index, span: 0 }] : [],
  );
  return [...(wide.every(({ span }) => span === 2) ? wide : narrow), ...ticks];
}

/** A lone stack may be as wide as two columns, where its neighbour has nothing to say. */
function extent(
  article: string,
  open: readonly string[],
  taken: readonly string[],
): { readonly at: number; readonly span: number } {
  const at = open.indexOf(article);
  const free = (index: number): boolean =>
    index >= 0 && index < open.length && !taken.includes(open[index] ?? "");
  if (free(at + 1)) return { at, span: 2 };
  if (at === open.length - 1 && free(at - 1)) return { at: at - 1, span: 2 };
  return { at, span: 1 };
}

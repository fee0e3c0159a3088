import type { Comparison } from "../engine/index.ts";
import { choiceOf } from "./choice.ts";
import { layoutOf } from "./columns.ts";
import { items, joinAparts, type Apart, type CellView, type Entry, type Item } from "./entries.ts";
import { pickingKey, pickingOf, picks } from "./filter.ts";
import { comparisonOf, type State } from "./state.ts";

/** What stands in one article's running text, from top to bottom. */
export type OwnLine =
  | {
      readonly kind: "passage";
      readonly key: string;
      readonly entry: Entry;
      readonly cell: CellView;
      /** Whether the reader's filter picks it; what is not picked stays, quietly: it is the text. */
      readonly picked: boolean;
      /** The first column with this passage stands for it on the page. */
      readonly first: boolean;
    }
  | { readonly kind: "apart"; readonly key: string; readonly apart: Apart };

export type OwnText = { readonly article: string; readonly lines: readonly OwnLine[] };

const known = new WeakMap<Comparison, Map<string, readonly OwnText[]>>();

/** Every open column's own text, in its own order. */
export function ownTexts(state: State): readonly OwnText[] {
  const comparison = comparisonOf(state);
  if (comparison === null) return [];
  const { open } = layoutOf(state);
  const choice = choiceOf(state);
  const key = JSON.stringify([choice, open, pickingKey(pickingOf(state.reading))]);
  const lists = known.get(comparison) ?? new Map<string, readonly OwnText[]>();
  known.set(comparison, lists);
  const list = lists.get(key) ?? build(state, comparison, open);
  lists.set(key, list);
  return list;
}

function build(state: State, comparison: Comparison, open: readonly string[]): readonly OwnText[] {
  const all = items(comparison, choiceOf(state));
  const picking = pickingOf(state.reading);
  const told = new Set<string>();
  const lineOf = (item: Item, article: string): readonly OwnLine[] => {
    if (item.kind === "apart") return [{ kind: "apart", key: item.key, apart: item }];
    const cell = item.cells.find((each) => each.article === article);
    if (cell === undefined) return [];
    const first = item.kind === "passage" && !told.has(item.passage);
    if (first) told.add(item.passage);
    const picked = picks(comparison, picking, item);
    return [{ kind: "passage", key: item.key, entry: item, cell, picked, first }];
  };
  return open.map((article) => {
    const own = all
      .filter((item) => startIn(item, article) >= 0)
      .toSorted((a, b) => startIn(a, article) - startIn(b, article));
    return { article, lines: joinAparts(own).flatMap((item) => lineOf(item, article)) };
  });
}

/** Where an item begins in the text of this article; −1 where it is not in it. */
function startIn(item: Item, article: string): number {
  if (item.kind === "apart") return item.article === article ? (item.blocks[0]?.start ?? -1) : -1;
  return item.cells.find((cell) => cell.article === article)?.stretches[0]?.start ?? -1;
}

import type { Comparison } from "../engine/index.ts";
import { choiceOf } from "./choice.ts";
import { columnInView, layoutOf } from "./columns.ts";
import { apartKey, items } from "./entries.ts";
import { pickingKey, pickingOf } from "./filter.ts";
import { termsOf } from "./find-words.ts";
import { heads } from "./heads.ts";
import { apartHits, hits } from "./search.ts";
import { comparisonOf, type State } from "./state.ts";
import { viewOf } from "./view.ts";
import { counted } from "./words.ts";

/**
 * How much was found, in all and by outlet, and what was set apart for itself:
 * 12 hits: A 2 · B 10 · C 0; in text set apart: B 1
 */
export function foundWords(state: State): string {
  const asked = state.reading.find.trim();
  const letters = comparisonOf(state)?.articles.map(({ id }) => id) ?? [];
  if (letters.length === 0 || termsOf(asked).length === 0) return "";
  const found = hits(state);
  const apart = apartHits(state);
  const inApart = `in text set apart: ${byLetter(letters, apart, true)}`;
  if (found.length === 0) {
    const none = `Nothing found for “${bare(asked)}”`;
    return apart.length === 0 ? `${none} in any of the articles` : `${none}, but ${inApart}`;
  }
  const all = `${counted(found.length, "hit")}: ${byLetter(letters, found, false)}`;
  return apart.length === 0 ? all : `${all}; ${inApart}`;
}

/** Whether anything is, set apart or not. */
export function isFound(state: State): boolean {
  return hits(state).length + apartHits(state).length > 0;
}

type Where = { readonly article: string };

/** `some`: only those who have any. */
function byLetter(letters: readonly string[], found: readonly Where[], some: boolean): string {
  return letters
    .map((letter) => ({ letter, count: found.filter(({ article }) => article === letter).length }))
    .filter(({ count }) => !some || count > 0)
    .map(({ letter, count }) => `${letter}\u00a0${count}`)
    .join(" · ");
}

function bare(asked: string): string {
  return asked.replace(/^["“”„«»]|["“”„«»]$/gu, "");
}

/** A place on the page that the arrows beside the search lead to; `apart`: whose text it is, where it was set apart. */
export type FoundPlace = { readonly key: string; readonly apart: string | null };

/**
 * The next or previous place with a find, going round at the ends: a headline, a passage, also where it is
 * folded away, or a block set apart.
 */
export function nextFound(state: State, by: 1 | -1): FoundPlace | null {
  const comparison = comparisonOf(state);
  if (comparison === null) return null;
  const found = new Set(hits(state).map(({ passage }) => passage));
  const apart = new Set(apartHits(state).map(({ article, block }) => apartKey(article, block)));
  const order = placesInOrder(state, comparison);
  const at = order.findIndex(({ key }) => key === state.cursor?.passage);
  const ahead = [...order.slice(at + 1), ...order.slice(0, at + 1)];
  const back = [
    ...order.slice(0, Math.max(at, 0)).toReversed(),
    ...order.slice(Math.max(at, 0)).toReversed(),
  ];
  return (by === 1 ? ahead : back).find(({ key }) => found.has(key) || apart.has(key)) ?? null;
}

/**
 * From the headlines down. Where passages are picked out, what was set apart is not on the page. In one column, that
 * of other outlets is led to as well: their column is shown then.
 */
function placesInOrder(state: State, comparison: Comparison): readonly FoundPlace[] {
  const single = viewOf(state) === "single";
  const drawn = single ? [columnInView(state.reading)] : layoutOf(state).open;
  const reached = single ? state.reading.columns : drawn;
  const picking = pickingKey(pickingOf(state.reading)) !== "";
  const titles = heads(state).flatMap(({ article, headlinePassage }) =>
    drawn.includes(article) && headlinePassage !== null ? [headlinePassage] : [],
  );
  const below = items(comparison, choiceOf(state)).flatMap((item): readonly FoundPlace[] => {
    if (item.kind !== "apart")
      return item.kind === "passage" ? [{ key: item.passage, apart: null }] : [];
    if (picking || !reached.includes(item.article)) return [];
    return item.blocks.map(({ start }) => ({
      key: apartKey(item.article, start),
      apart: item.article,
    }));
  });
  const rows = new Set(below.map(({ key }) => key));
  const alone = [...new Set(titles)].filter((passage) => !rows.has(passage));
  return [...alone.map((key) => ({ key, apart: null })), ...below];
}

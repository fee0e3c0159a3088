import { choiceOf } from "./choice.ts";
import { items, type Entry, type Item } from "./entries.ts";
import { isCountable, pickingKey, pickingOf, picks, type Picking } from "./filter.ts";
import { comparisonOf, type State } from "./state.ts";

/** The passages that are picked out, and how many there are in all of what is counted. */
export type Tally = { readonly entries: readonly Entry[]; readonly of: number };

const NONE: Tally = { entries: [], of: 0 };

const known = new WeakMap<readonly Item[], Map<string, Tally>>();

/** What a picking picks, of each passage once; without one, what the reader picks now. */
export function tally(state: State, picking: Picking = pickingOf(state.reading)): Tally {
  const comparison = comparisonOf(state);
  if (comparison === null) return NONE;
  const drawn = items(comparison, choiceOf(state));
  const tallies = known.get(drawn) ?? new Map<string, Tally>();
  known.set(drawn, tallies);
  const key = pickingKey(picking);
  const found =
    tallies.get(key) ?? count(drawn, picking, (item) => picks(comparison, picking, item));
  tallies.set(key, found);
  return found;
}

function count(drawn: readonly Item[], picking: Picking, picked: (item: Item) => boolean): Tally {
  const passages = drawn.flatMap((item) => (item.kind === "passage" ? [item] : []));
  const countable = passages.filter((entry) => isCountable(picking, entry));
  return { entries: countable.filter(picked), of: countable.length };
}

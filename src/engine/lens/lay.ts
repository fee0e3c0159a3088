import type { Span } from "../span.ts";

/** A word with the honorifics before it; `key` is what makes it the same word. */
export type Unit = Span & { readonly key: string; readonly weight: number };
/** Wordings in the same words. */
export type Group = {
  readonly units: readonly Unit[];
  readonly key: string;
  readonly members: Member[];
};
type Member = { readonly wording: number; readonly units: readonly Unit[] };
/** A word of each group, or nothing: indices of units, −1 for nothing. */
export type Column = readonly number[];

/** Words that follow each other in both belong together more than the same words far apart. */
const NEXT_TO = 1;

/** One group after the other is laid beside those before it. */
export function columnsOf(groups: readonly Group[]): readonly Column[] {
  let columns: readonly Column[] = [];
  for (const [index, group] of groups.entries()) {
    const before = groups.slice(0, index);
    columns = widen(columns, align(before, columns, group), group.units.length, index);
  }
  return columns;
}

/** How many words two groups have in common, in the same order. */
export function inCommon(one: Group, two: Group): number {
  return align(
    [one],
    one.units.map((_, index) => [index]),
    two,
  ).length;
}

/** A column more on the right of each: the words that met, and new columns for those that did not. */
function widen(
  columns: readonly Column[],
  met: readonly (readonly [number, number])[],
  length: number,
  width: number,
): readonly Column[] {
  const wide: Column[] = [];
  const none = Array.from({ length: width }, () => -1);
  let column = 0;
  let unit = 0;
  const upTo = (nextColumn: number, nextUnit: number): void => {
    for (; column < nextColumn; column += 1) wide.push([...(columns[column] ?? none), -1]);
    for (; unit < nextUnit; unit += 1) wide.push([...none, unit]);
  };
  for (const [atColumn, atUnit] of met) {
    upTo(atColumn, atUnit);
    wide.push([...(columns[column] ?? none), unit]);
    column += 1;
    unit += 1;
  }
  upTo(columns.length, length);
  return wide;
}

/**
 * Which columns and words of the next group meet, in order: those that weigh most together. Two
 * tables, a row a column and a place a word: the best so far, and the best that ends in a meeting.
 */
function align(
  groups: readonly Group[],
  columns: readonly Column[],
  { units }: Group,
): readonly (readonly [number, number])[] {
  const wide = units.length + 1;
  const best = new Int32Array((columns.length + 1) * wide);
  const meeting = new Int32Array(best.length);
  const keys = columns.map((column) => keysOf(column, groups));
  for (let i = 1; i <= columns.length; i += 1) {
    for (let j = 1; j <= units.length; j += 1) {
      const at = i * wide + j;
      const unit = units[j - 1];
      const count = keys[i - 1]?.get(unit?.key ?? "") ?? 0;
      const before = at - wide - 1;
      const after = Math.max(
        best[before] ?? 0,
        (meeting[before] ?? 0) > 0 ? (meeting[before] ?? 0) + NEXT_TO : 0,
      );
      meeting[at] = count === 0 ? 0 : after + count * (unit?.weight ?? 0);
      best[at] = Math.max(meeting[at] ?? 0, best[at - wide] ?? 0, best[at - 1] ?? 0);
    }
  }
  return trace({ best, meeting, wide }, columns.length, units.length);
}

type Tables = {
  readonly best: Int32Array;
  readonly meeting: Int32Array;
  readonly wide: number;
};

function trace(
  { best, meeting, wide }: Tables,
  rows: number,
  places: number,
): readonly (readonly [number, number])[] {
  const met: (readonly [number, number])[] = [];
  let [i, j] = [rows, places];
  let bound = false;
  while (i > 0 && j > 0) {
    const at = i * wide + j;
    const value = meeting[at] ?? 0;
    if (value > 0 && (bound || value === best[at])) {
      met.unshift([i - 1, j - 1]);
      const before = at - wide - 1;
      bound = (meeting[before] ?? 0) > 0 && (meeting[before] ?? 0) + NEXT_TO >= (best[before] ?? 0);
      [i, j] = [i - 1, j - 1];
    } else if (best[at - wide] === best[at]) i -= 1;
    else j -= 1;
  }
  return met;
}

/** How many wordings have each word in this column. */
function keysOf(column: Column, groups: readonly Group[]): ReadonlyMap<string, number> {
  const keys = new Map<string, number>();
  for (const [index, { units, members }] of groups.entries()) {
    const key = units[column[index] ?? -1]?.key;
    if (key !== undefined) keys.set(key, (keys.get(key) ?? 0) + members.length);
  }
  return keys;
}

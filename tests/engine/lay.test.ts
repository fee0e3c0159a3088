import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnsOf, inCommon, type Column, type Group } from "../../src/engine/lens/lay.ts";
import { often } from "./often.ts";

const RUNS = often(300);

/** A wording that so many share; "aab" for words of three, each as heavy as it says. */
function groupOf(words: string, weights: readonly number[], shared: number): Group {
  const units = words
    .split("")
    .map((key, i) => ({ key, start: i, end: i, weight: weights[i] ?? 1 }));
  const members = Array.from({ length: shared }, (_, wording) => ({ wording, units }));
  return { units, key: words, members };
}

const group = fc
  .record({
    words: fc.array(fc.constantFrom("a", "a", "b", "c", "d"), { minLength: 1, maxLength: 6 }),
    weights: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 6, maxLength: 6 }),
    shared: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ words, weights, shared }) => groupOf(words.join(""), weights, shared));

/** How heavy it is that a word of the last group meets a column: 0 where they have not the same key. */
type Meets = (column: number, unit: number) => number;

function meetsOf(groups: readonly Group[], columns: readonly Column[], last: Group): Meets {
  return (column, unit) => {
    const { key, weight } = last.units[unit] ?? { key: "", weight: 0 };
    const sharing = groups.filter(({ units }, i) => units[columns[column]?.[i] ?? -1]?.key === key);
    return weight * sharing.reduce((sum, { members }) => sum + members.length, 0);
  };
}

/** The most that can meet in order, by trying all; words that follow each other in both weigh one more. */
function heaviest(meets: Meets, columns: number, units: number): number {
  const from = (column: number, unit: number, isNext: boolean): number => {
    if (column >= columns || unit >= units) return 0;
    const here = meets(column, unit);
    const met = here === 0 ? 0 : here + Number(isNext) + from(column + 1, unit + 1, true);
    return Math.max(met, from(column + 1, unit, false), from(column, unit + 1, false));
  };
  return from(0, 0, false);
}

/** What meets in these columns, the last group's words and those before it, and how heavy that is. */
function weigh(columns: readonly Column[], last: number, meets: Meets): number {
  let total = 0;
  let before = -1;
  let wasMet = false;
  for (const column of columns) {
    const [unit = -1, hasOthers] = [column[last], column.slice(0, last).some((at) => at >= 0)];
    if (hasOthers) before += 1;
    const isMet = hasOthers && unit >= 0;
    if (isMet) total += meets(before, unit) + Number(wasMet);
    wasMet = isMet;
  }
  return total;
}

describe("wordings laid side by side", () => {
  test("have each of their words in one column, in order, and one key in each column", () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 4 }), (groups) => {
        const columns = columnsOf(groups);
        groups.forEach(({ units }, i) => {
          const own = columns.map((column) => column[i] ?? -1).filter((at) => at >= 0);
          expect(own).toEqual(units.map((_, at) => at));
        });
        for (const column of columns) {
          const keys = column.flatMap((at, i) => groups[i]?.units[at]?.key ?? []);
          expect(column.length).toBe(groups.length);
          expect(new Set(keys).size).toBe(1);
        }
      }),
      RUNS,
    );
  });

  test("meet where those that met weigh most together, next to each other a little more", () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 2 }), group, (groups, last) => {
        const before = columnsOf(groups);
        const meets = meetsOf(groups, before, last);
        const columns = columnsOf([...groups, last]);
        expect(weigh(columns, groups.length, meets)).toBe(
          heaviest(meets, before.length, last.units.length),
        );
      }),
      RUNS,
    );
  });

  test("have in common what meets", () => {
    const one = groupOf("abcd", [1, 1, 1, 1], 1);
    const common = (words: string): number => inCommon(one, groupOf(words, [1, 1, 1, 1], 1));
    expect(["abcd", "axcd", "dcba", "xyz", "cdab"].map(common)).toEqual([4, 3, 1, 0, 2]);
  });
});

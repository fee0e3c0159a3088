import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Line, NOWHERE } from "../../src/engine/lens/line.ts";
import { often } from "./often.ts";

/**
 * Each key is put in after one that is there, or before all. `isApart` says whether each had a rank between its
 * neighbours', as soon as it stood there.
 */
function lineOf(after: readonly number[]) {
  const line = new Line(after.length);
  const keys: number[] = [];
  let isApart = true;
  after.forEach((other, key) => {
    const at = other === NOWHERE ? -1 : keys.indexOf(other);
    line.insert(key, at < 0 ? NOWHERE : other);
    keys.splice(at + 1, 0, key);
    const [before, next] = [keys[at], keys[at + 2]];
    const rank = line.rank(key);
    if (before !== undefined && line.rank(before) >= rank) isApart = false;
    if (next !== undefined && rank >= line.rank(next)) isApart = false;
  });
  return { line, keys, isApart };
}

/** The keys of a line in order; nothing where their ranks do not rise, or another is told to be the first. */
function keysOf(line: Line): readonly number[] {
  const keys = line.keys();
  const rises = keys.every((key, i) => i === 0 || line.rank(keys[i - 1] ?? 0) < line.rank(key));
  return rises && line.first === (keys[0] ?? NOWHERE) ? keys : [];
}

describe("keys in a line that grows anywhere", () => {
  test("stand after those that they were put behind, by their ranks too", () => {
    const after = fc
      .array(fc.nat({ max: 60 }), { maxLength: 40 })
      .map((drawn) => drawn.map((each, key) => (each < key ? each : NOWHERE)));
    fc.assert(
      fc.property(after, (drawn) => {
        const { line, keys, isApart } = lineOf(drawn);
        expect(isApart).toBe(true);
        expect(keysOf(line)).toEqual(keys);
      }),
      often(200),
    );
  });

  test.each([
    ["behind the first", () => 0],
    ["before all", () => NOWHERE],
    ["at the end", (key: number) => key - 1],
    ["before the last", (key: number) => (key < 3 ? 0 : key - 1)],
  ])("however many are put in %s", (_, place) => {
    const after = Array.from({ length: 3000 }, (__, key) => (key === 0 ? NOWHERE : place(key)));
    const { line, keys, isApart } = lineOf(after);
    expect(isApart).toBe(true);
    expect(keysOf(line)).toEqual(keys);
  });

  test("are known from those that were never put in", () => {
    const line = new Line(3);
    line.insert(1, NOWHERE);
    expect([0, 1, 2].map((key) => line.has(key))).toEqual([false, true, false]);
    expect(new Line(3).keys()).toEqual([]);
  });
});

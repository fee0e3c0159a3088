import { describe, expect, test } from "vitest";
import { levelOf, type Track } from "../../src/views/own/level.ts";

/** Passages one below the other: each its name and its height. */
function track(...list: readonly (readonly [string, number])[]): Track {
  const passages = list.map(([passage]) => passage);
  const start = (at: number): number =>
    list.slice(0, at).reduce((sum, [, height]) => sum + height, 0);
  return {
    passages,
    places: new Map(passages.map((passage, at) => [passage, at])),
    start,
    end: (at) => start(at) + (list[at]?.[1] ?? 0),
  };
}

describe("columns that scroll together", () => {
  const here = track(["a", 100], ["own", 100], ["b", 100], ["c", 100]);
  const there = track(["intro", 50], ["a", 200], ["b", 50], ["other", 300], ["c", 100]);

  test("show a passage that both have at the same height, and as far gone", () => {
    expect(levelOf(here, there, 0)).toBe(50);
    expect(levelOf(here, there, 50)).toBe(150);
    expect(levelOf(here, there, 200)).toBe(250);
    expect(levelOf(here, there, 300)).toBe(600);
  });

  test("share out what only one of them has in between", () => {
    expect(levelOf(here, there, 150)).toBe(250);
    expect(levelOf(there, here, 450)).toBe(300);
  });

  test("go to where a moved passage stands", () => {
    const moved = track(["c", 100], ["a", 100], ["b", 100]);
    expect(levelOf(here, moved, 300)).toBe(0);
  });

  test("go on by themselves where nothing is shared", () => {
    expect(levelOf(here, track(["x", 500]), 120)).toBe(120);
    expect(levelOf(here, track(), 10)).toBe(10);
  });
});

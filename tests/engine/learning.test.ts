import { describe, expect, test, vi } from "vitest";
import type { Crowd } from "../../src/engine/crowd.ts";
import { Judge } from "../../src/engine/judge.ts";
import { Vocabulary } from "../../src/engine/kinds.ts";
import { Matcher } from "../../src/engine/match.ts";
import { ended } from "./copied.ts";
import { wordOf } from "./patterned.ts";
import { kindIn } from "./worded.ts";

/** As many as make a crowd. */
const CROWD = 257;

function add(matcher: Matcher, lines: readonly string[]): Int32Array {
  return Int32Array.from(lines, (line) => kindIn(matcher.kinds, line));
}

/** So many lines, each a copy of each other: three of their four words are the same. */
function shut(count: number, from = 0): readonly string[] {
  return Array.from({ length: count }, (_, i) => `old bridge shut ${wordOf(from + i)}`);
}

/** So many lines that have nothing in common. */
function apart(count: number, from = 0): readonly string[] {
  return Array.from({ length: count }, (_, i) =>
    [1, 2, 3, 4].map((k) => wordOf(50_000 * k + from + i)).join(" "),
  );
}

/** How many pairs of these are known for copies. */
function copiesOf(matcher: Matcher, kindOf: Int32Array): number {
  const { wholes, partials } = matcher.copies(kindOf).pairs;
  return wholes.length + partials.length;
}

/** Everything that is told on the way, and what it comes to. */
function told(steps: Generator<number, Crowd | null>) {
  const reports: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { reports, crowd: step.value };
    reports.push(step.value);
  }
}

function isRising(reports: readonly number[]): boolean {
  return reports.every((report, i) => report >= (reports[i - 1] ?? 0) && report <= 1);
}

describe("a matcher tells how much is done", () => {
  test("early, then after twice as many pairs each time, up to some thousands", () => {
    const matcher = new Matcher(new Vocabulary());
    const count = 200;
    add(matcher, shut(count));
    const judged = vi.spyOn(Judge.prototype, "judge");
    try {
      const at: number[] = [];
      for (const _ of matcher.learn()) at.push(judged.mock.calls.length);
      for (const [i, most] of [512, 1024, 2048, 4096, 4096, 4096].entries()) {
        const pairs = (at[i] ?? 0) - (at[i - 1] ?? 0);
        expect([i, pairs >= most && pairs < most + count]).toEqual([i, true]);
      }
    } finally {
      judged.mockRestore();
    }
  });

  test("from 0 to 1", () => {
    const matcher = new Matcher(new Vocabulary());
    add(matcher, shut(200));
    const { reports } = told(matcher.learn());
    expect(isRising(reports)).toBe(true);
    expect(reports[0]).toBeLessThan(0.2);
    expect(reports.at(-1)).toBeGreaterThan(0.9);
  });

  test("where it was stopped, too: what was left is half of it, and nothing is lost", () => {
    const matcher = new Matcher(new Vocabulary());
    const kinds = [...add(matcher, shut(150))];
    matcher.learn().next();
    kinds.push(...add(matcher, shut(50, 150)));
    const { reports } = told(matcher.learn());
    expect(isRising(reports)).toBe(true);
    expect(reports[0]).toBeLessThan(0.25);
    expect(reports.filter((report) => report < 0.5).length).toBeGreaterThan(2);
    expect(reports.filter((report) => report > 0.5).length).toBeGreaterThan(1);
    expect(copiesOf(matcher, Int32Array.from(kinds))).toBe((200 * 199) / 2);
    expect(told(matcher.learn()).reports).toEqual([]);
  });
});

describe("a matcher that meets a crowd", () => {
  test("learns all by its rules, also what it knew, and forgets them where there is none", () => {
    const matcher = new Matcher(new Vocabulary());
    const few = add(matcher, [...apart(30), ...shut(40)]);
    expect(ended(matcher.learn())).toBe(null);
    expect([copiesOf(matcher, few), matcher.isCrowded]).toEqual([(40 * 39) / 2, false]);

    const many = Int32Array.from([...few, ...add(matcher, shut(CROWD, 40))]);
    expect(ended(matcher.learn())?.isCut).toBe(true);
    expect(matcher.isCrowded).toBe(true);
    // Each has sixteen beside it, but for the sixteen at either end.
    expect(copiesOf(matcher, many)).toBe(16 * (40 + CROWD) - (16 * 17) / 2);

    expect(ended(matcher.learn(() => few))).toBe(null);
    expect(matcher.isCrowded).toBe(false);
    expect(copiesOf(matcher, few)).toBe((40 * 39) / 2);
  });

  test("seeks it among those in use alone", () => {
    const matcher = new Matcher(new Vocabulary());
    const count = CROWD + 20;
    const all = add(matcher, shut(count));
    expect(ended(matcher.learn(() => all.subarray(21)))).toBe(null);
    expect(copiesOf(matcher, all)).toBe((count * (count - 1)) / 2);
    expect(ended(matcher.learn(() => all))?.isCut).toBe(true);
  });

  test("finds it among thousands before it has met all of it", () => {
    const matcher = new Matcher(new Vocabulary());
    add(matcher, [...shut(256), ...apart(5700), ...shut(60, 256)]);
    const judged = vi.spyOn(Judge.prototype, "judge");
    try {
      expect(ended(matcher.learn())?.isCut).toBe(true);
      expect(judged.mock.calls.length).toBeLessThan((257 * 256) / 2 + 316 * 33);
    } finally {
      judged.mockRestore();
    }
  });
});

import { describe, expect, test, vi } from "vitest";
import { Groups } from "../../src/engine/groups.ts";
import { compare, type Article } from "../../src/engine/index.ts";
import { Judge } from "../../src/engine/judge.ts";
import { Table } from "../../src/engine/restate/table.ts";
import { linesBy, PATTERNS } from "./patterned.ts";

const SLOW = 60_000;
const [FEW, MANY] = [600, 1200];
/** Of work that grows in step with the lines, each has a part that does not grow: room for what chance does. */
const ROOM = 1.2;

/** How often two sentences were judged, and two statements looked at, for each sentence. */
function workFor(articles: readonly Article[]): readonly number[] {
  const spies = [vi.spyOn(Judge.prototype, "judge"), vi.spyOn(Table.prototype, "compare")];
  try {
    const { passages } = compare(articles);
    expect(passages.length).toBeGreaterThan(0);
    const lines = articles.reduce((sum, { text }) => sum + text.split("\n\n").length, 0);
    return spies.map(({ mock }) => mock.calls.length / lines);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

describe("twice as many lines by one pattern are no more work each", () => {
  test.each(Object.entries(PATTERNS))("that share %s", { timeout: SLOW }, (_, pattern) => {
    const [few, many] = [FEW, MANY].map((count) =>
      workFor([{ file: "one.txt", text: linesBy(pattern, count) }]),
    );
    for (const kind of [0, 1]) {
      const [before = 0, after = 0] = [few?.[kind], many?.[kind]];
      expect(after).toBeLessThanOrEqual(ROOM * before + 1);
      expect(after).toBeLessThan(200);
    }
  });
});

test("lines by one pattern are no more work where each is an article", { timeout: SLOW }, () => {
  const { "two words twice": boats } = PATTERNS;
  const articles = Array.from({ length: FEW }, (_, i) => ({
    file: `${i}.txt`,
    text: boats?.(i) ?? "",
  }));
  const [judged = Infinity, looked = Infinity] = workFor(articles);
  expect(judged).toBeLessThan(100);
  expect(looked).toBeLessThan(200);
});

test("one sentence said a thousand times is asked about a thousand times, not of every two", () => {
  const sentence = { start: 0, end: 1, reach: 1, article: 0, block: 0, words: [] };
  const again = Array.from({ length: FEW }, () => ({ ...sentence, zone: "text" as const }));
  const mayMeet = vi.fn<(a: number, b: number) => boolean>(() => true);
  const groups = new Groups(again, mayMeet);
  expect(groups.mayUnite([...again.keys()], new Int32Array(FEW))).toBe(true);
  expect(mayMeet.mock.calls.length).toBe(FEW - 1);
});

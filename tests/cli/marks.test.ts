import { expect, test } from "vitest";
import { marked, sameWords } from "../../src/cli/marks.ts";
import { diff, type Place } from "../../src/engine/index.ts";

const place = (article: string, text: string): Place => ({ article, start: 0, end: text.length });

function shown(left: string, right: string): string {
  const [a, b] = [place("A", left), place("B", right)];
  const difference = diff({ text: left, span: a }, { text: right, span: b });
  return marked(difference, new Map(Object.entries({ A: left, B: right })), a, b);
}

test("other words, words of one side only, and the marks around them", () => {
  expect(
    shown("The old bridge shut late on Monday.", "The old bridge opened late on Monday."),
  ).toBe("The old bridge [-shut-] {+opened+} late on Monday.");
  expect(
    shown("The old bridge was shut on Monday, he said.", "The old bridge was shut, he said."),
  ).toBe("The old bridge was shut [-on Monday-], he said.");
  expect(shown("The old bridge was shut.", "The very old bridge was shut.")).toBe(
    "The {+very+} old bridge was shut.",
  );
  expect(shown("On Monday the old bridge was shut.", "the old bridge was shut.")).toBe(
    "[-On Monday-] the old bridge was shut.",
  );
});

test("house style bears no mark", () => {
  const [left, right] = ["The US has fuelled fears in NATO.", "The U.S. has fueled fears in Nato."];
  expect(shown(left, right)).toBe(right);
  expect(
    sameWords(
      diff({ text: left, span: place("A", left) }, { text: right, span: place("B", right) }),
    ),
  ).toBe(true);
});

test("where most changed, the wording stands whole", () => {
  const right = "The crowds cheered as nine small boats sailed under it one by one.";
  expect(shown("The bridge over the river was shut again on Monday, he said.", right)).toBe(right);
});

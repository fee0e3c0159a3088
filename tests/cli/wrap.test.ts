import fc from "fast-check";
import { expect, test } from "vitest";
import { columns, plain, WIDTH, wrap } from "../../src/cli/wrap.ts";

test("lines break between words, later ones are set in", () => {
  const text =
    "The leaders of Russia and China pushed back against U.S. pressure on Friday, declaring their opposition to any expansion.";
  expect(wrap(text, "  A  ", 5)).toEqual([
    "  A  The leaders of Russia and China pushed back against U.S. pressure on",
    "     Friday, declaring their opposition to any expansion.",
  ]);
});

test("no text is one line, the label", () => {
  expect(wrap("")).toEqual([""]);
  expect(wrap(" \n", "A  ", 3)).toEqual(["A"]);
});

test("control characters never reach the terminal", () => {
  expect(wrap("red \u001b[31malert\u0007\u009b2J")).toEqual(["red [31malert 2J"]);
});

test("scripts without spaces break too, and count two columns a character", () => {
  const lines = wrap("中国和俄罗斯承诺深化背靠背的战略协作".repeat(5));
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(WIDTH);
});

test("nothing is lost, and no line is too long", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), fc.nat(20), (text, indent) => {
      const lines = wrap(text, "", indent);
      const bare = (value: string) => plain(value).replaceAll(" ", "");
      expect(bare(lines.join(""))).toBe(bare(text));
      for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(WIDTH);
    }),
  );
});

import { describe, expect, test } from "vitest";
import { tailAt } from "../../src/engine/clean/far.ts";
import { linesOf } from "../../src/engine/clean/page.ts";

const BOX = ["Sign up for our newsletter", "Share this:", "Facebook", "Print"];
const STORIES = [
  "Lamp fails twice in Oln",
  "A keeper tells how it came to that.",
  "Swan wins prize for patience",
  "Nobody had expected it of the bird.",
  "Soup for the longest nights",
  "It takes three leeks and a pot.",
];
const LAST = "Her sister sells ropes, and has sold none.";

/** Where the text goes on in lines that follow a text's end. */
function tailOf(lines: readonly string[]): number {
  return tailAt(linesOf(lines.join("\n\n")), 0);
}

describe("the text goes on below a box of furniture to the page's end", () => {
  test("at the first paragraph below it", () => {
    expect(tailOf([...BOX, LAST])).toBe(BOX.length);
  });

  test("at the first of two that another box parts", () => {
    expect(tailOf([...BOX, LAST, "Advertisement", LAST])).toBe(BOX.length);
  });

  test("where a copyright line comes last", () => {
    expect(tailOf([...BOX, LAST, "© 2031 Bay Press"])).toBe(BOX.length);
  });

  test("but not where the page ends with furniture", () => {
    expect(tailOf([...BOX, LAST, "Share this:"])).toBe(BOX.length + 2);
  });

  test("nor where each paragraph has a title of its own", () => {
    expect(tailOf([...BOX, ...STORIES])).toBe(BOX.length + STORIES.length);
    expect(tailOf([...BOX, ...STORIES.slice(2)])).toBe(BOX.length + 1);
  });

  test("nor far below the text", () => {
    const far = [...BOX, ...BOX, ...BOX, ...BOX];
    expect(tailOf([...far, LAST])).toBe(far.length + 1);
  });
});

import { describe, expect, test } from "vitest";
import { startsAtOnce } from "../../src/engine/clean/far.ts";
import { linesOf } from "../../src/engine/clean/page.ts";
import { BYLINE, DATE, TEXT, TITLE } from "./page.ts";

/** The lines of a page, with empty lines between them. */
function page(lines: readonly string[]): ReturnType<typeof linesOf> {
  return linesOf(lines.join("\n\n"));
}

const [FIRST, SECOND] = TEXT;

/** So many different lines that a page's own signs tell. */
function signs(count: number): readonly string[] {
  return ["Share", "Print", "Email", "Tweet", "Comments", "Subscribe", "Log in", "Sign up", "Search"].slice(0, count); // prettier-ignore
}

describe("a page begins with its article", () => {
  test.each<[string, readonly string[], boolean]>([
    ["title, byline and date above its text", [TITLE, BYLINE, DATE, FIRST, SECOND], true],
    ["nothing above it", [FIRST, SECOND], true],
    ["but not where one paragraph stands alone", [TITLE, FIRST, "Boats wait", SECOND], false],
    ["nor where there is none", [TITLE, BYLINE, "Boats wait"], false],
    ["with three lines above that say nothing", [TITLE, "Tides", "Rowing", FIRST, SECOND], true],
    ["not with four", [TITLE, "Tides", "Rowing", "Gardens", FIRST, SECOND], false],
    ["with eight lines above", [...signs(8), FIRST, SECOND], true],
    ["not with nine", [...signs(9), FIRST, SECOND], false],
    ["not with the heading of a list above", [TITLE, "Most read", FIRST, SECOND], false],
    ["whatever else stands above, too", [TITLE, "Most read", "Share", FIRST, SECOND], false],
  ])("%s", (_, lines, is) => {
    expect(startsAtOnce(page(lines))).toBe(is);
  });
});

describe("a title that has the shape of a paragraph", () => {
  const words = (count: number, end: string): string =>
    `${Array.from({ length: count }, (_, i) => (i === 0 ? "Boats" : "wait")).join(" ")}${end}`;
  const isProse = (lines: readonly string[], at = 0): boolean | undefined => page(lines)[at]?.prose;

  test.each<[string, readonly string[], boolean]>([
    ["asks, over a paragraph", [words(14, "?"), FIRST], false],
    ["exclaims, over a byline", [words(14, "!"), BYLINE, FIRST], false],
    ["asks, three lines over a date", [words(14, "?"), "Tides", "Rowing", DATE, FIRST], false],
    ["is none four lines over it", [words(14, "?"), "Tides", "Rowing", "Gardens", DATE, FIRST], true],
    ["is none over other lines", [words(14, "?"), "Tides", "Rowing"], true],
    ["has thirty words at most", [words(30, "?"), FIRST], false],
    ["and no more", [words(31, "?"), FIRST], true],
    ["is one sentence", ["Boats came into the bay on the day before. Who saw them at all?", FIRST], true],
    ["has full stops right over its byline", [words(14, "."), BYLINE, FIRST], false],
    ["up to twenty words", [words(20, "."), BYLINE, FIRST], false],
    ["and no more than these", [words(21, "."), BYLINE, FIRST], true],
    ["not over a paragraph", [words(14, "."), FIRST], true],
  ])("%s", (_, lines, is) => {
    expect(isProse(lines)).toBe(is);
  }); // prettier-ignore

  test("may stand below two labels of three words", () => {
    const title = words(14, ".");
    expect(isProse(["Bay", "News of boats", title, BYLINE, FIRST], 2)).toBe(false);
    expect(isProse(["Bay", "News of all boats", title, BYLINE, FIRST], 2)).toBe(true);
    expect(isProse(["Bay", "Boats", "Tides", title, BYLINE, FIRST], 3)).toBe(true);
  });
});

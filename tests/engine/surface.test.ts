import { describe, expect, test } from "vitest";
import { isAltText, isTitle, underSummary } from "../../src/engine/clean/line.ts";
import { linesOf } from "../../src/engine/clean/page.ts";

/** The lines of a page, each a paragraph. */
function page(...lines: readonly string[]): ReturnType<typeof linesOf> {
  return linesOf(lines.join("\n\n"));
}

describe("a title may end with a full stop", () => {
  test.each([
    ["where it is written in capitals, small words aside", "Up from the Bay and into the End of Sea.", true],
    ["not where no more than three words have one", "Up from the Bay and into the End.", false],
    ["not where another word has none", "Up From the Bay and then Into the End of Sea.", false],
    ["figures aside", "Up From 9 to 5 and Into the End of Sea.", true],
    ["up to eighteen words", `${"Boat ".repeat(17)}Shut.`, true],
    ["and no more", `${"Boat ".repeat(18)}Shut.`, false],
  ])("%s", (_, line, is) => {
    expect(isTitle(page(line)[0])).toBe(is);
  }); // prettier-ignore

  test("and then it is no paragraph, however long", () => {
    const prose = (words: number): boolean | undefined =>
      page(`${"Boat ".repeat(words - 1)}Shut.`)[0]?.prose;
    expect([12, 18, 19].map(prose)).toEqual([false, false, true]);
  });
});

test("who reports what a page would say in seven words reports it", () => {
  const role = (line: string): string | undefined => page(line)[0]?.cue?.role;
  expect(role("Subscribe to our newsletter, Lena said.")).toBe("boilerplate");
  expect(role("Subscribe to our newsletter, the mayor said.")).toBe(undefined);
});

describe("points stand under the heading of a summary", () => {
  const points = (...lines: readonly string[]): readonly boolean[] => {
    const all = page("Key points", ...lines);
    return lines.map((_, i) => underSummary(all, i + 1));
  };

  test("of two words at least", () => {
    expect(points("Bay shut", "Boats", "Boats wait in the bay")).toEqual([true, false, true]);
  });

  test("eleven of them, and no more", () => {
    const found = points(...Array.from({ length: 13 }, (_, i) => `Boat ${i} waits`));
    expect(found.indexOf(false)).toBe(11);
  });

  test("up to the first sentence", () => {
    expect(points("Bay shut", "Boats wait in the bay.", "Bay open")).toEqual([true, false, false]);
  });

  test("and not under another heading", () => {
    expect(underSummary(page("Share", "Bay shut"), 1)).toBe(false);
    expect(underSummary(page("Bay shut", "Bay open"), 1)).toBe(false);
  });
});

describe("what a picture shows is told before its caption", () => {
  const CAPTION = "Divers look at pillars of the bridge (Petra Lind/Coast Herald)";
  test.each([
    ["in the words that the caption begins with", ["Divers look at pillars", CAPTION], true],
    ["a button between them", ["Divers look at pillars", "Enlarge image", CAPTION], true],
    ["not behind another line", ["Divers look at pillars", "Boats wait", CAPTION], false],
    ["not in other words", ["Divers look at lamps", CAPTION], false],
    ["not where text follows", ["Divers look at pillars", "Divers look at pillars of the bridge"], false],
  ])("%s", (_, lines, is) => {
    expect(isAltText(page(...lines), 0)).toBe(is);
  }); // prettier-ignore

  test("and not at the end of a page", () => {
    expect(isAltText(page(CAPTION, "Enlarge image", "Divers look at pillars"), 2)).toBe(false);
    expect(isAltText(page(CAPTION), 5)).toBe(false);
  });
});

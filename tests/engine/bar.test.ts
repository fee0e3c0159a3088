import { describe, expect, test } from "vitest";
import { barCue, DATE_BESIDE } from "../../src/engine/clean/bar.ts";
import { linesOf } from "../../src/engine/clean/page.ts";

/** Why a line is a bar of the page; null where it is none. */
function reasonOf(text: string): string | null {
  const [line] = linesOf(text);
  if (line === undefined) throw new Error("no line");
  return barCue(line)?.reason ?? null;
}

const NINE = "tides rowing gardens letters prints soups swans boats lamps";
const EIGHT = NINE.split(" ").slice(1).join(" ");

/** Four parts with these words, the last in another order: no name is said twice. */
function fourOf(words: string): string {
  return [words, words, words, words.split(" ").toReversed().join(" ")].join(" | ");
}

describe("a bar of links is", () => {
  test.each([
    ["three labels with gaps between", "Email Story   Print   Save", "navigation bar"],
    ["or with tabs", "Home\tNews\tTides", "navigation bar"],
    ["or with several", "Home\t\tNews\t\tTides", "navigation bar"],
    ["however long up to 25 letters", `Home   News   ${"t".repeat(25)}`, "navigation bar"],
    ["four parts between upright lines", "News | Tides | Rowing | Gardens", "navigation bar"],
    ["or bullets", "News • Tides · Rowing › Gardens", "navigation bar"],
    ["of eight words each at most", fourOf(EIGHT), "navigation bar"],
    ["or quoting, where there are four", "“Wait” | Tides | Rowing | Gardens", "navigation bar"],
    ["the weather beside something", "Velmora 12° | Tides", "navigation bar with weather"],
    ["in degrees of any kind", "Velmora -3,5 °C | Tides", "navigation bar with weather"],
    ["a date beside something", "Tuesday, November 3, 2031 | Issue 14", DATE_BESIDE],
    ["up to fourteen words", `November 3, 2031 | ${EIGHT} and bread rolls`, DATE_BESIDE],
    ["a name said twice", "Coast Herald Coast Herald", "site name"],
    ["however long", `${NINE} ${NINE}`, "site name"],
  ])("%s: %s", (_, line, reason) => {
    expect(reasonOf(line)).toBe(reason);
  });
});

describe("no bar is", () => {
  test.each([
    ["two labels", "Email Story   Print"],
    ["labels with single spaces", "Email Story Print Save"],
    ["a table: a label begins with a figure", "Oln   Halden   3 boats"],
    ["what pauses", "Home   News, tides   Rowing"],
    ["a label of 26 letters", `Home   News   ${"t".repeat(26)}`],
    ["three parts", "News | Tides | Rowing"],
    ["three parts and nothing between bars", "News | | Tides | | Rowing |"],
    ["parts of nine words", fourOf(NINE)],
    ["a sentence that quotes", "“It was 12° | in the bay,” she said."],
    ["one part", "The water has 12° |"],
    ["the weather alone", "Velmora 12°"],
    ["fifteen words with a date", `November 3, 2031 | ${EIGHT} and bread rolls too`],
    ["no date", "Issue 14 | Tides"],
    ["a word said twice", "Tides Tides"],
    ["two names that begin alike", "Coast Herald Coast Mail"],
    ["two that end alike", "Bay Herald Coast Herald"],
    ["an address said twice", "ann@herald.example ann@herald.example"],
    ["three words of a kind", "Tides tides tides"],
  ])("%s: %s", (_, line) => {
    expect(reasonOf(line)).toBeNull();
  });
});

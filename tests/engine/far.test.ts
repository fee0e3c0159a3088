import { describe, expect, test } from "vitest";
import { BYLINE, DATE, FOOT, MENU, OTHERS, TEXT, TITLE, toldOf } from "./page.ts";

/** What these lines are where they stand far below an article by this author, among links. */
function farBelow(lines: readonly string[], byline = BYLINE): readonly string[] {
  const head = [TITLE, byline, DATE].filter((line) => line !== "");
  const page = toldOf(MENU, head, TEXT, ["Share"], OTHERS, FOOT, lines, FOOT);
  const first = page.length - FOOT.length - lines.length;
  return page.slice(first, first + lines.length).map(({ role }) => role);
}

describe("far below its text an article still says", () => {
  test.each([
    ["who wrote it", "Reporting by Jon Aske; editing by Orla Quint", "byline"],
    ["who added to it", "Jon Aske contributed to this report.", "byline"],
    ["when it came out", "Published November 3, 2031", "dateline"],
    ["when it came out first", "First published November 3, 2031", "dateline"],
    ["when it was changed", "Last updated November 4, 2031", "dateline"],
    ["who its author is", "Mia Thorne is a staff writer for the Herald.", "byline"],
    ["what its author writes about", "Mia Thorne covers ports and tides.", "byline"],
    ["of an author with an initial", "Mia K. Thorne was a harbour correspondent.", "byline"],
  ])("%s: %s", (_, line, role) => {
    expect(farBelow([line])).toEqual([role]);
  }); // prettier-ignore

  test("who its author is, under the name", () => {
    expect(farBelow(["Mia Thorne", "Mia Thorne is a reporter in Velmora."])).toEqual(["byline", "byline"]); // prettier-ignore
    expect(farBelow(["Mia Thorne", "Jon Aske is a reporter in Velmora."])).toEqual(["boilerplate", "byline"]); // prettier-ignore
  });

  test.each([
    "By Mia Thorne",
    "and Mia Thorne",
    "& Mia Thorne",
    "November 1, 2031",
    "Mia Thorne",
    "The bridge is a reporter's favourite walk.",
    "Who is Mia Thorne? She is a staff writer.",
    "Mia Thorne is a keeper of swans.",
  ])("and no more: %s", (line) => {
    expect(farBelow([line])).toEqual(["boilerplate"]);
  });
});

describe("a paragraph far below that begins with the author's name is about the author", () => {
  const about = (name: string): string =>
    `${name} has sailed the bay since the age of nine and keeps a boat at the old quay in Velmora.`;

  test.each([
    ["By Petra Lindqvist", "Petra Lindqvist"],
    ["By Petra M. Lindqvist", "Petra M. Lindqvist"],
    ["By Orla O’Quint-Lee", "Orla O’Quint-Lee"],
    ["By Jon Aske and Petra Lindqvist", "Petra Lindqvist"],
  ])("%s: %s", (byline, name) => {
    expect(farBelow([about(name)], byline)).toEqual(["byline"]);
  });

  test.each([
    ["of somebody else", about("Mia Thorne"), BYLINE],
    ["where no byline says who", about("Petra Lindqvist"), ""],
    ["that begins otherwise", `In winter ${about("Petra Lindqvist")}`, BYLINE],
    ["that quotes", about("Petra Lindqvist").replace("the old quay", "“the old quay”"), BYLINE],
    ["that reports what somebody said", `${about("Petra Lindqvist").slice(0, -1)}, the mayor said.`, BYLINE],
    ["with small letters", about("petra lindqvist"), BYLINE],
  ])("but none %s", (_, line, byline) => {
    expect(farBelow([line], byline)).toEqual(["boilerplate"]);
  }); // prettier-ignore

  test("nor one of an author whose byline stands far below, too", () => {
    expect(farBelow(["By Mia Thorne", about("Mia Thorne")])).toEqual(["boilerplate", "boilerplate"]); // prettier-ignore
  });
});

test("what is far says so, unless it says better itself what it is", () => {
  const other =
    "A kettle of steel boils a litre of water within a minute, costs a third less than it did, and ends its days in a museum.";
  const far = [other, "Share this article"];
  const page = toldOf(MENU, [TITLE], TEXT, ["Share"], OTHERS, FOOT, far, FOOT);
  const reasonOf = (wanted: string): string | undefined =>
    page.findLast(({ line }) => line === wanted)?.reason;
  expect(reasonOf(other)).toBe("far from the article's text");
  expect(reasonOf("Share this article")).toBe("share bar");
});

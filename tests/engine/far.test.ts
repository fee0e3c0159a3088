import { describe, expect, test } from "vitest";
import { clean } from "../../src/engine/clean.ts";

const MENU = Array.from(
  { length: 30 },
  (_, i) => `${["Tides", "Rowing", "Gardens"][i % 3]} ${"abcdefghij"[i % 10]}`,
);
const TITLE = "Velmora shuts its iron bridge after divers find cracks";
const TEXT = [
  "The city of Velmora closed its only bridge on Tuesday after divers found cracks in three of its pillars, the mayor said.",
  "Orsolya Fennick told reporters that ferries would run around the clock, and that the city would pay for every crossing until spring.",
  "“We have waited four winters for money that never came,” the mayor said of the council in Halden, which owns the pillars of the bridge.",
  "Engineers will look at the pillars below the waterline this week, and a report on the cracks is due before the end of the month.",
  "The iron bridge was built in 1931 and carries 4,200 people a day; divers last looked at its pillars nine years ago, the city says.",
];
const OTHERS = [
  "Bay Islands leave the customs union",
  "Swan attacks rise for a third time",
  "Nine boats, one trophy and a dog",
  "What to plant before the gales",
  "A soup for the first frost",
];
const FOOT = [
  "About the Herald",
  "Work with the Herald",
  "Prints",
  "Partners",
  "Archive",
  "Cookies",
  "Contact",
  "Help",
];

/** What these lines are where they stand far below an article by this author, among links. */
function farBelow(lines: readonly string[], byline = "By Petra Lindqvist"): readonly string[] {
  const head = [TITLE, byline, "November 3, 2031"].filter((line) => line !== "");
  const page = [...MENU, ...head, ...TEXT, "Share", ...OTHERS, ...FOOT, ...lines, ...FOOT];
  const text = page.join("\n\n");
  const { blocks } = clean({ file: "page.txt", text });
  const first = blocks.length - FOOT.length - lines.length;
  return blocks.slice(first, first + lines.length).map(({ role }) => role);
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
    ["of somebody else", about("Mia Thorne"), "By Petra Lindqvist"],
    ["where no byline says who", about("Petra Lindqvist"), ""],
    ["that begins otherwise", `In winter ${about("Petra Lindqvist")}`, "By Petra Lindqvist"],
    ["that quotes", about("Petra Lindqvist").replace("the old quay", "“the old quay”"), "By Petra Lindqvist"],
    ["that reports what somebody said", `${about("Petra Lindqvist").slice(0, -1)}, the mayor said.`, "By Petra Lindqvist"],
    ["with small letters", about("petra lindqvist"), "By Petra Lindqvist"],
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
  const lines = [...MENU, TITLE, ...TEXT, "Share", ...OTHERS, ...FOOT, other, "Share this article"];
  const text = [...lines, ...FOOT].join("\n\n");
  const { blocks } = clean({ file: "page.txt", text });
  const reasonOf = (line: string): string | undefined =>
    blocks.findLast(({ start, end }) => text.slice(start, end) === line)?.reason;
  expect(reasonOf(other)).toBe("far from the article's text");
  expect(reasonOf("Share this article")).toBe("share bar");
});

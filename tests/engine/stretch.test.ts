import { describe, expect, test } from "vitest";
import { linesOf } from "../../src/engine/clean/page.ts";
import { SHAPE_SIZE, shapesOf } from "../../src/engine/clean/shape.ts";
import { SHAPE_WEIGHTS } from "../../src/engine/clean/shape-weights.ts";
import { stretchOf } from "../../src/engine/clean/stretch.ts";
import { bestOf, grown, reachOf } from "../../src/engine/clean/sums.ts";
import { BYLINE, FOOT, HEAD, MENU, MORE, OTHERS, rolesOf, STORIES, TEXT, TITLE } from "./page.ts"; // prettier-ignore

function isKept(role: string | undefined): boolean {
  return role !== undefined && role !== "boilerplate" && role !== "teaser";
}

describe("where the article stands on a whole page", () => {
  test("menus above it and other stories with their summaries below it are set apart", () => {
    const roles = rolesOf(MENU, HEAD, TEXT, ["Share"], FOOT, STORIES, FOOT);
    for (const line of TEXT) expect([line, roles.get(line)]).toEqual([line, "body"]);
    for (const line of [...MENU, ...STORIES, ...FOOT])
      expect([line, roles.get(line)]).toEqual([line, "boilerplate"]);
    expect(roles.get(TITLE)).toBe("headline");
  });

  test("a headline among the most read, far above the text, is not the article's", () => {
    const decoy = "Divers, mayor and pillars: the bridge of Velmora";
    const roles = rolesOf([decoy], MENU, HEAD, TEXT, MORE, FOOT, OTHERS, FOOT);
    expect(roles.get(decoy)).toBe("boilerplate");
    expect(roles.get(TITLE)).toBe("headline");
  });

  test("a section's name shares words with the text by chance: the headline under it is the title", () => {
    const roles = rolesOf(["Bridge and ferries"], MENU.slice(0, 4), HEAD, TEXT);
    expect(roles.get(TITLE)).toBe("headline");
  });

  test("text that goes on below a list of other stories is text", () => {
    const list = ["Share", "Related articles", ...OTHERS, "Previous", "1", "Next"];
    const roles = rolesOf(MENU, HEAD, TEXT, list, MORE, FOOT, FOOT);
    for (const line of [...TEXT, ...MORE]) expect([line, roles.get(line)]).toEqual([line, "body"]);
    expect(isKept(roles.get("Swan attacks rise for a third time"))).toBe(false);
  });

  test("a list of results below the text is the article's, links below it are not", () => {
    const results = [
      "Oln 3, Halden 1",
      "Velmora 2, Port Oln 2",
      "Bay 0, Ilka 4",
      "East 1, West 1",
      "Lee 5, Falk 0",
      "Beryl 2, Thorne 1",
    ];
    const roles = rolesOf(MENU, HEAD, TEXT, results, ["Share"], OTHERS, FOOT, FOOT);
    for (const line of results) expect([line, isKept(roles.get(line))]).toEqual([line, true]);
    for (const line of OTHERS) expect([line, isKept(roles.get(line))]).toEqual([line, false]);
  });

  test("of a short report over long notices of other things, the report is the article", () => {
    const deals = Array.from({ length: 9 }, (_, i) => [
      `Kettle number ${i} for less`,
      `A kettle of steel number ${i} boils a litre of water within a minute, costs a third less than it did, and ends its days in a museum.`,
    ]).flat();
    const roles = rolesOf(MENU, HEAD, TEXT, ["Share", "Print"], FOOT, deals);
    for (const line of TEXT) expect(roles.get(line)).toBe("body");
    expect(isKept(roles.get("Kettle number 4 for less"))).toBe(false);
  });

  test("who added to the report stands far below it, and who wrote another story does not", () => {
    const added = "Jon Aske contributed to this report.";
    const posted = "Posted November 3, 2031";
    const roles = rolesOf(
      MENU,
      HEAD,
      TEXT,
      ["Share"],
      OTHERS,
      FOOT,
      [added, posted, "By Mia Thorne"],
      FOOT,
    );
    expect(roles.get(added)).toBe("byline");
    expect(roles.get(posted)).toBe("dateline");
    expect(roles.get("By Mia Thorne")).toBe("boilerplate");
  });

  test("a name and a date far above the title are another story's", () => {
    const other = ["By Mia Thorne", "November 1, 2031"];
    const roles = rolesOf(MENU.slice(0, 20), other, MENU.slice(20), HEAD, TEXT, MORE, FOOT, FOOT);
    for (const line of other) expect([line, roles.get(line)]).toEqual([line, "boilerplate"]);
    expect(roles.get(BYLINE)).toBe("byline");
  });

  test("who wrote it may stand right below the text, above the page's own lines", () => {
    const author = "By ORLA QUINT Associated Press";
    const roles = rolesOf(
      MENU,
      [TITLE],
      TEXT,
      MORE,
      TEXT.map((line) => `${line} It rained.`),
      [author, "Share"],
      OTHERS,
      FOOT,
      FOOT,
    );
    expect(roles.get(author)).toBe("byline");
  });

  test("so little text among furniture shows no edges: all sentences are kept", () => {
    const lines = [
      "Read More",
      "Photos: The bridge of Velmora",
      "1 of 12",
      "Just watched",
      "Replay",
    ];
    const last = "The city will give an update on Friday.";
    const roles = rolesOf(HEAD, TEXT.slice(0, 1), lines, [last]);
    expect(roles.get(last)).toBe("body");
  });

  test("names and links between the title and the text of a large page are no bylines and summaries", () => {
    const links = Array.from({ length: 9 }, (_, i) => `Old boats number ${i} cross the bay`);
    const roles = rolesOf(
      MENU,
      HEAD,
      links,
      ["Bay Islands", "Old Prints", "Letters", "Tides", "Rowing"],
      TEXT,
      MORE,
      FOOT,
      FOOT,
    );
    expect(roles.get("Bay Islands")).toBe("boilerplate");
    expect(roles.get("Old boats number 8 cross the bay")).toBe("boilerplate");
  });
});

describe("the shape of a line", () => {
  const lines = linesOf(
    [...HEAD, ...TEXT.slice(0, 2), "Who pays for the ferries...", "Share"].join("\n\n"),
  );
  const shapes = shapesOf(lines);
  const shape = (line: number): readonly number[] => [
    ...shapes.subarray(line * SHAPE_SIZE, (line + 1) * SHAPE_SIZE),
  ];

  test("has a weight for each of its numbers, and one that stands alone", () => {
    expect(SHAPE_WEIGHTS).toHaveLength(SHAPE_SIZE + 1);
    expect(shapes).toHaveLength(SHAPE_SIZE * lines.length);
  });

  test("says how it ends, what its cue is, and whether paragraphs stand beside it", () => {
    const [closed, cutShort, , furniture, part] = [0, 1, 2, 3, 4];
    expect([3, 4, 6].map((line) => shape(line)[closed])).toEqual([1, 1, 0]);
    expect([4, 5, 6].map((line) => shape(line)[cutShort])).toEqual([0, 1, 0]);
    expect([0, 1, 2, 6].map((line) => shape(line)[furniture])).toEqual([0, 0, 0, 1]);
    expect([0, 1, 2, 6].map((line) => shape(line)[part])).toEqual([0, 1, 1, 0]);
    expect([2, 3, 4, 5].map((line) => shape(line).slice(7, 9))).toEqual([
      [0, 1],
      [0, 1],
      [1, 0],
      [1, 0],
    ]);
  });

  test("says which part of its telling words other paragraphs have", () => {
    const apart = linesOf(
      [
        "Divers found cracks in the pillars of the iron bridge on Tuesday morning.",
        "Divers found swans below the pillars of the iron bridge on Friday evening.",
        "Divers swim",
      ].join("\n\n"),
    );
    const told = shapesOf(apart);
    expect(told[2]).toBeCloseTo(5 / 8);
    expect(told[2 + 2 * SHAPE_SIZE]).toBe(0.5);
  });

  test("grows with its words, ever more slowly", () => {
    const of = (words: number): number =>
      shapesOf(linesOf(Array.from({ length: words }, () => "bay").join(" ")))[5] ?? 0;
    expect(of(1)).toBeCloseTo(Math.log(2) / 3);
    expect(of(79)).toBeLessThan(of(80));
    expect(of(200)).toBe(of(80));
  });
});

describe("the stretch that is worth most", () => {
  const lines = linesOf("a\n\nb\n\nc\n\nd\n\ne\n\nf\n\ng");
  const told = (...odds: readonly number[]): Float64Array => Float64Array.from(odds);

  test("begins and ends with lines that add to it", () => {
    expect(bestOf(lines, told(-1, 1, -0.1, 1, -1, -1, -1), 0)).toEqual([1, 4]);
    expect(bestOf(lines, told(-1, -1, -1, -1, -1, -1, -1), 0)).toEqual([0, 7]);
    expect(bestOf(lines, told(-1, -1, -1, -1, -1, -1, -0.4), 0.5)).toEqual([6, 7]);
  });

  test("is the first that is worth a third of the best, and a far lesser one is none", () => {
    expect(bestOf(lines, told(1, -3, -3, 2, -3, -3, -3), 0)).toEqual([0, 1]);
    expect(bestOf(lines, told(0.5, -3, -3, 2, -3, -3, -3), 0)).toEqual([3, 4]);
  });

  test("goes on over lines that take little away where others give it back", () => {
    const odds = told(1, -0.3, 2, -0.3, 1, -3, 3);
    expect(grown(lines, odds, [2, 3], { doubt: 0, gap: 1 })).toEqual([0, 5]);
    expect(grown(lines, odds, [2, 3], { doubt: 0, gap: 0.2 })).toEqual([2, 3]);
  });

  test("reaches as far as its sum grows", () => {
    const values = [1, -1, 2, -5, 9];
    expect(reachOf(5, (i) => values[i] ?? 0, 4)).toEqual({ reach: 3, sum: 2 });
    expect(reachOf(5, (i) => values[i] ?? 0, 6)).toEqual({ reach: 5, sum: 6 });
  });
});

test("a page without lines has no stretch", () => {
  expect(stretchOf([])).toEqual({ start: 0, end: 0, listEnd: 0, beyond: 0 });
});

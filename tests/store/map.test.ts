import { describe, expect, test } from "vitest";
import { citation, inHand, passageAddress } from "../../src/store/cite.ts";
import { ladder, longestRise } from "../../src/store/ladder.ts";
import { passageAtPoint, passagePaths, seenPath } from "../../src/store/ladder-paths.ts";
import { sheet } from "../../src/store/sheet.ts";
import {
  hereOnStrip,
  hitCounts,
  passageAcross,
  pickedOnStrip,
  placeByKey,
  placeOnStrip,
  shadeOf,
  strip,
} from "../../src/store/strip.ts";
import { mapKey, placesInWords, readout, stripWords } from "../../src/store/strip-words.ts";
import { hitPath, stripPaths } from "../../src/store/strip-paths.ts";
import { BRIDGE, comparisonFrom, fakeBar, readyReader } from "./fixture.ts";

/** Three texts: B has the last statement of A first, C leaves out the tail. */
const MOVED = comparisonFrom([
  [
    ["one", "The old bridge shut on Monday after the storm."],
    ["two", "Nobody was hurt, the mayor said."],
    ["three", "Repairs will take a year at least."],
  ],
  [
    ["three", "Repairs will take a year at least."],
    ["one", "The old bridge shut on Monday after the storm."],
    ["two", "Nobody was hurt, the mayor said."],
  ],
  [["one", "The old bridge shut on Monday after the storm."]],
]);
const moved = { compare: () => Promise.resolve(MOVED) };

describe("the strip", () => {
  test("is darker where more outlets have a passage, from one alone to all", () => {
    expect([1, 2, 3, 4, 5].map((count) => shadeOf(count, 5))).toEqual([1, 2, 3, 4, 5]);
    expect([1, 2, 6, 10].map((count) => shadeOf(count, 10))).toEqual([1, 2, 4, 5]);
    expect(shadeOf(2, 2)).toBe(5);
  });

  test("tells a passage in words: who has it, where it was moved, what was found", async () => {
    const { getState, actions } = await readyReader(moved);
    actions.chooseBase("A");
    actions.find("year");
    const map = strip(getState());
    const at = placeOnStrip(map, "three");
    expect(readout(map, at, hitCounts(getState()))).toEqual({
      title: "3",
      parts: ["in 2 of 3: A B", "moved up in B", "2 found: A 1, B 1"],
    });
    expect(
      stripWords(
        map,
        at,
        hitCounts(getState()),
        placesInWords(map, at, () => 3),
      ),
    ).toBe(
      "passage 3, in 2 of 3: A B, moved up in B, 2 found: A 1, B 1, paragraph 3 of 3 in A, paragraph 1 of 3 in B; 3 of 3",
    );
    expect(readout(map, 99, hitCounts(getState())).parts).toEqual([]);
  });

  test("has a tick where an outlet has what is looked for, and in no other row", async () => {
    const { getState, actions } = await readyReader();
    actions.find("ferries");
    const path = hitPath(strip(getState()), hitCounts(getState()));
    expect(path.match(/M/g)).toHaveLength(1);
    const at = placeOnStrip(strip(getState()), "c");
    expect(path).toContain(`M${at} 2.8`);
  });

  test("pales what a filter does not pick, and keeps the rest as it was", async () => {
    const { getState, actions } = await readyReader();
    const map = strip(getState());
    expect(pickedOnStrip(getState())).toBeNull();
    expect(stripPaths(map, null).some(({ pale }) => pale)).toBe(false);
    actions.pick({ kind: "only", article: "B" });
    const picked = pickedOnStrip(getState());
    expect(picked).toEqual(new Set(["b"]));
    expect(stripPaths(strip(getState()), picked).filter(({ pale }) => !pale)).toHaveLength(1);
    expect(pickedOnStrip(getState())).toBe(picked);
  });

  test("draws moved up, moved down and standing still as three shapes", async () => {
    const { getState, actions } = await readyReader(moved);
    actions.chooseBase("A");
    const shapes = (): string =>
      stripPaths(strip(getState()), null)
        .map(({ path }) => path)
        .join();
    expect(shapes()).toMatch(/L[\d.]+ 1.36/);
    actions.chooseBase("C");
    expect(shapes()).not.toMatch(/L/);
  });

  test("knows which passage lies where, and where the reader is", async () => {
    const { getState, actions } = await readyReader(moved);
    const map = strip(getState());
    expect(passageAcross(map, 0)).toBe(map.passages[0]?.passage);
    expect(passageAcross(map, 0.99)).toBe(map.passages.at(-1)?.passage);
    expect(passageAcross(map, 1.2)).toBeNull();
    actions.see(map.passages[0]?.passage ?? "", map.passages[1]?.passage ?? "");
    expect(hereOnStrip(map, getState())).toBe(0);
    actions.goOnMap(map.passages[1]?.passage ?? "");
    expect(hereOnStrip(map, getState())).toBe(1);
    actions.see(map.passages[2]?.passage ?? "", map.passages[2]?.passage ?? "");
    expect(hereOnStrip(map, getState())).toBe(2);
  });

  test("takes down for on in the text, by one or by a tenth, and stops at its ends", async () => {
    const { getState } = await readyReader();
    const map = strip(getState());
    const keys = ["ArrowDown", "PageDown", "ArrowUp", "PageUp", "Home", "ArrowRight"];
    expect(keys.map((key) => placeByKey(map, 1, key))).toEqual([2, 2, 0, 0, null, null]);
    expect(placeByKey(map, 3, "PageDown")).toBe(3);
    expect(placeByKey(map, 0, "PageUp")).toBe(0);
  });

  test("goes on in the sheet where that is open", async () => {
    const bar = fakeBar();
    const { getState, actions } = await readyReader({ ...moved, bar });
    actions.open("one");
    actions.goOnMap("two");
    expect(sheet(getState())?.entry.passage).toBe("two");
    expect(bar.entries).toHaveLength(2);
  });

  test("is explained in words, by what it shows", async () => {
    const { getState } = await readyReader();
    const words = (order: "aligned" | "own") =>
      mapKey(strip(getState()), order).map((entry) => entry.words);
    expect(words("aligned")).toEqual([
      "in one",
      "2",
      "all 3",
      "moved up",
      "moved down",
      "blank: not there",
    ]);
    expect(words("own")).toContain("end of text");
  });

  test("keeps its order in the address", async () => {
    const bar = fakeBar("#event=bridge&strip=own");
    const { getState, actions } = await readyReader({ bar });
    expect(getState().reading.strip).toBe("own");
    actions.chooseStrip("aligned");
    expect(bar.read()).toBe("#event=bridge");
  });
});

describe("the ladder", () => {
  const { rungs, joins } = ladder(MOVED, ["A", "B", "C"]);

  test("is as long as its text, and each passage stands at its own place", () => {
    expect(rungs.map(({ words }) => words)).toEqual([22, 22, 9]);
    expect(rungs.map(({ end }) => Math.round(end * 22))).toEqual([22, 22, 9]);
    for (const { pieces, end } of rungs) {
      expect(pieces[0]?.start).toBe(0);
      expect(pieces.at(-1)?.end).toBeCloseTo(end);
    }
    expect(rungs[1]?.pieces.map(({ passage }) => passage)).toEqual(["three", "one", "two"]);
  });

  test("joins neighbours, and tells the few that were moved from the many that were not", () => {
    expect(joins.map(({ passage, row, moved: out }) => `${passage} ${row} ${out}`)).toEqual([
      "one 0 false",
      "two 0 false",
      "three 0 true",
      "one 1 false",
    ]);
  });

  test("leaves text set apart out of the lengths", () => {
    const [, b] = ladder(BRIDGE, ["A", "B", "C"]).rungs;
    expect(b?.pieces.map(({ passage }) => passage)).toEqual(["h2", "all", "two", "b"]);
  });

  test("finds what a pointer points at, and nothing past the end of a text", () => {
    const all = { rungs, joins };
    expect(passageAtPoint(all, 0.01, 0)).toBe("one");
    expect(passageAtPoint(all, 0.01, 0.5)).toBe("three");
    expect(passageAtPoint(all, 0.9, 1)).toBeNull();
    expect(passageAtPoint({ rungs: [], joins: [] }, 0.5, 0.5)).toBeNull();
  });

  test("draws the lit passage through all rows, and over a row that lacks it", () => {
    const all = ladder(MOVED, ["A", "B", "C"]);
    expect(passagePaths(all, "one").through.match(/M/g)).toHaveLength(2);
    expect(passagePaths(all, "one").over).toBe("");
    const apart = ladder(MOVED, ["A", "C", "B"]);
    expect(passagePaths(apart, "three").through).toBe("");
    expect(passagePaths(apart, "three").over.match(/M/g)).toHaveLength(1);
    expect(passagePaths(apart, null).pieces).toBe("");
    expect(seenPath(all, (passage) => passage === "two").match(/M/g)).toHaveLength(2);
  });

  test("finds the longest rise", () => {
    expect(longestRise([3, 1, 2, 5, 4])).toEqual(new Set([1, 2, 4]));
    expect(longestRise([]).size).toBe(0);
  });
});

describe("two wordings", () => {
  test("are marked against each other, with what joins them", async () => {
    const bar = fakeBar();
    const { getState, actions } = await readyReader({ bar });
    actions.open("all");
    actions.chooseTwo("B", "C");
    const pair = sheet(getState());
    expect(pair).toMatchObject({ against: "B", second: "C", letters: ["A", "B", "C"], line: null });
    expect(pair?.wordings.map(({ cell }) => [cell.article, cell.against?.article])).toEqual([
      ["B", "C"],
      ["C", "B"],
    ]);
    expect(pair?.wordings.map(({ explanation }) => explanation !== null)).toEqual([false, true]);
    expect(bar.read()).toContain("against=B&second=C");
    actions.chooseAgainst("C");
    expect(getState().reading).toMatchObject({ against: "C", second: null });
    actions.chooseTwo("C", "A");
    actions.close();
    expect(getState().reading.second).toBeNull();
  });

  test("that are the same one, or not there, are all wordings again", async () => {
    const { getState } = await readyReader({
      bar: fakeBar("#event=bridge&p=A.13.the-old-bridge-shut&against=A&second=A"),
    });
    expect(sheet(getState())?.second).toBeNull();
    expect(sheet(getState())?.wordings).toHaveLength(3);
  });

  test("say where they stand in their article", async () => {
    const { getState, actions } = await readyReader();
    actions.open("two");
    expect(sheet(getState())?.wordings.map(({ place, where }) => [place, where])).toEqual([
      ["paragraph 2 of 2", { start: 0.5, size: 0.5 }],
      ["paragraph 2 of 3", { start: 1 / 3, size: 1 / 3 }],
    ]);
  });
});

async function sheetOf(texts: readonly string[]) {
  const compare = () =>
    Promise.resolve(comparisonFrom(texts.map((text) => [["one", text] as const])));
  const { getState, actions } = await readyReader({ compare });
  actions.open("one");
  return sheet(getState());
}

test("words that only some have are told once, and no stretch of them that one of these lacks", async () => {
  const drawn = await sheetOf([
    "China growingly shows support for Moscow.",
    "The visit comes amid Chinese support for Moscow.",
    "China shows support for Moscow.",
  ]);
  // In A they do not stand together.
  expect(drawn?.readings).toContain("‘China’, ‘shows’ only in A and C");
  expect(drawn?.readings.join()).not.toContain("China shows");
});

describe("the line of a passage", () => {
  const line = async (texts: readonly string[]) => (await sheetOf(texts))?.line ?? null;

  test("writes once what all share, with its marks, and stacks the rest under letters", async () => {
    const drawn = await line([
      "“China growingly shows support,” Xi said.",
      "“China shows support,” Xi said.",
      "“China shows support,” Xi said.",
    ]);
    expect(drawn?.slots.map(({ readings }) => readings)).toEqual([
      [{ letters: "A B C", words: "“China" }],
      [
        { letters: "A", words: "growingly" },
        { letters: "B C", words: "" },
      ],
      [{ letters: "A B C", words: "shows support,” Xi said." }],
    ]);
    expect(drawn?.spoken).toBe(
      "“China [A: “growingly”; B and C: nothing] shows support,” Xi said. ",
    );
  });

  test("says so where wordings share too little", async () => {
    const drawn = await line([
      "The old bridge shut on Monday.",
      "Since the storm nobody can cross the river any more.",
    ]);
    expect(drawn?.slots).toEqual([]);
    expect(drawn?.apart).toBe(
      "Both wordings share too few words to be set as one line; read them whole.",
    );
  });

  test("is not drawn where all have the same words, or only one has any", async () => {
    expect(await line(["The old bridge shut.", "The old bridge shut."])).toBeNull();
    expect(await line(["The old bridge shut."])).toBeNull();
  });
});

describe("a citation", () => {
  const PAGE = "https://example.org/variorum/";
  const named = { passage: "all", article: "B", start: null };

  test("quotes the words, and says whose they are, under which headline, when and where", async () => {
    const { getState } = await readyReader();
    expect(citation(getState(), named, PAGE)).toBe(
      "“The old bridge opened on Monday after the storm.”\n" +
        "Outlet B (B), “Storm closes bridge”, 4 February 2022. " +
        "https://example.org/variorum/#event=bridge&p=B.21.the-old-bridge-opened",
    );
    expect(citation(getState(), { ...named, article: "A" }, PAGE)).toContain(
      "Outlet not named in the text (A)",
    );
    expect(citation(getState(), { ...named, passage: "b", article: "A" }, PAGE)).toBeNull();
  });

  test("hides a name that is hidden on the page", async () => {
    const { getState } = await readyReader({ bar: fakeBar("#event=bridge&blind=yes") });
    const text = citation(getState(), named, PAGE);
    expect(text).toContain("Article B, name hidden");
    expect(text).not.toContain("Outlet B");
  });

  test("is of the passage that is open, else pointed at, else stepped to", async () => {
    const { getState, actions } = await readyReader();
    expect(inHand(getState())).toBeNull();
    actions.reach("b");
    actions.pointAt("two");
    expect(inHand(getState())).toMatchObject({ passage: "two", article: "A" });
    actions.chooseBase("B");
    expect(inHand(getState())).toMatchObject({ passage: "two", article: "B" });
    actions.pointAt(null);
    expect(inHand(getState())?.passage).toBe("b");
    actions.open("all");
    actions.chooseAgainst("C");
    expect(inHand(getState())).toMatchObject({ passage: "all", article: "C" });
    expect(passageAddress(getState(), named, PAGE)).toContain("p=B.21.");
  });
});

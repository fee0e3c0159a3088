import { describe, expect, test } from "vitest";
import { bands } from "../../src/store/bands.ts";
import { finding } from "../../src/store/finding.ts";
import { heads } from "../../src/store/heads.ts";
import { legend } from "../../src/store/legend.ts";
import { pieces } from "../../src/store/marks.ts";
import { foundWords, nextFound } from "../../src/store/found.ts";
import { hits } from "../../src/store/search.ts";
import { openEntry, sheet } from "../../src/store/sheet.ts";
import { lines } from "../../src/store/single.ts";
import { sequence } from "../../src/store/steps.ts";
import { strip } from "../../src/store/strip.ts";
import { BRIDGE, comparisonFrom, fakeBar, readyReader } from "./fixture.ts";

const LOOK = { emphasis: "differences", styleAside: true } as const;

describe("the finding", () => {
  test("is one true sentence whose counts lead to their passages", async () => {
    const clauses = finding((await readyReader()).getState());
    expect(clauses.map(({ lead, text }) => lead + text).join("")).toBe(
      "Three outlets, 4 statements: 2 in two or more, 1 in all three. B alone has\u00a01, C\u00a01, A none.",
    );
    expect(clauses[0]?.filter).toEqual({ kind: "least", count: 2 });
  });
});

describe("the page", () => {
  test("sets shared passages in rows, and what is alone in stacks", async () => {
    const { getState } = await readyReader();
    const kinds = bands(getState()).map((band) => band.kind);
    expect(kinds).toContain("row");
    expect(kinds).toContain("stacks");
    expect(
      sequence(getState())
        .map(({ passage }) => passage)
        .toSorted(),
    ).toEqual(["all", "b", "c", "two"]);
  });

  test("is the same list as long as nothing changed that it draws", async () => {
    const { getState, actions } = await readyReader();
    const before = bands(getState());
    actions.pointAt("two");
    expect(bands(getState())).toBe(before);
  });

  test("marks against the wording most share when there is no base, else against the base", async () => {
    const { getState, actions } = await readyReader();
    const row = () =>
      bands(getState()).flatMap((band) => (band.kind === "row" ? [band.entry] : []))[0];
    expect(row()?.against).toBe("A");
    actions.chooseBase("B");
    expect(row()?.against).toBe("B");
  });

  test("folds three identical passages or more, set-apart text between them included", async () => {
    const same = ["One thing was said.", "Another thing was said.", "A third thing was said."];
    const told = same.map((text, index) => [`p${index}`, text] as const);
    const apart = [null, "Sign up here."] as const;
    const long = comparisonFrom([told, [...told.slice(0, 1), apart, ...told.slice(1)]]);
    const { getState, actions } = await readyReader({ compare: () => Promise.resolve(long) });
    const [fold, ...rest] = bands(getState());
    expect(fold).toMatchObject({
      kind: "fold",
      fold: { reason: "identical", articles: ["A", "B"] },
      open: false,
    });
    expect(rest).toEqual([]);
    actions.toggleFold(fold?.key ?? "");
    expect(bands(getState()).length).toBeGreaterThan(3);
  });

  test("picks only what a filter counts", async () => {
    const { getState, actions } = await readyReader();
    actions.pick({ kind: "only", article: "B" });
    expect(sequence(getState()).map(({ passage }) => passage)).toEqual(["b"]);
  });
});

describe("one column", () => {
  test("reads one article through, with a slot for what it lacks", async () => {
    const { getState, actions } = await readyReader();
    actions.fit(1);
    const drawn = lines(getState());
    expect(drawn.filter(({ kind }) => kind === "passage").map(({ key }) => key)).toEqual([
      "all",
      "two",
    ]);
    expect(
      drawn.flatMap((line) =>
        line.kind === "slot" ? line.entries.map(({ passage }) => passage) : [],
      ),
    ).toEqual(expect.arrayContaining(["b", "c"]));
  });
});

describe("marks", () => {
  test("hold whole words, and lose and invent no letter", async () => {
    const { getState } = await readyReader();
    const entries = bands(getState()).flatMap((band) => (band.kind === "row" ? [band.entry] : []));
    for (const { cells } of entries) {
      for (const cell of cells) {
        const text = BRIDGE.articles.find(({ id }) => id === cell.article)?.text ?? "";
        const [place] = cell.stretches;
        for (const emphasis of ["differences", "shared", "plain"] as const) {
          const drawn = pieces(BRIDGE, cell, cells, { ...LOOK, emphasis }).filter(
            ({ kind }) => kind !== "left",
          );
          expect(drawn.map((piece) => piece.text).join("")).toBe(
            text.slice(place?.start, place?.end),
          );
        }
      }
    }
  });

  test("say other words in the place of others", async () => {
    const { getState } = await readyReader();
    const row = sequence(getState()).find(({ passage }) => passage === "all");
    const cell = row?.cells.find(({ article }) => article === "B");
    const drawn = cell === undefined ? [] : pieces(BRIDGE, cell, [], LOOK);
    expect(drawn.find(({ kind }) => kind === "changed")).toMatchObject({
      text: "opened",
      other: "shut",
    });
  });

  test("are explained by the legend that fits them", async () => {
    const { getState, actions } = await readyReader();
    expect(legend(getState()).marks.map(({ kind }) => kind)).toContain("changed");
    actions.emphasise("plain");
    expect(legend(getState()).marks).toEqual([]);
  });
});

describe("the sheet", () => {
  test("opens a passage that stands in headlines alone, above the rows", async () => {
    const { getState, actions } = await readyReader();
    actions.open("h2");
    expect(sheet(getState())?.entry.passage).toBe("h2");
    expect(sheet(getState())?.wordings.map(({ cell }) => cell.article)).toEqual(["B"]);
    expect(openEntry(getState())).toBe(openEntry(getState()));
    actions.step({ to: "passage", by: 1 });
    expect(sheet(getState())?.entry.passage).toBe("all");
  });

  test("stacks all wordings, the chosen one first, and says why they belong together", async () => {
    const { getState, actions } = await readyReader();
    expect(sheet(getState())).toBeNull();
    actions.open("all");
    const open = sheet(getState());
    expect(open?.wordings.map(({ cell }) => cell.article)).toEqual(["A", "C", "B"]);
    expect(open?.wordings[2]?.explanation).toMatchObject({
      evidence: "8 of 9 words here stand in A too, which has 9",
      rule: "Linked because most words stand in both, in the same order.",
    });
    actions.chooseAgainst("B");
    expect(sheet(getState())?.wordings[0]?.cell.article).toBe("B");
  });

  test("names what both have in common as it is written, abbreviations with their dots", async () => {
    const telling = ["u.s", "monday", "bridge"];
    const links = BRIDGE.links.map((link) => ({
      ...link,
      evidence: { ...link.evidence, telling },
    }));
    const { getState, actions } = await readyReader({
      compare: () => Promise.resolve({ ...BRIDGE, links }),
    });
    actions.open("all");
    expect(sheet(getState())?.wordings[2]?.explanation?.inCommon).toEqual([
      { kind: "names", words: ["U.S.", "Monday"] },
      { kind: "rare words", words: ["bridge"] },
    ]);
  });
});

describe("the strip and the heads", () => {
  test("show a cell where an outlet has a passage", async () => {
    const { getState } = await readyReader();
    const map = strip(getState());
    expect(map.rows.map(({ cells }) => cells.length)).toEqual([2, 3, 2]);
  });

  test("name an outlet, or say that the text does not", async () => {
    const { getState } = await readyReader();
    expect(heads(getState()).map(({ name }) => name)).toEqual([
      "Outlet not named in the text",
      "Outlet B",
      "Outlet C",
    ]);
  });
});

describe("finding words", () => {
  test("is blind to case and accents, and counts by outlet", async () => {
    const { getState, actions } = await readyReader({ bar: fakeBar() });
    actions.find("CAFE");
    expect(hits(getState()).map(({ article }) => article)).toEqual(["C", "C"]);
    expect(foundWords(getState())).toBe("2 hits: A\u00a00 · B\u00a00 · C\u00a02");
    expect(nextFound(getState(), 1)).toEqual({ key: "h3", apart: null });
    actions.find("zebra");
    expect(foundWords(getState())).toBe("Nothing found for “zebra” in any of the articles");
    actions.find("");
    expect(foundWords(getState())).toBe("");
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compare, contains, wordsOf, zoneOf, type Comparison } from "../../src/engine/index.ts";
import { apparatus, hasMargin } from "../../src/store/apparatus.ts";
import { bands } from "../../src/store/bands.ts";
import { layoutOf } from "../../src/store/columns.ts";
import { foldWords } from "../../src/store/fold-words.ts";
import { matrix, matrixInSteps, pairAddress, pairings, shadeOf } from "../../src/store/matrix.ts";
import { openPassage } from "../../src/store/open.ts";
import { ownTexts } from "../../src/store/own.ts";
import { lines } from "../../src/store/single.ts";
import { comparisonOf } from "../../src/store/state.ts";
import { sequence } from "../../src/store/steps.ts";
import { viewOf } from "../../src/store/view.ts";
import { BRIDGE, comparisonFrom, EVENT, fakeBar, readyReader } from "./fixture.ts";

const corpus = join(import.meta.dirname, "../../corpus/2022-02-04-putin-xi");
const FIVE = compare(
  readdirSync(corpus)
    .filter((file) => file.endsWith(".txt"))
    .toSorted()
    .map((file) => ({
      file,
      text: readFileSync(join(corpus, file), "utf8").replaceAll("\r\n", "\n"),
    })),
);

function readFive() {
  const articles = FIVE.articles.map(({ file, text }) => ({ file, text }));
  return readyReader({
    events: [{ ...EVENT, articles }],
    compare: () => Promise.resolve(FIVE),
  });
}

describe("the way of reading", () => {
  test("leads from the matrix to the text when a passage is asked for, by key or on the map", async () => {
    const { actions, getState } = await readyReader();
    for (const ask of [
      () => actions.step({ to: "passage", by: 1 }),
      () => actions.goOnMap(sequence(getState())[1]?.passage ?? ""),
    ]) {
      actions.readAs("matrix");
      ask();
      expect(viewOf(getState())).toBe("columns");
      expect(getState().cursor?.passage).toBe(getState().lit);
      actions.readAs("columns");
    }
  });

  test("follows the room there is until the reader chooses, and goes round by one key", async () => {
    const bar = fakeBar();
    const { actions, getState } = await readyReader({ bar });
    expect(viewOf(getState())).toBe("columns");
    actions.fit(1);
    expect(viewOf(getState())).toBe("single");
    actions.nextWay();
    expect(viewOf(getState())).toBe("matrix");
    expect(bar.read()).toContain("view=matrix");
    actions.nextWay();
    expect(viewOf(getState())).toBe("columns");
    bar.back();
    expect(viewOf(getState())).toBe("matrix");
  });

  test("chosen again adds no step to the history", async () => {
    const bar = fakeBar();
    const { actions } = await readyReader({ bar });
    actions.readAs("columns");
    expect(bar.entries).toHaveLength(1);
  });

  test("side by side shows two columns even on a phone, and opening a third makes one collapse", async () => {
    const { actions, getState } = await readyReader();
    actions.fit(1);
    actions.readAs("columns");
    const { open, spines } = layoutOf(getState());
    expect([open.length, spines.length]).toEqual([2, 1]);
    actions.toggleSpine(spines[0] ?? "");
    expect(layoutOf(getState()).open).toHaveLength(2);
    expect(layoutOf(getState()).open).toContain(spines[0]);
  });
});

describe("a step", () => {
  test("passes over what a spine says alone, unless the sheet is open to show it", async () => {
    const { actions, getState } = await readFive();
    actions.fit(3);
    const { open, spines } = layoutOf(getState());
    expect([open.length, spines.length]).toEqual([3, 2]);
    const holders = new Map(
      sequence(getState()).map(({ passage, cells }) => [
        passage,
        cells.map((each) => each.article),
      ]),
    );
    const ticks = [...holders].filter(
      ([, own]) => own.length === 1 && spines.includes(own[0] ?? ""),
    );
    expect(ticks).not.toHaveLength(0);
    const stepped = Array.from({ length: holders.size }, () => {
      actions.step({ to: "passage", by: 1 });
      return getState().cursor?.passage ?? "";
    });
    const reachable = [...holders.keys()].filter((each) => !ticks.some(([tick]) => tick === each));
    expect(stepped.slice(0, reachable.length)).toEqual(reachable);
    const [tick = ""] = ticks[0] ?? [];
    actions.open([...holders.keys()][[...holders.keys()].indexOf(tick) - 1] ?? "");
    actions.step({ to: "passage", by: 1 });
    expect(openPassage(getState())).toBe(tick);
  });
});

describe("a fold", () => {
  const same = (id: string) => [id, `The same words about ${id} were said.`] as const;

  async function folded(articles: Parameters<typeof comparisonFrom>[0]) {
    const made = comparisonFrom(articles);
    const { getState } = await readyReader({ compare: () => Promise.resolve(made) });
    return bands(getState()).map((band) =>
      band.kind === "fold" ? foldWords(band, made.articles.length) : band.kind,
    );
  }

  test("holds neighbours that read the same in all who have them, and says who that is", async () => {
    expect(
      await folded([
        [same("p"), same("q")],
        [same("p"), same("q")],
      ]),
    ).toEqual(["2 passages identical in both"]);
    expect(await folded([[same("p"), same("q")], [same("p"), same("q")], [same("q")]])).toEqual([
      "2 passages identical in all who have them: 1 in A and B; 2 in all three",
    ]);
  });

  test("does not hide what one outlet alone says, which comes after it in its own column", async () => {
    const alone = ["c", "Only this outlet has a word on ferries."] as const;
    expect(
      await folded([
        [same("p"), same("q")],
        [same("p"), same("q")],
        [["head", "Ferries run", "headline"], alone],
      ]),
    ).toEqual(["2 passages identical in A and B", "stacks"]);
  });

  test("ends where one of its own outlets has something else in between", async () => {
    const alone = ["b", "Only this outlet has a word on repairs."] as const;
    expect(
      await folded([
        [same("p"), same("q")],
        [same("p"), alone, same("q")],
      ]),
    ).toEqual(["row", "stacks", "row"]);
  });

  test("is seen on the bundled five", async () => {
    const { getState } = await readFive();
    const folds = bands(getState()).filter((band) => band.kind === "fold");
    expect(folds.length).toBeGreaterThanOrEqual(3);
  });

  test("counts only outlets that are on the page", async () => {
    const made = comparisonFrom([
      [same("p"), same("q")],
      [same("p"), same("q")],
      [
        ["p", "Other words on p."],
        ["q", "Other words on q."],
      ],
    ]);
    const { getState, actions } = await readyReader({ compare: () => Promise.resolve(made) });
    expect(bands(getState()).some((band) => band.kind === "fold")).toBe(false);
    actions.toggleColumn("C");
    expect(bands(getState()).map((band) => band.kind)).toEqual(["fold"]);
  });
});

describe("the matrix", () => {
  test("is there when it is asked for, once it was laid out ahead, step by step", async () => {
    const { getState } = await readyReader({ bar: fakeBar("#event=bridge&view=matrix") });
    const comparison = comparisonOf(getState());
    if (comparison === null) throw new Error("there is no comparison");
    const { columns } = getState().reading;
    let reads = 0;
    const counted: Comparison = {
      ...comparison,
      get links() {
        reads += 1;
        return comparison.links;
      },
    };
    const status = { name: "ready", comparison: counted } as const;
    expect([...matrixInSteps(counted, columns)].length).toBeGreaterThan(columns.length);
    expect(matrix({ ...getState(), status })).toEqual(matrix(getState()));
    expect(reads).toBe(1);
  });

  test("counts as a simple count does, both ways, on the bundled five", async () => {
    const { getState } = await readFive();
    const rows = matrix(getState());
    expect(rows).toHaveLength(5);
    const found = rows.flatMap(({ cells }) =>
      cells.flatMap((cell) =>
        cell === null ? [] : [{ ...cell, ...countedSimply(FIVE, cell.of, cell.in) }],
      ),
    );
    expect(found).toHaveLength(20);
    expect(rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null))).toEqual(found);
    expect(rows.map(({ cells }) => cells.indexOf(null))).toEqual([0, 1, 2, 3, 4]);
  });

  test("shows the columns that are on the page, in their order", async () => {
    const { getState, actions } = await readyReader();
    actions.moveColumn("C", -1);
    actions.toggleColumn("A");
    expect(matrix(getState()).map(({ article }) => article)).toEqual(["C", "B"]);
  });

  test("leads from a cell to its two articles side by side, marked against the first", async () => {
    const { getState } = await readyReader({ bar: fakeBar("#event=bridge&view=matrix") });
    const cell = matrix(getState())[0]?.cells[1];
    expect(cell === null || cell === undefined ? "" : pairAddress(getState(), cell)).toBe(
      "#event=bridge&view=columns&columns=A,B&base=A",
    );
  });

  test("puts the pair with most in common first, and shades by the share", async () => {
    const { getState } = await readFive();
    const [first, ...rest] = pairings(matrix(getState()));
    expect(first?.key).toBe("C and D");
    expect(rest).toHaveLength(9);
    expect(first === undefined ? 0 : shadeOf(first.there)).toBe(5);
  });
});

/** The same counts, taken word by word and link by link. */
function countedSimply({ articles, passages, links }: Comparison, of: string, other: string) {
  const article = articles.find(({ id }) => id === of);
  const text = article?.text ?? "";
  const counts = (letter: string, place: { start: number; end: number }): boolean =>
    articles
      .find(({ id }) => id === letter)
      ?.blocks.some((block) => contains(block, place) && zoneOf(block.role) !== "apart") ?? false;
  const both = passages.filter((passage) =>
    [of, other].every((letter) =>
      passage.wordings.some((place) => place.article === letter && counts(letter, place)),
    ),
  );
  const words = both
    .flatMap(({ wordings }) =>
      wordings.filter((place) => place.article === of && counts(of, place)),
    )
    .flatMap((place) => wordsOf(text, place));
  const spans = links.flatMap(({ a, b, spans: list }) => [
    ...(a.article === of && b.article === other ? list.map((span) => span.a) : []),
    ...(b.article === of && a.article === other ? list.map((span) => span.b) : []),
  ]);
  const same = words.filter(({ start }) =>
    spans.some((span) => span.start <= start && start < span.end),
  );
  return { words: words.length, same: same.length, passages: both.length };
}

describe("own order", () => {
  test("gives each open column all of its text in its own order, and one place a passage", async () => {
    const { getState, actions } = await readyReader();
    actions.flowAs("own");
    const texts = ownTexts(getState());
    expect(texts.map(({ article }) => article)).toEqual(["A", "B", "C"]);
    expect(texts[1]?.lines.map(({ kind, key }) => (kind === "apart" ? kind : key))).toEqual([
      "all",
      "apart",
      "two",
      "b",
    ]);
    const first = texts.flatMap(({ lines: list }) =>
      list.flatMap((line) => (line.kind === "passage" && line.first ? [line.key] : [])),
    );
    expect(first.toSorted()).toEqual(["all", "b", "c", "two"]);
    expect(
      sequence(getState())
        .map(({ passage }) => passage)
        .toSorted(),
    ).toEqual(["all", "b", "c", "two"]);
  });

  test("keeps what a filter does not pick: it is the text", async () => {
    const { getState, actions } = await readyReader();
    actions.flowAs("own");
    actions.pick({ kind: "only", article: "B" });
    const [, second] = ownTexts(getState());
    expect(second?.lines.map((line) => (line.kind === "passage" ? line.picked : null))).toEqual([
      false,
      null,
      false,
      true,
    ]);
  });

  test("is locked until the reader unlocks it, and the address says so", async () => {
    const bar = fakeBar();
    const { actions } = await readyReader({ bar });
    actions.toggleLock();
    expect(bar.read()).toContain("lock=off");
  });
});

describe("one column, wide", () => {
  test("tells in the margin what others have in place of these words, each reading once", async () => {
    const { getState } = await readyReader();
    const entry = sequence(getState()).find(({ passage }) => passage === "all");
    const of = (letter: string) => {
      const cell = entry?.cells.find(({ article }) => article === letter);
      return entry === undefined || cell === undefined
        ? []
        : apparatus(BRIDGE, entry, cell, true).map((reading) => ({ ...reading, key: "" }));
    };
    expect(of("B")).toEqual([
      { kind: "words", key: "", own: "opened", theirs: "shut", letters: ["A", "C"] },
    ]);
    expect(of("A")).toEqual([
      { kind: "same", key: "", words: "has the same words", letters: ["C"] },
      { kind: "words", key: "", own: "shut", theirs: "opened", letters: ["B"] },
    ]);
    expect(hasMargin({ room: 4 })).toBe(false);
    expect(hasMargin({ room: 6 })).toBe(true);
  });

  test("opens slots that hold what a filter picks, and leaves out what hidden columns have", async () => {
    const { getState, actions } = await readyReader();
    actions.readAs("single");
    const slots = () =>
      lines(getState()).flatMap((line) =>
        line.kind === "slot" ? [[line.open, line.entries.map(({ passage }) => passage)]] : [],
      );
    expect(slots()).toEqual([
      [false, ["c"]],
      [false, ["b"]],
    ]);
    actions.pick({ kind: "only", article: "B" });
    expect(slots()).toEqual([[true, ["b"]]]);
    actions.pick(null);
    actions.toggleColumn("B");
    expect(slots()).toEqual([[false, ["c"]]]);
  });
});

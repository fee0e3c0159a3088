import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Comparison, Role } from "../../src/engine/index.ts";
import { bands } from "../../src/store/bands.ts";
import { choiceOf } from "../../src/store/choice.ts";
import { items } from "../../src/store/entries.ts";
import { facets } from "../../src/store/facets.ts";
import { finding } from "../../src/store/finding.ts";
import { heads } from "../../src/store/heads.ts";
import { pieces } from "../../src/store/marks.ts";
import { isHidden, outletName } from "../../src/store/outlet-name.ts";
import { picked } from "../../src/store/picked.ts";
import { quotations, quotedSpans } from "../../src/store/quoted.ts";
import { lines } from "../../src/store/single.ts";
import { spoken } from "../../src/store/spoken.ts";
import type { Filter, Standing, State } from "../../src/store/state.ts";
import { sequence } from "../../src/store/steps.ts";
import { tally } from "../../src/store/tally.ts";
import { BRIDGE, comparisonFrom, fakeBar, readyReader } from "./fixture.ts";

/** Two outlets that quote, caption and reword. */
const FLOOD = comparisonFrom([
  [
    ["h1", "River rises", "headline"],
    ["d", "Hundreds left their homes.", "dek"],
    ["quote", "“We have never seen water like this,” she said."],
    ["same", "The river rose overnight."],
    ["small", "The old dam held firm on Sunday."],
    ["figure", "It rained for 30 hours there."],
    ["cap", "A boat on the main street.", "caption"],
  ],
  [
    ["h2", "Flood in the valley", "headline"],
    ["quote", "“We have never seen water like this,” the mayor told us."],
    ["same", "The river rose overnight."],
    ["small", "The old dam stood firm on Sunday."],
    ["figure", "It rained for 40 hours there."],
    ["alone", "Schools stay shut."],
  ],
]);

const flood = () => readyReader({ compare: () => Promise.resolve(FLOOD) });
const shown = (state: State) => tally(state).entries.map(({ passage }) => passage);

describe("a filter by who has a passage", () => {
  const outletsOf = ({ passages }: Comparison, id: string): readonly string[] => [
    ...new Set(passages.find((each) => each.id === id)?.wordings.map(({ article }) => article)),
  ];
  const filter: fc.Arbitrary<Filter> = fc.oneof(
    fc.record({ kind: fc.constantFrom("least", "exactly"), count: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ kind: fc.constantFrom("only", "lacks"), article: fc.constantFrom("A", "B", "C") }),
  );
  const naive = (asked: Filter, articles: readonly string[]): boolean => {
    if (asked.kind === "least") return articles.length >= asked.count;
    if (asked.kind === "exactly") return articles.length === asked.count;
    const has = articles.includes(asked.article);
    return asked.kind === "only" ? has && articles.length === 1 : !has && articles.length > 1;
  };

  test("counts what a look at every passage counts, whatever the base and the view", async () => {
    const { getState, actions } = await readyReader();
    const statements = ["all", "two", "b", "c"];
    fc.assert(
      fc.property(
        filter,
        fc.constantFrom(null, "A", "B", "C"),
        fc.constantFrom("columns" as const, "single" as const),
        (asked, base, view) => {
          actions.readAs(view);
          actions.chooseBase(base);
          actions.narrow({ filter: asked });
          const expected = statements.filter((id) => naive(asked, outletsOf(BRIDGE, id)));
          expect(shown(getState()).toSorted()).toEqual(expected.toSorted());
          expect(picked(getState())).toMatchObject({
            count: expected.length,
            of: "4 statements",
          });
        },
      ),
    );
  });
});

describe("filters", () => {
  test("pick by how wordings stand to each other, and the sorts add up", async () => {
    const { getState, actions } = await flood();
    const by = (relation: Standing): readonly string[] => {
      actions.narrow({ relation });
      return shown(getState());
    };
    expect(by("verbatim")).toEqual(["same"]);
    expect(by("changed")).toEqual(["quote", "small", "figure"]);
    expect(by("edited")).toEqual(["quote", "small", "figure"]);
    expect(by("paraphrase")).toEqual([]);
  });

  test("pick by where a passage stands, summary lines too, which no statement count holds", async () => {
    const { getState, actions } = await flood();
    const by = (role: Role): readonly string[] => {
      actions.narrow({ role });
      return shown(getState());
    };
    expect(by("caption")).toEqual(["cap"]);
    expect(picked(getState()).of).toBe("6 statements");
    expect(by("dek")).toEqual(["d"]);
    expect(picked(getState()).of).toBe("7 passages");
    expect(sequence(getState()).map(({ passage }) => passage)).toEqual(["d"]);
  });

  test("leave quotations out, or show them alone", async () => {
    const { getState, actions } = await flood();
    actions.narrow({ quotes: "only" });
    expect(shown(getState())).toEqual(["quote"]);
    actions.narrow({ quotes: "out" });
    expect(shown(getState())).not.toContain("quote");
    expect(finding(getState())[0]?.lead).toBe(
      "Two outlets, 5 of 6 statements (quotations left out): ",
    );
  });

  test("add up: a passage has to meet all of them", async () => {
    const { getState, actions } = await flood();
    actions.narrow({ relation: "changed" });
    actions.narrow({ quotes: "out" });
    expect(shown(getState())).toEqual(["small", "figure"]);
    actions.narrow({ filter: { kind: "only", article: "A" } });
    expect(picked(getState())).toMatchObject({
      count: 0,
      without: [
        { words: "only in A", count: 2 },
        { words: "changed in any way", count: 1 },
        { words: "quotations left out", count: 0 },
      ],
    });
    actions.showAll();
    expect(shown(getState())).toHaveLength(6);
  });

  test("are followed by the heads, the page, one column and what is said aloud", async () => {
    const { getState, actions } = await flood();
    expect(heads(getState())[0]?.size).toMatch(/^\d+ words$/);
    actions.narrow({ relation: "changed" });
    expect(heads(getState())[0]).toMatchObject({
      size: "3 of 5 statements",
      sharedPercent: 100,
    });
    expect(sequence(getState())).toHaveLength(3);
    expect(spoken(getState())).toContain("Showing 3 statements changed in any way.");
    actions.readAs("single");
    const drawn = lines(getState()).filter(({ kind }) => kind === "passage");
    expect(drawn.map(({ key }) => key)).toEqual(["quote", "small", "figure"]);
  });

  test("show beside every choice how many there would be", async () => {
    const { getState, actions } = await flood();
    actions.narrow({ quotes: "out" });
    const { who, standing, role, quotes } = facets(getState());
    for (const option of [
      ...who.map((row) => row.options),
      standing.options,
      role.options,
      quotes.options,
    ].flat()) {
      actions.narrow(option.change);
      expect([option.spoken, shown(getState()).length]).toEqual([option.spoken, option.count]);
      actions.showAll();
      actions.narrow({ quotes: "out" });
    }
    expect(facets(getState())).toBe(facets(getState()));
  });

  test("stand in the address, and come back with it", async () => {
    const bar = fakeBar();
    const { getState, actions } = await readyReader({ bar });
    actions.narrow({ relation: "edited", role: "body", quotes: "out" });
    actions.setSmall(true);
    expect(bar.read()).toBe("#event=bridge&relation=edited&role=body&quotes=out&small=aside");
    bar.back();
    expect(getState().reading.small).toBe(false);
  });
});

describe("small differences", () => {
  test("set aside, a word or two make no difference, but a figure does", async () => {
    const { getState, actions } = await flood();
    actions.setSmall(true);
    actions.narrow({ relation: "changed" });
    expect(shown(getState())).toEqual(["quote", "figure"]);
    actions.narrow({ relation: "verbatim" });
    expect(shown(getState())).toEqual(["same", "small"]);
  });

  test("set aside, they are not marked and not stepped to", async () => {
    const { getState, actions } = await flood();
    const kinds = (): readonly string[] => {
      const drawn = items(FLOOD, choiceOf(getState()));
      const entry = drawn.flatMap((item) => (item.kind === "passage" ? [item] : []));
      const cells = entry.find(({ passage }) => passage === "small")?.cells ?? [];
      const look = { emphasis: "differences", styleAside: true } as const;
      return cells.flatMap((cell) => pieces(FLOOD, cell, cells, look).map(({ kind }) => kind));
    };
    expect(kinds()).toContain("changed");
    actions.setSmall(true);
    expect(new Set(kinds())).toEqual(new Set(["text"]));
  });

  test.each([
    ["The dam will hold.", "The dam will not hold.", false],
    ["Two men left.", "Three men left.", false],
    ["They met in Paris today.", "They met in Rome today.", false],
    ["The dam held that day.", "Dam held that day.", true],
    ["The long dry hot day was over then.", "The day was over then.", false],
  ])("%s | %s", async (one, other, small) => {
    const pair = comparisonFrom([[["p", one]], [["p", other]]]);
    const { getState, actions } = await readyReader({ compare: () => Promise.resolve(pair) });
    actions.setSmall(true);
    actions.narrow({ relation: "verbatim" });
    expect(shown(getState())).toEqual(small ? ["p"] : []);
  });
});

describe("a quotation", () => {
  test.each([
    ["She said: “It is over.”", "“It is over.”"],
    ['"It is over," she said.', '"It is over,"'],
    ["« C’est fini », dit-elle.", "« C’est fini »"],
    ["„Es ist vorbei“, sagte sie.", "„Es ist vorbei“"],
    ["彼女は「終わった」と言った。", "「終わった」"],
    ["It is ‘over’, she said.", "‘over’"],
    ["The leaders’ talks and China’s stance", ""],
    ["It's the '90s, she didn't say", ""],
    ["“It goes on in the next paragraph", "“It goes on in the next paragraph"],
  ])("in %s is %s", (text, quoted) => {
    const spans = quotedSpans(text, { start: 0, end: text.length });
    expect(spans.map(({ start, end }) => text.slice(start, end)).join("|")).toBe(quoted);
  });

  test("is a passage of which at least half the words are quoted, in all wordings together", () => {
    const half = comparisonFrom([
      [["half", "“One two” three four."]],
      [["less", "“One” two three four."]],
    ]);
    expect([...quotations(half)]).toEqual(["half"]);
  });
});

describe("with outlet names hidden", () => {
  test("no head says a name, nor what would give it away; letters stay", async () => {
    const { getState, actions } = await readyReader();
    expect(outletName(getState(), "B")).toBe("Outlet B");
    actions.setBlind(true);
    for (const head of heads(getState()))
      expect(head).toMatchObject({ name: "Name hidden", shownBy: null, credit: null });
    expect(heads(getState()).map(({ article }) => article)).toEqual(["A", "B", "C"]);
    expect(spoken(getState())).toContain("Outlet names hidden.");
  });

  test("names come back one by one, or all", async () => {
    const { getState, actions } = await readyReader({ bar: fakeBar("#event=bridge&blind=yes") });
    expect(isHidden(getState(), "B")).toBe(true);
    actions.revealName("B");
    expect(heads(getState()).map(({ name }) => name)).toEqual([
      "Name hidden",
      "Outlet B",
      "Name hidden",
    ]);
    actions.setBlind(false);
    expect(outletName(getState(), "A")).toBe("Outlet not named in the text");
    actions.setBlind(true);
    expect(outletName(getState(), "B")).toBe("Name hidden");
  });
});

test("a page that is asked for the same again is the same list", async () => {
  const { getState, actions } = await flood();
  actions.narrow({ relation: "changed" });
  const before = [bands(getState()), tally(getState()), picked(getState()), finding(getState())];
  actions.pointAt("quote");
  const after = [bands(getState()), tally(getState()), picked(getState()), finding(getState())];
  for (const [index, value] of after.entries()) expect(value).toBe(before[index]);
});

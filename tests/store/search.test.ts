import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnInView } from "../../src/store/columns.ts";
import { foundWords, nextFound } from "../../src/store/found.ts";
import { apartKey } from "../../src/store/entries.ts";
import { apartHits, cutAtHits, find, findApart, hits } from "../../src/store/search.ts";
import { BRIDGE, comparisonFrom, readyReader } from "./fixture.ts";

const TALKS = comparisonFrom([
  [
    ["p1", "The leaders’ joint statement—a win-win—came as NATO\u00a0expanded."],
    ["p2", "Řehoř and Søren met Xi, who flexes; Xi said: “No limits.”"],
    ["p3", "U.S. officials read Putin’s statement. A joint was shut."],
  ],
  [
    ["p4", "两国关系没有止境，双方同意。"],
    [null, "Sign our joint statement."],
    ["p5", "Putin said nothing."],
  ],
]);

const words = (query: string): readonly string[] =>
  find(TALKS, query).map(({ article, start, end }) =>
    (TALKS.articles.find(({ id }) => id === article)?.text ?? "").slice(start, end),
  );

describe("looking for words", () => {
  test.each([
    ["one word finds the words that begin with it", "statem", ["statement", "statement"]],
    ["but not words that hold it further in", "xi", ["Xi", "Xi"]],
    ["case makes no difference", "nato", ["NATO"]],
    ["accents and strokes make none, either way", "rehor SOREN", ["Řehoř", "Søren"]],
    ["nor do they in what is looked for", "Réhoř", ["Řehoř"]],
    [
      "several words find the wordings that hold all of them",
      "expanded joint",
      ["joint", "expanded"],
    ],
    ["side by side they are one find", "joint statement came", ["joint statement", "came"]],
    ["words that no wording holds together find nothing", "nato putin", []],
    ["a phrase is found word after word", '"joint statement"', ["joint statement"]],
    ["in any quotation marks", "“joint statement”", ["joint statement"]],
    ["a phrase ends with whole words", '"joint state"', []],
    ["unless it is still being typed", '"joint state', ["joint statement"]],
    ["dashes, spaces and other marks make no difference", '"win win came"', ["win-win—came"]],
    ["nor does which dash is typed", "win–win", ["win-win"]],
    ["nor a space that does not break", '"nato expanded"', ["NATO\u00a0expanded"]],
    ["nor the shape of an apostrophe", "putin's", ["Putin’s"]],
    ["a name is found with what it owns", '"putin"', ["Putin", "Putin"]],
    ["abbreviations are found with their dots", "U.S.", ["U.S"]],
    ["a phrase and words go together", '"joint statement" nato', ["joint statement", "NATO"]],
    ["Chinese is found sign by sign", "关系", ["关系"]],
    ["and in its order only", "系关", []],
    ["one letter is too little", "a", []],
    ["marks alone find nothing", "—“”", []],
  ])("%s", (_, query, expected) => {
    expect(words(query)).toEqual(expected);
  });

  test("finds only what is there, whole words from their head, in order and apart", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("joint", "xi", "putin", "met"), (noise, word) => {
        for (const query of [noise, word, `${word} ${noise}`]) {
          const found = find(TALKS, query);
          const orderly = found.every((hit, index) => {
            const before = found[index - 1];
            const after = before?.article !== hit.article || before.end <= hit.start;
            return after && hit.start < hit.end;
          });
          expect(orderly).toBe(true);
        }
      }),
    );
  });
});

describe("what was found", () => {
  test("is counted by outlet, nought too, and goes from headlines to passages and round", async () => {
    const { getState, actions } = await readyReader();
    actions.find("bridge");
    expect(foundWords(getState())).toBe("5 hits: A\u00a02 · B\u00a02 · C\u00a01");
    for (const passage of ["h1", "h2", "all", "h1"]) {
      expect(nextFound(getState(), 1)).toEqual({ key: passage, apart: null });
      actions.goToFound(1);
      expect(getState().cursor?.passage).toBe(passage);
      expect(getState().lit).toBe(passage);
    }
    actions.goToFound(-1);
    expect(getState().cursor?.passage).toBe("all");
    expect(hits(getState())).toBe(hits(getState()));
  });

  test("nothing, is said with what was looked for", async () => {
    const { getState, actions } = await readyReader();
    actions.find('"zebra crossing"');
    expect(foundWords(getState())).toBe(
      "Nothing found for “zebra crossing” in any of the articles",
    );
    actions.find("z");
    expect(foundWords(getState())).toBe("");
  });

  test("in text set apart is counted for itself, and reached", async () => {
    const { getState, actions } = await readyReader();
    actions.find("newsletter");
    expect(hits(getState())).toEqual([]);
    expect(foundWords(getState())).toBe(
      "Nothing found for “newsletter”, but in text set apart: B\u00a01",
    );
    const [hit] = apartHits(getState());
    expect(hit?.article).toBe("B");
    actions.goToFound(1);
    expect(getState().cursor?.passage).toBe(apartKey("B", hit?.block ?? 0));
    // Nothing is copied or noted there.
    expect(getState().lit).toBeNull();
    expect(apartHits(getState())).toBe(apartHits(getState()));
  });

  test("beside what the articles say, text set apart is counted after it", async () => {
    const { getState, actions } = await readyReader({ compare: () => Promise.resolve(TALKS) });
    actions.find('"joint statement"');
    expect(foundWords(getState())).toBe("1 hit: A\u00a01 · B\u00a00; in text set apart: B\u00a01");
    actions.find("s");
    expect(apartHits(getState())).toEqual([]);
  });

  test("is not led to in text set apart where passages are picked out, nor in a column not drawn", async () => {
    const { getState, actions } = await readyReader();
    actions.find("newsletter");
    actions.narrow({ filter: { kind: "only", article: "B" } });
    expect(nextFound(getState(), 1)).toBeNull();
    actions.narrow({ filter: null });
    expect(nextFound(getState(), 1)?.apart).toBe("B");
    actions.toggleColumn("B");
    expect(nextFound(getState(), 1)).toBeNull();
    expect(foundWords(getState())).toContain("in text set apart: B\u00a01");
  });

  test("in text set apart of another outlet shows that outlet's column, where one is read at a time", async () => {
    const { getState, actions } = await readyReader();
    actions.fit(1);
    actions.find("newsletter");
    expect(columnInView(getState().reading)).toBe("A");
    actions.goToFound(1);
    expect(columnInView(getState().reading)).toBe("B");
    expect(getState().cursor?.passage).toMatch(/^apart-B/);
  });

  test("in a teaser counts as text set apart: the page shows it there", () => {
    const event = comparisonFrom([
      [
        ["p1", "The strait is shut."],
        ["p2", "WATCH: the strait from above", "teaser"],
      ],
      [["p1", "The strait is shut."]],
    ]);
    expect(find(event, "strait").map(({ passage }) => passage)).toEqual(["p1", "p1"]);
    expect(findApart(event, "strait").map(({ article }) => article)).toEqual(["A"]);
  });

  test("is reached where it is folded away", async () => {
    const { getState, actions } = await readyReader();
    actions.narrow({ filter: { kind: "only", article: "B" } });
    actions.find("ferries");
    actions.goToFound(1);
    expect(getState().cursor?.passage).toBe("c");
    expect(getState().unfolded.size).toBe(1);
  });

  test("cuts a text where finds begin and end, and loses nothing", () => {
    const text = BRIDGE.articles[0]?.text ?? "";
    const found = find(BRIDGE, "bridge").filter(({ article }) => article === "A");
    const parts = cutAtHits(text, 0, found);
    expect(parts.map((part) => part.text).join("")).toBe(text);
    expect(parts.filter(({ hit }) => hit).map((part) => part.text)).toEqual(["Bridge", "bridge"]);
  });
});

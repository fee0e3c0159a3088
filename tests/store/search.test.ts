import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutAtHits, find, foundWords, hits, nextFound } from "../../src/store/search.ts";
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
  test("is counted by outlet, nought too, and goes from passage to passage and round", async () => {
    const { getState, actions } = await readyReader();
    actions.find("bridge");
    expect(foundWords(getState())).toBe("5 hits: A 2 · B 2 · C 1");
    expect(nextFound(getState(), 1)).toBe("all");
    actions.goToFound(1);
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

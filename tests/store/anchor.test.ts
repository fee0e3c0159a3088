import { describe, expect, test } from "vitest";
import { passageAnchor, passageOf } from "../../src/store/anchor.ts";
import { BRIDGE, comparisonFrom } from "./fixture.ts";

describe("the anchor of a passage", () => {
  test("names the article, the place and the first words", () => {
    expect(passageAnchor(BRIDGE, "two", "A")).toEqual({
      article: "A",
      offset: 61,
      words: "nobody-was-hurt-the",
    });
  });

  test("leads back to its passage", () => {
    for (const { id } of BRIDGE.passages) {
      for (const article of ["A", "B", "C"]) {
        const anchor = passageAnchor(BRIDGE, id, article);
        expect(anchor && passageOf(BRIDGE, anchor)).toBe(id);
      }
    }
  });

  test("finds its words again when text before them came or went", () => {
    expect(passageOf(BRIDGE, { article: "B", offset: 3, words: "repairs-will-cost-two" })).toBe(
      "b",
    );
  });

  test("falls back to what stands nearest when its words are gone", () => {
    expect(passageOf(BRIDGE, { article: "A", offset: 9999, words: "no-such-words-here" })).toBe(
      "two",
    );
  });

  test("means nothing in an article that is not there", () => {
    expect(
      passageOf(comparisonFrom([[["x", "One."]]]), { article: "B", offset: 0, words: "one" }),
    ).toBeNull();
  });
});

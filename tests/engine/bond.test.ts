import { describe, expect, test } from "vitest";
import { eachPair, hasPair, pairsOf, type Bond } from "../../src/engine/bond.ts";
import { affordable, linksOf } from "../../src/engine/link.ts";
import type { Sentence } from "../../src/engine/match.ts";
import { wordsOf } from "../../src/engine/tokenize.ts";
import type { Zone } from "../../src/engine/zone.ts";

function bond(left: readonly number[], right: readonly number[], similarity = 1): Bond {
  const evidence = { rule: "same-words", shared: 2, telling: ["boats"] } as const;
  const tiles = [{ a: 0, b: 0, length: 2 }];
  return { left, right, relation: "verbatim", similarity, evidence, tiles, holds: null };
}

function sentence(text: string, article: number, zone: Zone = "text", start = 0): Sentence {
  const words = wordsOf(text, { start: 0, end: text.length }).map((word) => ({
    ...word,
    start: word.start + start,
    end: word.end + start,
  }));
  const end = start + text.length;
  return { start, end, reach: end, article, block: 0, zone, words };
}

function numbered(text: string, i: number): Sentence {
  return sentence(text, i);
}

function pairsIn(one: Bond): readonly string[] {
  const pairs: string[] = [];
  eachPair(one, (a, b) => pairs.push(`${a}-${b}`));
  return pairs;
}

describe("a bond of many sentences", () => {
  test("is every one of the left with every later one of the right", () => {
    expect(pairsIn(bond([0, 2], [1, 2, 3]))).toEqual(["0-1", "0-2", "0-3", "2-3"]);
    expect(pairsIn(bond([3], [1, 3]))).toEqual([]);
    expect(pairsIn({ ...bond([0, 1], [1, 2]), holds: (a, b) => a + b !== 2 })).toEqual([
      "0-1",
      "1-2",
    ]);
  });

  test("has a pair where the first of the left comes before the last of the right", () => {
    expect(hasPair([0, 9], [1])).toBe(true);
    expect(hasPair([1], [1])).toBe(false);
    expect(hasPair([2], [0, 1])).toBe(false);
    expect(hasPair([0], [])).toBe(false);
    expect(hasPair([], [1])).toBe(true);
  });

  test("is told pair by pair, with the words of both and where they are shared", () => {
    const sentences = ["Boats wait", "Boats wait here", "Boats"].map(numbered);
    expect(pairsOf([bond([0], [1, 2], 0.5)], sentences)).toEqual([
      {
        a: 0,
        b: 1,
        relation: "verbatim",
        similarity: 0.5,
        evidence: { rule: "same-words", shared: 2, telling: ["boats"], words: { a: 2, b: 3 } },
        tiles: [{ a: 0, b: 0, length: 2 }],
      },
      {
        a: 0,
        b: 2,
        relation: "verbatim",
        similarity: 0.5,
        evidence: { rule: "same-words", shared: 2, telling: ["boats"], words: { a: 2, b: 1 } },
        tiles: [{ a: 0, b: 0, length: 2 }],
      },
    ]);
  });

  test("whose words are scattered has them found in each pair", () => {
    const sentences = ["Old boats of the harbour wait", "The boats wait in an old harbour"].map(
      numbered,
    );
    const evidence = {
      rule: "held-with-edits",
      shared: 4,
      telling: ["boats", "wait", "harbor", "old", "ships"],
    } as const;
    const [found] = pairsOf([{ ...bond([0], [1]), evidence }], sentences);
    expect(found?.tiles).toEqual([
      { a: 0, b: 5, length: 1 },
      { a: 1, b: 1, length: 1 },
      { a: 4, b: 6, length: 1 },
      { a: 5, b: 2, length: 1 },
    ]);
    const [close] = pairsOf(
      [{ ...bond([0], [0, 1]), left: [0], right: [1], evidence: { ...evidence, telling: ["old", "boats"] } }], // prettier-ignore
      ["Old boats wait", "The old boats left"].map(numbered),
    );
    expect(close?.tiles).toEqual([{ a: 0, b: 1, length: 2 }]);
  });
});

describe("how many links are told", () => {
  const bonds = [bond([0, 1], [2, 3], 0.9), bond([0], [1], 0.5), bond([1], [2], 0.9), bond([2], [3], 0.2)]; // prettier-ignore

  test("all, where there is room for all", () => {
    expect(affordable(bonds, 7)).toBe(bonds);
    expect(affordable(bonds)).toBe(bonds);
  });

  test("else the closest, and of equally close ones all or none", () => {
    expect(affordable(bonds, 6)).toEqual(bonds.slice(0, 3));
    expect(affordable(bonds, 5)).toEqual([bonds[0], bonds[2]]);
    expect(affordable(bonds, 4)).toEqual([]);
  });

  test("pairs that come the wrong way round are none", () => {
    const turned = [bond([2, 3], [0, 1, 3], 0.9), bond([0], [1], 0.5)];
    expect(affordable(turned, 2)).toBe(turned);
    expect(affordable(turned, 1)).toEqual([turned[0]]);
  });
});

test("links go from the earlier place to the later, and come in the order of places", () => {
  const sentences = [
    sentence("Boats wait", 1),
    sentence("Old boats wait", 0, "text", 20),
    sentence("Boats wait here", 0),
  ];
  const links = linksOf(
    [
      { ...bond([0], [1], 0.66666), tiles: [{ a: 0, b: 1, length: 2 }, { a: 1, b: 0, length: 1 }] }, // prettier-ignore
      bond([1], [2]),
      bond([0], [2], 0.8),
    ],
    sentences,
  );
  const place = (article: string, start: number, end: number) => ({ article, start, end });
  expect(links.map(({ a, b }) => [a, b])).toEqual([
    [place("A", 0, 15), place("A", 20, 34)],
    [place("A", 0, 15), place("B", 0, 10)],
    [place("A", 20, 34), place("B", 0, 10)],
  ]);
  expect(links.map(({ similarity }) => similarity)).toEqual([1, 0.8, 0.667]);
  expect(links[2]?.spans).toEqual([
    { a: { start: 20, end: 23 }, b: { start: 6, end: 10 } },
    { a: { start: 24, end: 34 }, b: { start: 0, end: 10 } },
  ]);
  expect(links.map(({ evidence }) => evidence.words)).toEqual([
    { a: 3, b: 3 },
    { a: 3, b: 2 },
    { a: 3, b: 2 },
  ]);
  expect(() => linksOf([bond([0], [7])], sentences)).toThrow("no sentence 7");
});

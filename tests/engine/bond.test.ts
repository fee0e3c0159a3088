import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areNeighbours, eachPair, hasPair, type Bond } from "../../src/engine/bond.ts";
import { affordable, areAffordable, linksOf } from "../../src/engine/link.ts";
import type { Sentence } from "../../src/engine/match.ts";
import type { Span } from "../../src/engine/span.ts";
import { copiesIn } from "./copied.ts";
import { often } from "./often.ts";
import { pairsOf } from "./pairs.ts";
import { sentenceOf, sentencesOf } from "./sentences.ts";

function bond(left: readonly number[], right: readonly number[], similarity = 1): Bond {
  const evidence = { rule: "same-words", shared: 2, telling: ["boats"] } as const;
  const tiles = [{ a: 0, b: 0, length: 2 }];
  return { left, right, relation: "verbatim", similarity, evidence, tiles, holds: null };
}

/** A sentence that does not open its article. */
function moved({ words, ...sentence }: Sentence, by: number): Sentence {
  const at = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const reach = sentence.reach + by;
  return { ...sentence, ...at(sentence), reach, words: words.map((word) => ({ ...word, ...at(word) })) }; // prettier-ignore
}

function pairsIn(one: Bond): readonly string[] {
  const pairs: string[] = [];
  eachPair(one, (a, b) => pairs.push(`${a}-${b}`));
  return pairs;
}

describe("two statements", () => {
  const sentences = [
    { article: 0, block: 0 },
    { article: 0, block: 1 },
    { article: 0, block: 1 },
    { article: 0, block: 1 },
    { article: 1, block: 1 },
  ];

  test("are neighbours where one follows the other in a paragraph, whichever comes first", () => {
    expect(areNeighbours([0, 2], [3], sentences)).toBe(true);
    expect(areNeighbours([2], [0, 1, 4], sentences)).toBe(true);
  });

  test("are none in two paragraphs or articles, nor with a sentence between them", () => {
    expect(areNeighbours([0], [1], sentences)).toBe(false);
    expect(areNeighbours([3], [4], sentences)).toBe(false);
    expect(areNeighbours([1], [3], sentences)).toBe(false);
    expect(areNeighbours([], [1], sentences)).toBe(false);
  });

  test("are told from each other as every pair of sentences tells", () => {
    const numbers = fc.array(fc.nat(2), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(numbers, numbers, (sides, blocks) => {
        const all = blocks.toSorted((a, b) => a - b).map((block) => ({ article: 0, block }));
        const [left, right] = [1, 2].map((side) => [...sides.keys()].filter((i) => sides[i] === side)); // prettier-ignore
        if (left === undefined || right === undefined) throw new Error("two sides, two lists");
        const expected = left.some((a) =>
          right.some((b) => Math.abs(a - b) === 1 && all[a]?.block === all[b]?.block),
        );
        expect(areNeighbours(left, right, all)).toBe(expected);
      }),
      often(200),
    );
  });
});

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
    const sentences = sentencesOf(["Boats wait", "Boats wait here", "Boats"]);
    const told = (b: number, words: number) => ({
      a: 0,
      b,
      relation: "verbatim",
      similarity: 0.5,
      evidence: { rule: "same-words", shared: 2, telling: ["boats"], words: { a: 2, b: words } },
      tiles: [{ a: 0, b: 0, length: 2 }],
    });
    expect(pairsOf([bond([0], [1, 2], 0.5)], sentences)).toEqual([told(1, 3), told(2, 1)]);
  });

  test("whose words are scattered has them found in each pair", () => {
    const sentences = sentencesOf([
      "Old boats of the harbour wait",
      "The boats wait in an old harbour",
    ]);
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
      sentencesOf(["Old boats wait", "The old boats left"]),
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

  test("of bonds of many pairs the closest stay, and all that are as close", () => {
    const four = [0.9, 0.5, 0.7, 0.7].map((similarity) => bond([0, 1], [2, 3], similarity));
    const left = (most: number): readonly number[] =>
      affordable(four, most).map(({ similarity }) => similarity);
    expect(affordable(four, 16)).toBe(four);
    expect(left(15)).toEqual([0.9, 0.7, 0.7]);
    expect(left(11)).toEqual([0.9]);
    expect(left(3)).toEqual([]);
  });

  test("and whether that is all is told without making them", () => {
    const word = fc.constantFrom("the", "bridge", "shut", "boats", "mayor", "nine", "old");
    const lists = fc.array(fc.array(word, { maxLength: 9 }), { maxLength: 9 });
    fc.assert(
      fc.property(lists, fc.nat({ max: 40 }), (all, most) => {
        const copies = copiesIn(
          [...all, ...all].map((words, i) => sentenceOf(words.join(" "), i % 3)),
        );
        const restated = [bond([0, 2], [1, 3])];
        const both = [...restated, bond(restated[0]?.right ?? [], restated[0]?.left ?? [])];
        const every = [...copies.bonds, ...both];
        expect(areAffordable(copies, both, most)).toBe(affordable(every, most) === every);
      }),
      often(300),
    );
  });
});

test("links go from the earlier place to the later, and come in the order of places", () => {
  const sentences = [
    sentenceOf("Boats wait", 1),
    moved(sentenceOf("Old boats wait", 0), 20),
    sentenceOf("Boats wait here", 0),
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

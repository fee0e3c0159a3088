import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mayBeCopy } from "../../src/engine/bound.ts";
import { isCommon } from "../../src/engine/common.ts";
import { Judge, NONE } from "../../src/engine/judge.ts";
import { Kinds, Vocabulary } from "../../src/engine/kinds.ts";
import { SHORT_SENTENCE } from "../../src/engine/run-index.ts";
import { wordOf } from "./patterned.ts";
import { often } from "./often.ts";

const SLOW = 60_000;

/** Of these the engine takes the first five for common words. */
const WORDS =
  "the of on it was bridge shut boats Velmora nine mayor saw rain fell lamps keeper tower market".split(
    " ",
  );

type Line = readonly {
  readonly word: number;
  readonly capital: boolean;
  readonly quoted: number;
}[];

const line: fc.Arbitrary<Line> = fc.array(
  fc.record({
    word: fc.nat({ max: WORDS.length - 1 }),
    capital: fc.boolean(),
    quoted: fc.constantFrom(0, 1, 1, 3, 5),
  }),
  { minLength: 4, maxLength: 26 },
);

/** Pieces as long as what makes a copy, or nearly; one in two from the opening. */
const piece = fc.record({
  from: fc.oneof(fc.nat({ max: 1 }), fc.nat({ max: 20 })),
  at: fc.oneof(fc.nat({ max: 1 }), fc.nat({ max: 20 })),
  length: fc.integer({ min: 1, max: 9 }),
});

/** Two lines of which the second has pieces of the first, the shorter first. */
const lines = fc
  .tuple(line, line, fc.array(piece, { maxLength: 3 }))
  .map(([one, other, pieces]) => {
    const two = pieces.reduce<Line>(
      (made, { from, at, length }) => made.toSpliced(at, length, ...one.slice(from, from + length)),
      other,
    );
    return one.length <= two.length ? ([one, two] as const) : ([two, one] as const);
  })
  .filter(([shorter]) => shorter.length >= 4);

function add(kinds: Kinds, given: Line): number {
  const words = given.map(({ word, capital }) => {
    return { start: 0, end: 0, norm: WORDS[word] ?? "", capital };
  });
  return kinds.of(
    words,
    words.map(({ norm }) => kinds.vocabulary.idOf(norm)),
    given.map((each) => each.quoted),
  );
}

/** Runs of words, each as its text; nothing for one that tells nothing: it is no telling run, whoever shares it. */
function runsOf(given: Line, size: number): readonly string[] {
  return given.map((_, i) => {
    const run = given.slice(i, i + size).map(({ word }) => WORDS[word] ?? "");
    return run.every(isCommon) ? "" : run.join(" ");
  });
}

describe("what may be no copy by the runs that it shares", () => {
  test("is none, whatever else stands beside them", { timeout: SLOW }, () => {
    const told = { all: 0, none: 0, copies: 0 };
    fc.assert(
      fc.property(lines, ([one, two]) => {
        const kinds = new Kinds(new Vocabulary());
        const [shorter, longer] = [add(kinds, one), add(kinds, two)];
        if (kinds.alike[shorter] === kinds.alike[longer]) return;
        const size = one.length <= SHORT_SENTENCE ? 2 : 3;
        const [own, known] = [runsOf(one, size), new Set(runsOf(two, size))];
        const start = kinds.starts[shorter] ?? 0;
        known.delete("");
        const shared = { has: (place: number) => known.has(own[place - start] ?? "") };
        const judge = new Judge(kinds);
        judge.lay(longer);
        judge.judge(shorter);
        const isCopy = judge.forth.verdict !== NONE || judge.back.verdict !== NONE;
        const may = mayBeCopy(kinds, shorter, shared);
        told.all += 1;
        if (isCopy) told.copies += 1;
        else if (!may) told.none += 1;
        expect(may || !isCopy).toBe(true);
      }),
      often(12_000),
    );
    // Neither "never" nor "always" would do.
    expect(Math.min(told.copies, told.none)).toBeGreaterThan(told.all / 40);
  });
});

/**
 * Whether a line may be a copy of others with which it shares the runs at these places, and no others. The line is drawn:
 * "." for a word that tells something, "c" for a common one. All of it is quoted, or nothing; a quotation stands before
 * it, and after it.
 */
function mayShare(drawn: string, places: readonly number[], quote = 0): boolean {
  const kinds = new Kinds(new Vocabulary());
  const lineOf = (norms: readonly string[], quoted: number): number =>
    kinds.of(
      norms.map((norm) => ({ start: 0, end: 0, norm, capital: false })),
      norms.map((norm) => kinds.vocabulary.idOf(norm)),
      norms.map(() => quoted),
    );
  lineOf(["we", "wait", "here"], 1);
  const kind = lineOf(
    drawn.split("").map((sign, i) => (sign === "c" ? "the" : wordOf(i))),
    quote,
  );
  lineOf(["we", "wait", "too"], 1);
  const start = kinds.starts[kind] ?? 0;
  return mayBeCopy(kinds, kind, { has: (place) => places.includes(place - start) });
}

/** Where runs of three stand in so many words in a row. */
function inRow(from: number, count: number): readonly number[] {
  return Array.from({ length: count - 2 }, (_, i) => from + i);
}

const LONG = ".".repeat(26);

test("a clause may be a copy, and a quotation that is shorter", () => {
  expect([7, 8].map((count) => mayShare(LONG, inRow(12, count)))).toEqual([false, true]);
  expect([4, 5].map((count) => mayShare(LONG, inRow(12, count), 1))).toEqual([false, true]);
});

describe("six words of three fifths of a line may be a copy,", () => {
  const [ten, eleven] = [".".repeat(10), ".".repeat(11)];

  test("however they are parted", () => {
    expect(mayShare(ten, [4, 7])).toBe(true);
    expect(mayShare(ten, inRow(4, 6))).toBe(true);
    expect(mayShare(eleven, [4, 7])).toBe(false);
    expect(mayShare(eleven, inRow(4, 7))).toBe(true);
    expect(mayShare(eleven, [4, 8])).toBe(false);
  });

  test("none of them counted twice", () => {
    expect(mayShare(ten, [4, 6])).toBe(false);
    expect(mayShare(ten, [3, 5, 7])).toBe(true);
  });

  test("common words among them counted only where they stand beside others", () => {
    expect(mayShare("..ccc.....", [7])).toBe(false);
    expect(mayShare("..ccc.....", [4, 7])).toBe(true);
  });
});

describe("six words at the opening may be a copy,", () => {
  test.each([
    ["four in a row and two after a word that the other has between", [0, 1], true],
    ["three and three, a word between that the other has", [0, 3], true],
    ["three and three, a word between that it has itself", [0, 4], true],
    ["two and four", [2, 3], true],
    ["three", [0], false],
    ["three behind two", [2], false],
    ["three behind three others", [3], false],
  ])("%s", (_, places, may) => {
    expect(mayShare(LONG, places)).toBe(may);
  });

  test.each([
    ["four in a row and two", [1, 2], true],
    ["three and three, a word between that the other has", [1, 4], true],
    ["three and three, a word between that it has itself", [1, 5], true],
    ["two behind two others", [5, 6], false],
    ["three", [1], false],
  ])("behind a word that the other has not: %s", (_, places, may) => {
    expect(mayShare(LONG, places)).toBe(may);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mayBeCopy } from "../../src/engine/bound.ts";
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

/** Runs of words, each as its text. */
function runsOf(given: Line, size: number): readonly string[] {
  return given.map((_, i) =>
    given
      .slice(i, i + size)
      .map(({ word }) => word)
      .join(" "),
  );
}

describe("what may be no copy by the runs that it shares", () => {
  test("is none, whatever else stands beside them", { timeout: SLOW }, () => {
    const told = { none: 0, copies: 0 };
    fc.assert(
      fc.property(lines, ([one, two]) => {
        const kinds = new Kinds(new Vocabulary());
        const [shorter, longer] = [add(kinds, one), add(kinds, two)];
        if (kinds.alike[shorter] === kinds.alike[longer]) return;
        const size = one.length <= SHORT_SENTENCE ? 2 : 3;
        const [own, known] = [runsOf(one, size), new Set(runsOf(two, size))];
        const start = kinds.starts[shorter] ?? 0;
        const shared = { has: (place: number) => known.has(own[place - start] ?? "") };
        const judge = new Judge(kinds);
        judge.lay(longer);
        judge.judge(shorter);
        const isCopy = judge.forth.verdict !== NONE || judge.back.verdict !== NONE;
        const may = mayBeCopy(kinds, shorter, shared);
        if (isCopy) told.copies += 1;
        else if (!may) told.none += 1;
        expect(may || !isCopy).toBe(true);
      }),
      often(12_000),
    );
    // Neither "never" nor "always" would do.
    expect(Math.min(told.copies, told.none)).toBeGreaterThan(300);
  });
});

/** Whether a long line may be a copy that shares so many words in a row, far from its opening; `quoted` as kinds have it. */
function mayShare(count: number, quote: number): boolean {
  const kinds = new Kinds(new Vocabulary());
  const words = Array.from({ length: 26 }, (_, i) => {
    return { start: 0, end: 0, norm: wordOf(i), capital: false };
  });
  const ids = words.map(({ norm }) => kinds.vocabulary.idOf(norm));
  const kind = kinds.of(
    words,
    ids,
    words.map(() => quote),
  );
  return mayBeCopy(kinds, kind, { has: (place) => place >= 12 && place + 3 <= 12 + count });
}

test("a clause may be a copy, and a quotation that is shorter", () => {
  expect([7, 8].map((count) => mayShare(count, 0))).toEqual([false, true]);
  expect([4, 5].map((count) => mayShare(count, 1))).toEqual([false, true]);
});

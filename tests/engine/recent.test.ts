import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Sentence } from "../../src/engine/match.ts";
import { describe as describePairs } from "../../src/engine/restate/features.ts";
import type { Pairs } from "../../src/engine/restate/pairs.ts";
import { Recent } from "../../src/engine/restate/recent.ts";
import { risingIn } from "../../src/engine/restate/rising.ts";
import { score } from "../../src/engine/restate/score.ts";
import { Shapes } from "../../src/engine/restate/shapes.ts";
import { Gatherer, type Statements } from "../../src/engine/restate/statement.ts";
import { steady } from "../../src/engine/restate/steady.ts";
import { wordsOf } from "../../src/engine/tokenize.ts";
import { ended, unjudged } from "./copied.ts";
import { often } from "./often.ts";

/** Milliseconds that a busy machine may take for dozens of comparisons. */
const SLOW = 120_000;

describe("a count as rarity is told by", () => {
  const count = fc.integer({ min: 1, max: 1_000_000 });

  test("is itself among few statements, and where it is small", () => {
    for (let each = 1; each <= 511; each++) expect(steady(each, 511)).toBe(each);
    for (let each = 1; each <= 8; each++) expect(steady(each, 512)).toBe(each);
  });

  test("is never far from what was counted, and never less for more", () => {
    fc.assert(
      fc.property(count, (each) => {
        const told = steady(each, 1_000_000);
        expect(Math.abs(told - each)).toBeLessThanOrEqual(each / 8);
        expect(steady(each + 1, 1_000_000)).toBeGreaterThanOrEqual(told);
      }),
    );
  });

  test("stays as it is for most that come", () => {
    const told = Array.from({ length: 1000 }, (_, i) => steady(1000 + i, 2000));
    expect(new Set(told).size).toBe(9);
  });
});

describe("the numbers that rise", () => {
  test("are as many as a search through all of them finds", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 20 }), { maxLength: 14 }), (numbers) => {
        const kept = Int32Array.from(numbers);
        risingIn(kept);
        const left = kept.filter((each) => each >= 0);
        kept.forEach((each, i) => expect([-1, numbers[i]]).toContain(each));
        left.forEach((each, i) => expect(each).toBeGreaterThan(left[i - 1] ?? -1));
        const most: number[] = [];
        numbers.forEach((each, i) => {
          const ends = most.slice(0, i).filter((_, k) => (numbers[k] ?? 0) < each);
          most.push(each < 0 ? 0 : 1 + Math.max(0, ...ends));
        });
        expect(left.length).toBe(Math.max(0, ...most));
      }),
    );
  });
});

type Story = { readonly sentences: readonly Sentence[]; readonly gathered: Statements };

/**
 * Statements of six sentences an article; kin, figures and names among the words. One word is in just so many that it
 * proposes nobody, until one of them goes; two of a family are rounded alike for longer than both.
 */
function storyOf(count: number, hasMost: (i: number) => boolean): Story {
  const sentences = Array.from({ length: count }, (_, i): Sentence => {
    const word = (k: number): string =>
      k % 9 === 0 ? `Name${k % 27}` : k % 7 === 0 ? `${k}` : `thing${k}`;
    const some = Array.from({ length: 4 + (i % 5) }, (__, k) =>
      word((i * i * (k + 3) + 7 * k) % 181),
    );
    const kin = i >= 124 ? "" : i % 15 < 8 ? "expansion" : "enlargement";
    const text = `Once ${some.join(" ")} ${kin} ${i % 11 === 0 ? "Sweden" : "Swedish"} word${i % 90} only${i} ${hasMost(i) ? "barge" : ""}`;
    const span = { start: 0, end: text.length };
    const article = Math.floor(i / 6);
    const words = wordsOf(text, span);
    return { ...span, reach: text.length, article, block: i, zone: "text", words };
  });
  const copies = unjudged(sentences);
  return { sentences, gathered: ended(new Gatherer(copies).gather(sentences, copies)) };
}

/** Statements enough for counts to be rounded. */
const LONG = storyOf(560, (i) => i % 5 === 0 && i < 505);
const SHORT = storyOf(120, (i) => i < 101);

/** These statements as if there were no others. */
function only({ sentences, gathered }: Story, list: Statements["list"]): Statements {
  const of = new Int32Array(sentences.length).fill(-1);
  list.forEach(({ members }, i) => members.forEach((member) => (of[member] = i)));
  return { ...gathered, list, of };
}

function allOf(pairs: Pairs): readonly (readonly number[])[] {
  const { x, y, names, figure, agreement } = pairs;
  const { weight, close, adjacent, bound } = pairs;
  const { aheadOfX, aheadOfY, follow, odds } = pairs.room;
  const counts = [x, y, names, figure, agreement];
  const sums = [weight, close, adjacent, bound, aheadOfX, aheadOfY, follow, odds];
  return [...counts, ...sums].map((each) => [...each.subarray(0, pairs.count)]);
}

type Kept = { readonly recent: Recent; readonly shapes: Shapes | null };

/** All that is found of all pairs, number for number, and the links. */
function found(story: Story, list: Statements["list"], kept: Kept) {
  const described = ended(describePairs(only(story, list), kept));
  const links = ended(score(described));
  const told = { links, numbers: allOf(described.pairs) };
  kept.recent.settle();
  return told;
}

type Change = readonly ["drop" | "turn" | "open" | "stop" | "restore", number];

function changed(story: Story, list: Statements["list"], [name, at]: Change): Statements["list"] {
  if (name === "drop") return list.toSpliced(at, 9);
  if (name === "turn") return [...list.slice(at, at + 40), ...list.toSpliced(at, 40)];
  if (name === "restore") return story.gathered.list;
  const one = list[at % list.length];
  return name === "open" && one !== undefined
    ? list.with(at % list.length, { ...one, opening: !one.opening })
    : list;
}

describe("what the last comparison found of pairs", () => {
  test.each([
    ["of a few articles", SHORT, 24],
    ["of a hundred, counts of which are rounded", LONG, 12],
  ])(
    "comes to the same numbers as if all were found anew, whatever comes, goes and moves: %s",
    { timeout: SLOW },
    (_, story, times) => {
      const { length } = story.gathered.list;
      const change: fc.Arbitrary<Change> = fc.tuple(
        fc.constantFrom("drop", "drop", "turn", "open", "stop", "restore"),
        fc.nat({ max: length - 40 }),
      );
      fc.assert(
        fc.property(fc.array(change, { minLength: 3, maxLength: 5 }), (changes) => {
          const kept = { recent: new Recent(), shapes: new Shapes() };
          let { list } = story.gathered;
          found(story, list, kept);
          for (const each of changes) {
            if (each[0] === "stop") describePairs(only(story, list.slice(each[1])), kept).next();
            list = changed(story, list, each);
            const wanted = found(story, list, { recent: new Recent(), shapes: null });
            expect(found(story, list, kept)).toEqual(wanted);
          }
        }),
        often(times),
      );
    },
  );

  test("is taken over for most of them", () => {
    const kept = { recent: new Recent(), shapes: new Shapes() };
    let { list } = LONG.gathered;
    found(LONG, list, kept);
    const changes = [["drop", 300], ["open", 20], ["drop", 100], ["open", 77]] as const; // prettier-ignore
    let [taken, all] = [0, 0];
    for (const each of changes) {
      list = changed(LONG, list, each);
      all += found(LONG, list, kept).numbers[0]?.length ?? 0;
      taken += kept.recent.taken;
    }
    expect(taken).toBeGreaterThan(all / 2);
    expect(all).toBeGreaterThan(1000);
  });
});

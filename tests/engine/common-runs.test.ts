import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CommonRuns } from "../../src/engine/common-runs.ts";
import { Kinds, Vocabulary } from "../../src/engine/kinds.ts";
import { often } from "./often.ts";
import { wordOf } from "./patterned.ts";
import { commonIn, kindIn, runsIn } from "./worded.ts";

/** The common runs of these lines, each of which is a kind; `rule` as the engine has it. */
function among(lines: readonly string[], rule: { readonly size: number; readonly share: number }) {
  const kinds = new Kinds(new Vocabulary());
  const list = lines.map((line) => kindIn(kinds, line));
  return { kinds, list, common: new CommonRuns(kinds, list, rule) };
}

/** So many lines of four words, of which the first so many say that a bridge is shut. */
function shutIn(lines: number, count: number): readonly string[] {
  return Array.from({ length: lines }, (_, i) =>
    i < count ? `bridge shut ${wordOf(i)} ${wordOf(7 * i)}` : `${wordOf(i)} ${wordOf(7 * i)}`,
  );
}

/** How many runs are common where so many of so many lines hold one, of two words. */
function commonOf(lines: number, count: number): number {
  return among(shutIn(lines, count), { size: 2, share: 0.05 }).common.holders.size;
}

describe("runs are common", () => {
  test("where more than 256 lines hold one, and not where so many do", () => {
    expect([256, 257].map((count) => commonOf(600, count))).toEqual([0, 1]);
    expect([256, 257].map((count) => commonOf(count, count))).toEqual([0, 1]);
  });

  test("of thousands, where more than the given part of all hold one", () => {
    expect([300, 301].map((count) => commonOf(6000, count))).toEqual([0, 1]);
  });

  test("where one is, all that more than 64 lines hold", () => {
    const others = (count: number): number => {
      const also = Array.from({ length: count }, (_, i) => `boats wait ${wordOf(5000 + i)}`);
      return among([...shutIn(300, 300), ...also], { size: 2, share: 0.05 }).common.holders.size;
    };
    expect([64, 65].map(others)).toEqual([1, 2]);
  });

  test("unless all their words are common ones, which tell nothing", () => {
    const lines = Array.from({ length: 300 }, (_, i) => `of the on ${wordOf(i)}`);
    expect(among(lines, { size: 3, share: 0.2 }).common.holders.size).toBe(0);
    expect(among(lines, { size: 2, share: 0.05 }).common.holders.size).toBe(0);
  });

  test("not where all have the same words, but never many of them in a row", () => {
    const lines = Array.from({ length: 600 }, (_, i) => {
      const [first, second] = [i % 2 === 0 ? "old" : "new", i % 4 < 2 ? "boat" : "house"];
      return `${wordOf(i)} ${first} ${second}`;
    });
    expect(among(lines, { size: 2, share: 0.05 }).common.holders.size).toBe(0);
  });
});

const PHRASES = ["bridge shut", "the old", "of the on", "boats wait", "nine lamps lit", "said the"];

/** Hundreds of lines: each phrase stands in so many of them, in which of them follows from `step`. */
const lines = fc
  .record({
    count: fc.integer({ min: 258, max: 640 }),
    counts: fc.array(fc.constantFrom(0, 60, 64, 65, 90, 256, 257, 300, 640), {
      minLength: PHRASES.length,
      maxLength: PHRASES.length,
    }),
    step: fc.constantFrom(1, 7, 11, 641),
  })
  .map(({ count, counts, step }) =>
    Array.from({ length: count }, (_, i) => {
      const held = PHRASES.filter((__, p) => (i * step + 97 * p) % count < (counts[p] ?? 0));
      // What all share may stand where a line ends and the next begins.
      return (i % 2 === 0 ? [wordOf(i), ...held] : [...held, wordOf(i)]).join(" ");
    }),
  );

test("common runs are those that are found by counting all, each with all that hold it", () => {
  const rule = fc.constantFrom({ size: 2, share: 0.05 }, { size: 3, share: 0.2 }, { size: 2, share: 0.5 }); // prettier-ignore
  fc.assert(
    fc.property(lines, rule, (drawn, { size, share }) => {
      const { kinds, list, common } = among(drawn, { size, share });
      const wanted = commonIn(drawn, { size, share });
      const textOf = (held: readonly number[]): string => held.toSorted((p, q) => p - q).join(" ");
      expect([...common.holders.values()].map(textOf).toSorted()).toEqual(
        [...wanted.values()].map((held) => textOf(held.map((i) => list[i] ?? 0))).toSorted(),
      );
      for (const [i, line] of drawn.entries()) {
        const kind = list[i] ?? 0;
        const runs = runsIn(line, size);
        const start = kinds.starts[kind] ?? 0;
        const told = runs.filter(({ at }) => common.has(start + at));
        expect(told).toEqual(runs.filter(({ run }) => wanted.has(run)));
        const held = runs.flatMap(({ run }) => wanted.get(run)?.length ?? []);
        const rarest = common.rarestOf(kind);
        expect(rarest.length).toBe(held.length === 0 ? 0 : Math.min(...held));
        expect(rarest.includes(kind)).toBe(held.length > 0);
      }
    }),
    often(24),
  );
});

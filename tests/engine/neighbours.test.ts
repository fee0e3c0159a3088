import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mayBeCopy } from "../../src/engine/bound.ts";
import { crowdAmong } from "../../src/engine/crowd.ts";
import { Kinds, Vocabulary } from "../../src/engine/kinds.ts";
import { often } from "./often.ts";
import { wordOf } from "./patterned.ts";
import { commonIn, kindIn, runsIn } from "./worded.ts";

/** More lines than make a crowd. */
const CROWD = 300;

/** The crowd among kinds of these lines. */
function crowdOf(lines: readonly string[]) {
  const kinds = new Kinds(new Vocabulary());
  const list = Int32Array.from(lines, (line) => kindIn(kinds, line));
  return { kinds, list, crowd: crowdAmong(kinds, list) };
}

/** So many lines that begin with the same words and end with words of their own. */
function opening(words: string, own: number, count = CROWD): readonly string[] {
  return Array.from({ length: count }, (_, i) => {
    const rest = Array.from({ length: own }, (__, k) => wordOf(i + 1000 * (k + 1)));
    return [words, ...rest].join(" ");
  });
}

function isCrowd(lines: readonly string[]): boolean {
  return crowdOf(lines).crowd !== null;
}

describe("hundreds of lines are a crowd", () => {
  test("where all of up to eight words share two in a row, or longer ones three", () => {
    expect(isCrowd(opening("bridge shut", 6))).toBe(true);
    expect(isCrowd(opening("bridge shut", 7))).toBe(false);
    expect(isCrowd(opening("old bridge shut", 6))).toBe(true);
  });

  test("of four words at least: no shorter one is a copy of another", () => {
    expect(isCrowd(opening("bridge shut", 1))).toBe(false);
    expect(isCrowd(opening("bridge shut", 2))).toBe(true);
  });

  test("of more than 256", () => {
    expect(isCrowd(opening("bridge shut", 2, 256))).toBe(false);
    expect(isCrowd(opening("bridge shut", 2, 257))).toBe(true);
  });

  test("where a fifth of the long ones share a run, or a twentieth of the short", () => {
    const long = opening("wait", 9, 1499 - CROWD);
    expect(isCrowd([...long, ...opening("old bridge shut", 6)])).toBe(true);
    expect(isCrowd([...long, ...opening("wait", 8), ...opening("old bridge shut", 6)])).toBe(false);
    const short = opening("wait", 3, 5990 - CROWD);
    expect(isCrowd([...short, ...opening("bridge shut", 2)])).toBe(true);
    expect(isCrowd([...short, ...opening("lamp", 3, 20), ...opening("bridge shut", 2)])).toBe(
      false,
    );
  });

  test("whether one of short lines or of long ones, or both", () => {
    const both = [...opening("bridge shut", 2), ...opening("old boats wait", 7)];
    expect(crowdOf(both).crowd?.long.has(0)).toBe(false);
    expect(crowdOf(both).crowd?.short.has(0)).toBe(true);
    expect(crowdOf(both).crowd?.long.has(4 * CROWD)).toBe(true);
    expect(crowdOf(both).crowd?.short.has(4 * CROWD)).toBe(false);
  });

  test("of which nobody speaks where fewer are known to hold one run", () => {
    const { kinds, list } = crowdOf(opening("bridge shut", 2));
    expect(crowdAmong(kinds, list, { long: 0, short: 256 })).toBe(null);
    expect(crowdAmong(kinds, list, { long: 0, short: 257 })).not.toBe(null);
    expect(crowdAmong(kinds, list.subarray(0, 256), { long: 300, short: 300 })).toBe(null);
  });
});

/** Whom each meets, as the crowd says while all are visited. */
function metIn(lines: readonly string[]) {
  const { kinds, list, crowd } = crowdOf(lines);
  const met = new Set<string>();
  for (const kind of list)
    crowd?.visit(kind, (other) => {
      if (other > kind) met.add(`${kind} is shown a later one`);
      if (other < kind) met.add(pairOf(lines[kind] ?? "", lines[other] ?? ""));
    });
  return { met, isCut: crowd?.isCut ?? false, kinds };
}

function pairOf(one: string, two: string): string {
  return one < two ? `${one} / ${two}` : `${two} / ${one}`;
}

/**
 * The same the stupid way: each line that may be a copy of others by common runs alone meets sixteen on each side, in the
 * order of words, of those that hold the rarest of its runs.
 */
function neighbours(lines: readonly string[], kinds: Kinds, rule: Rule): ReadonlySet<string> {
  const own = lines.filter((line) => rule.fits(line.split(" ").length));
  const numbers = new Map(lines.map((line, kind) => [line, kind]));
  const common = new Map(
    [...commonIn(own, rule)].map(([run, held]) => [run, inOrder(held.map((i) => own[i] ?? ""))]),
  );
  const met = new Set<string>();
  for (const line of own) {
    const kind = numbers.get(line) ?? 0;
    const held = runsIn(line, rule.size).filter(({ run }) => common.has(run));
    const places = new Set(held.map(({ at }) => (kinds.starts[kind] ?? 0) + at));
    if (held.length === 0 || !mayBeCopy(kinds, kind, places)) continue;
    const orders = held.map(({ run }) => common.get(run) ?? []);
    const order = orders.reduce((few, list) => (list.length < few.length ? list : few));
    const place = order.indexOf(line);
    for (const other of order.slice(Math.max(0, place - 16), place + 17))
      if (other !== line) met.add(pairOf(line, other));
  }
  return met;
}

/** By their words; those of the same words by the first that has a capital or is quoted in one of them alone. */
function inOrder(lines: readonly string[]): readonly string[] {
  const keyed = lines.map((line) => {
    const words = line.split(" ");
    const signs = words.map((word) => `${Number(/\p{Lu}/u.test(word))}${Number(word.startsWith("“"))}`); // prettier-ignore
    return { line, key: `${line.toLowerCase().replaceAll("“", "")}\n${signs.join("")}` };
  });
  return keyed.toSorted((p, q) => (p.key < q.key ? -1 : 1)).map(({ line }) => line);
}

type Rule = {
  readonly size: number;
  readonly share: number;
  readonly fits: (length: number) => boolean;
};
const SHORT: Rule = { size: 2, share: 0.05, fits: (length) => length >= 4 && length <= 8 };
const LONG: Rule = { size: 3, share: 0.2, fits: (length) => length > 8 };

const PHRASES = ["boats wait", "old bridge shut", "the ministry of defence", "nine lamps lit"];

/** Lines with any of these phrases and words of their own; some differ by capitals or quotation marks only. */
const lines = fc
  .record({
    counts: fc.tuple(
      fc.constantFrom(0, 90, 300),
      fc.constantFrom(90, 300, 400),
      fc.constantFrom(0, 270, 400),
      fc.constantFrom(0, 200),
    ),
    own: fc.integer({ min: 1, max: 3 }),
    step: fc.constantFrom(1, 7, 11),
    seed: fc.nat({ max: 1000 }),
  })
  .map(({ counts, own, step, seed }) => {
    const all = Array.from({ length: 400 }, (_, i) => {
      const held = PHRASES.filter((__, p) => ((i * step + 97 * p) % 400) < (counts[p] ?? 0)); // prettier-ignore
      const rest = Array.from({ length: own }, (__, k) => wordOf(seed + i * (k + 1)));
      const line = [...held, ...rest].join(" ");
      return i % 5 === 0 ? alike(line) : [line];
    }).flat();
    return [...new Set(all)];
  });

/** A line, and what has its words with other signs. */
function alike(line: string): readonly string[] {
  const last = line.lastIndexOf(" ") + 1;
  const end = line.slice(last);
  const signed = [end, end.toUpperCase(), `“${end}`].map((word) => line.slice(0, last) + word);
  return [...signed, line.toUpperCase()];
}

describe("in a crowd a line meets", () => {
  test("those beside it in the order of words, of those with the rarest run that both hold", () => {
    let cut = 0;
    fc.assert(
      fc.property(lines, (drawn) => {
        const { met, isCut, kinds } = metIn(drawn);
        const wanted = [SHORT, LONG].flatMap((rule) => [...neighbours(drawn, kinds, rule)]);
        expect(met).toEqual(new Set(wanted));
        expect(isCut).toBe(wanted.length > 0);
        cut += Number(isCut);
      }),
      often(16),
    );
    expect(cut).toBeGreaterThan(0);
  });

  test("the same ones, in whatever order all came", () => {
    const all = opening("old bridge shut", 1).flatMap(alike);
    const { met } = metIn(all);
    expect(met.size).toBeGreaterThan(16 * CROWD);
    expect(metIn(all.toReversed()).met).toEqual(met);
    expect(metIn(all.toSorted()).met).toEqual(met);
  });

  test("nobody for a run that shows no two to be copies", () => {
    const { met, isCut } = metIn(opening("bridge shut", 6));
    expect([met.size, isCut]).toEqual([0, false]);
  });
});

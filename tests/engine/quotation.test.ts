import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, createComparer, pack, unpack } from "../../src/engine/index.ts";
import type { Link } from "../../src/engine/index.ts";
import { partsOf, quotationsIn } from "../../src/engine/quotation.ts";
import { wordsOf } from "../../src/engine/tokenize.ts";
import { event, MAYOR, UNION } from "./event.ts";
import { often } from "./often.ts";

const RUNS = often(200);

function quoted(text: string): readonly string[] {
  const whole = { start: 0, end: text.length };
  return quotationsIn(text, whole).map(({ start, end }) => text.slice(start, end));
}

describe("what stands in quotation marks", () => {
  test.each([
    ['He asked for "patience" and "calm".', ["patience", "calm"]],
    ["“We wait,” she said, “for the tide.”", ["We wait,", "for the tide."]],
    ["„Wir warten“, sagte sie.", ["Wir warten"]],
    ["« Nous attendons », dit-elle.", [" Nous attendons "]],
    ["The pilots' wives don't say 'never' twice.", ["never"]],
    ["The crew’s boats ‘don’t float’.", ["don’t float"]],
    ["“She said ‘wait’ and left.”", ["She said ‘wait’ and left."]],
    ["“The lamps are out. We wait.", ["The lamps are out. We wait."]],
    ["A pipe of 5\" and a rope of 6'.", []],
    ["In the '20s nobody asked.", []],
  ])("%s", (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test("lies within the block, in order, whatever the text", () => {
    const mark = fc.constantFrom('"', "“", "”", "„", "«", "»", "‘", "’", "'", "a", " ", "9", ".");
    const texts = fc.array(mark, { maxLength: 24 }).map((marks) => marks.join(""));
    fc.assert(
      fc.property(texts, fc.nat(4), (text, start) => {
        let reached = start;
        for (const quotation of quotationsIn(text, { start, end: text.length })) {
          expect(quotation.start).toBeGreaterThan(reached);
          expect(quotation.end).toBeGreaterThanOrEqual(quotation.start);
          expect(quotation.end).toBeLessThanOrEqual(text.length);
          reached = quotation.end;
        }
      }),
      RUNS,
    );
  });

  test("tells its first word and its last", () => {
    const text = 'She said "we all wait" and "no".';
    const whole = { start: 0, end: text.length };
    const words = wordsOf(text, whole);
    const starts = words.map(({ start }) => start);
    const ends = words.map(({ end }) => end);
    expect(partsOf(starts, ends, quotationsIn(text, whole))).toEqual([0, 0, 3, 1, 5, 0, 7]);
    expect(partsOf(starts, ends, [])).toEqual([]);
  });
});

function linksOf(one: string, two: string): readonly Link[] {
  return compare(event([one], [two])).links.filter(({ a }) => a.start > 0);
}

function named(one: string, two: string): readonly (readonly [string, string])[] {
  return linksOf(one, two).map(({ relation, evidence }) => [relation, evidence.rule]);
}

const SHARED = [["partial", "shared-quotation"]];

describe("two sentences that quote the same words", () => {
  test("share a quotation, whatever else they say", () => {
    expect(named(MAYOR, UNION)).toEqual(SHARED);
    expect(named(UNION, MAYOR)).toEqual(SHARED);
  });

  test("whichever marks they set", () => {
    expect(named(MAYOR, UNION.replaceAll(/[“”]/gu, '"'))).toEqual(SHARED);
  });

  test("share none where one of them does not quote", () => {
    expect(named(MAYOR, UNION.replaceAll(/[“”]/gu, ""))).not.toEqual(SHARED);
  });

  test("nor by four words, or words that tell nothing", () => {
    const few = (text: string): string => text.replace(" before the winter", "");
    const dull = (text: string): string => text.replace(/“.*”/u, "“it was what we all had to do”");
    expect(named(few(MAYOR), few(UNION))).not.toEqual(SHARED);
    expect(named(dull(MAYOR), dull(UNION))).not.toEqual(SHARED);
  });

  test("five words are enough where one quotes no more than these", () => {
    const five = (text: string): string => text.replace(" the winter", "");
    expect(named(five(MAYOR), five(UNION))).toEqual(SHARED);
    const longer = five(MAYOR).replace("before”", "before noon”");
    expect(named(longer, five(UNION))).toEqual(SHARED);
    expect(named(longer, five(UNION).replace("before”", "before dusk”"))).not.toEqual(SHARED);
  });

  test("two quotations side by side are not one", () => {
    const parted = (text: string): string => text.replace("burn again", "burn” “again");
    expect(named(parted(MAYOR), UNION)).not.toEqual(SHARED);
  });

  test("are judged alike whichever was met first, also where one writes its words with capitals", () => {
    const capitals = UNION.replace(/“.*”/u, "“The Lamps Burn Again Before The Winter”");
    const articles = event([MAYOR], [capitals]);
    for (const first of articles) {
      const comparer = createComparer();
      comparer.compare([first]);
      expect(comparer.compare(articles).links).toEqual(compare(articles).links);
    }
    expect(named(MAYOR, capitals)).toEqual(SHARED);
    expect(named(capitals, MAYOR)).toEqual(SHARED);
  });

  test("the same words with marks and without are still the same words", () => {
    expect(named(MAYOR, MAYOR.replaceAll(/[“”]/gu, ""))).toEqual([["verbatim", "same-words"]]);
  });

  test("and many such links are the same on the other side", () => {
    const plain = MAYOR.replaceAll(/[“”]/gu, "");
    const articles = event(...Array.from({ length: 40 }, () => [[MAYOR], [UNION], [plain]]).flat());
    const comparison = compare(articles);
    const other = unpack(pack(comparison), articles);
    expect(comparison.links.length).toBeGreaterThan(4096);
    expect(other.links).toEqual(comparison.links);
  });
});

describe("a short sentence is held only by what has most of its telling words", () => {
  test.each([
    [
      "I think it is a shame.",
      "I think it is a triumph of the pilots, and so does everybody on the quay today.",
    ],
    [
      "And that's the way the tide goes.",
      "And that's the way the council of Velmora has always liked to spend its money.",
    ],
  ])("%s / %s: no", (one, two) => {
    expect(named(one, two)).toEqual([]);
    expect(named(two, one)).toEqual([]);
  });

  test("but by what has them, wherever they stand", () => {
    const one = "The ferries stay in the harbour.";
    const two =
      "Since the storm is not over, the ferries stay in the harbour, and pilots sleep aboard.";
    expect(named(one, two)).toEqual([["partial", "one-holds-the-other"]]);
    expect(named(two, one)).toEqual([["partial", "one-holds-the-other"]]);
  });
});

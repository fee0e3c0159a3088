import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DOTTED } from "../../src/engine/form.ts";
import { countWords, tokenize, wordsOf } from "../../src/engine/tokenize.ts";
import { anyText, realistic } from "./articles.ts";

function words(text: string): readonly string[] {
  return tokenize(text, { start: 0, end: text.length }).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe("what is one word", () => {
  test.each<[string, readonly string[]]>([
    ["The bridge shut.", ["The", "bridge", "shut"]],
    ["a U.S. ship, at 9 a.m. sharp", ["a", "U.S.", "ship", "at", "9", "a.m.", "sharp"]],
    ["the U.S.’s ships", ["the", "U.S.’s", "ships"]],
    ["won’t, don't and Fennick’s", ["won’t", "don't", "and", "Fennick’s"]],
    ["100,000 crowns, 3.5 percent", ["100,000", "crowns", "3.5", "percent"]],
    ["in 1931, 1932.", ["in", "1931", "1932"]],
    ["co-operation", ["co", "operation"]],
    ["$40 or 5% or €3", ["$", "40", "or", "5", "%", "or", "€", "3"]],
    ["Mr. Beryl, Gov. Oln and St. Ilka", ["Mr.", "Beryl", "Gov.", "Oln", "and", "St.", "Ilka"]],
    ["It ended.Then", ["It", "ended", "Then"]],
    ["and/or “quoted” (bracketed)", ["and", "or", "quoted", "bracketed"]],
    ["‘tis the dockers’ day", ["tis", "the", "dockers", "day"]],
    ["Ærø, Łódź, e\u0301te\u0301", ["Ærø", "Łódź", "e\u0301te\u0301"]],
    ["мост закрыт в 7:30", ["мост", "закрыт", "в", "7", "30"]],
    ["الجسر مغلق", ["الجسر", "مغلق"]],
    ["🙂 … — “”", []],
    ["", []],
  ])("%s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test.each(["港口的桥关闭了", "橋は月曜日に閉まった", "สะพานปิดวันจันทร์"])(
    "%s, which has no spaces, is several words that hold all of it",
    (text) => {
      expect(words(text).length).toBeGreaterThan(2);
      expect(words(text).join("")).toBe(text);
    },
  );
});

test("a long run without spaces is cut into words too, and no letter of two units is torn", () => {
  const text = "港口的桥关闭了𠮷".repeat(2000);
  const found = words(text);
  expect(found.join("")).toBe(text);
  expect(found.length).toBeGreaterThan(6000);
  expect(found.filter((word) => /^[\ud800-\udbff]$|^[\udc00-\udfff]/u.test(word))).toEqual([]);
});

test("words are found only within the span, where they stand in the whole text", () => {
  const text = "Left out. The bridge shut. Left out.";
  const span = { start: 10, end: 26 };
  expect(tokenize(text, span).map(({ start, end }) => [start, end])).toEqual([
    [10, 13],
    [14, 20],
    [21, 25],
  ]);
});

test("a capital is told, also outside ASCII", () => {
  const tokens = tokenize("Oln olN Étoile мост Мост 9", { start: 0, end: 26 });
  expect(tokens.map(({ capital }) => capital)).toEqual([true, false, true, false, true, false]);
});

describe("laws for any text", () => {
  const text = fc.oneof(
    anyText,
    realistic.map((articles) => articles.map((article) => article.text).join("\n")),
  );

  test("tokens lie in order inside the span and are never empty", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, one, two) => {
        const [start, end] = [one % (whole.length + 1), two % (whole.length + 1)].toSorted(
          (a, b) => a - b,
        );
        let reached = start ?? 0;
        for (const token of tokenize(whole, { start: start ?? 0, end: end ?? 0 })) {
          expect(token.start).toBeGreaterThanOrEqual(reached);
          expect(token.end).toBeGreaterThan(token.start);
          reached = token.end;
        }
        expect(reached).toBeLessThanOrEqual(end ?? 0);
      }),
      { numRuns: 300, seed: 20_311_103 },
    );
  });

  test("every letter and figure lies in a token", () => {
    fc.assert(
      fc.property(text, (whole) => {
        const covered = new Set(
          tokenize(whole, { start: 0, end: whole.length }).flatMap(({ start, end }) =>
            Array.from({ length: end - start }, (_, i) => start + i),
          ),
        );
        const lost = [...whole.matchAll(/[\p{L}\p{N}]/gu)].filter(
          ({ index }) => !covered.has(index),
        );
        expect(lost.map(([letter]) => letter)).toEqual([]);
      }),
      { numRuns: 300, seed: 20_311_103 },
    );
  });

  test("words are cut as one pattern says that is asked at every place", () => {
    const W = "[\\p{L}\\p{M}\\p{N}]";
    const L = "[\\p{L}\\p{M}]";
    const abbreviation = `(?<!${W})${L}(?:\\.${L})+(?!\\.?${W})\\.?(?:['’]s(?!${W}))?`;
    const word = `${W}+(?:(?:['’ʼ](?=${L})|(?<=\\p{N})[.,](?=\\p{N}))${W}+)*`;
    const pattern = new RegExp(`${abbreviation}|${word}|[%&$€£¥₽]`, "gu");
    const pieces = fc.constantFrom(
      ..."aSséЖع7½.,,'’ʼ-–% $“ \n\u0301".split(""),
      "Mr",
      "No",
      "3,000",
      "U.S",
      "the ",
      "bridge",
      " shut. ",
      "𝒜",
      "한국",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const whole = parts.join("");
        const wanted = [...whole.matchAll(pattern)].map(([found], i, all) => {
          const dot = whole[(all[i]?.index ?? 0) + found.length] === ".";
          return dot && DOTTED.has(found) ? `${found}.` : found;
        });
        expect(words(whole)).toEqual(wanted);
      }),
      { numRuns: 3000, seed: 20_311_103 },
    );
  });
});

test("Words are counted as they are listed, honorifics aside, in any part of any text", () => {
  expect(countWords("Mr. Beryl shut 5% of it", { start: 0, end: 23 })).toBe(6);
  fc.assert(
    fc.property(anyText, fc.nat(200), fc.nat(200), (text, one, two) => {
      const start = Math.min(one, text.length);
      const span = { start, end: Math.min(start + two, text.length) };
      expect(countWords(text, span)).toBe(wordsOf(text, span).length);
    }),
    { numRuns: 500, seed: 20_311_103 },
  );
});

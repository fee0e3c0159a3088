import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DOTTED } from "../../src/engine/form.ts";
import { countWords, scan, tokenize, wordsOf } from "../../src/engine/tokenize.ts";
import { anyText, realistic } from "./articles.ts";
import { often } from "./often.ts";

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
    ["U.S.A. left", ["U.S.A.", "left"]],
    ["U.S left", ["U.S", "left"]],
    ["a U.S.'s ship", ["a", "U.S.'s", "ship"]],
    ["the U.S.'set", ["the", "U.S.", "set"]],
    ["xU.S. left", ["xU", "S", "left"]],
    ["9U.S. left", ["9U", "S", "left"]],
    ["U.S.x left", ["U.S.x", "left"]],
    ["U.Sx. left", ["U", "Sx", "left"]],
    ["U.S.9 left", ["U", "S", "9", "left"]],
    ["U.9. left", ["U", "9", "left"]],
    ["U. left", ["U", "left"]],
    ["1.A left", ["1", "A", "left"]],
    ["won't, 'won't' o'", ["won't", "won't", "o"]],
    ["9’s or x’9", ["9’s", "or", "x", "9"]],
    ["3.5, 3,5. 3..5 .5 5.", ["3.5", "3,5", "3", "5", "5", "5"]],
    ["a.5 5.a x,5", ["a", "5", "5", "a", "x", "5"]],
    ["𝒜.𝓑. 𝒜𝓑", ["𝒜", "𝓑", "𝒜𝓑"]],
    ["bridge,boats.Then", ["bridge", "boats", "Then"]],
    ["Velmora港口", ["Velmora", "港口"]],
    ["한국 Ελλάδα हिन्दी", ["한국", "Ελλάδα", "हिन्दी"]],
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

test.each(
  (
    "Mr Mrs Ms Dr Prof Messrs Gov Govs Sen Sens Rep Reps Gen Lt Col Capt Sgt Cpl Cmdr Adm Maj Hon Rev St Jr Sr " +
    "Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec No Nos vs Inc Corp Co Ltd Dept Est Ave Blvd approx " +
    "Mio Mrd Tsd Nr bzw Sra Srta EE тыс ул проф"
  ).split(" "),
)("the dot of %s. is its own, and no other's is", (short) => {
  expect(words(`the ${short}. bridge`)).toEqual(["the", `${short}.`, "bridge"]);
  expect(words(`the ${short}, bridge`)).toEqual(["the", short, "bridge"]);
  expect(words(`the ${short}`)).toEqual(["the", short]);
  expect(words(`the x${short}. bridge`)).toEqual(["the", `x${short}`, "bridge"]);
});

test("every sign that tells money or a share is a word", () => {
  expect(words("5% & $3, €4; £5 ¥6 ₽7 #8 @9")).toEqual("5 % & $ 3 € 4 £ 5 ¥ 6 ₽ 7 8 9".split(" "));
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

test("a word that the span cuts ends with it", () => {
  const cut = (text: string, start: number, end: number): readonly string[] =>
    tokenize(text, { start, end }).map((token) => text.slice(token.start, token.end));
  expect(cut("bridge", 2, 4)).toEqual(["id"]);
  expect(cut("Mr. Oln", 0, 2)).toEqual(["Mr"]);
  expect(cut("U.S. Navy", 0, 3)).toEqual(["U.S"]);
  expect(cut("U.S.’s Navy", 0, 5)).toEqual(["U.S."]);
  expect(cut("won't", 0, 4)).toEqual(["won"]);
  expect(cut("3.55", 0, 2)).toEqual(["3"]);
  expect(cut("3.55", 0, 3)).toEqual(["3.5"]);
  expect(cut("bridge", 0, 99)).toEqual(["bridge"]);
  expect(cut("bridge", 4, 2)).toEqual([]);
});

test("forms: a word met again has the same form, and so many words are met that some are forgotten", () => {
  const forms = (text: string) => scan(text, { start: 0, end: text.length }).forms;
  const [one, two, three] = forms("Bridge boat Bridge");
  expect(one).toBe(three);
  expect(one).toMatchObject({ surface: "Bridge", norm: "bridge", capital: true });
  expect(two?.number).not.toBe(one?.number);
  const many = Array.from({ length: 40_000 }, (_, i) => `w${i.toString(36)}x`).join(" ");
  const numbers = forms(many).map(({ surface }) => surface);
  expect(numbers.join(" ")).toBe(many);
  expect(forms("Bridge")[0]).toMatchObject({ surface: "Bridge", norm: "bridge", capital: true });
});

test("What one stretch was found to hold stays so while others, longer and shorter, are scanned or counted", () => {
  const anyWords = fc.stringMatching(/^(?:(?:Oln|met|5%|Mr\.|won’t|мост) ){0,40}$/u);
  fc.assert(
    fc.property(fc.array(anyWords, { maxLength: 6 }), (texts) => {
      const whole = (text: string) => ({ start: 0, end: text.length });
      const alone = texts.map((text) => structuredClone(scan(text, whole(text))));
      const inTurn = texts.map((text) => scan(text, whole(text)));
      for (const text of texts) countWords(text, whole(text));
      expect(structuredClone(inTurn)).toEqual(alone);
    }),
    often(100),
  );
});

test("words with weight are all but honorifics", () => {
  const text = "Mr. Oln met Dr. Beryl";
  expect(wordsOf(text, { start: 0, end: text.length }).map(({ norm }) => norm)).toEqual([
    "oln",
    "met",
    "beryl",
  ]);
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
      often(300),
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
      often(300),
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
      often(3000),
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
    often(500),
  );
});

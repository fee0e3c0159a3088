import { expect, test } from "vitest";
import { compare } from "../../src/engine/index.ts";
import { isLong } from "../../src/store/long.ts";
import { languageOf } from "../../src/store/language.ts";

const TEXTS = [
  "Headline\n\nThe ferry 渡輪 ran aground on Tuesday off the port of Vilmora in thick fog.",
  "載有214名乘客的渡輪星期二早上在濃霧中於港口附近擱淺。",
  "乗客214人を乗せたフェリーが火曜日の朝、濃い霧の中で座礁した。",
  "جنحت عبّارة تقل 214 راكباً صباح الثلاثاء قبالة ميناء فيلمورا.",
  "מעבורת ובה 214 נוסעים עלתה על שרטון ביום שלישי.",
  "Паром сел на мель во вторник утром у порта.",
  "",
];

test("a script tells the language of a text; Latin letters, and a foreign name, do not", () => {
  const comparison = compare(TEXTS.map((text, index) => ({ file: `${index}.txt`, text })));
  const found = ["A", "B", "C", "D", "E", "F", "G"].map((letter) => languageOf(comparison, letter));
  expect(found).toEqual([undefined, "zh", "ja", "ar", "he", "und-Cyrl", undefined]);
  expect(languageOf(comparison, "Z")).toBeUndefined();
});

test("a comparison is long from some hundred wordings on, not before", () => {
  const articles = (paragraphs: number) =>
    ["a", "b"].map((file) => ({
      file,
      text: Array.from(
        { length: paragraphs },
        (_, at) => `Sentence number ${at} stands in paragraph ${at} of both.`,
      ).join("\n\n"),
    }));
  expect(isLong(compare(articles(20)))).toBe(false);
  expect(isLong(compare(articles(400)))).toBe(true);
});

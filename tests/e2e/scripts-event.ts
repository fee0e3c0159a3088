import { labelledSets } from "../engine/languages/labelled.ts";

/** Invented, like the sets in tests/engine/languages: one ferry, two papers, with Latin names and figures in them. */
const HEBREW = [
  [
    "מעבורת עלתה על שרטון ליד וילמורה",
    "מעבורת ובה 214 נוסעים עלתה על שרטון ביום שלישי בבוקר מול נמל וילמורה בערפל כבד.",
    "אחד־עשר בני אדם נחבלו קלות ונלקחו לבית החולים סנט אנה. איש לא נפצע קשה.",
    "חברת Nordsound Shipping Ltd. מסרה כי החילוץ יימשך שלושה ימים לפחות ויעלה כ־1.2 מיליון כתר.",
    'הנוסעת שרה חדד סיפרה: "שמענו חבטה חזקה ואז הספינה נטתה על צידה".',
    "עדיין לא ידוע היכן תתוקן הספינה.",
  ],
  [
    "ערפל מול וילמורה: 214 נוסעים על שרטון",
    "מעבורת ובה 214 נוסעים עלתה על שרטון בבוקר יום שלישי מול נמל וילמורה בערפל סמיך, אמר משמר החופים.",
    "איש לא נפצע קשה. אחד־עשר בני אדם נחבלו קלות ונלקחו לבית החולים סנט אנה בעיר.",
    "הנוסעת שרה חדד סיפרה: „שמענו חבטה חזקה ואז הספינה נטתה על צידה”.",
    "חברת Nordsound Shipping Ltd. הודיעה כי החילוץ יימשך שלושה ימים לפחות ויעלה כ־1.2 מיליון כתר.",
    "שר התחבורה הורה לפתוח בחקירה.",
  ],
].map((paragraphs, index) => ({ file: `hebrew-${index}.txt`, text: paragraphs.join("\n\n") }));

/** The letters of each language's two articles. */
export const LETTERS = { arabic: "A,B", chinese: "C,D", japanese: "E,F", hebrew: "G,H" } as const;

/** One event told in four languages that are not written as English is, two articles each. */
export function scriptsEvent() {
  const articles = labelledSets()
    .filter(({ language }) => language in LETTERS)
    .flatMap(({ language, articles: pair }) =>
      pair.map(({ name, text }) => ({ file: `${language}-${name}.txt`, text })),
    );
  return {
    id: "made",
    title: "Ferry aground · جنوح عبّارة · 渡輪擱淺",
    date: "2031-11-03",
    articles: [...articles, ...HEBREW],
  };
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blocksOf, sentencesOf, trim } from "../../src/engine/segment.ts";
import { anyText } from "./articles.ts";
import { often } from "./often.ts";

function blocks(text: string): readonly string[] {
  return blocksOf(text).map(({ start, end }) => text.slice(start, end));
}

function sentences(text: string): readonly string[] {
  return sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe("blocks", () => {
  test("a line is a block, and empty lines are none", () => {
    expect(blocks("  One line.  \n\n \t\nAnother\nA third")).toEqual([
      "One line.",
      "Another",
      "A third",
    ]);
  });

  test("a text without a word but white space has no blocks", () => {
    expect(blocks("")).toEqual([]);
    expect(blocks(" \n\t\n\u00a0 \n")).toEqual([]);
  });

  test("text that was wrapped at a fixed width is put together up to each empty line", () => {
    const wrapped = [
      "The harbour council of Velmora closed the old iron bridge on",
      "Tuesday and sent engineers to look at its pillars, which have",
      "stood in the water for a hundred years.",
      "",
      "Divers found three long cracks below the waterline and marked",
      "them with yellow paint before the tide came in again and hid",
      "them from sight.",
    ];
    expect(blocks(wrapped.join("\n"))).toEqual([
      wrapped.slice(0, 3).join("\n"),
      wrapped.slice(4).join("\n"),
    ]);
  });

  test("so is wrapped text on a page that has lists of short lines too", () => {
    const page = [
      "Home\nNews\nSport",
      "Email Story\nPrint Story",
      "The harbour council of Velmora closed the old iron bridge on\nTuesday and sent engineers to look at its pillars, which have\nstood in the water for a hundred years.",
      "Divers found three long cracks below the waterline and marked\nthem with yellow paint before the tide came in again and hid\nthem from sight, and nobody has been down since the weekend\nbut a seal.",
      "Storm shuts harbour\nSwan caught",
    ];
    expect(blocks(page.join("\n\n"))).toEqual([
      ..."Home News Sport".split(" "),
      "Email Story",
      "Print Story",
      page[2],
      page[3],
      "Storm shuts harbour",
      "Swan caught",
    ]);
  });

  test("lines of about one length that each say something of their own stay apart", () => {
    const list = [
      "Velmora shuts the iron bridge after divers find three cracks",
      "Halden ferries to run every ten minutes until the week ends",
      "Swan of the western quay caught after three days on the run",
      "Market to move to town hall square, traders told on Tuesday",
      "Council of Oln to vote on fountain that eleven cars have hit",
      "School in the hills shut for a second day after heavy snow",
      "Lamplighter of the old town hangs up his pole after 40 years",
    ];
    expect(blocks(`Home\nNews\n${list.join("\n")}\nMore`)).toHaveLength(10);
  });

  test("short lines that follow each other are blocks of their own", () => {
    const bars = "Home\nNews\nSport\nWeather\nThe bridge is shut\nBy Ann Lee\nShare\nPrint";
    expect(blocks(bars)).toHaveLength(8);
  });
});

describe("where a sentence ends", () => {
  test.each<[string, readonly string[]]>([
    ["The bridge shut. Boats came.", ["The bridge shut.", "Boats came."]],
    ["It shut! Why? Nobody knew.", ["It shut!", "Why?", "Nobody knew."]],
    ["“It shut.” Boats came.", ["“It shut.”", "Boats came."]],
    ['"It shut," she said. "Boats came."', ['"It shut," she said.', '"Boats came."']],
    ["“Why?” she asked.", ["“Why?” she asked."]],
    ["She met Mr. Oln and Dr. Beryl.", ["She met Mr. Oln and Dr. Beryl."]],
    ["Gov. Oln spoke. Sen. Beryl left.", ["Gov. Oln spoke.", "Sen. Beryl left."]],
    ["The U.S. Navy left. It rained.", ["The U.S. Navy left.", "It rained."]],
    ["They went to the U.S. The navy left.", ["They went to the U.S.", "The navy left."]],
    ["HARLE, N.Y. - An early blast woke all.", ["HARLE, N.Y. - An early blast woke all."]],
    [
      "She lives in Harle, N.Y. - The ferry does not.",
      ["She lives in Harle, N.Y.", "- The ferry does not."],
    ],
    ["It left at 9 a.m. on Monday.", ["It left at 9 a.m. on Monday."]],
    ["It left at 9 a.m. Then it rained.", ["It left at 9 a.m.", "Then it rained."]],
    ["J. P. Halden built it. It stood.", ["J. P. Halden built it.", "It stood."]],
    ["On Oct. 3 it shut. It rained.", ["On Oct. 3 it shut.", "It rained."]],
    ["It cost 3.5 crowns. It rained.", ["It cost 3.5 crowns.", "It rained."]],
    ["It rose by 5 percent. “No,” he said.", ["It rose by 5 percent.", "“No,” he said."]],
    ["He said no. 40 boats left.", ["He said no.", "40 boats left."]],
    ["Boat No. 7 left. It rained.", ["Boat No. 7 left.", "It rained."]],
    ["“We waited… and waited.” It rained.", ["“We waited… and waited.”", "It rained."]],
    ["It was late… Boats came.", ["It was late…", "Boats came."]],
    ["Visit example.com for more.", ["Visit example.com for more."]],
    ["Halden & Co. built it.", ["Halden & Co. built it."]],
    ["(It shut on Monday.) Boats came.", ["(It shut on Monday.)", "Boats came."]],
    ["Он закрыт. Лодки ушли.", ["Он закрыт.", "Лодки ушли."]],
    ["桥关了。船走了！", ["桥关了。", "船走了！"]],
    ["「橋は閉まった。」船は出た。", ["「橋は閉まった。」", "船は出た。"]],
    [
      "「橋は閉まった。」と市長は話した。船は出た。",
      ["「橋は閉まった。」と市長は話した。", "船は出た。"],
    ],
    ["“桥关了！”她说。船走了。", ["“桥关了！”她说。", "船走了。"]],
    ["“桥关了。”船走了。", ["“桥关了。”", "船走了。"]],
    ["हाँ। नहीं।", ["हाँ।", "नहीं।"]],
    ["Il dit : « Non ! » Le pont est fermé ?", ["Il dit : « Non ! »", "Le pont est fermé ?"]],
    ["« Le pont ferme. » Elle part.", ["« Le pont ferme. »", "Elle part."]],
    ["„Sie ist zu.“ Boote kamen.", ["„Sie ist zu.“", "Boote kamen."]],
    ["»Sie ist zu.« Boote kamen.", ["»Sie ist zu.«", "Boote kamen."]],
    ["Er ging. »Nein«, sagte sie.", ["Er ging.", "»Nein«, sagte sie."]],
    ["Am 3. November schloss sie. Es regnete.", ["Am 3. November schloss sie.", "Es regnete."]],
    ["Es ist der 2. Versuch. Es regnete.", ["Es ist der 2. Versuch.", "Es regnete."]],
    ["Es kamen 3. November war es.", ["Es kamen 3.", "November war es."]],
    ["Es kamen am 3. Boote an.", ["Es kamen am 3.", "Boote an."]],
    ["Es kostet 2 Mio. Kronen. Es regnete.", ["Es kostet 2 Mio. Kronen.", "Es regnete."]],
    ["Man sah z. B. Boote. Es regnete.", ["Man sah z. B. Boote.", "Es regnete."]],
    ["La Sra. Oln fue a EE. UU. ayer. ¿Por qué?", ["La Sra. Oln fue a EE. UU. ayer.", "¿Por qué?"]],
    ["Это было в 1998 г. Мост закрыли.", ["Это было в 1998 г.", "Мост закрыли."]],
    ["Мост на ул. Беляева закрыт. Шёл дождь.", ["Мост на ул. Беляева закрыт.", "Шёл дождь."]],
    [
      "ВЕЛЬМОРА, 3 ноября. /ТАСС/. Мост закрыт. Шёл дождь.",
      ["ВЕЛЬМОРА, 3 ноября. /ТАСС/. Мост закрыт.", "Шёл дождь."],
    ],
    ["أغلق الجسر. غادرت القوارب؟", ["أغلق الجسر.", "غادرت القوارب؟"]],
    ["No full stop at all", ["No full stop at all"]],
    ["...", ["..."]],
    ["Vitamin B. Then it rained.", ["Vitamin B.", "Then it rained."]],
    ["It was plan B. Boats came.", ["It was plan B. Boats came."]],
    ["Was it plan B? Boats came.", ["Was it plan B?", "Boats came."]],
    ["It was plan B... Boats came.", ["It was plan B...", "Boats came."]],
    ["𐐀. Halden built it. It stood.", ["𐐀. Halden built it.", "It stood."]],
    ["It was plan b. 40 boats came.", ["It was plan b.", "40 boats came."]],
    ["Мост 1998 г. Лодки.", ["Мост 1998 г.", "Лодки."]],
    ["They like the U.N. “It works,” she said.", ["They like the U.N.", "“It works,” she said."]],
    [
      "They like the U.N. “Boats work,” she said.",
      ["They like the U.N.", "“Boats work,” she said."],
    ],
    ["They like the U.N. Boats came.", ["They like the U.N. Boats came."]],
    ["He said No. Boats left.", ["He said No.", "Boats left."]],
    ["Er kommt vom 2. Versuch. Gut.", ["Er kommt vom 2. Versuch.", "Gut."]],
    ["Im 3. Jahr. Gut.", ["Im 3. Jahr.", "Gut."]],
    ["Dem 3. Mann. Des 3. Manns. Gut.", ["Dem 3. Mann.", "Des 3. Manns.", "Gut."]],
    ["Den 3. Mann. Zum 3. Mal. Gut.", ["Den 3. Mann.", "Zum 3. Mal.", "Gut."]],
    ["Ab 12. Januar. Bis 3. Februar. Gut.", ["Ab 12. Januar.", "Bis 3. Februar.", "Gut."]],
    ["Seit 3. März und 4. April. Gut.", ["Seit 3. März und 4. April.", "Gut."]],
    ["Am 3. Mai, am 4. Juni, am 5. Juli. Gut.", ["Am 3. Mai, am 4. Juni, am 5. Juli.", "Gut."]],
    ["Am 3. August, am 4. September. Gut.", ["Am 3. August, am 4. September.", "Gut."]],
    ["Am 3. Oktober, am 4. Dezember. Gut.", ["Am 3. Oktober, am 4. Dezember.", "Gut."]],
    ["Am 3. Jänner. Gut.", ["Am 3. Jänner.", "Gut."]],
    ["Am 123. Mai kam er.", ["Am 123.", "Mai kam er."]],
    ["Kam 3. Mai wieder.", ["Kam 3.", "Mai wieder."]],
    ["What?! Boats came.", ["What?!", "Boats came."]],
    ["Wait... boats came.", ["Wait... boats came."]],
    ["Wait... Boats came.", ["Wait...", "Boats came."]],
    ["It shut.’ Boats came.", ["It shut.’", "Boats came."]],
    ['It shut." (Boats came.)', ['It shut."', "(Boats came.)"]],
    ["It shut.] — Boats came.", ["It shut.]", "— Boats came."]],
    ["It shut.boats came.", ["It shut.boats came."]],
    ["It shut. boats came.", ["It shut. boats came."]],
    ["“桥关了。”他说。船走了。", ["“桥关了。”他说。", "船走了。"]],
    ["“桥关了？”市长问，船走了。", ["“桥关了？”市长问，船走了。"]],
    ["「閉まった。」など話した。", ["「閉まった。」など話した。"]],
    ["「閉まった。」って話した。", ["「閉まった。」って話した。"]],
    ["桥关了。他说。", ["桥关了。", "他说。"]],
    ["Il dit « Non. » puis part.", ["Il dit « Non. » puis part."]],
  ])("%s", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
    // Wherever it stands, and whatever stands before and after it.
    const before = `${"Boats wait. ".repeat(20)}Mr. `;
    const block = { start: before.length, end: before.length + text.length };
    const found = sentencesOf(`${before}${text} Then it rained.`, block);
    expect(found.map(({ start, end }) => `${before}${text}`.slice(start, end))).toEqual(expected);
  });
});

test.each(
  (
    "A An The In On At By For From With After Before But And Or If As While When He She It They We You I This That " +
    "These Those There His Her Its Their Our My Such Some Many Most Both Each Other Another No Not So Yet Still Since Until " +
    "Under According Earlier Later Last Meanwhile However Also Although Though Despite During One Two Three Then Now Here Nobody " +
    "Several Few Even Only Just Among Because Once All Any Every Instead Nor Thus What Why How Who Where Which Whether Thousands Hundreds"
  ).split(" "),
)("after U.S., %s begins a sentence", (word) => {
  expect(sentences(`They left the U.S. ${word} boats.`)).toEqual([
    "They left the U.S.",
    `${word} boats.`,
  ]);
});

describe("text of a fixed width", () => {
  const full = "The harbour council of Velmora closed the old iron bridge on the day"; // 68 letters
  const lines = (...widths: readonly number[]): string =>
    widths.map((width) => full.slice(0, width)).join("\n");

  test("is put together where four lines or more are followed closely and nearly as long", () => {
    expect(blocks(lines(68, 66, 64, 60, 20))).toHaveLength(1);
    expect(blocks(lines(68, 66, 64, 20))).toHaveLength(4);
    expect(blocks(lines(68, 66, 64, 60, 30, 20))).toHaveLength(1);
    expect(blocks(lines(68, 66, 64, 30, 30, 20))).toHaveLength(6);
  });

  test("is not one whose lines are short or very long", () => {
    expect(blocks(lines(44, 44, 44, 44, 20))).toHaveLength(5);
    expect(blocks(lines(45, 45, 45, 45, 20))).toHaveLength(1);
    const wide = Array.from({ length: 5 }, () => `${full} ${full}`.slice(0, 101));
    expect(blocks(wide.join("\n"))).toHaveLength(5);
    expect(blocks(wide.map((line) => line.slice(0, 100).trim()).join("\n"))).toHaveLength(1);
  });

  test("is not one where most lines stand alone", () => {
    const alone = "\n\nA line alone.\n\nOne more.\n\nLast.";
    expect(blocks(lines(68, 66, 64, 60, 20) + alone)).toHaveLength(4);
    expect(blocks(`${lines(68, 66, 64, 60, 20) + alone}\n\nNo.`)).toHaveLength(9);
  });
});

test("trimming takes white space of every kind off both ends", () => {
  const text = "\u00a0\n The bridge \u3000";
  expect(trim(text, { start: 0, end: text.length })).toEqual({ start: 3, end: 13 });
  const none = trim("   ", { start: 0, end: 3 });
  expect(none.end).toBe(none.start);
});

test("any text: blocks and their sentences lose no character that is not white space", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const bare = (part: string): string => part.replaceAll(/\s/gu, "");
      const all = blocksOf(text).flatMap((block) =>
        sentencesOf(text, block).map(({ start, end }) => text.slice(start, end)),
      );
      expect(all.every((sentence) => sentence !== "" && sentence.trim() === sentence)).toBe(true);
      expect(bare(all.join(""))).toBe(bare(text));
    }),
    often(300),
  );
});

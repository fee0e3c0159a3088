import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blocksOf, sentencesOf, trim } from "../../src/engine/segment.ts";
import { anyText } from "./articles.ts";

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
  ])("%s", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
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
    { numRuns: 300, seed: 20_311_103 },
  );
});

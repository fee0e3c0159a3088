import { describe, expect, test } from "vitest";
import { clean } from "../../src/engine/clean.ts";

const MENU = Array.from(
  { length: 30 },
  (_, i) => `${["Tides", "Rowing", "Gardens"][i % 3]} ${"abcdefghij"[i % 10]}`,
);
const HEAD = [
  "Velmora shuts its iron bridge after divers find cracks",
  "By Petra Lindqvist",
  "November 3, 2031",
];
const TEXT = [
  "The city of Velmora closed its only bridge on Tuesday after divers found cracks in three of its pillars, the mayor said.",
  "Orsolya Fennick told reporters that ferries would run around the clock, and that the city would pay for every crossing until spring.",
  "“We have waited four winters for money that never came,” the mayor said of the council in Halden, which owns the pillars of the bridge.",
  "Engineers will look at the pillars below the waterline this week, and a report on the cracks is due before the end of the month.",
  "The iron bridge was built in 1931 and carries 4,200 people a day; divers last looked at its pillars nine years ago, the city says.",
];
const MORE = [
  "Dock workers had warned the city of cracks since spring, said Tomas Beryl, who speaks for them, and nobody in Halden wrote back.",
  "The mayor did not say when the bridge would open again, but said that the repair of the pillars would cost 18.5 million crowns.",
  "School buses take the long way round the bay, and parents at the gate told of children who reached the ferries in the dark.",
];
const OTHERS = [
  "Bay Islands leave the customs union",
  "Swan attacks rise for a third time",
  "Nine boats, one trophy and a dog",
  "What to plant before the gales",
  "A soup for the first frost",
];
const FOOT = ["About the Herald", "Prints", "Partners", "Archive", "Cookies", "Contact", "Help"];
const LINKS = Array.from({ length: 26 }, (_, i) => `Link ${"abcdefghijklmnopqrstuvwxyz"[i]}`);

/** Which of these lines are the article's on a page of all these parts. */
function keptOf(
  lines: readonly string[],
  ...parts: readonly (readonly string[])[]
): readonly string[] {
  const text = parts.flat().join("\n\n");
  const { blocks } = clean({ file: "page.txt", text });
  const roles = new Map(blocks.map(({ role, start, end }) => [text.slice(start, end), role]));
  const apart = ["boilerplate", "teaser", undefined];
  return lines.filter((line) => !apart.includes(roles.get(line)));
}

describe("a list below the text is the article's", () => {
  const results = ["Oln 3, Halden 1", "Velmora 2, Port Oln 2", "Bay 0, Ilka 4", "East 1, West 1"];
  const more = ["Lee 5, Falk 0", "Beryl 2, Thorne 1"];

  test("where enough lines in a row have a figure", () => {
    const long = [...results, ...more];
    const three = results.slice(0, 3);
    const below = [["Share"], OTHERS, FOOT, FOOT];
    expect(keptOf(long, MENU, HEAD, TEXT, MORE, long, ...below)).toEqual(long);
    expect(keptOf(three, MENU, HEAD, TEXT, MORE, three, ...below)).toEqual([]);
  });

  test("a date that parts it is part of it", () => {
    const list = [...results, "November 2, 2031", ...more];
    const below = [["Share"], OTHERS, FOOT, FOOT];
    expect(keptOf([...results, ...more], MENU, HEAD, TEXT, MORE, list, ...below)).toEqual([
      ...results,
      ...more,
    ]);
  });

  test("and ends where the page's own lines begin", () => {
    const page = [MENU, HEAD, TEXT, MORE];
    expect(keptOf(more, ...page, results, ["Share this article"], more, OTHERS, FOOT, FOOT)).toEqual([]); // prettier-ignore
  });
});

describe("text that comes after other lines", () => {
  test("goes on with the article a few lines further on, and not far below it", () => {
    for (const [count, kept] of [[12, MORE], [26, []]] as const)
      expect([count, keptOf(MORE, MENU, HEAD, TEXT, LINKS.slice(0, count), MORE, FOOT, FOOT)]).toEqual([count, kept]); // prettier-ignore
  });

  test("goes on where there are three paragraphs of it, not two", () => {
    const two = MORE.slice(0, 2);
    expect(keptOf(two, MENU, HEAD, TEXT, LINKS.slice(0, 16), two, FOOT, FOOT)).toEqual([]);
  });
});

describe("a page of fewer than sixty lines", () => {
  const stories = OTHERS.flatMap((title, i) => [
    title,
    `Here a summary tells of number ${i} in a few words that nothing above has ever mentioned.`,
  ]);

  test("has edges where it has much text", () => {
    const long = [...TEXT, ...MORE, ...TEXT.map((line) => `${line} It rained.`)];
    expect(keptOf(stories, HEAD, long, FOOT, stories, FOOT)).toEqual([]);
    expect(keptOf(long, HEAD, long, FOOT, stories, FOOT)).toEqual(long);
  });

  test("has none where it has little", () => {
    const last =
      "Here the city will give an update on Friday that nobody has heard of yet, at noon.";
    expect(keptOf([last], HEAD, TEXT.slice(0, 2), OTHERS, [last])).toEqual([last]);
  });
});

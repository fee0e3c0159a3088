import { describe, expect, test } from "vitest";
import { FOOT, HEAD, MENU, MORE, OTHERS, rolesOf, STORIES, TEXT } from "./page.ts";

const LINKS = Array.from({ length: 26 }, (_, i) => `Link ${"abcdefghijklmnopqrstuvwxyz"[i]}`);

/** Which of these lines are the article's on a page of all these parts. */
function keptOf(
  lines: readonly string[],
  ...parts: readonly (readonly string[])[]
): readonly string[] {
  const roles = rolesOf(...parts);
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
  test("has edges where it has much text", () => {
    const long = [...TEXT, ...MORE, ...TEXT.map((line) => `${line} It rained.`)];
    expect(keptOf(STORIES, HEAD, long, FOOT, STORIES, FOOT)).toEqual([]);
    expect(keptOf(long, HEAD, long, FOOT, STORIES, FOOT)).toEqual(long);
  });

  test("has none where it has little", () => {
    const last =
      "Here the city will give an update on Friday that nobody has heard of yet, at noon.";
    expect(keptOf([last], HEAD, TEXT.slice(0, 2), OTHERS, [last])).toEqual([last]);
  });
});

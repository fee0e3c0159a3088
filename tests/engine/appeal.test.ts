import { describe, expect, test } from "vitest";
import { APPEAL, appealIn, appealOf, isPlea } from "../../src/engine/clean/appeal.ts";
import type { Word } from "../../src/engine/clean/word.ts";
import { linesOf } from "../../src/engine/clean/page.ts";

function wordsOf(text: string): readonly Word[] {
  return linesOf(text)[0]?.words ?? [];
}

/** What speaks to readers of the page's own business, and how; none of these does: "none". */
const WORDS = [
  ["you", "you your youll youre youve yours"],
  ["house", "we our weve ours"],
  ["strong", "journalism newsroom newsrooms newsletter newsletters subscribe subscribers subscription donate donating reader readers readership paywall paywalls nonprofit membership inbox digest reporting coverage headlines"],
  ["weak", "email emails ad ads content app apps account accounts click download updates alerts website browser page access support supporter free community contribute contributing campaign"],
  ["loose", "story stories article articles publish publisher gift channel telegram whatsapp journalist journalists latest news investigations comment comments join sign"],
  ["none", "us well were bridge newsroomed subway headline adsorb apply counts clicking downloads alert websites pages accession freely communities campaigns storied particle republish gifts channels later newsy joint signs discontent bypass"],
] as const; // prettier-ignore

describe("how a word speaks to readers of the page's own business", () => {
  const each = WORDS.flatMap(([name, words]) =>
    words.split(" ").map((word) => [name, word] as const),
  );

  test.each(each)("%s: %s", (name, word) => {
    expect(appealOf(word)).toBe(APPEAL[name]);
  });
});

describe("a line is a plea", () => {
  test.each([
    ["with a we, where it comes to four", "We need you: donate and subscribe", true],
    ["not where it comes to three", "We need you: donate for a free bridge", false],
    ["without one, where it comes to five", "You donate and subscribe for free", true],
    ["not where it comes to four", "You donate and subscribe", false],
    ["each word counts once", "You donate, donate, donate and donate", false],
    ["two weak words count as a strong one", "We ask you: email, click, download, access", true],
    ["words that say little alone do not count", "We ask you: join, sign, comment, story, news, articles", false],
    ["nobody is asked who is not spoken to", "We ask all readers to donate and subscribe", false],
  ])("%s: %s", (_, line, expected) => {
    expect(isPlea(wordsOf(line))).toBe(expected);
  }); // prettier-ignore

  test("of ninety words at most", () => {
    const plea = "We ask you readers to donate and subscribe";
    const padded = (count: number): readonly Word[] =>
      wordsOf(`${plea}${" bridge".repeat(count - plea.split(" ").length)}`);
    expect([padded(90).length, isPlea(padded(90))]).toEqual([90, true]);
    expect([padded(91).length, isPlea(padded(91))]).toEqual([91, false]);
  });
});

test("what speaks to nobody on a page is counted apart, each word once", () => {
  expect(appealIn(wordsOf("You join, sign and join our latest news"))).toEqual({
    house: true,
    sum: 0,
    loose: 4,
  });
  expect(appealIn(wordsOf("They join, sign and join the latest news"))).toMatchObject({
    house: false,
    loose: 0,
  });
});

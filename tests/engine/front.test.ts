import { describe, expect, test } from "vitest";
import { BYLINE, DATE, TEXT, TITLE, toldOf } from "./page.ts";

/** Each line of a page as "role | line", its paragraphs of text aside. */
function named(...lines: readonly string[]): readonly string[] {
  const around = toldOf(lines).filter(({ line }) => !TEXT.some((paragraph) => paragraph === line));
  return around.map(({ role, line }) => `${role} | ${line}`);
}

/** What stands above the text. */
function above(...lines: readonly string[]): readonly string[] {
  return named(...lines, ...TEXT);
}

/** What stands between the first paragraph and the second. */
function within(...lines: readonly string[]): readonly string[] {
  const [first, ...rest] = TEXT;
  return named(TITLE, BYLINE, DATE, first, ...lines, ...rest).slice(3);
}

describe("which line is the headline", () => {
  test.each([
    ["the one under a section's name, where a label parts them", ["Velmora bridge", "Bay", TITLE], TITLE],
    ["or a summary follows", ["Velmora bridge", TITLE, "The council says that nobody knows how long the repair of it will take this time"], TITLE],
    ["not the section's short neighbour", ["Velmora bridge", "Cracks found"], "Velmora bridge"],
    ["a live report's, which shares nothing with it", ["Storm in the west – as it happened"], "Storm in the west – as it happened"],
    ["that says so in front", ["Live: storm in the west"], "Live: storm in the west"],
    ["or behind a colon", ["Storm: latest updates"], "Storm: latest updates"],
    ["one with words of furniture", ["Share prices of the iron bridge fall in Velmora after cracks"], "Share prices of the iron bridge fall in Velmora after cracks"],
    ["a video's, where there is no other", ["Watch: divers find cracks in the pillars of the Velmora bridge"], "Watch: divers find cracks in the pillars of the Velmora bridge"],
    ["not a video's where there is", ["Watch: divers find cracks in the pillars of the Velmora bridge", TITLE], TITLE],
    ["one with full stops, under the date", [DATE, "The bridge of Velmora is shut. Long live the ferries."], "The bridge of Velmora is shut. Long live the ferries."],
    ["the first that looks like one, where none shares a word", ["Swans and gulls of autumn", "Who feeds them"], "Swans and gulls of autumn"],
  ])("%s", (_, lines, headline) => {
    expect(above(...lines).filter((line) => line.startsWith("headline"))).toEqual([`headline | ${headline}`]);
  }); // prettier-ignore

  test("a single word that shares nothing is none", () => {
    expect(above("Swans")).toEqual(["boilerplate | Swans"]);
  });

  test("one that is said again is so twice, and a section's name below the text tells it for one", () => {
    const again = "Divers find cracks: Velmora shuts its iron bridge";
    expect(above(TITLE, BYLINE, again)).toContain(`headline | ${again}`);
    expect(named("Velmora bridge", TITLE, ...TEXT, "Velmora bridge")).toEqual([
      "boilerplate | Velmora bridge",
      `headline | ${TITLE}`,
      "boilerplate | Velmora bridge",
    ]);
  });
});

describe("a section's name over a headline that says little of the text", () => {
  const [section, title] = ["Bridge and ferries", "Cracks found, gulls all unhurt"];
  const dek =
    "The council says that no one can tell how long the work on all of it will take this time";

  test.each([
    ["is none where a label parts them", [section, "Bay", title], title],
    ["nor where a summary follows", [section, title, dek], title],
    ["is one where nothing shows it", [section, title], section],
    ["or the other is a sentence", [section, "Bay", `${title}.`], section],
    ["or stands too far below", [section, "Bay", "Tides", "Gulls", title], section],
    ["or under a date", [section, DATE, title], section],
    ["or is too short", [section, "Bay", "Cracks found, gulls"], section],
  ])("%s", (_, lines, headline) => {
    expect(above(...lines)).toContain(`headline | ${headline}`);
  });

  test("is none where the page says it again below the text", () => {
    expect(named(section, title, ...TEXT, section)).toContain(`headline | ${title}`);
  });
});

describe("under the headline stands", () => {
  test.each([
    ["whom the picture shows, by the office", ["Mayor Orsolya Fennick"], ["caption"]],
    ["where the author writes, by the text", ["Halden"], ["byline"]],
    ["in two lines, too", ["Halden", "Velmora"], ["byline", "byline"]],
    ["not a place that the text does not have", ["Nowhere"], ["boilerplate"]],
    ["a date as a badge, in three lines", ["3", "Nov", "2031"], ["dateline", "dateline", "dateline"]],
    ["the month first, too", ["November", "3", "2031"], ["dateline", "dateline", "dateline"]],
    ["not two of the three", ["3", "Nov"], ["boilerplate", "boilerplate"]],
    ["a live report's first heading, under its hour", [DATE, "09.30", "Ferries are late"], ["dateline", "dateline", "subhead"]],
    ["the issue's date", [`Issue 14 | ${DATE}`], ["dateline"]],
  ])("%s", (_, lines, roles) => {
    expect(above(TITLE, BYLINE, ...lines).slice(2)).toEqual(lines.map((line, i) => `${roles[i]} | ${line}`));
  }); // prettier-ignore

  test("above it the issue's date is the page's", () => {
    expect(above(`Issue 14 | ${DATE}`, TITLE)[0]).toBe(`boilerplate | Issue 14 | ${DATE}`);
  });

  test("an author's bare name, over the date", () => {
    expect(above(TITLE, "Orsolya Fennick", DATE)[1]).toBe("byline | Orsolya Fennick");
  });

  test("a caption, its credit below, or right above", () => {
    const credit = "© Ann Lee/AFP";
    const caption = "The old bridge from the quay in the rain";
    const roles = (...lines: readonly string[]): readonly string[] =>
      above(TITLE, ...lines).map((line) => line.split(" | ")[0] ?? "");
    expect(roles("The old bridge", credit)).toEqual(["headline", "caption", "caption"]);
    expect(roles(credit, caption)).toEqual(["headline", "caption", "caption"]);
    expect(roles(credit, "Bay", caption)).toEqual(["headline", "caption", "caption", "dek"]);
  });
});

describe("between paragraphs stands", () => {
  test.each([
    ["a list under a colon", ["What is shut:", "The bridge", "The quay", "The old mill"], "body"],
    ["a list with bullets", ["• The bridge", "- The quay", "1. The mill"], "body"],
    ["what is no heading: a note in brackets", ["[Boats wait]"], "body"],
    ["an address", ["Boats wait at https://bay"], "body"],
    ["a name in a network", ["Boats of @bay"], "body"],
    ["a hash tag", ["#boats"], "body"],
    ["a line that goes on", ["Boats wait,"], "body"],
    ["or ends with a dash", ["Boats —"], "body"],
    ["the beginning of a speech", ["“Boats wait"], "body"],
    ["a heading", ["Boats wait"], "subhead"],
    ["somebody's words over a paragraph, as a heading", ["“We wait for the tide”"], "subhead"],
    ["a heading that says what comes", ["Summary"], "subhead"],
    [
      "what a crowd calls, in capitals and a heading's marks",
      ["'WHOSE BRIDGE? OUR BRIDGE!'"],
      "subhead",
    ],
    ["not one call, which its sentence may follow", ["'OUR BRIDGE!'"], "body"],
    ["not without the marks", ["WHOSE BRIDGE? OUR BRIDGE!"], "body"],
    ["one question alone", ["Why do bridges crack?"], "body"],
  ])("%s", (_, lines, role) => {
    expect(within(...lines)).toEqual(lines.map((line) => `${role} | ${line}`));
  });

  test.each([
    ["several questions, as an explainer's headings", "Why do bridges crack?", "subhead"],
    ["not where they ask a “you”: an interview's text", "Why do you sail?", "body"],
  ])("%s", (_, question, role) => {
    const other = "Who pays for all that?";
    expect(within(question, TEXT[1], other)).toEqual([`${role} | ${question}`, `${role} | ${other}`]); // prettier-ignore
  });

  test.each([
    ["a video with its title and age", ["Divers at work", "2 days ago"], ["teaser", "teaser"]],
    ["its length and what it shows", ["Divers at work", "Duration 1:20", "Footage of the bay shows cracks."], ["teaser", "teaser", "teaser"]],
    ["not a sentence over an age", ["Divers at work.", "2 days ago"], ["body", "teaser"]],
    ["not what shows nothing", ["Divers at work", "1:20", "Nobody saw it."], ["teaser", "teaser", "body"]],
  ])("%s", (_, lines, roles) => {
    expect(within(...lines)).toEqual(lines.map((line, i) => `${roles[i]} | ${line}`));
  }); // prettier-ignore

  test("who writes a live report's posts, under the hour of each", () => {
    const posts = within("12.30", "Ann Lee", TEXT[1], "12.50", "Jon Aske");
    expect(posts).toContain("byline | Ann Lee");
    expect(posts).toContain("byline | Jon Aske");
  });
});

describe("below the text", () => {
  const below = (...lines: readonly string[]): readonly string[] =>
    named(TITLE, BYLINE, DATE, ...TEXT, ...lines).slice(3);

  test.each([
    ["short lines are the page's", ["Bay swans", "Tides"], "boilerplate"],
    ["not what is quoted or in brackets", ["“Bay swans”", "(Tides)"], "body"],
    ["nor a list under a colon", ["What is shut:", "The bridge", "The quay"], "body"],
    ["nor a longer line alone", ["The bridge of the bay and of the harbour town in the west"], "body"],
  ])("%s", (_, lines, role) => {
    expect(below(...lines)).toEqual(lines.map((line) => `${role} | ${line}`));
  }); // prettier-ignore
});

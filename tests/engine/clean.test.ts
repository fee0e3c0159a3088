import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { clean } from "../../src/engine/clean.ts";
import { isDateLine } from "../../src/engine/clean/dates.ts";

const folder = join(import.meta.dirname, "pages");
const names = readdirSync(folder);

/** Whether a page says by closeness what belongs together. */
function isJoined(name: string): boolean {
  return /^\+/mu.test(readFileSync(join(folder, name), "utf8"));
}

/** What the rules make of a page, a line each: "role | the line". */
function shown(text: string): string {
  return clean({ file: "page.txt", text })
    .blocks.map(({ role, start, end }) => `${role.padEnd(11)} | ${text.slice(start, end)}`)
    .join("\n");
}

/** A page from its table: one line each, an empty line between but where the role begins with "+". */
function page(table: string): { readonly text: string; readonly wanted: string } {
  const lines = table
    .trim()
    .split("\n")
    .map((line) => line.split(/ +\| (.*)/su));
  const text = lines.map(([role = "", words = ""]) => (role.startsWith("+") ? "" : "\n") + words);
  return {
    text: text.join("\n"),
    wanted: lines
      .map(([role = "", words = ""]) => `${role.replace("+", "").padEnd(11)} | ${words}`)
      .join("\n"),
  };
}

describe("a date of publication, in other languages too", () => {
  test.each([
    "3. November 2031, 14:02 Uhr",
    "Aktualisiert am 3. März 2031 um 9.05 Uhr",
    "Publié le 3 novembre 2031 à 14 h 02",
    "1er août 2031",
    "3 de noviembre de 2031, 14:02",
    "Опубликовано 3 ноября 2031 года в 14:02",
    "نشر في 3 نوفمبر 2031",
    "发布时间：2031年11月3日 14:02",
    "2031年11月3日 14時02分 公開",
  ])("%s", (date) => {
    expect(isDateLine(date)).toBe(true);
  });

  test.each([
    "Am 3. November 2031 schloss die Brücke",
    "Le pont a fermé le 3 novembre 2031",
    "大桥2031年11月3日关闭",
  ])("%s: no, it says more", (line) => {
    expect(isDateLine(line)).toBe(false);
  });
});

describe("what each line of a news page is", () => {
  test.each(names)("%s", (name) => {
    const { text, wanted } = page(readFileSync(join(folder, name), "utf8"));
    expect(shown(text)).toBe(wanted);
  });

  test.each(names.filter((name) => !isJoined(name)))("%s, without empty lines", (name) => {
    const { text, wanted } = page(readFileSync(join(folder, name), "utf8"));
    expect(shown(text.replaceAll(/\n+/gu, "\n"))).toBe(wanted);
  });
});

test("a report of short sentences only is text, not labels", () => {
  const sentences = [
    "Fishermen sold mackerel along the quay.",
    "A brass band played until it rained.",
    "Schools in the hills stay shut.",
  ];
  const text = `Harbour fair opens early this year\n\n${sentences.join("\n\n")}\n`;
  const { blocks } = clean({ file: "brief.txt", text });
  expect(blocks.map(({ role }) => role)).toEqual(["headline", "body", "body", "body"]);
});

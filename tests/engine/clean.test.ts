import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isDateLine, isDateWithName } from "../../src/engine/clean/dates.ts";
import { told, toldOf } from "./page.ts";

const folder = join(import.meta.dirname, "pages");
const names = readdirSync(folder);

/** Whether a page says by closeness what belongs together. */
function isJoined(name: string): boolean {
  return /^\+/mu.test(readFileSync(join(folder, name), "utf8"));
}

/** What the rules make of a page, a line each: "role | the line". */
function shown(text: string): string {
  return told(text)
    .map(({ role, line }) => `${role.padEnd(11)} | ${line}`)
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

describe("a date of publication, in whatever language", () => {
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
    "November 3, 2031",
    "Nov. 3, 2031",
    "Nov 3rd 2031",
    "3rd Nov 2031",
    "1st January 2031",
    "February 2nd, 2031",
    "4th March 2031",
    "Mon, Apr 5, 2031",
    "Tuesday, May 5, 2031",
    "Tues 5 June 2031",
    "Wed 5 July 1998",
    "Wednesday 5 Aug 2031",
    "Thu 5 Sept 2031",
    "Thurs 5 Oct 2031",
    "Fri 5 Dec 2031",
    "Saturday 5 Dec 2031",
    "Satur 5 Dec 2031",
    "Sun Dec 5, 2031",
    "2031-11-03",
    "2031-11-03T14:02:09Z",
    "2031-11-03 14:02 +01:00",
    "2031-11-03 14:02 -0500",
    "3/11/2031",
    "03.11.31",
    "3/11/31 9 a.m.",
    "3/11/31 9.05pm",
    "November 3, 2031 at 9:05 PM ET",
    "November 3, 2031 14:02 GMT",
    "November 3, 2031 14:02 UTC",
    "November 3, 2031 14:02 CET",
    "November 3, 2031 14:02 CEST",
    "November 3, 2031 14:02 EST",
    "November 3, 2031 14:02 PDT",
    "November 3, 2031 14:02 IST",
    "November 3, 2031 14:02 HKT",
    "November 3, 2031 14:02 SGT",
    "November 3, 2031 14:02 AEST",
    "November 3, 2031 14:02 MSK",
    "November 3, 2031 14:02 hrs",
    "November 3, 2031 14:02 hours",
    "November 3, 2031 edition",
    "First published: November 3, 2031",
    "Last updated on November 3, 2031",
    "Update: November 3, 2031",
    "Posted November 3, 2031 and modified November 4, 2031",
    "Issued November 3, 2031",
    "Created November 3, 2031",
    "Date: November 3, 2031; time: 14:02",
    "November 3, 2031 · 4 min read",
    "November 3, 2031 · 1 minute read",
    "November 3, 2031 · 12 mins",
    "November 3, 2031 (AP)",
    "Nov. 3, 2031 9:14 AM ET (Reuters)",
    "Updated 2 hours ago",
    "Posted 1 hr ago",
    "Published 12 mins ago",
    "Published 1 min ago",
    "2 days ago",
    "Posted 3 weeks ago",
    "1 month ago",
    "2 years ago",
    "Velmora | Published: November 3, 2031",
    "Coast, Velmora – Last updated November 3, 2031",
    "World: Posted 2 hours ago",
    "WORLD | UPDATED November 3, 2031",
    "Velmora, November 3, 2031",
    "Isle of Oln, 3 November 2031",
    "Ann Lee - Nov 3, 2031, 10:31 pm CST",
    "1º de marzo de 2031",
    "12 de diciembre del 2031",
    "El 12 enero 2031 a las 9:05",
    "Publicado el 1 abril 2031",
    "Actualizado 2 mayo 2031",
    "Stand: 3. Oktober 2031",
    "Veröffentlicht 3. Dezember 2031",
    "Mis à jour le 3 février 2031 à 9 h 05",
    "Обновлено 3 мая 2031 г. в 9:05",
    "3 أغسطس 2031",
    "更新：2031年1月2日 9时05分",
    "2031年1月2日 9時05分 更新",
    "发布 2031年1月2日 9点05分",
    "2 Hours ago",
    "AP Nov. 3, 2031",
    "Coast / 3 November 2031",
    "Coast-posted 2 hours ago",
    "Coast – Modified November 3, 2031",
    "Coast | First published November 3, 2031",
  ])("%s", (date) => {
    expect(isDateLine(date)).toBe(true);
  });

  test.each([
    "November 3",
    "2031",
    "14:02",
    "November 3, 2031 in Velmora",
    "November 3, 2031 (Ann)",
    "A bridge, November 3, 2031 (AP)",
    "Bridge shut 2 hours ago",
    "2 hours ago it shut",
    "Room 3/11",
    "Velmora | November 3, 2031",
    "November 31",
    "13 boats 2031",
    "3 boats ago",
    "Published",
    "Mon, 2031",
    "The bridge, November 3, 2031",
    "Divers at the bridge, Nov. 3, 2031",
    "The Bridge, November 3, 2031",
    "Am 3. November 2031 schloss die Brücke",
    "Le pont a fermé le 3 novembre 2031",
    "大桥2031年11月3日关闭",
    "on Coast | Published: November 3, 2031",
    "at Coast / 3 November 2031",
    "on Velmora, 3 November 2031",
    "The Bridge - 3 November 2031",
    "coast | Posted 2 hours ago",
    "Velmora, on November 3, 2031",
  ])("%s: no", (line) => {
    expect(isDateLine(line)).toBe(false);
  });
});

describe("a date with a name behind it", () => {
  test.each([
    "November 3, 2031 / 1:07 AM / Coast News",
    "November 3, 2031, Ann Lee",
    "Monday, November 3, 2031 Ann Lee",
    "3 November 2031 Ann Marie Lee Holm",
    "2031-11-03 · Ann B. Lee",
    "3 de marzo de 2031 | Lee-Holm",
  ])("%s", (line) => {
    expect(isDateWithName(line)).toBe(true);
  });

  test.each([
    "November 3, 2031",
    "Ann Lee, November 3, 2031",
    "Ann 3.11",
    "On November 3, 2031 Ann Lee",
    "November 3, 2031 Ann Lee left",
    "November 3, 2031 Ann Bo Marie Lee Holm",
    "November 3, 2031  Ann  Lee",
    "November 3, 2031 (Ann Lee)",
  ])("%s: no", (line) => {
    expect(isDateWithName(line)).toBe(false);
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
  const roles = toldOf(["Harbour fair opens early this year"], sentences).map(({ role }) => role);
  expect(roles).toEqual(["headline", "body", "body", "body"]);
});

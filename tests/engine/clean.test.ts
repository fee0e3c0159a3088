import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { clean } from "../../src/engine/clean.ts";

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

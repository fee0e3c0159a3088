import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { clean } from "../../src/engine/clean.ts";

const folder = join(import.meta.dirname, "reasons");

/** A page from its table: "role, reason | line" (no reason for plain text); "+" where no empty line stands before. */
function page(name: string): { readonly text: string; readonly rows: readonly string[] } {
  const rows = readFileSync(join(folder, name), "utf8").trim().split("\n");
  const text = rows.map(
    (row) => (row.startsWith("+") ? "\n" : "\n\n") + row.replace(/^.*? \| /u, ""),
  );
  return { text: text.join("").trim(), rows: rows.map((row) => row.replace(/^\+/u, "")) };
}

describe("what each line of a page is, and the reason that its reader is given", () => {
  test.each(readdirSync(folder))("%s", (name) => {
    const { text, rows } = page(name);
    const { blocks, headline } = clean({ file: name, text });
    const told = blocks.map(({ role, reason, start, end }) => {
      const is = reason === undefined ? role : `${role}, ${reason}`;
      return `${is} | ${text.slice(start, end)}`;
    });
    expect(told).toEqual(rows);
    const title = rows.findLast((row) => row.startsWith("headline")) ?? null;
    expect(headline).toBe(title?.replace(/^.*? \| /u, "") ?? null);
  });
});

test("what a reader says of a headline is the headline", () => {
  const text =
    "City closes its old iron bridge\n\nBoats came from afar and left again.\n\nIt rained.";
  const start = text.indexOf("Boats");
  const asSet = (role: "headline" | "body"): string | null =>
    clean({ file: "a.txt", text, corrections: [{ start, role }] }).headline;
  expect(asSet("body")).toBe("City closes its old iron bridge");
  expect(asSet("headline")).toBe("Boats came from afar and left again.");
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { clean } from "../../src/engine/clean.ts";

const BEFORE = `Old iron bridge closed as divers find cracks

By Marnie Cobb

The old iron bridge was closed on Tuesday after divers found three cracks in its pillars, the city says.

Ferries carried commuters across the bay by noon and ran until midnight, the harbour master told a crowd.

`;
const AFTER = `

The repair will cost 18.5 million crowns and take until the end of March, the council said on Wednesday.

School buses take the long way round the lake and arrive forty minutes late, parents said at the gate.
`;

/** What a line is between two paragraphs of a report: its role, and the reason where the role alone is not told. */
function roleOf(line: string): string {
  const { blocks } = clean({ file: "page.txt", text: BEFORE + line + AFTER });
  const { role = "", reason = "" } = blocks.find(({ start }) => start === BEFORE.length) ?? {};
  if (role === "body" || role === "subhead") return "text";
  return role === "boilerplate" || role === reason ? reason : `${role}, ${reason}`;
}

const folder = join(import.meta.dirname, "lines");

/** So many lines are asked together: few enough to be told apart, enough to be quick. */
const TOGETHER = 10;

type Group = readonly [is: string, number: number, lines: readonly string[]];

/** The lines of a table by what they are: "share bar | Click to share". */
function groupsOf(name: string): readonly Group[] {
  const table = new Map<string, string[]>();
  for (const row of readFileSync(join(folder, name), "utf8").trim().split("\n")) {
    const [, is = "", line = ""] = /^(.*?) \| (.*)$/u.exec(row) ?? [];
    table.set(is, [...(table.get(is) ?? []), line]);
  }
  return [...table].flatMap(([is, lines]) =>
    lines.flatMap((_, i): readonly Group[] =>
      i % TOGETHER === 0 ? [[is, i / TOGETHER + 1, lines.slice(i, i + TOGETHER)]] : [],
    ),
  );
}

describe.each(readdirSync(folder))("a line alone between two paragraphs, %s", (name) => {
  test.each(groupsOf(name))("%s %d", (is, _, lines) => {
    expect(lines.map((line) => `${roleOf(line)} | ${line}`)).toEqual(
      lines.map((line) => `${is} | ${line}`),
    );
  });
});

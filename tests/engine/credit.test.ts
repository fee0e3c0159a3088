import { describe, expect, test } from "vitest";
import { clean } from "../../src/engine/clean.ts";
import { datelineLength } from "../../src/engine/clean/credit.ts";
import { compare } from "../../src/engine/index.ts";

const BODY = `The city closed its iron bridge on Tuesday after divers found cracks in the pillars below the waterline.

The bridge carries 4,200 people a day, and nobody can say when it will be open again, the mayor said.`;

/** Credits of a page around the same text, as "kind: name". */
function credits(...lines: readonly string[]): readonly string[] {
  const text = [...lines, BODY].join("\n\n");
  return clean({ file: "page.txt", text }).credits.map(({ kind, name, start, end }) => {
    expect(text.slice(start, end)).toContain(name);
    return `${kind}: ${name}`;
  });
}

describe("where a dateline ends", () => {
  test.each([
    ["VELMORA (AP) — ", "The bridge shut."],
    ["VELMORA, Halden (AP) — ", "The bridge shut."],
    ["VELMORA, Nov. 3 (Reuters) - ", "The bridge shut."],
    ["PORT OLN/VELMORA (Reuters) - ", "The bridge shut."],
    ["ST. ILKA, Halden — ", "The bridge shut."],
    ["VELMORA: ", "The bridge shut."],
    ["", "The bridge — old as it is — shut."],
    ["", "NATO will not send ships to the bay."],
    ["", "Velmora shut its bridge on Tuesday."],
    ["", "A B — C"],
  ])("%s%s", (dateline, rest) => {
    expect(datelineLength(dateline + rest)).toBe(dateline.length);
  });
});

describe("who made it, as the page's own words show", () => {
  test("a dateline names a place and an agency", () => {
    const text = `Bridge shut\n\nVELMORA (AP) — ${BODY}`;
    expect(clean({ file: "page.txt", text }).credits.map(({ kind, name }) => [kind, name])).toEqual(
      [
        ["dateline", "VELMORA"],
        ["agency", "AP"],
      ],
    );
  });

  test("a byline names a person, and an agency after the name", () => {
    expect(credits("City closes iron bridge", "By Orla Quint")).toEqual(["byline: Orla Quint"]);
    expect(credits("City closes iron bridge", "By ORLA QUINT Associated Press")).toEqual([
      "byline: ORLA QUINT",
      "agency: Associated Press",
    ]);
  });

  test("the tail of a page's title, a copyright line or a doubled site name names the outlet", () => {
    expect(credits("City closes its iron bridge over cracks - Coast Herald")).toEqual([
      "outlet: Coast Herald",
    ]);
    expect(credits("Coast Herald Coast Herald", "City closes its iron bridge over cracks")).toEqual(
      ["outlet: Coast Herald"],
    );
  });

  test("nothing is guessed where nothing shows it", () => {
    expect(credits("City closes its iron bridge over cracks")).toEqual([]);
  });
});

test("an outlet that the reader names outranks what the text shows", () => {
  const text = `City closes its iron bridge over cracks - Coast Herald\n\n${BODY}`;
  const outlet = { name: "The Bay", shownBy: "as you named it" };
  const named = (article: Parameters<typeof compare>[0][number]): string | null | undefined =>
    compare([article]).articles[0]?.outlet;
  expect(named({ file: "a.txt", text })).toBe("Coast Herald");
  expect(named({ file: "a.txt", text, outlet })).toBe("The Bay");
});

test("a reader's correction of a block outranks the rules, and says so", () => {
  const text = `City closes its iron bridge\n\nShare this\n\n${BODY}`;
  const start = text.indexOf("Share this");
  const { blocks } = clean({ file: "a.txt", text, corrections: [{ start, role: "body" }] });
  expect(blocks.find((block) => block.start === start)).toMatchObject({
    role: "body",
    reason: "as you set it",
  });
  expect(clean({ file: "a.txt", text }).blocks[1]?.role).toBe("boilerplate");
});

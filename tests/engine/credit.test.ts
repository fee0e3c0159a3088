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
    ["VELMORA, Nov. 3, 2031 (AP) — ", "The bridge shut."],
    ["Velmora, Nov 3 (PTI) ", "The bridge shut."],
    ["Port Oln, Nov 3 (PTI): ", "The bridge shut."],
    ["Velmora (AFP) – ", "The bridge shut."],
    ["Oln (AFP/Reuters) - ", "The bridge shut."],
    ["Velmora, Halden (AP) — ", "The bridge shut."],
    ["Velmora, Nov. 3 — ", "The bridge shut."],
    ["", "Velmora (Halden) — the bridge shut."],
    ["", "The mayor, in Halden on Nov. 3, (AP) said so."],
    ["", "Fennick, Orsolya — the mayor — shut the bridge."],
    ["Velmora (AFP) – ", "Le pont est fermé."],
    ["Velmora, 3 nov (EFE).- ", "El puente está cerrado."],
    ["ВЕЛЬМОРА, 3 ноября. /ТАСС/. ", "Мост закрыт."],
    ["فيلمورا (رويترز) - ", "أغلق الجسر."],
    ["新华社维尔莫拉11月3日电（记者李文）", "大桥关闭。"],
    ["【ベルモラ共同】", "橋が閉鎖された。"],
    ["", "Velmora, 12 people (adults) were hurt."],
    ["", "Velmora (pop. 4,200) – a harbour – slept."],
    ["", "新华社报道说，大桥11月3日关闭。"],
    ["", "【速報】橋が閉鎖された。"],
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

  test.each([
    ["Velmora, 3 nov (EFE).- ", "Velmora", "EFE"],
    ["ВЕЛЬМОРА, 3 ноября. /ТАСС/. ", "ВЕЛЬМОРА", "ТАСС"],
    ["فيلمورا (رويترز) - ", "فيلمورا", "رويترز"],
    ["新华社维尔莫拉11月3日电 ", "维尔莫拉", "新华社"],
    ["【ベルモラ3日共同】", "ベルモラ", "共同"],
  ])("so does %s", (dateline, place, agency) => {
    const text = `Bridge shut\n\n${dateline}${BODY}`;
    expect(clean({ file: "page.txt", text }).credits.map(({ kind, name }) => [kind, name])).toEqual(
      [
        ["dateline", place],
        ["agency", agency],
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

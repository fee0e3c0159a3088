import { describe, expect, test } from "vitest";
import { clean } from "../../src/engine/clean.ts";
import { datelineLength } from "../../src/engine/clean/credit.ts";
import { compare } from "../../src/engine/index.ts";

const BODY = `The city closed its iron bridge on Tuesday after divers found cracks in the pillars below the waterline.

The bridge carries 4,200 people a day, and nobody can say when it will be open again, the mayor said.`;

const TITLE = "City closes its old iron bridge over cracks";

/** Credits of a page of these lines, as "kind: name". */
function creditsIn(...lines: readonly string[]): readonly string[] {
  const text = lines.join("\n\n");
  return clean({ file: "page.txt", text }).credits.map(({ kind, name, start, end }) => {
    expect(text.slice(start, end)).toContain(name);
    return `${kind}: ${name}`;
  });
}

/** The same of what stands above a text. */
function credits(...lines: readonly string[]): readonly string[] {
  return creditsIn(...lines, BODY);
}

describe("where a dateline ends", () => {
  test.each([
    ["VELMORA (AP) — ", "The bridge shut."],
    ["(VNS/AP) VELMORA, H.D. - ", "The bridge shut."],
    ["(AP) PORT OLN — ", "The bridge shut."],
    ["", "(Applause) THE MAYOR: thank you."],
    ["", "(AP) Velmora shut its bridge - at last."],
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

test("a chain of capitals and hyphens, which is no dateline, is seen through at once", () => {
  const chain = "A-".repeat(60);
  expect(datelineLength(`(AP) ${chain}A x`)).toBe(0);
  expect(datelineLength(`${chain}A; – x`)).toBe(0);
});

describe("who made it, as the page's own words show", () => {
  test("a dateline names a place and an agency", () => {
    expect(creditsIn("Bridge shut", `VELMORA (AP) — ${BODY}`)).toEqual([
      "dateline: VELMORA",
      "agency: AP",
    ]);
  });

  test.each([
    ["Velmora, 3 nov (EFE).- ", "Velmora", "EFE"],
    ["ВЕЛЬМОРА, 3 ноября. /ТАСС/. ", "ВЕЛЬМОРА", "ТАСС"],
    ["فيلمورا (رويترز) - ", "فيلمورا", "رويترز"],
    ["新华社维尔莫拉11月3日电 ", "维尔莫拉", "新华社"],
    ["【ベルモラ3日共同】", "ベルモラ", "共同"],
    ["(AP) VELMORA, H.D. - ", "VELMORA, H.D.", "AP"],
  ])("so does %s", (dateline, place, agency) => {
    expect(creditsIn("Bridge shut", `${dateline}${BODY}`)).toEqual([
      `dateline: ${place}`,
      `agency: ${agency}`,
    ]);
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

  test("a name begins with a capital letter", () => {
    expect(credits("City closes iron bridge", "By our staff and agencies")).toEqual([]);
    expect(credits("City closes iron bridge", "By Orla Quint and Jon Aske")).toEqual([
      "byline: Orla Quint and Jon Aske",
    ]);
    expect(credits("City closes iron bridge", "BY ORLA QUINT AND JON ASKE")).toEqual([
      "byline: ORLA QUINT AND JON ASKE",
    ]);
    expect(credits("Copyright: the harbour office", "City closes iron bridge")).toEqual([]);
    expect(credits("COPYRIGHT 2031 COAST HERALD INC.", "City closes iron bridge")).toEqual([
      "outlet: COAST HERALD",
    ]);
  });

  test("nothing is guessed where nothing shows it", () => {
    expect(credits("City closes its iron bridge over cracks")).toEqual([]);
  });
});

describe("where a page names its outlet", () => {
  test.each<[string, readonly string[]]>([
    [`${TITLE} - Coast Herald`, ["outlet: Coast Herald"]],
    [`${TITLE} – Coast Herald`, ["outlet: Coast Herald"]],
    [`${TITLE} | The Bay`, ["outlet: The Bay"]],
    [`${TITLE} - AB`, []],
    [`${TITLE} - Velmora - Coast Herald`, ["outlet: Coast Herald"]],
    [`${TITLE}-Coast`, []],
  ])("%s", (title, wanted) => {
    expect(credits(title)).toEqual(wanted);
  });

  test.each([
    "© Coast Herald",
    "© 2031 Coast Herald",
    "© 1998-2031 Coast Herald",
    "© 1998 – 31 Coast Herald",
    "© 2031, Coast Herald",
    "Copyright Coast Herald",
    "Copyright © 2031 Coast Herald",
    "Copyright (c) 2031 Coast Herald. All rights reserved.",
    "Copyright 2031 Coast Herald LLC",
    "Copyright 2031 Coast Herald, Inc",
    "Copyright 2031 Coast Herald Ltd",
    "Copyright 2031 Coast Herald Limited",
    "Copyright 2031 Coast Herald Corp",
    "Copyright 2031 Coast Herald Company",
    "Copyright 2031 Coast Herald Co",
    "Copyright 2031 Coast Herald, Velmora",
    "© 2031 Coast Herald all rights reserved",
    "Coast Herald newsletter",
    "The Coast Herald newsletters",
    "Subscribe to Coast Herald newsletter",
    "Subscribe to the Coast Herald newsletter",
    "Sign up for Coast Herald newsletters",
    "Sign up to the Coast Herald newsletter",
  ])("%s", (line) => {
    const text = `${TITLE}\n\n${BODY}\n\n${line}`;
    expect(creditsIn(text)).toEqual(["outlet: Coast Herald"]);
    const found = clean({ file: "page.txt", text }).credits;
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(["Coast Herald"]);
    expect(found[0]?.start).toBe(text.lastIndexOf("Coast Herald"));
  });

  test.each([
    "Our newsletter",
    "Your newsletter",
    "Daily newsletter",
    "Free newsletter",
    "Our Morning Newsletter",
    "Sign up for our morning newsletter",
    "Subscribe to free evening newsletters",
    "©",
  ])("%s names none", (line) => {
    expect(creditsIn(TITLE, BODY, line)).toEqual([]);
  });

  test.each<[string, readonly string[]]>([
    ["Boats wait at dawn. (BAY/Reuters)", ["outlet: BAY"]],
    ["Boats wait at dawn. (BAY/Getty Images)", ["outlet: BAY"]],
    ["Boats wait at dawn. (AP/Reuters)", []],
    ["Boats wait at dawn. (BAY/Ann Lee)", []],
    ["Boats wait at dawn. (Bay/Reuters)", []],
  ])("a caption's house credit: %s", (line, wanted) => {
    expect(creditsIn(TITLE, BODY, line, BODY)).toEqual(wanted);
  });

  test.each<[string, readonly string[]]>([
    ["By Orla Quint", ["byline: Orla Quint"]],
    ["By: Orla Quint", ["byline: Orla Quint"]],
    ["by Orla Quint and Tom Oln", ["byline: Orla Quint and Tom Oln"]],
    ["By Orla O’Quint-Lee", ["byline: Orla O’Quint-Lee"]],
    ["By Orla Quint Reuters", ["byline: Orla Quint", "agency: Reuters"]],
    ["By Orla Quint AFP", ["byline: Orla Quint", "agency: AFP"]],
    ["By Orla Quint The Associated Press", ["byline: Orla Quint", "agency: The Associated Press"]],
    ["Additional reporting by Orla Quint, Bloomberg", ["agency: Bloomberg"]],
    ["Reporting by Xinhua", ["agency: Xinhua"]],
  ])("a byline: %s", (line, wanted) => {
    expect(credits(TITLE, line)).toEqual(wanted);
  });
});

const AGENCIES =
  "AP, AFP, Reuters, REUTERS, EPA, EFE, DPA, dpa, ANSA, TASS, Tass, Xinhua, Sputnik, Interfax, RIA, PTI, ANI, IANS, UPI, PA, " +
  "PA Wire, CNA, Kyodo, Yonhap, Anadolu, AA, ANP, TT, NTB, Ritzau, Belga, APA, SDA, MTI, PAP, CP, AAP, Bloomberg, Getty, " +
  "Getty Images, Associated Press, The Associated Press, Agence France-Presse";

test.each(AGENCIES.split(", "))("%s is an agency, and no other outlet's credit", (agency) => {
  const dateline = `Velmora, Nov 3 (${agency}) `;
  expect(datelineLength(`${dateline}The bridge shut.`)).toBe(dateline.length);
  expect(datelineLength(`Velmora, Nov 3 (x${agency}) The bridge shut.`)).toBe(0);
});

test.each<[string, string]>([
  ["VELMORA, Halden, Nov. 3 — ", "The bridge shut."],
  ["VELMORA, 3 NOV (AP) — ", "The bridge shut."],
  ["VELMORA (AP/AFP) — ", "The bridge shut."],
  ["VELMORA [AP] -- ", "The bridge shut."],
  ["VELMORA-OLN – ", "The bridge shut."],
  ["O’LN: ", "The bridge shut."],
  ["Velmora, Nov. 3 (AP): ", "The bridge shut."],
  ["Velmora, 3 November 2031 (AP) ", "The bridge shut."],
  ["Port Oln/Velmora (AFP) — ", "The bridge shut."],
  ["New Port Oln, Halden (AP, AFP) - ", "The bridge shut."],
  ["Velmora, 3 Nov: ", "The bridge shut."],
  ["Velmora, December 12, 1998 – ", "The bridge shut."],
  ["Velmora, 3 de nov. (EFE).- ", "El puente está cerrado."],
  ["Velmora (EFE) – ", "El puente está cerrado."],
  ["Velmora (EFE).- ", "El puente está cerrado."],
  ["Вельмора, 3 нояб. /ТАСС/. ", "Мост закрыт."],
  ["فيلمورا(رويترز): ", "أغلق الجسر."],
  ["新華社維爾莫拉3月11日電 ", "大橋關閉。"],
  ["路透社维尔莫拉11月3日电", "大桥关闭。"],
  ["【ベルモラ3日時事】 ", "橋が閉鎖された。"],
  ["【ロンドンロイター】", "橋が閉鎖された。"],
  ["", "VELMORA—The bridge shut."],
  ["", "VELMORA (Halden 2) — The bridge shut."],
  ["", "Velmora: the bridge shut."],
  ["", "Velmora, Nov. 3 (Ann) The bridge shut."],
  ["", "The V — The bridge shut."],
  ["", `${"VELMORA ".repeat(16)}— The bridge shut.`],
])("a dateline is %j of it: %s", (dateline, rest) => {
  expect(datelineLength(dateline + rest)).toBe(dateline.length);
});

const bay = { name: "The Bay", shownBy: "as you named it" };

test.each([
  ["the one that the text shows", { text: `${TITLE} - Coast Herald\n\n${BODY}` }, "Coast Herald"],
  ["the one that the reader names, whatever the text shows", { text: `${TITLE} - Coast Herald\n\n${BODY}`, outlet: bay }, "The Bay"],
  ["none where nothing shows one", { text: BODY }, null],
])("an article's outlet is %s", (_, article, outlet) => {
  expect(compare([{ file: "a.txt", ...article }]).articles[0]?.outlet).toBe(outlet);
}); // prettier-ignore

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

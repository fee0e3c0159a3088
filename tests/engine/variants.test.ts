import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { variantLine, type Excerpt, type Span } from "../../src/engine/index.ts";
import { tokenize } from "../../src/engine/tokenize.ts";
import { often } from "./often.ts";

const excerpt = (text: string): Excerpt => ({ text, span: { start: 0, end: text.length } });
const cut = (text: string, { start, end }: Span): string => text.slice(start, end);
const letters = (wordings: readonly number[]): string =>
  wordings.map((wording) => "ABCDEFGHIJ".charAt(wording)).join("");

/** The line as the reader sees it: "China [growing BC · growingly A] shows". */
function shown(texts: readonly string[], styleAside = true): string {
  const { slots, lead } = variantLine(texts.map(excerpt), styleAside);
  return slots
    .map(({ shared, readings }) => {
      const [all] = readings;
      if (shared && all !== undefined)
        return cut(
          texts[lead] ?? "",
          all.spans[all.wordings.indexOf(lead)] ?? { start: 0, end: 0 },
        );
      const each = readings.map(({ wordings, spans }) => {
        const part = cut(texts[wordings[0] ?? 0] ?? "", spans[0] ?? { start: 0, end: 0 });
        return `${part === "" ? "—" : part} ${letters(wordings)}`;
      });
      return `[${each.join(" · ")}]`;
    })
    .join(" ");
}

describe("wordings of one statement as one line", () => {
  test("write once what all share, and stack what differs", () => {
    expect(
      shown([
        "China growingly shows support for Moscow.",
        "China shows growing support for Moscow.",
        "China shows support for Moscow.",
      ]),
    ).toBe("China [growingly A · — BC] shows [growing B · — AC] support for Moscow");
  });

  test("put other words in the place of others", () => {
    expect(shown(["The old bridge shut on Monday.", "The old bridge opened on Monday."])).toBe(
      "The old bridge [opened B · shut A] on Monday",
    );
  });

  test("cut a clause that one lacks once more among those that have it", () => {
    const tail = "shut on Monday morning for a while after the storm had passed";
    expect(
      shown([
        `The bridge that the town built over the wide grey river in spring ${tail}.`,
        `The bridge that the town built over the wide green river in spring ${tail}.`,
        `The bridge ${tail}.`,
      ]),
    ).toBe(
      "The bridge [that the town built over the wide AB · — C] [grey A · green B · — C] " +
        `[river in spring AB · — C] ${tail}`,
    );
  });

  test("write once what some share where another has other words", () => {
    expect(
      shown([
        "China growingly shows support for Moscow in its dispute with Ukraine that threatens war.",
        "The visit comes amid growing Chinese support for Moscow in its dispute with Ukraine that threatens war.",
        "Both leaders pose as a counterweight, as China shows growing support for Moscow in its dispute with Ukraine that threatens war.",
        "Both leaders pose as a counterweight, as China shows support for Moscow in its dispute with Ukraine that threatens war.",
      ]).replace(/ support.*/u, ""),
    ).toBe(
      "[Both leaders pose as a counterweight, as China shows CD · China growingly shows A · " +
        "The visit comes amid B] [growing BC · — AD] [Chinese B · — ACD]",
    );
  });

  test("make nothing of house style, unless asked", () => {
    const texts = [
      "The US co-operation with Mr. Ito ended.",
      "The U.S. cooperation with Ito ended.",
    ];
    expect(variantLine(texts.map(excerpt), true).slots).toHaveLength(1);
    expect(shown(texts, false)).toContain("[U.S. cooperation B · US co-operation A]");
  });

  test("leave whole what shares too little with the others", () => {
    const line = variantLine(
      [
        "The old bridge shut on Monday after the storm.",
        "The old bridge shut on Tuesday after the storm.",
        "Nobody can cross the river any more, since wind broke the crossing.",
      ].map(excerpt),
      true,
    );
    expect(line.apart).toEqual([2]);
    expect(line.slots.map(({ shared }) => shared)).toEqual([true, false, true]);
  });

  test("take any texts, even none", () => {
    expect(variantLine([], true).slots).toEqual([]);
    expect(variantLine([excerpt(""), excerpt("—")], true).apart).toEqual([]);
  });
});

/** The line with every wording's own words: "B: [The A · — B] mayor/Mayor left apart C". */
function whole(texts: readonly string[], styleAside: boolean): string {
  const { lead, slots, apart } = variantLine(texts.map(excerpt), styleAside);
  const parts = slots.map(({ shared, readings }) => {
    const each = readings.map(({ wordings, spans }) => {
      const own = wordings.map((at, i) => cut(texts[at] ?? "", spans[i] ?? { start: 0, end: 0 }));
      const said = [...new Set(own.map((part) => (part === "" ? "—" : part)))].join("/");
      return shared ? said : `${said} ${letters(wordings)}`;
    });
    return shared ? each.join("") : `[${each.join(" · ")}]`;
  });
  const rest = apart.length > 0 ? [`apart ${letters(apart)}`] : [];
  return [`${letters([lead])}:`, ...parts, ...rest].join(" ");
}

/** Wordings, a line each; then the line they make with house style aside (=) and with it (~). */
const families = readFileSync(join(import.meta.dirname, "variants.txt"), "utf8")
  .trim()
  .split("\n\n")
  .map((family) => family.split("\n"));

test.each(families.map((lines) => [lines[0] ?? "", lines] as const))(
  "the line that was read and found right: %s",
  (_, lines) => {
    const texts = lines.slice(0, -2);
    expect([`= ${whole(texts, true)}`, `~ ${whole(texts, false)}`]).toEqual(lines.slice(-2));
  },
);

const WORDS =
  "the bridge over a river shut on Monday U.S. US won't colour color Mr Ito and 3 co-op".split(" ");
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 })
  .map((list) => `${list.join(" ")}.`);
/** Wordings that come from one another by a few changes, as rewrites do. */
const family = fc
  .tuple(
    sentence,
    fc.array(fc.array(fc.tuple(fc.nat(14), fc.constantFrom("", ...WORDS)), { maxLength: 4 }), {
      maxLength: 5,
    }),
  )
  .map(([text, edits]) => [
    text,
    ...edits.map((changes) => {
      const list = text.split(" ");
      for (const [at, word] of changes) list[at % list.length] = word;
      return list.filter((word) => word !== "").join(" ");
    }),
  ]);

/** What a wording says in the line, slot by slot. */
function told(texts: readonly string[], styleAside: boolean, wording: number): string {
  const { slots } = variantLine(texts.map(excerpt), styleAside);
  return slots
    .flatMap(({ readings }) =>
      readings.flatMap(({ wordings, spans }) => {
        const at = wordings.indexOf(wording);
        return at < 0 ? [] : [cut(texts[wording] ?? "", spans[at] ?? { start: 0, end: 0 })];
      }),
    )
    .filter((part) => part !== "")
    .join(" ");
}

function words(text: string, weighty: boolean): readonly string[] {
  return tokenize(text, { start: 0, end: text.length })
    .filter(({ norm }) => !weighty || norm !== "")
    .map((token) => cut(text, token));
}

describe("the laws of the line", () => {
  const laws = often(400);

  test("every wording in it gives its words back, in order", () => {
    fc.assert(
      fc.property(family, fc.boolean(), (texts, styleAside) => {
        const { apart } = variantLine(texts.map(excerpt), styleAside);
        for (const [wording, text] of texts.entries()) {
          if (apart.includes(wording)) continue;
          // An honorific at the very end of a text titles nobody, so it may stand outside.
          expect(words(told(texts, styleAside, wording), styleAside)).toEqual(
            words(text, styleAside),
          );
        }
      }),
      laws,
    );
  });

  test("every slot has each wording once, and what all share stands once", () => {
    fc.assert(
      fc.property(family, fc.boolean(), (texts, styleAside) => {
        const { slots, apart } = variantLine(texts.map(excerpt), styleAside);
        const lined = texts.flatMap((_, index) => (apart.includes(index) ? [] : [index]));
        for (const [index, { shared, readings }] of slots.entries()) {
          const having = readings.flatMap(({ wordings }) => wordings);
          expect(having.toSorted((a, b) => a - b)).toEqual(lined);
          expect(shared).toBe(readings.length === 1);
          expect(shared && slots[index + 1]?.shared).not.toBe(true);
        }
      }),
      laws,
    );
  });

  test("the order of the wordings decides nothing but the letters", () => {
    fc.assert(
      fc.property(family, fc.boolean(), (texts, styleAside) => {
        const turned = texts.toReversed();
        const back = (index: number): number => texts.length - 1 - index;
        const forms = (list: readonly string[], name: (index: number) => number) => {
          const { slots, apart } = variantLine(list.map(excerpt), styleAside);
          return {
            apart: apart.map(name).toSorted((a, b) => a - b),
            slots: slots.map(({ readings }) =>
              readings
                .map(({ wordings }) =>
                  wordings
                    .map(name)
                    .toSorted((a, b) => a - b)
                    .join(),
                )
                .toSorted(),
            ),
          };
        };
        expect(forms(turned, back)).toEqual(forms(texts, (index) => index));
      }),
      laws,
    );
  });
});

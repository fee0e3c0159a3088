import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, type Article, type Comparison, type Link } from "../../src/engine/index.ts";
import { letter } from "../../src/engine/letter.ts";
import { articlesOf, CLOSED, FERRIES } from "./event.ts";
import { often } from "./often.ts";

const RUNS = often(150);

/** Pieces of sentences that quote, that name, and that do neither; some the same but for a mark or a capital. */
const PIECES = [
  "“the old iron bridge creaked for years”",
  "the old iron bridge creaked for years",
  "'the old iron bridge creaked for years'",
  "said Lena Ostrow of the Velmora Harbour Council",
  "said lena ostrow of the velmora harbour council",
  "and boats wait in the bay until the tide is high",
  "while nobody in the market had heard of any cracks",
  "Mayor Ivo Brandt and Pilot Tomas Beryl",
  "mayor ivo brandt and pilot tomas beryl",
  "wait",
] as const;

const line = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 })
  .map((pieces) => `${pieces.join(" ")}.`);
const article = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .map((lines) => ["Iron bridge shut for good", ...lines].join("\n\n"));
const event = fc.array(article, { minLength: 3, maxLength: 4 }).map(articlesOf);

/** What restates another is told by words that are rare in the event: those links are left out. */
function copiesIn({ links }: Comparison): readonly Link[] {
  const restated: readonly string[] = ["same-statement", "held-with-edits"];
  return links.filter(({ evidence }) => !restated.includes(evidence.rule));
}

/** Links under the letters that their articles have elsewhere. */
function called(links: readonly Link[], names: Readonly<Record<string, string>>): unknown {
  return links.map((link) => ({
    ...link,
    a: { ...link.a, article: names[link.a.article] ?? "" },
    b: { ...link.b, article: names[link.b.article] ?? "" },
  }));
}

describe("a copy link needs nothing but its two articles", () => {
  test("each two of an event are linked as they are alone", () => {
    fc.assert(
      fc.property(event, (articles) => {
        const all = copiesIn(compare(articles));
        articles.forEach((one, i) => {
          articles.slice(i + 1).forEach((two, k) => {
            const names = { A: letter(i), B: letter(i + 1 + k) };
            const here = all.filter(
              ({ a, b }) =>
                Object.values(names).includes(a.article) &&
                Object.values(names).includes(b.article),
            );
            expect(here).toEqual(called(copiesIn(compare([one, two])), names));
          });
        });
      }),
      RUNS,
    );
  });
});

describe("one text given twice, set right in two ways", () => {
  const text = ["Iron bridge shut for good", "Boats wait in the bay", CLOSED, FERRIES].join("\n\n");
  const given: readonly Article[] = [
    { file: "a.txt", text },
    { file: "b.txt", text, corrections: [{ start: 0, role: "boilerplate" }] },
    { file: "c.txt", text, corrections: [{ start: 27, role: "boilerplate" }] },
  ];

  test("keeps what was set right, and its passages whatever the order", () => {
    const passagesIn = (articles: readonly Article[]): unknown => {
      const { passages, articles: compared } = compare(articles);
      const fileOf = (id: string): string => compared.find((one) => one.id === id)?.file ?? "";
      return passages.map(({ wordings }) =>
        wordings.map(({ article: id, start, end }) => `${fileOf(id)} ${start}-${end}`).toSorted(),
      );
    };
    const wanted = passagesIn(given);
    const [a, b, c] = given;
    if (a === undefined || b === undefined || c === undefined) throw new Error("there are three");
    for (const order of [
      [a, c, b],
      [b, a, c],
      [b, c, a],
      [c, a, b],
      [c, b, a],
    ])
      expect(passagesIn(order)).toEqual(wanted);
  });
});

import { describe, expect, test } from "vitest";
import { compare, createComparer, type Article } from "../../src/engine/index.ts";
import { CLOSED } from "./event.ts";

const LINES = [
  "Iron bridge shut",
  "Boats wait in the bay",
  CLOSED,
  "“It creaked for years,” the baker said (and laughed). Nobody else did.",
];
const text = LINES.join("\n\n");
const [second = 0, third = 0] = [1, 2].map((i) => text.indexOf(LINES[i] ?? ""));
const one: Article = { file: "a.txt", text };
const two: Article = { file: "b.txt", text: text.replace("closed", "shut") };

describe("an article that is set right otherwise is prepared anew", () => {
  test("and the others are as they were, also at another place", () => {
    const dek = { start: second, role: "dek" } as const;
    const page = { start: second, role: "boilerplate" } as const;
    const lower = { start: third, role: "boilerplate" } as const;
    const comparer = createComparer();
    for (const corrections of [[], [dek], [page], [lower], [dek, lower], [page, lower], [page], []])
      for (const set of [
        [{ ...one, corrections }, two],
        [two, { ...one, corrections }],
        [
          { ...two, corrections },
          { ...one, corrections },
        ],
        [{ ...one, corrections }, one],
      ])
        expect(comparer.compare(set)).toEqual(compare(set));
  });

  test("what was found before is right whoever asks first", () => {
    const comparer = createComparer();
    const first = comparer.compare([one, two]);
    const moved = comparer.compare([two, one]);
    const alone = comparer.compare([one]);
    expect([first, moved, alone]).toEqual([compare([one, two]), compare([two, one]), compare([one])]); // prettier-ignore
  });
});

describe("a credit in brackets at the end of a caption", () => {
  function sentencesIn(paragraph: string, role: "caption" | "body"): readonly string[] {
    const article = { file: "a.txt", text: `Iron bridge shut\n\n${paragraph}` };
    const corrections = [{ start: article.text.indexOf(paragraph), role }];
    const { passages } = compare([{ ...article, corrections }]);
    return passages
      .flatMap(({ wordings }) => wordings)
      .filter(({ start }) => start >= article.text.indexOf(paragraph))
      .toSorted((p, q) => p.start - q.start)
      .map(({ start, end }) => article.text.slice(start, end));
  }

  test.each(["(Petra Lind/Coast Herald)", "[Petra Lind]", "(Coast Herald)."])("%s", (credit) => {
    const caption = `The bridge in Velmora. ${credit}`;
    expect(sentencesIn(caption, "caption")).toEqual([caption]);
    expect(sentencesIn(caption, "body")).toEqual(["The bridge in Velmora.", credit]);
  });

  test("stands by itself where nothing is before it; what only begins or ends so is a sentence", () => {
    expect(sentencesIn("(Petra Lind/Coast Herald)", "caption")).toEqual([
      "(Petra Lind/Coast Herald)",
    ]);
    const more = ["The bridge in Velmora.", "(Closed.) It creaks.", "Boats wait (for now)."];
    expect(sentencesIn(more.join(" "), "caption").join(" ")).toBe(more.join(" "));
    expect(sentencesIn(more.join(" "), "caption").length).toBeGreaterThan(2);
  });
});

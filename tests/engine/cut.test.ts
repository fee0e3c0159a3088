import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare } from "../../src/engine/index.ts";
import { event, textAt } from "./event.ts";
import { often } from "./often.ts";

/** Statements that have no word in common, long enough to be known in pieces. Invented. */
const TOLD = [
  "ferries carried forty commuters across the wide bay by noon despite heavy autumn storms near Halden",
  "engineers measured three deep cracks below the rusty pillars with lasers borrowed from miners",
  "baker Ilka Sorrel sold hot rye loaves outside her shop until every oven had cooled",
  "musicians moved their closing concert into an empty warehouse behind the fish market",
  "insurers received six hundred claims since Sunday because cellars and vaults stood under water",
] as const;

/** Words that nobody else tells, to stand between. */
const FILLER = "curious neighbours naturally watched everything happening quietly upstairs".split(
  " ",
);
const JOINTS = [", while ", ", and ", "; later ", ", whereas "] as const;

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** What the first article's sentence is cut into where the second tells these one by one, and more articles others. */
function pieces(merged: string, ...apart: readonly (readonly string[])[]): readonly string[] {
  const comparison = compare(event([merged], ...apart.map((told) => told.map(sentence))));
  return comparison.passages
    .flatMap(({ wordings }) => wordings)
    .filter(({ article, start }) => article === "A" && start > 0)
    .toSorted((p, q) => p.start - q.start)
    .map((place) => textAt(comparison, place));
}

const some = fc.shuffledSubarray([...TOLD], { minLength: 2, maxLength: 4 });

/** Every so often a word is put into a text, so that its shared runs are short; the last few are left alone. */
function edited(words: string, every: number): string {
  return words
    .split(" ")
    .flatMap((word, i, { length }) =>
      i % every === every - 1 && i < length - 4 ? [word, "rather"] : [word],
    )
    .join(" ");
}

describe("a sentence that carries several statements is cut where each begins", () => {
  test("in whatever order others tell them, and whatever joins them", () => {
    fc.assert(
      fc.property(some, fc.constantFrom(...JOINTS), fc.boolean(), (told, joint, turned) => {
        const merged = sentence(told.join(joint));
        const parts = told.map((words, i) => {
          const word = joint.trim().split(" ")[1] ?? "";
          const mark = i === told.length - 1 ? "." : joint.charAt(0);
          return `${i === 0 ? sentence(words).slice(0, -1) : `${word} ${words}`}${mark}`;
        });
        expect(pieces(merged, turned ? told.toReversed() : told)).toEqual(parts);
      }),
      often(150),
    );
  });

  test("also where words are put into each: what stands near is one piece", () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 4, max: 6 }), (told, every) => {
        const parts = told.map((words) => edited(words, every));
        const found = pieces(sentence(parts.join(", while ")), told);
        expect(found.map((piece) => piece.replace(/^while |[,.]$/gu, "").toLowerCase())).toEqual(
          parts.map((part) => part.toLowerCase()),
        );
      }),
      often(100),
    );
  });

  test("by where most of each stands: a few words of it, far off, are left with what they stand in", () => {
    const rest = "before anybody else arrived there";
    const far = FILLER.join(" ");
    fc.assert(
      fc.property(some, fc.boolean(), ([one = "", two = ""], atEnd) => {
        const merged = atEnd
          ? `${one}, while ${two} ${far} ${rest}`
          : `${rest} ${far} ${one}, while ${two}`;
        const found = pieces(sentence(merged), [`${one} ${rest}`, two]);
        expect(found).toHaveLength(2);
        expect(found[1]).toBe(`while ${atEnd ? `${two} ${far} ${rest}` : two}.`);
      }),
      often(100),
    );
  });

  test("what is no more than five words off belongs to a piece, what is six off does not", () => {
    const [one, two] = TOLD;
    const rest = "before anybody else arrived there";
    for (const [count, isPart] of [
      [4, true],
      [5, true],
      [6, false],
      [7, false],
    ] as const) {
      const gap = FILLER.slice(0, count).join(" ");
      const [first] = pieces(sentence(`${one} ${gap} ${rest}, while ${two}`), [
        `${one} ${rest}`,
        two,
      ]);
      expect([count, first?.endsWith(`${rest},`)]).toEqual([count, isPart]);
    }
  });

  test("as far as any goes of those who tell the same", () => {
    const [one, two] = TOLD;
    const [, ...late] = one.split(" ");
    for (const short of [one.split(" ").slice(0, -3).join(" "), late.join(" ")]) {
      const cut = pieces(sentence(`${one}, while ${two}`), [one, two], [short]);
      expect(cut).toEqual([`${sentence(one).slice(0, -1)},`, `while ${two}.`]);
      const turned = pieces(sentence(`${two}, while ${one}`), [one, two], [short]);
      expect(turned).toEqual([`${sentence(two).slice(0, -1)},`, `while ${one}.`]);
    }
  });
});

describe("a sentence stays whole", () => {
  const [one, two, three] = TOLD;
  const merged = sentence(`${one}, while ${two}`);

  test("where another article has it whole, too", () => {
    const { passages } = compare(event([merged], [sentence(one), sentence(two)], [merged]));
    const whole = passages.filter(({ wordings }) =>
      wordings.some(({ start, end }) => start > 0 && end - start === merged.length),
    );
    expect(whole.map(({ wordings }) => wordings.map(({ article }) => article))).toEqual([
      ["A", "B", "C"],
    ]);
  });

  test("where others tell one of its statements only, or nothing of it", () => {
    expect(pieces(merged, [one, three])).toEqual([merged]);
    expect(pieces(merged, [three])).toEqual([merged]);
  });

  test("and is cut though its own article says it twice", () => {
    const twice = `${merged}\n\n${sentence(three)}\n\n${merged}`;
    const [cut, rest] = merged.split(" while ");
    const found = pieces(twice, [one, two]);
    expect(found).toEqual([cut, `while ${rest}`, sentence(three), cut, `while ${rest}`]);
  });
});

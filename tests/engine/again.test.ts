import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compare, createComparer, pack, unpack, type Article } from "../../src/engine/index.ts";
import { articlesOf, CLOSED } from "./event.ts";

const folder = join(import.meta.dirname, "../golden/ferries");
const ferries: readonly Article[] = readdirSync(folder)
  .toSorted()
  .map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }));
/** The first paragraphs of each: enough to be compared, and quick. */
const [one = { file: "", text: "" }, two = one, three = one] = ferries.map(({ file, text }) => ({
  file,
  text: text.split("\n\n").slice(0, 6).join("\n\n"),
}));

describe("comparing again and again", () => {
  test("answers as if each comparison were the first", () => {
    const comparer = createComparer();
    const corrected = { ...two, corrections: [{ start: 0, role: "body" as const }] };
    const otherwise = { ...two, corrections: [{ start: 0, role: "dek" as const }] };
    const elsewhere = { ...two, corrections: [{ start: 14, role: "dek" as const }] };
    for (const articles of [
      [],
      [one],
      [one, two],
      [two, one],
      [one, two, three],
      [one, three],
      [one, corrected, three],
      [one, otherwise, three],
      [one, elsewhere, three],
      [one, two, corrected],
      [one, one, two],
      [{ ...two, file: "other.txt", outlet: { name: "The Bay", shownBy: "a letter" } }, one],
    ])
      expect(comparer.compare(articles)).toEqual(compare(articles));
  });

  test("tells the links of an answer when they are asked for, whatever was compared since", () => {
    const comparer = createComparer();
    const first = comparer.compare(ferries);
    const second = comparer.compare(ferries.slice(1));
    comparer.compare([...ferries.toReversed(), one]);
    const restated = compare(ferries).links.filter(({ evidence }) => evidence.telling.length > 0);
    expect(restated.some(({ evidence }) => evidence.rule === "same-statement")).toBe(true);
    expect(first.links).toEqual(compare(ferries).links);
    expect(second.links).toEqual(compare(ferries.slice(1)).links);
  });

  test("may stop at any step and go on with anything", () => {
    for (let stop = 0; stop < 5; stop++) {
      const comparer = createComparer();
      const steps = comparer.steps([one, two]);
      for (let i = 0; i < stop; i++) steps.next();
      expect(comparer.compare([two, three])).toEqual(compare([two, three]));
      expect(comparer.compare([one, two])).toEqual(compare([one, two]));
    }
  });
});

describe("how much is done", () => {
  const told = (articles: readonly Article[]): readonly number[] => {
    const seen: number[] = [];
    compare(articles, (done) => seen.push(done));
    return seen;
  };

  test("is told at each step", () => {
    const steps = [0.2, 0.45, 0.8, 0.95];
    for (const articles of [[], [one, two]]) {
      const seen = told(articles);
      expect(seen.filter((done) => steps.includes(done))).toEqual(steps);
      expect(seen.toSorted((p, q) => p - q)).toEqual(seen);
    }
  });

  test("is told while long articles are cleaned", () => {
    const long = (mark: string): Article => ({
      file: mark,
      text: `${CLOSED} ${mark}. `.repeat(1300),
    });
    const seen = told([one, long("x"), two, long("y"), long("z")]);
    expect(seen.slice(0, 4)).toEqual([0.2 * 0.4, 0.2 * 0.8, 0.2, 0.2]);
    const [first, second] = [long("x"), long("y")].map(({ file, text }) => ({
      file,
      text: text.slice(0, 60_000),
    }));
    const seen60 = told([first ?? one, one, second ?? one, one]);
    expect(seen60.slice(0, 3)).toEqual([0.2 * 0.25, 0.2 * 0.75, 0.2]);
  });

  test("is told early on, and then less and less often", () => {
    const short = (i: number): Article => ({
      file: `${i}`,
      text: `${CLOSED} Boat ${i}. `.repeat(70),
    });
    const articles = Array.from({ length: 40 }, (_, i) => short(i));
    const steps = told(articles).filter((done) => done < 0.2);
    const gaps = steps.map((done, i) => Math.round((done - (steps[i - 1] ?? 0)) * 200));
    expect(gaps).toEqual([1, 1, 2, 4, 8, 15]);
  });
});

test("thirty articles have letters of two, and stand in the order of their letters", () => {
  const texts = Array.from({ length: 30 }, (_, i) => `${CLOSED}\n\nBoat ${i} left the harbour.`);
  const articles = articlesOf(texts);
  const { articles: compared, passages } = compare(articles);
  expect(compared.map(({ id }) => id)).toEqual([
    ..."ABCDEFGHIJKLMNOPQRSTUVWXYZ".split(""),
    "AA",
    "AB",
    "AC",
    "AD",
  ]);
  expect(compared.map(({ file }) => file)).toEqual(articles.map(({ file }) => file));
  const shared = passages.find(({ wordings }) => wordings.length === 30);
  expect(shared?.wordings.map(({ article }) => article)).toEqual(compared.map(({ id }) => id));
  expect(passages.map(({ id }) => id)).toEqual(passages.map((_, i) => `p${i + 1}`));
});

test("the order of the articles changes letters and nothing else; all that was found is told", () => {
  const passages = (articles: readonly Article[]): readonly (readonly string[])[] => {
    const { passages: found, exact } = compare(articles);
    expect(exact).toBe(true);
    const textOf = (letter: string): string => articles[letter.charCodeAt(0) - 65]?.text ?? "";
    return found.map(({ wordings }) =>
      wordings.map(({ article, start, end }) => textOf(article).slice(start, end)).toSorted(),
    );
  };
  const wanted = passages(ferries);
  expect(passages(ferries.toReversed())).toEqual(wanted);
  expect(passages([...ferries.slice(2), ...ferries.slice(0, 2)])).toEqual(wanted);
});

test.each([254, 255, 256, 257, 300])("a word of %d letters crosses to another thread", (length) => {
  const text = `The bridge of ${"a".repeat(length)} is shut for the winter.\n\n${CLOSED}`;
  const articles = articlesOf([text, text]);
  const comparison = compare(articles);
  expect(unpack(pack(comparison), articles)).toEqual(comparison);
});

import { describe, expect, test } from "vitest";
import { compare, type Comparison, type Role } from "../../src/engine/index.ts";
import {
  givenOf,
  labelledSets,
  type LabelledSet,
  linksOf,
  nameOf,
  rolesOf,
  sentencesOf,
} from "./languages/labelled.ts";

/** Roles of what the page put around an article, and of what belongs to it without being its text. */
const APART: readonly (Role | null)[] = ["boilerplate", "teaser", "byline", "dateline", "caption"];
const TEXT = ["headline", "dek", "body", "subhead"];

/**
 * Of copied pairs all are found. How many are called by the right name: in Chinese a long dateline
 * ("新华社维尔莫拉11月3日电（记者李文）") makes one lead look like more than an edit of the other.
 */
const NAMED_RIGHT: Readonly<Record<string, number>> = { chinese: 8 / 9 };

const sets = labelledSets().map((set) => ({ language: set.language, set }));
const compared = new Map<LabelledSet, Comparison>();

/** What the engine makes of a set, asked once. */
function comparisonOf(set: LabelledSet): Comparison {
  const comparison = compared.get(set) ?? compare(givenOf(set));
  compared.set(set, comparison);
  return comparison;
}

test("seven languages have a set of their own, each with copied pairs in it", () => {
  expect(sets.map(({ set }) => set.language)).toEqual([
    "arabic",
    "chinese",
    "french",
    "german",
    "japanese",
    "russian",
    "spanish",
  ]);
  for (const { set } of sets) {
    expect(set.pairs.filter(({ relation }) => relation !== "paraphrase").length).toBeGreaterThan(8);
    const names = set.articles.flatMap(({ blocks }) =>
      blocks.flatMap(({ sentences }) => sentences.map(({ name }) => name)),
    );
    expect(set.pairs.flatMap(({ a, b }) => [a, b]).filter((end) => !names.includes(end))).toEqual(
      [],
    );
  }
});

describe.each(sets)("$language", ({ set }) => {
  test("the headline is found", () => {
    const wanted = set.articles.map(({ blocks }) => blocks[0]?.sentences[0]?.words);
    const { articles } = comparisonOf(set);
    expect(articles.map(({ headline }) => headline)).toEqual(wanted);
  });

  test("no line of the text is set apart, and no line of the page is kept as text", () => {
    const roles = rolesOf(set, comparisonOf(set));
    expect(
      roles.filter(({ wanted, found }) => TEXT.includes(wanted) && APART.includes(found)),
    ).toEqual([]);
    expect(
      roles.filter(({ wanted, found }) => !TEXT.includes(wanted) && !APART.includes(found)),
    ).toEqual([]);
  });

  test("sentences end where a reader would end them", () => {
    const wanted = set.articles.flatMap(({ blocks }) =>
      blocks.flatMap(({ sentences }) => sentences.map(({ words }) => words)),
    );
    expect(sentencesOf(comparisonOf(set), set)).toEqual(wanted);
  });

  test("every copied pair is found, moved, split or merged as it is", () => {
    const links = linksOf(set, comparisonOf(set));
    const copies = set.pairs.filter(({ relation }) => relation !== "paraphrase");
    const found = copies.map(({ a, b }) => links.get(nameOf(a, b)) ?? null);
    expect(copies.filter((_, i) => found[i] === null || found[i] === "paraphrase")).toEqual([]);
    const right = copies.filter(({ relation }, i) => found[i] === relation).length;
    expect(right / copies.length).toBeGreaterThanOrEqual(NAMED_RIGHT[set.language] ?? 1);
  });

  test("no link joins sentences that do not belong together", () => {
    const known = new Set(set.pairs.map(({ a, b }) => nameOf(a, b)));
    expect([...linksOf(set, comparisonOf(set)).keys()].filter((pair) => !known.has(pair))).toEqual(
      [],
    );
  });
});

import { describe, expect, test } from "vitest";
import {
  arrange,
  compare,
  coverage,
  leadOf,
  passageAt,
  ROLES,
  type Comparison,
  type Role,
} from "../../src/engine/index.ts";
import { articlesOf, CLOSED, COST, FERRIES } from "./event.ts";

const MAIN = "body subhead caption dek headline byline dateline".split(" ");

/** Paragraphs, each with the role that a reader gave it. */
function article(file: string, paragraphs: readonly (readonly [string, Role])[]) {
  let start = 0;
  const corrections = paragraphs.map(([text, role]) => {
    const correction = { start, role };
    start += text.length + 2;
    return correction;
  });
  return { file, text: paragraphs.map(([text]) => text).join("\n\n"), corrections };
}

/** "passage body 0, repeat dek 84": the rows of A that say it, by kind, role and place. */
function rowsOf(comparison: Comparison, words: string): readonly string[] {
  return arrange(comparison, null, coverage(comparison)).flatMap((row) =>
    row.kind === "apart"
      ? []
      : row.cells
          .filter((cell) => cell.article === "A")
          .flatMap((cell) =>
            cell.wordings
              .filter(({ start }) => comparison.articles[0]?.text.startsWith(words, start))
              .map(({ start }) => `${row.kind} ${cell.role} ${start}`),
          ),
  );
}

const roles = ROLES.filter((role) => MAIN.includes(role));
const second = CLOSED.length + 2;

describe("of two wordings of one statement in one article", () => {
  const pairs = roles.flatMap((one) => roles.map((two) => [one, two] as const));
  test.each(pairs.filter(([one, two]) => one !== two))("%s first, then %s", (one, two) => {
    const comparison = compare([
      article("a.txt", [[CLOSED, one], [CLOSED, two], [FERRIES, "body"]]),
      article("b.txt", [[CLOSED, "body"], [COST, "body"]]),
    ]); // prettier-ignore
    const isFirst = MAIN.indexOf(one) < MAIN.indexOf(two);
    const told = [`${isFirst ? "passage" : "repeat"} ${one} 0`, `${isFirst ? "repeat" : "passage"} ${two} ${second}`]; // prettier-ignore
    expect(rowsOf(comparison, CLOSED).toSorted()).toEqual(told.toSorted());
  });

  test.each(roles)("both %s", (role) => {
    const comparison = compare([
      article("a.txt", [[CLOSED, role], [CLOSED, role], [FERRIES, "body"]]),
      article("b.txt", [[CLOSED, "body"]]),
    ]); // prettier-ignore
    const [first, later] = role === "headline" ? ["repeat", "passage"] : ["passage", "repeat"];
    expect(rowsOf(comparison, CLOSED).toSorted()).toEqual(
      [`${first} ${role} 0`, `${later} ${role} ${second}`].toSorted(),
    );
  });

  test("a teaser is none of them: it stands apart", () => {
    const comparison = compare([
      article("a.txt", [[CLOSED, "teaser"], [CLOSED, "body"]]),
      article("b.txt", [[CLOSED, "body"]]),
    ]); // prettier-ignore
    expect(rowsOf(comparison, CLOSED)).toEqual([`passage body ${second}`]);
    expect(arrange(comparison, null, coverage(comparison))).toContainEqual({
      kind: "apart",
      article: "A",
      block: 0,
    });
  });
});

describe("which part of a page a passage is of", () => {
  test.each<[Role, Role, string, readonly string[]]>([
    ["headline", "dek", "head", ["A", "B"]],
    ["headline", "body", "text", ["A", "B"]],
    ["headline", "byline", "head", ["A"]],
    ["dateline", "byline", "apart", ["A", "B"]],
    ["teaser", "caption", "text", ["B"]],
    ["subhead", "caption", "text", ["A", "B"]],
  ])("%s and %s", (one, two, part, having) => {
    const comparison = compare([
      article("a.txt", [[CLOSED, one], [FERRIES, "body"]]),
      article("b.txt", [[CLOSED, two], [COST, "body"]]),
    ]); // prettier-ignore
    const passage = passageAt(comparison, "A", 0) ?? "";
    expect(coverage(comparison).passages.get(passage)).toEqual({
      id: passage,
      articles: having,
      part,
      words: 14,
    });
  });
});

describe("who leads where the reader picks no base", () => {
  const lead = (...texts: readonly string[]): string => {
    const comparison = compare(articlesOf(texts));
    return leadOf(comparison, coverage(comparison));
  };

  test("is the article that shares most words", () => {
    expect(lead(CLOSED, `${CLOSED}\n\n${COST}`, COST)).toBe("B");
    expect(lead(`${CLOSED}\n\n${FERRIES}`, FERRIES, CLOSED)).toBe("A");
  });

  test("is, of those that share as many, the one whose text comes first in the alphabet", () => {
    const [one, two] = [`${CLOSED}\n\n${COST}`, `${CLOSED}\n\n${FERRIES}`];
    expect([lead(one, two), lead(two, one)]).toEqual(["B", "A"]);
    expect(lead(CLOSED, CLOSED)).toBe("A");
    expect(lead()).toBe("");
  });
});

test("counts are of words, sentences and paragraphs that are not set apart", () => {
  const comparison = compare([
    article("a.txt", [
      ["By Ann Lee", "byline"],
      [CLOSED, "dek"],
      [`${CLOSED} ${FERRIES}`, "body"],
      [COST, "boilerplate"],
      [COST, "teaser"],
      ["What comes", "subhead"],
    ]),
    article("b.txt", [[CLOSED, "body"], [COST, "body"]]),
  ]); // prettier-ignore
  const { articles } = coverage(comparison);
  expect(articles.get("A")).toEqual({
    id: "A",
    words: 14 + 14 + 12 + 2,
    shared: 28,
    sentences: 4,
    paragraphs: 1,
    sharedPassages: 1,
    uniquePassages: 2,
  });
  expect(articles.get("B")).toMatchObject({ words: 28, shared: 14, paragraphs: 2 });
});

import { describe, expect, test } from "vitest";
import type { Sentence } from "../../src/engine/match.ts";
import { propose } from "../../src/engine/restate/candidates.ts";
import { Recent } from "../../src/engine/restate/recent.ts";
import { Shapes } from "../../src/engine/restate/shapes.ts";
import { Gatherer, type Statements } from "../../src/engine/restate/statement.ts";
import { wordsOf } from "../../src/engine/tokenize.ts";
import { ended, unjudged } from "./copied.ts";

function gather(texts: readonly string[]): Statements {
  const sentences = texts.map((text, article): Sentence => {
    const span = { start: 0, end: text.length };
    const words = wordsOf(text, span);
    return { ...span, reach: text.length, article, block: 0, zone: "text", words };
  });
  const copies = unjudged(sentences);
  return ended(new Gatherer(copies).gather(sentences, copies));
}

/** What each two statements share, number for number, with what was kept in `shapes` or with nothing kept. */
function told(statements: Statements, shapes: Shapes | null = null): readonly string[] {
  const { pairs } = ended(propose(statements, { shapes, recent: new Recent() }));
  const { x, y, names, figure, weight, close, adjacent, bound } = pairs;
  return Array.from({ length: pairs.count }, (_, i) =>
    [x, y, names, figure, weight, close, adjacent, bound].map((each) => each[i]).join(" "),
  );
}

/** So many are proposed by a term that they share. */
const MOST_HOLDERS = 100;

describe("what two statements share is found again", () => {
  test("among any number of others, in any order", () => {
    const texts = Array.from({ length: 4 * MOST_HOLDERS }, (_, i) => {
      const group = Math.floor(i / MOST_HOLDERS);
      return `gull${group}x tern${group}x only${i}x`;
    });
    const statements = gather(texts);
    const shapes = new Shapes();
    const wanted = told(statements);
    expect(wanted.length).toBe((4 * MOST_HOLDERS * (MOST_HOLDERS - 1)) / 2);
    for (let round = 0; round < 2; round++)
      expect(told(statements, shapes).join("\n") === wanted.join("\n")).toBe(true);
    const few = { ...statements, list: statements.list.slice(90, 130).toReversed() };
    for (let round = 0; round < 2; round++) expect(told(few, shapes)).toEqual(told(few));
  });

  test("however many terms that are, and whatever they are", () => {
    const long = Array.from({ length: 700 }, (_, i) => `gull${i}x`).join(" ");
    const half = Array.from({ length: 400 }, (_, i) => `gull${i}x ${i}`).join(" ");
    const statements = gather([
      long,
      `${long} twice`,
      half,
      `${half} twice`,
      "Sweden opposed an expansion of 12 harbours",
      "Swedish opposition to enlargement of harbours with 12 ferries",
      "The harbours of Holm: 12",
    ]);
    const shapes = new Shapes();
    const few = { ...statements, list: statements.list.slice(2) };
    for (const each of [statements, few, statements])
      expect(told(each, shapes)).toEqual(told(each));
    expect(told(statements).length).toBeGreaterThan(4);
  });

  test("after what nobody asked for was forgotten", () => {
    const texts = Array.from({ length: 2 * MOST_HOLDERS }, (_, i) => {
      const shared = Array.from({ length: 8 }, (__, k) => `gull${k}x${i % 2}`);
      return [...shared, `only${i}x`].join(" ");
    });
    const statements = gather(texts);
    const few = { ...statements, list: statements.list.slice(-3) };
    const shapes = new Shapes();
    for (const each of [statements, few, few, few, statements, few])
      expect(told(each, shapes)).toEqual(told(each));
  });
});

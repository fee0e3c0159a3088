import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compare,
  createComparer,
  pack,
  unpack,
  type Article,
  type Role,
} from "../../src/engine/index.ts";
import { generate } from "../bench/generator.ts";
import { anyArticles, realistic } from "./articles.ts";

/** Milliseconds that a busy machine may take for hundreds of articles. */
const SLOW = 60_000;
const RUNS = { numRuns: 60, seed: 20_311_103 };
const some = fc.oneof({ weight: 2, arbitrary: realistic }, anyArticles);

const corpus = join(import.meta.dirname, "../../corpus/2022-02-04-putin-xi");
/** Long enough for work within a step to be told. */
const texts = readdirSync(corpus)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(join(corpus, name), "utf8"));

/** What a reader does to the articles of an event, one after the other. */
type Change =
  | { readonly name: "add"; readonly article: Article; readonly at: number }
  | { readonly name: "remove"; readonly at: number }
  | { readonly name: "correct"; readonly at: number; readonly role: Role }
  | { readonly name: "reverse" };

const change: fc.Arbitrary<Change> = fc.oneof(
  some
    .filter((articles) => articles.length > 0)
    .chain((articles) => fc.constantFrom(...articles))
    .chain((article) => fc.nat({ max: 9 }).map((at): Change => ({ name: "add", article, at }))),
  fc.nat({ max: 9 }).map((at): Change => ({ name: "remove", at })),
  fc
    .tuple(fc.nat({ max: 9 }), fc.constantFrom<Role>("boilerplate", "body", "dek"))
    .map(([at, role]): Change => ({ name: "correct", at, role })),
  fc.constant<Change>({ name: "reverse" }),
);

function changed(articles: readonly Article[], given: Change): readonly Article[] {
  if (given.name === "reverse") return articles.toReversed();
  const at = articles.length === 0 ? 0 : given.at % articles.length;
  if (given.name === "add") return articles.toSpliced(at, 0, given.article);
  if (given.name === "remove") return articles.toSpliced(at, 1);
  return articles.map((article, i) =>
    i === at ? { ...article, corrections: [{ start: 0, role: given.role }] } : article,
  );
}

describe("a comparer that remembers", () => {
  test(
    "answers as if it compared anew, however articles come, go and are set right",
    () => {
      fc.assert(
        fc.property(some, fc.array(change, { maxLength: 6 }), (first, changes) => {
          const comparer = createComparer();
          let articles = first;
          const told = [comparer.compare(articles)];
          const wanted = [compare(articles)];
          for (const each of changes) {
            articles = changed(articles, each);
            told.push(comparer.compare(articles));
            wanted.push(compare(articles));
          }
          // Answers are read at the end: a later comparison changes nothing in an earlier one.
          expect(told).toEqual(wanted);
        }),
        { ...RUNS, numRuns: 30 },
      );
    },
    SLOW,
  );

  test(
    "answers the same after work that was stopped at any step",
    () => {
      const many = generate(60, 7, texts);
      const wanted = compare(many).passages;
      fc.assert(
        fc.property(fc.nat({ max: 9 }), fc.integer({ min: 50, max: 59 }), (stop, left) => {
          const comparer = createComparer();
          const steps = comparer.steps(many);
          for (let i = 0; i < stop; i++) steps.next();
          const others = many.slice(left).toReversed();
          expect(comparer.compare(others).passages).toEqual(compare(others).passages);
          expect(comparer.compare(many).passages).toEqual(wanted);
        }),
        { numRuns: 3, seed: 20_311_103 },
      );
    },
    SLOW,
  );

  test(
    "answers the same once it has forgotten sentences that no article has any more",
    () => {
      const comparer = createComparer();
      for (let seed = 1; seed <= 4; seed++) {
        const many = generate(60, seed, texts);
        const few = many.slice(0, 2);
        comparer.compare(many);
        expect(comparer.compare(few)).toEqual(compare(few));
      }
    },
    SLOW,
  );
});

describe("progress", () => {
  test("rises from 0 towards 1, also within a step", () => {
    const seen: number[] = [];
    compare(generate(60, 3, texts), (done) => seen.push(done));
    expect(seen.toSorted((p, q) => p - q)).toEqual(seen);
    expect(seen.length).toBeGreaterThan(6);
    expect(seen.every((done) => done > 0 && done < 1)).toBe(true);
  });
});

describe("a comparison packed for another thread", () => {
  test("comes out as it went in, links and all", () => {
    fc.assert(
      fc.property(some, (articles) => {
        const comparison = compare(articles);
        expect(unpack(pack(comparison), articles)).toEqual(comparison);
      }),
      RUNS,
    );
  });

  test("comes out as it went in when a comparer made it", () => {
    fc.assert(
      fc.property(realistic, realistic, (one, two) => {
        const comparer = createComparer();
        comparer.compare([...one, ...two]);
        const comparison = comparer.compare(two);
        expect(unpack(pack(comparison), two)).toEqual(compare(two));
      }),
      RUNS,
    );
  });

  test("holds words that are long, and far apart", () => {
    const text = `The bridge ${"a".repeat(700)} is shut ${" ".repeat(1_100_000)} for the winter.`;
    const articles = [0, 1].map((i) => ({ file: `${i}.txt`, text }));
    const comparison = compare(articles);
    expect(unpack(pack(comparison), articles)).toEqual(comparison);
  });

  test("is all that was compared here: nothing else can be packed", () => {
    expect(() => pack({ ...compare([]) })).toThrow("only what was compared here can be packed");
  });
});

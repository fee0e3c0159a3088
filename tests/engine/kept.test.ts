import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, createComparer, pack } from "../../src/engine/index.ts";
import type { Article, Role } from "../../src/engine/index.ts";
import type { Sentence } from "../../src/engine/match.ts";
import { propose } from "../../src/engine/restate/candidates.ts";
import { Pairs } from "../../src/engine/restate/pairs.ts";
import { Shapes } from "../../src/engine/restate/shapes.ts";
import { Gatherer, type Statements } from "../../src/engine/restate/statement.ts";
import { wordsOf } from "../../src/engine/tokenize.ts";
import { generate } from "../bench/generator.ts";
import { ended, unjudged } from "./copied.ts";

/** Milliseconds that a busy machine may take for hundreds of comparisons. */
const SLOW = 120_000;

/** Kin and figures among them, and few enough for sentences to share many, side by side and far apart. */
const WORDS =
  "harbour Sweden Swedish plan expansion enlargement oppose 12 40 ferry pilot Holm museum lantern barge".split(
    " ",
  );
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 });

function gather(story: readonly (readonly string[])[]): Statements {
  const sentences = story.map((words, block): Sentence => {
    const text = words.join(" ");
    const span = { start: 0, end: text.length };
    const reach = text.length;
    return { ...span, reach, article: block, block, zone: "text", words: wordsOf(text, span) };
  });
  const copies = unjudged(sentences);
  return ended(new Gatherer(copies).gather(sentences, copies));
}

/** All that is known of all pairs, number for number. */
function told(pairs: Pairs): readonly (readonly number[])[] {
  const { x, y, names, figure, weight, cosine, containment, adjacent, bound } = pairs;
  return [x, y, names, figure, weight, cosine, containment, adjacent, bound].map((each) => [
    ...each.subarray(0, pairs.count),
  ]);
}

/** What these of the statements share with what was kept, and with nothing kept. */
function both(gathered: Statements, list: Statements["list"], shapes: Shapes) {
  const statements = { ...gathered, list };
  const kept = told(ended(propose(statements, new Pairs(), shapes)).pairs);
  return { kept, anew: told(ended(propose(statements)).pairs) };
}

describe("what two statements share, kept from other comparisons", () => {
  test("comes to the same numbers as if it were found anew, whoever else is compared, in whatever order", () => {
    const story = fc.array(sentence, { minLength: 2, maxLength: 14 });
    fc.assert(
      fc.property(story, fc.nat({ max: 9 }), (all, left) => {
        const gathered = gather(all);
        const { list } = gathered;
        const shapes = new Shapes();
        for (const some of [list, list.slice(left), list.toReversed(), list.slice(0, left), list]) {
          const { kept, anew } = both(gathered, some, shapes);
          expect(kept).toEqual(anew);
        }
      }),
      { numRuns: 150, seed: 20_311_103 },
    );
  });

  test("does so after most of it was forgotten, and where a sentence is longer than any before", () => {
    const long = Array.from({ length: 400 }, (_, i) => `${WORDS[i % 5]}${i}x ${i}`);
    const story = Array.from({ length: 700 }, (_, i) =>
      Array.from({ length: 12 }, (__, k) => `${WORDS[(i * (k + 3) + k * k) % 15]}`).concat(
        `only${i}`,
      ),
    );
    const gathered = gather([...story, long, [...long, "twice"]]);
    const shapes = new Shapes();
    for (let from = 0; from < 700; from += 70) {
      const list = [...gathered.list.slice(from, from + 70), ...gathered.list.slice(-2)];
      const { kept, anew } = both(gathered, list, shapes);
      expect(kept).toEqual(anew);
      expect(anew[0]?.length).toBeGreaterThan(500);
    }
  });
});

describe("a comparer after hundreds of changes", () => {
  const corpus = join(import.meta.dirname, "../../corpus/2022-02-04-putin-xi");
  const texts = readdirSync(corpus)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(join(corpus, name), "utf8"));
  const given = texts.map((text, i) => ({ file: `${i}.txt`, text }));
  const pool: readonly Article[] = [...given, ...generate(40, 5, texts)];

  type Change = readonly ["add" | "remove" | "correct" | "restore" | "turn" | "stop", number];
  const change: fc.Arbitrary<Change> = fc.tuple(
    fc.constantFrom("add", "add", "remove", "correct", "restore", "turn", "stop"),
    fc.nat({ max: 999 }),
  );
  const ROLES: readonly Role[] = ["boilerplate", "body", "dek", "teaser"];

  function changed(articles: readonly Article[], [name, n]: Change): readonly Article[] {
    const at = n % articles.length;
    const { file = "", text = "" } = articles[at] ?? {};
    const role = ROLES[n % ROLES.length] ?? "body";
    if (name === "add") return articles.toSpliced(at, 0, pool[n % pool.length] ?? { file, text });
    if (name === "remove" && articles.length > 1) return articles.toSpliced(at, 1);
    if (name === "correct")
      return articles.with(at, { file, text, corrections: [{ start: 0, role }] });
    if (name === "restore") return articles.with(at, { file, text });
    return [...articles.slice(at), ...articles.slice(0, at)];
  }

  test("answers as if it compared anew, number for number", { timeout: SLOW }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(2, 5, 14),
        fc.array(change, { minLength: 12, maxLength: 16 }),
        (size, changes) => {
          const comparer = createComparer();
          let articles = pool.slice(0, size);
          for (const each of changes) {
            if (each[0] === "stop") {
              const steps = comparer.steps(pool.slice(each[1] % pool.length));
              for (let i = 0; i < each[1] % 20; i++) steps.next();
            }
            articles = [...changed(articles, each)];
            const [found, wanted] = [comparer.compare(articles), compare(articles)];
            expect(JSON.stringify(found) === JSON.stringify(wanted)).toBe(true);
            expect(pack(found).strings.toSorted()).toEqual(pack(wanted).strings.toSorted());
          }
        },
      ),
      { numRuns: 5, seed: 20_311_103 },
    );
  });
});

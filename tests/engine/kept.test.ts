import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, createComparer, pack } from "../../src/engine/index.ts";
import type { Article, Role } from "../../src/engine/index.ts";
import type { Sentence } from "../../src/engine/match.ts";
import { propose } from "../../src/engine/restate/candidates.ts";
import { Joiner } from "../../src/engine/restate/join.ts";
import { Namer } from "../../src/engine/restate/names.ts";
import type { Pairs } from "../../src/engine/restate/pairs.ts";
import { Recent } from "../../src/engine/restate/recent.ts";
import { Script } from "../../src/engine/restate/script.ts";
import { Shapes } from "../../src/engine/restate/shapes.ts";
import { Gatherer, type Statements } from "../../src/engine/restate/statement.ts";
import { Votes } from "../../src/engine/restate/votes.ts";
import { wordsOf } from "../../src/engine/tokenize.ts";
import { generate } from "../bench/generator.ts";
import { ended, unjudged } from "./copied.ts";
import { often } from "./often.ts";

/** Milliseconds that a busy machine may take for hundreds of comparisons. */
const SLOW = 120_000;

/** Kin and figures among them, and few enough for sentences to share many, side by side and far apart. */
const WORDS =
  "harbour Sweden Swedish plan expansion enlargement oppose support 40 ferry pilot Holm museum lantern barge".split(
    " ",
  );
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 });

function sentenceOf(words: readonly string[], block: number): Sentence {
  const text = words.join(" ");
  const span = { start: 0, end: text.length };
  const reach = text.length;
  return { ...span, reach, article: block, block, zone: "text", words: wordsOf(text, span) };
}

function gather(story: readonly (readonly string[])[]): Statements {
  const sentences = story.map(sentenceOf);
  const copies = unjudged(sentences);
  return ended(new Gatherer(copies).gather(sentences, copies));
}

/** All that is known of all pairs, number for number. */
function told(pairs: Pairs): readonly (readonly number[])[] {
  const { x, y, names, figure, agreement } = pairs;
  const { weight, close, adjacent, bound } = pairs;
  const all = [x, y, names, figure, agreement, weight, close, adjacent, bound];
  return all.map((each) => [...each.subarray(0, pairs.count)]);
}

/** What these of the statements share with what was kept, and with nothing kept. */
function both(gathered: Statements, list: Statements["list"], shapes: Shapes) {
  const statements = { ...gathered, list };
  const kept = told(ended(propose(statements, { shapes, recent: new Recent() })).pairs);
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
      often(150),
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

describe("what an event shows of its words, kept from other comparisons", () => {
  const NORMS =
    "Air strike airstrike Holm holm united nations states Sweden leader head line headline".split(
      " ",
    );
  const kind = fc.array(fc.constantFrom(...NORMS), { minLength: 1, maxLength: 7 });
  const shown = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 3 })), { maxLength: 10 });

  test("comes to the same as if it were found anew, whatever sentences come and go", () => {
    fc.assert(
      fc.property(
        fc.array(kind, { minLength: 10, maxLength: 10 }),
        fc.array(shown, { minLength: 2, maxLength: 6 }),
        (story, events) => {
          const script = new Script(unjudged(story.map(sentenceOf)).kinds);
          ended(script.read());
          const [votes, namer, joiner] = [new Votes(), new Namer(script), new Joiner(script)];
          for (const event of events) {
            const times = new Map(event.filter(([each]) => each < script.kinds.size));
            const now = {
              kinds: Int32Array.from(times.keys()),
              times: Int32Array.from(times.values()),
              plainly: Int32Array.from(times.values()),
            };
            const fresh = new Joiner(script);
            joiner.show(now);
            fresh.show(now);
            expect(votes.of(script, now)).toEqual(new Votes().of(script, now));
            expect(namer.of(now)).toEqual(new Namer(script).of(now));
            for (const each of now.kinds) {
              expect(joiner.wordsOf(each)).toEqual(fresh.wordsOf(each));
              // To ask in vain costs time; not to ask would cost a word.
              expect(joiner.mayJoin(each) || !fresh.mayJoin(each)).toBe(true);
            }
          }
        },
      ),
      often(300),
    );
  });

  test("two words are no longer one once nobody writes them as one", () => {
    const story = ["The air strike hit Holm", "An airstrike hit Holm"].map((text) =>
      text.split(" "),
    );
    const script = new Script(unjudged(story.map(sentenceOf)).kinds);
    ended(script.read());
    const joiner = new Joiner(script);
    const read = (...kinds: readonly number[]): readonly string[] => {
      const numbers = Int32Array.from(kinds);
      joiner.show({ kinds: numbers, times: numbers, plainly: numbers });
      return joiner.wordsOf(0).map(({ norm }) => norm);
    };
    expect(read(0)).toContain("strike");
    expect(joiner.mayJoin(0)).toBe(false);
    expect(read(0, 1)).toContain("airstrike");
    expect(joiner.mayJoin(0)).toBe(true);
    expect(read(0)).toContain("strike");
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
      often(5),
    );
  });

  test("does so where rarity is told by rounded counts", { timeout: SLOW }, () => {
    const many = generate(57, 20_311_103, texts);
    const comparer = createComparer();
    const set = many.slice(0, 56);
    const { file = "", text = "" } = set[7] ?? {};
    const corrected = set.with(7, { file, text, corrections: [{ start: 0, role: "dek" }] });
    for (const articles of [set, many, set.toSpliced(3, 1), corrected]) {
      const [found, wanted] = [comparer.compare(articles), compare(articles)];
      expect(JSON.stringify(found) === JSON.stringify(wanted)).toBe(true);
    }
  });
});

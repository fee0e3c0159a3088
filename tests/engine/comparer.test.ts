import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compare,
  createComparer,
  pack,
  packSteps,
  unpack,
  type Article,
  type Comparison,
  type Role,
} from "../../src/engine/index.ts";
import { generate } from "../bench/generator.ts";
import { realistic, someArticles } from "./articles.ts";
import { articlesOf, event } from "./event.ts";
import { often } from "./often.ts";

/** Milliseconds that a busy machine may take for hundreds of articles. */
const SLOW = 60_000;
const RUNS = often(60);

const corpus = join(import.meta.dirname, "../../corpus/2022-02-04-putin-xi");
/** Long enough for work within a step to be told. */
const texts = readdirSync(corpus)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(join(corpus, name), "utf8"));
const five = articlesOf(texts);

/** What a reader does to the articles of an event, one after the other. */
type Change =
  | { readonly name: "add"; readonly article: Article; readonly at: number }
  | { readonly name: "remove"; readonly at: number }
  | { readonly name: "correct"; readonly at: number; readonly role: Role }
  | { readonly name: "reverse" };

const change: fc.Arbitrary<Change> = fc.oneof(
  someArticles
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
        fc.property(someArticles, fc.array(change, { maxLength: 6 }), (first, changes) => {
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
        often(30),
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
        often(3),
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

test("two sentences are judged alike whichever was met first, also where one writes a name without a capital", () => {
  const one = "The leaders of Ruritania and graustark have refused to take part in the regatta.";
  const two = "The leaders of Ruritania and Graustark called on the harbour council to rest.";
  const articles = event([one], [two]);
  for (const first of articles) {
    const comparer = createComparer();
    comparer.compare([first]);
    expect(comparer.compare(articles).links).toEqual(compare(articles).links);
  }
  const link = compare(articles).links.find(({ a }) => a.start > 0);
  expect(link?.evidence.rule).toBe("shared-clause");
});

/** An article of a headline and these paragraphs. */
function written(file: string, ...paragraphs: readonly string[]): Article {
  return { file, text: ["Harbour news of the week", ...paragraphs].join("\n\n") };
}

describe("what an event shows of a word is found anew when an article comes or goes", () => {
  const first = written(
    "1.txt",
    "Crews called off the search for the crew of the Orlan Kestrel in the strait after a night of storms.",
    "On Monday Sweden opposed the plan to widen the harbour, and the union opposed it too.",
    "An air strike hit the depot at Corran and burned the grain that was stored for the winter.",
  );
  const second = written(
    "2.txt",
    "After a stormy night crews in the strait gave up the search for those on board the Orlan Kestrel.",
    "On Monday Holm opposed the plan to widen the harbour, said two people who met her.",
    "The airstrike that hit Corran burned grain that the depot had stored for winter.",
  );
  const plain =
    "Fishermen say that an orlan, which is an eagle, was seen, and another orlan later.";
  const more = {
    "that it is a name": written("3.txt", `${plain} An old orlan. The orlan left. His orlan too.`),
    "whose leader it is": written("3.txt", "Talks with the Swedish prime minister, Holm, are off."),
    "that two are one": written(
      "3.txt",
      "Airstrikes are rare. Each airstrike is told in a ledger.",
    ),
  };

  test.each(Object.entries(more))("%s", (name, third) => {
    const comparer = createComparer();
    const apart = second.text.replace("airstrike that hit", "strike from the air that hit");
    const two = [first, name === "that two are one" ? { ...second, text: apart } : second];
    for (const articles of [two, [...two, third], two, [third, ...two], two])
      expect(comparer.compare(articles)).toEqual(compare(articles));
  });

  test("in large events too, byte for byte", { timeout: SLOW }, () => {
    const pool = generate(90, 5, texts).map((each, i): Article => {
      if (i % 7 === 3) return { ...each, text: each.text.replaceAll("Olympic", "olympic") };
      if (i % 7 === 5) return { ...each, text: each.text.replaceAll("joint st", "jointst") };
      return each;
    });
    const pick = fc.integer({ min: 0, max: pool.length - 1 });
    const steps = fc.array(fc.tuple(fc.constantFrom("add", "remove", "correct", "turn"), pick), {
      minLength: 4,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.constantFrom(3, 12, 30), steps, (size, given) => {
        const comparer = createComparer();
        let articles: readonly Article[] = pool.slice(0, size);
        for (const [name, n] of given) {
          const at = n % articles.length;
          const one = pool[n];
          if (name === "add" && one !== undefined) articles = articles.toSpliced(at, 0, one);
          if (name === "remove" && articles.length > 1) articles = articles.toSpliced(at, 1);
          if (name === "correct") articles = changed(articles, { name, at, role: "dek" });
          if (name === "turn") articles = [...articles.slice(at), ...articles.slice(0, at)];
          const told = JSON.stringify(comparer.compare(articles));
          expect(told === JSON.stringify(compare(articles))).toBe(true);
        }
      }),
      often(3),
    );
  });
});

describe("progress", () => {
  test("rises from 0 towards 1, also within a step", () => {
    const seen: number[] = [];
    compare(generate(60, 3, texts), (done) => seen.push(done));
    expect(seen.toSorted((p, q) => p - q)).toEqual(seen);
    expect(seen.length).toBeGreaterThan(6);
    expect(seen.every((done) => done > 0 && done < 1)).toBe(true);
  });

  test("is told while sentences are restated, while passages are gathered, and when all is known", () => {
    const comparer = createComparer();
    const many = generate(20, 3, texts);
    for (const articles of [many, many.slice(1)]) {
      const seen = [...comparer.steps(articles)];
      expect(seen.toSorted((p, q) => p - q)).toEqual(seen);
      expect(seen.filter((done) => done > 0.45 && done < 0.8).length).toBeGreaterThan(5);
      expect(seen.filter((done) => done > 0.8 && done < 0.95).length).toBeGreaterThan(3);
    }
  });

  test("never goes back where a comparison that was stopped left work", () => {
    const comparer = createComparer();
    for (const done of comparer.steps(generate(80, 3, texts))) if (done > 0.26) break;
    const seen = [...comparer.steps(generate(110, 3, texts))];
    expect(seen.filter((done) => done > 0.2 && done < 0.45).length).toBeGreaterThan(5);
    expect(seen.toSorted((p, q) => p - q)).toEqual(seen);
  });

  test("is told early on while pairs are judged and words are looked up", () => {
    const seen = [...createComparer().steps(generate(60, 3, texts))];
    expect(seen.filter((done) => done > 0.2 && done < 0.45).length).toBeGreaterThan(3);
    expect(seen.filter((done) => done > 0.45 && done < 0.492).length).toBeGreaterThan(0);
  });
});

describe("a comparison packed for another thread", () => {
  test("comes out as it went in, links and all", () => {
    fc.assert(
      fc.property(someArticles, (articles) => {
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

  test("comes out as it went in where links are too many to be told one by one", () => {
    const articles = generate(30, 5, texts);
    const comparison = compare(articles);
    expect(comparison.links.length).toBeGreaterThan(4096);
    expect(unpack(pack(comparison), articles)).toEqual(comparison);
  });

  test("is packed in steps where there is much of it", () => {
    const told = [...packSteps(compare(generate(60, 5, texts)))];
    expect(told.length).toBeGreaterThan(5);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.every((done) => done >= 0 && done <= 1)).toBe(true);
  });

  test("is small where links are few: they are told, and not what they follow from", () => {
    const { numbers } = pack(compare(five));
    expect(numbers.length).toBeLessThan(7000);
  });

  test("comes out as it went in where another is packed before it is done", () => {
    const articles = generate(60, 5, texts);
    const comparison = compare(articles);
    const steps = packSteps(comparison);
    steps.next();
    expect(unpack(pack(compare(five)), five)).toEqual(compare(five));
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    expect(unpack(step.value, articles)).toEqual(comparison);
  });

  test("shares telling words and places among links, as they were shared", () => {
    const kinds = (links: Comparison["links"]): readonly number[] => [
      new Set(links.map(({ evidence }) => evidence.telling)).size,
      new Set(links.flatMap(({ a, b }) => [a, b])).size,
    ];
    const comparison = compare(five);
    expect(kinds(unpack(pack(comparison), five).links)).toEqual(kinds(comparison.links));
  });

  test("holds words that are long, and far apart", () => {
    const text = `The bridge ${"a".repeat(700)} is shut ${" ".repeat(1_100_000)} for the winter.`;
    const articles = articlesOf([text, text]);
    const comparison = compare(articles);
    expect(unpack(pack(comparison), articles)).toEqual(comparison);
  });

  test("shows what it found, and nothing of what that was made of", () => {
    const comparison = compare(five);
    const shown = ["format", "version", "exact", "articles", "links", "passages"];
    expect(Object.keys(comparison)).toEqual(shown);
    expect(Reflect.ownKeys({ ...comparison })).toEqual(shown);
    expect(structuredClone(comparison)).toEqual({ ...comparison });
    expect(comparison.links).toBe(comparison.links);
  });

  test("has the getter of links that all have: one of its own would keep all it holds in memory", () => {
    const [one, two] = [compare([]), compare([])].map((comparison) =>
      Object.getOwnPropertyDescriptor(comparison, "links"),
    );
    expect(one).toHaveProperty("get");
    expect(one).toEqual(two);
  });

  test("is all that was compared here: nothing else can be packed", () => {
    expect(() => pack({ ...compare([]) })).toThrow("only what was compared here can be packed");
  });
});

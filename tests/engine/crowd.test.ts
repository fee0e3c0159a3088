import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { crowdAmong } from "../../src/engine/crowd.ts";
import { compare, createComparer, type Article } from "../../src/engine/index.ts";
import { Judge, NONE } from "../../src/engine/judge.ts";
import { Kinds, Vocabulary } from "../../src/engine/kinds.ts";
import { Matcher } from "../../src/engine/match.ts";
import { prepare } from "../../src/engine/prepare.ts";
import { generate } from "../bench/generator.ts";
import { ended } from "./copied.ts";
import { linesBy, PATTERNS, wordOf } from "./patterned.ts";

const SLOW = 60_000;
/** More lines than make a crowd. */
const CROWD = 300;
const { "two words twice": boats = wordOf, "a quotation": quoted = wordOf } = PATTERNS;

/** Pairs of lines that are copies, with what each two are to each other, as they are found and as they are. */
function copiesAmong(text: string) {
  const matcher = new Matcher(new Vocabulary());
  const { kinds } = matcher;
  const kindOf = Int32Array.from(prepare({ file: "one.txt", text }, 0, kinds).kinds);
  const crowd = ended(matcher.learn());
  const found = new Map<string, string>();
  matcher.copies(kindOf).eachPair((left, right, verdict, shared) => {
    found.set(`${left} ${right}`, `${verdict} ${shared}`);
  });
  const all = new Map<string, string>();
  const judge = new Judge(kinds);
  for (let right = 0; right < kinds.size; right++) {
    judge.lay(right);
    for (let left = 0; left < right; left++) {
      judge.judge(left);
      const { verdict, shared } = judge.forth;
      if (verdict !== NONE) all.set(`${left} ${right}`, `${verdict} ${shared}`);
    }
  }
  return { found, all, crowd };
}

describe("a crowd of lines by one pattern", () => {
  test.each(Object.entries(PATTERNS))(
    "that share %s says nothing that is not so",
    { timeout: SLOW },
    (_, pattern) => {
      const { found, all, crowd } = copiesAmong(linesBy(pattern, CROWD));
      expect(found.size === all.size || crowd?.isCut).toBe(true);
      for (const [pair, verdict] of found) expect(all.get(pair)).toBe(verdict);
    },
  );

  test("loses none of its copies where no two lines can be such by what all share", () => {
    const own = (i: number): string => `The ${wordOf(i)} keepers lit nine lamps near ${wordOf(i)}.`;
    const also = (i: number): string =>
      `Then ${wordOf(i)} keepers lit nine lamps near ${wordOf(i)}.`;
    const text = [linesBy(boats, CROWD), own(7), also(7)].join("\n\n");
    const { found, all, crowd } = copiesAmong(text);
    expect(crowd?.isCut).toBe(false);
    expect(all.size).toBe(1);
    expect(found).toEqual(all);
  });

  test(
    "links each line of many copies with some, and says that the answer was cut short",
    { timeout: SLOW },
    () => {
      const articles = Array.from({ length: CROWD }, (_, i) => ({
        file: `${i}.txt`,
        text: quoted(i),
      }));
      const { exact, links, passages } = compare(articles);
      expect(exact).toBe(false);
      expect(new Set(links.flatMap(({ a, b }) => [a.article, b.article])).size).toBe(CROWD);
      expect(links.length).toBeLessThan(40 * CROWD);
      expect(passages.length).toBe(1);
    },
  );

  test("is no crowd where fewer lines stand", () => {
    const { exact, links } = compare([{ file: "a.txt", text: linesBy(quoted, 40) }]);
    expect(exact).toBe(true);
    expect(links.length).toBe((40 * 39) / 2);
  });
});

const corpus = join(import.meta.dirname, "../../corpus/2022-02-04-putin-xi");
const news = readdirSync(corpus)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => ({ file: name, text: readFileSync(join(corpus, name), "utf8") }));

test("hundreds of articles on one event are no crowd", { timeout: SLOW }, () => {
  const kinds = new Kinds(new Vocabulary());
  const articles = generate(
    120,
    20_311_103,
    news.map(({ text }) => text),
  );
  const list = articles.flatMap((article, i) => prepare(article, i, kinds).kinds);
  expect(crowdAmong(kinds, new Int32Array(new Set(list)))).toBe(null);
});

/** Links by what they join, whatever letters the articles have. */
function linksOf(articles: readonly Article[]): readonly string[] {
  const { articles: compared, links } = compare(articles);
  const file = new Map(compared.map(({ id, file: name }) => [id, name]));
  return links
    .map(({ a, b, relation, similarity }) => {
      const ends = [a, b].map(({ article, start }) => `${file.get(article)} ${start}`);
      return [...ends.toSorted(), relation, similarity].join(" ");
    })
    .toSorted();
}

describe("where there is a crowd", () => {
  const parts = [0, 1, 2].map((part) => {
    const text = linesBy((i) => quoted(3 * i + part), CROWD);
    return { file: `part ${part}.txt`, text };
  });

  test("the order in which articles come decides nothing", { timeout: SLOW }, () => {
    expect(linksOf(parts.toReversed())).toEqual(linksOf(parts));
  });

  test(
    "what was compared before decides nothing, nor does a crowd what comes after",
    { timeout: SLOW },
    () => {
      const comparer = createComparer();
      const [half, other] = [0, 1].map((part) => {
        const text = linesBy((i) => quoted(2 * i + part), 200);
        return { file: `half ${part}.txt`, text };
      });
      if (half === undefined || other === undefined) throw new RangeError("no halves");
      const whole = [...news, ...parts];
      const sets = [news, whole, parts.slice(1), news, [half], [half, other], [other], whole, news];
      for (const [i, set] of sets.entries()) {
        const stopped = comparer.steps(sets[(i + 4) % sets.length] ?? []);
        for (let step = 0; step < 8 * i; step++) stopped.next();
        expect(JSON.stringify(comparer.compare(set))).toBe(JSON.stringify(compare(set)));
      }
    },
  );
});

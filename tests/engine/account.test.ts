import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import {
  accountOf,
  compare,
  coverage,
  fetchRest,
  pack,
  packAccount,
  receive,
  type Account,
  type Article,
  type Comparison,
  type Packed,
} from "../../src/engine/index.ts";
import { finish } from "../../src/engine/steps.ts";
import { someArticles } from "./articles.ts";
import { articlesOf, CLOSED, event, pairsIn } from "./event.ts";
import { often } from "./often.ts";

const RUNS = often(100);

beforeAll(fetchRest);

/** Everything that an account can be asked, as plain data. */
function allOf(account: Account, comparison: Comparison): unknown {
  return {
    passages: [...account.coverage.passages],
    articles: [...account.coverage.articles],
    pairs: pairsIn(comparison).map(([passage, one, two]) => ({
      difference: account.difference(one, two),
      relation: account.relation(passage, one, two),
    })),
  };
}

function packed(comparison: Comparison): Packed {
  return finish(packAccount(comparison));
}

async function received(comparison: Comparison, articles: readonly Article[]): Promise<Comparison> {
  return receive(pack(comparison), packed(comparison), articles);
}

describe("the account of a comparison", () => {
  test("that came with an answer is the one that is found on the spot", async () => {
    await fc.assert(
      fc.asyncProperty(someArticles, async (articles) => {
        const comparison = compare(articles);
        const told = await received(comparison, articles);
        expect(allOf(accountOf(told), told)).toEqual(allOf(accountOf(comparison), comparison));
        expect(told).toEqual(comparison);
      }),
      RUNS,
    );
  });

  test("counts words as they are counted where none are known", async () => {
    await fc.assert(
      fc.asyncProperty(someArticles, async (articles) => {
        const told = await received(compare(articles), articles);
        expect(accountOf(told).coverage).toEqual(coverage(compare(articles)));
      }),
      RUNS,
    );
  });

  test("counts as the engine counts", () => {
    const comparison = compare([{ file: "a.txt", text: "The bridge is shut." }]);
    expect(accountOf(comparison).coverage).toBe(coverage(comparison));
  });
});

const EVENT = articlesOf(
  [CLOSED, CLOSED.replace("closed", "shut"), CLOSED].map(
    (text, i) => `Iron bridge ${i}\n\n${text}`,
  ),
);

describe("what an account tells", () => {
  test("words that differ, where they stand in each article", async () => {
    const told = await received(compare(EVENT), EVENT);
    const inText = told.passages.find(({ wordings }) => wordings.every(({ start }) => start > 0));
    const [one, two] = inText?.wordings ?? [];
    if (one === undefined || two === undefined) throw new Error("no passage in all three");
    const { runs } = accountOf(told).difference(one, two);
    const changed = runs.find(({ kind }) => kind === "changed");
    const wordsIn = (at: number, span = { start: 0, end: 0 }): string =>
      EVENT[at]?.text.slice(span.start, span.end) ?? "";
    expect([wordsIn(0, changed?.left), wordsIn(1, changed?.right)]).toEqual(["closed", "shut"]);
  });

  test("the same difference each time it is asked", async () => {
    const told = await received(compare(EVENT), EVENT);
    const account = accountOf(told);
    expect(accountOf(told)).toBe(account);
    for (const [, one, two] of pairsIn(told))
      expect(account.difference(one, two)).toBe(account.difference(one, two));
  });

  test("of two places that are no wordings, what is found on the spot", async () => {
    const told = await received(compare(EVENT), EVENT);
    const [one, two] = ["A", "C"].map((article) => ({ article, start: 0, end: 13 }));
    if (one === undefined || two === undefined) throw new Error("there are two");
    expect(accountOf(told).difference(one, two).words).toEqual({ left: 3, right: 3 });
    expect(accountOf(told).relation("p1", one, two)).toBe("paraphrase");
  });
});

describe("many wordings of a passage", () => {
  const many = event(...Array.from({ length: 230 }, () => [CLOSED]));
  const comparison = compare(many);

  test("are counted; more is found where it is asked for", async () => {
    const told = await received(comparison, many);
    const [pair] = pairsIn(told);
    if (pair === undefined) throw new Error("no two have the same sentence");
    expect(accountOf(told).relation(...pair)).toBe("verbatim");
    expect(accountOf(told).coverage).toEqual(coverage(comparison));
  });

  test("are told in far fewer numbers than one for each two", () => {
    expect(packed(comparison).numbers.length).toBeLessThan(10 * many.length);
  });
});

describe("an account is found in steps", () => {
  test("that tell how much is done, and may be left at any of them", () => {
    const shut = articlesOf(Array.from({ length: 30 }, () => CLOSED));
    const comparison = compare(shut);
    expect(packAccount(comparison).next().done).toBe(false);
    expect(packed(comparison)).toEqual(packed(compare(shut)));
    const told = [...packAccount(comparison)];
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.every((done) => done >= 0 && done <= 1)).toBe(true);
  });
});

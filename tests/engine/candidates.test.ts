import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Sentence } from "../../src/engine/match.ts";
import { propose } from "../../src/engine/restate/candidates.ts";
import { describe as describePairs } from "../../src/engine/restate/features.ts";
import type { Pairs } from "../../src/engine/restate/pairs.ts";
import { layOut } from "../../src/engine/restate/layout.ts";
import type { Term } from "../../src/engine/restate/lexicon.ts";
import { bridges } from "../../src/engine/restate/score.ts";
import { standingOf } from "../../src/engine/restate/standing.ts";
import { Gatherer, type Statement, type Statements } from "../../src/engine/restate/statement.ts";
import { Table } from "../../src/engine/restate/table.ts";
import { wordsOf } from "../../src/engine/tokenize.ts";
import { ended, unjudged } from "./copied.ts";
import { often } from "./often.ts";

/** Few words, kin among them, so that random sentences have much in common. */
const WORDS =
  "harbour Sweden Swedish plan expansion enlargement oppose 12 40 ferry pilot Holm museum lantern barge".split(
    " ",
  );

const articles = fc.array(
  fc.array(
    fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 })
      .map((words) => words.join(" ")),
    { minLength: 1, maxLength: 6 },
  ),
  { minLength: 1, maxLength: 4 },
);

function sentencesOf(story: readonly (readonly string[])[]): readonly Sentence[] {
  return story.flatMap((texts, article) =>
    texts.map((text, block): Sentence => {
      const span = { start: 0, end: text.length };
      const words = wordsOf(text, span);
      return { ...span, reach: text.length, article, block, zone: "text", words };
    }),
  );
}

function gather(sentences: readonly Sentence[]): Statements {
  const copies = unjudged(sentences);
  return ended(new Gatherer(copies).gather(sentences, copies));
}

type Pair = Readonly<Record<"x" | "y" | "weight" | "close", number>>;

function listOf({ count, x, y, weight, close }: Pairs): readonly Pair[] {
  return Array.from({ length: count }, (_, i) => ({
    x: x[i] ?? 0,
    y: y[i] ?? 0,
    weight: weight[i] ?? 0,
    close: close[i] ?? 0,
  }));
}

/** How many of these statements have a term like this one. */
function holders(statements: readonly Statement[], like: (term: Term) => boolean) {
  return statements.filter(({ telling }) => telling.terms.some(like)).length;
}

/** A term of one statement that the other has too, or has kin of; `at` counts terms of each statement. */
type Shared = {
  readonly term: Term;
  readonly weight: number;
  readonly exact: boolean;
  readonly at: { readonly x: number; readonly y: number };
};

/** What a table finds of one of these laid out and another, heaviest first. */
function sharedBy(
  gathered: Statements,
  x: number,
  y: number,
): readonly Omit<Shared, "term" | "weight">[] {
  const table = new Table(layOut(gathered));
  table.lay(y);
  table.compare(x);
  return [...table.heaviest.subarray(0, table.rank(table.count))].map((i) => ({
    at: { x: table.atX[i] ?? 0, y: table.atY[i] ?? 0 },
    exact: i < table.same,
  }));
}

/** What two statements share, word by word, with no table and no number. */
function naive(statements: readonly Statement[], x: number, y: number): readonly Shared[] {
  const [one, two] = [statements[x]?.telling.terms ?? [], statements[y]?.telling.terms ?? []];
  const weight = (count: number): number => Math.log(1 + statements.length / count);
  const exact = one.flatMap((term, i) => {
    const place = two.findIndex(({ stem }) => stem === term.stem);
    const held = holders(statements, ({ stem }) => stem === term.stem);
    return place < 0
      ? []
      : [{ term, weight: weight(held) * term.word.rarity, exact: true, at: { x: i, y: place } }];
  });
  const used = new Set(exact.map(({ term }) => term.kin));
  const kin = one.flatMap((term, i) => {
    const place = two.findIndex((each) => each.kin === term.kin);
    if (place < 0 || used.has(term.kin)) return [];
    used.add(term.kin);
    const held = holders(statements, (each) => each.kin === term.kin);
    return [{ term, weight: 0.6 * weight(held), exact: false, at: { x: i, y: place } }];
  });
  return [...exact, ...kin].toSorted((p, q) => q.weight - p.weight || p.at.x - q.at.x);
}

function naiveTotal(statements: readonly Statement[], i: number): number {
  return (statements[i]?.telling.terms ?? []).reduce((sum, term) => {
    const held = holders(statements, ({ stem }) => stem === term.stem);
    return sum + Math.log(1 + statements.length / held) * term.word.rarity;
  }, 0);
}

describe("what two statements have in common", () => {
  test("is what a search word by word finds, weight for weight", () => {
    fc.assert(
      fc.property(articles, (story) => {
        const gathered = gather(sentencesOf(story));
        const statements = gathered.list;
        const { pairs, toldBy } = ended(propose(gathered));
        for (const { x, y, weight, close } of listOf(pairs)) {
          const wanted = naive(statements, x, y);
          expect(sharedBy(gathered, x, y)).toEqual(wanted.map(({ at, exact }) => ({ at, exact })));
          const { shared, held, telling } = toldBy(x, y);
          expect(shared).toBe(wanted.length);
          expect(telling).toEqual(
            wanted
              .filter(({ exact }) => !held || exact)
              .slice(0, held ? wanted.length : 8)
              .map(({ term }) => term.norm),
          );
          expect(weight).toBeCloseTo(
            wanted.reduce((sum, each) => sum + each.weight, 0),
            9,
          );
          const [one, two] = [naiveTotal(statements, x), naiveTotal(statements, y)];
          const containment = Math.min(1, weight / Math.min(one, two));
          expect(close).toBeCloseTo((weight / Math.sqrt(one * two) + containment) / 2, 9);
        }
      }),
    );
  });

  test("is looked at wherever two terms or more weigh enough, and only there", () => {
    fc.assert(
      fc.property(articles, (story) => {
        const gathered = gather(sentencesOf(story));
        const statements = gathered.list;
        const wanted = statements.flatMap((_, y) =>
          statements
            .slice(0, y)
            .flatMap((__, x) => (isWorth(statements, x, y) ? [`${x} ${y}`] : [])),
        );
        const { pairs } = ended(propose(gathered));
        expect(listOf(pairs).map(({ x, y }) => `${x} ${y}`)).toEqual(wanted);
      }),
    );
  });
});

/** Enough families in common to be looked at, and then enough terms. */
function isWorth(statements: readonly Statement[], x: number, y: number): boolean {
  const [one, two] = [statements[x]?.telling.terms ?? [], statements[y]?.telling.terms ?? []];
  const kins = new Set(
    one.map(({ kin }) => kin).filter((kin) => two.some((term) => term.kin === kin)),
  );
  const near = [...kins].reduce((sum, kin) => {
    const held = holders(statements, (term) => term.kin === kin);
    return sum + Math.log(1 + statements.length / held);
  }, 0);
  const shared = naive(statements, x, y);
  const weight = shared.reduce((sum, each) => sum + each.weight, 0);
  const [left, right] = [naiveTotal(statements, x), naiveTotal(statements, y)];
  const worth =
    (weight / Math.sqrt(left * right) + Math.min(1, weight / Math.min(left, right))) / 2;
  return near >= 0.12 * Math.min(left, right) && shared.length >= 2 && worth >= 0.12;
}

describe("how a pair stands", () => {
  const closeness = ({ close }: Pair): number => close;

  test("against rivals is what looking through all pairs finds", () => {
    fc.assert(
      fc.property(articles, (story) => {
        const sentences = sentencesOf(story);
        const statements = gather(sentences);
        const { pairs: found } = ended(propose(statements));
        const { aheadOfX, aheadOfY } = standingOf(statements, found);
        const pairs = listOf(found);
        const articleOf = (i: number) => sentences[statements.list[i]?.speaker ?? 0]?.article;
        pairs.forEach((pair, i) => {
          const ahead = (end: number, other: number): number => {
            const rivals = pairs.filter(
              (each) =>
                each !== pair &&
                ((each.x === end && articleOf(each.y) === articleOf(other)) ||
                  (each.y === end && articleOf(each.x) === articleOf(other))),
            );
            return closeness(pair) - Math.max(0, ...rivals.map(closeness));
          };
          expect(aheadOfX[i]).toBeCloseTo(ahead(pair.x, pair.y), 9);
          expect(aheadOfY[i]).toBeCloseTo(ahead(pair.y, pair.x), 9);
        });
      }),
    );
  });

  test("beside its neighbours is how close those before or after both are", () => {
    fc.assert(
      fc.property(articles, (story) => {
        const sentences = sentencesOf(story);
        const statements = gather(sentences);
        const { pairs: found } = ended(propose(statements));
        const { follow } = standingOf(statements, found);
        const pairs = listOf(found);
        const near = (a: number, b: number): number =>
          a === b
            ? 1
            : (pairs.find(({ x, y }) => x === Math.min(a, b) && y === Math.max(a, b))?.close ?? 0);
        const beside = (statement: number, side: number): number => {
          const speaker = statements.list[statement]?.speaker ?? 0;
          const isIn = sentences[speaker + side]?.article === sentences[speaker]?.article;
          return isIn ? (statements.of[speaker + side] ?? -1) : -1;
        };
        const wanted = pairs.map(({ x, y }) => {
          const sides = [1, -1].map((side) => {
            const [one, two] = [beside(x, side), beside(y, side)];
            return one < 0 || two < 0 ? 0 : near(one, two);
          });
          return Math.max(...sides);
        });
        expect([...follow.subarray(0, pairs.length)]).toEqual(wanted);
      }),
      often(300),
    );
  });

  test("is bridged by the third statement that both resemble most", () => {
    fc.assert(
      fc.property(
        articles,
        fc.array(fc.double({ min: 0.02, max: 0.98, noNaN: true }), { minLength: 1 }),
        (story, chances) => {
          const sentences = sentencesOf(story);
          const { pairs } = ended(describePairs(gather(sentences)));
          const { count, x, y } = pairs;
          const pair = Int32Array.from({ length: count }, (_, i) => i);
          const probability = Float64Array.from(pair, (i) => chances[i % chances.length] ?? 0.5);
          const scored = listOf(pairs).map((each, i) => ({ ...each, probability: probability[i] }));
          const between = (a: number, b: number): number =>
            scored.find((each) => each.x === Math.min(a, b) && each.y === Math.max(a, b))
              ?.probability ?? 0;
          const everyone = sentences.map((_, i) => i);
          const odds = probability.map((each) => Math.log(each / (1 - each)));
          for (const [i, [, bridge]] of bridges({ count, x, y }, odds, sentences.length)) {
            const each = { x: x[i] ?? 0, y: y[i] ?? 0 };
            const best = everyone
              .filter((third) => third !== each.x && third !== each.y)
              .map((third) => Math.min(between(each.x, third), between(each.y, third)));
            expect(bridge).toBeCloseTo(Math.max(0, ...best), 12);
          }
        },
      ),
    );
  });
});

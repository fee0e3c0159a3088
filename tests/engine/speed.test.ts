import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eachPair, pairsOf, type Bond } from "../../src/engine/bond.ts";
import { Groups } from "../../src/engine/groups.ts";
import { affordable, areAffordable } from "../../src/engine/link.ts";
import { match, type Sentence } from "../../src/engine/match.ts";
import { generate } from "../bench/generator.ts";
import { copiesIn } from "./copied.ts";

const RUNS = { numRuns: 300, seed: 20_311_103 };

function bond(left: readonly number[], right: readonly number[]): Bond {
  const evidence = { rule: "same-words", shared: 1, telling: [] } as const;
  return { left, right, relation: "verbatim", similarity: 1, evidence, tiles: [], holds: null };
}

function sentenceOf(article: number, norms: readonly string[] = []): Sentence {
  const words = norms.map((norm) => ({ start: 0, end: 0, norm, capital: false }));
  return { start: 0, end: 0, reach: 0, article, block: 0, zone: "text", words };
}

describe("bonds against pairs", () => {
  test("sentences judged by kind are matched as if each were judged alone", () => {
    const norm = fc.constantFrom("the", "bridge", "shut", "boats", "mayor", "nine");
    const sentences = fc.array(fc.array(norm, { maxLength: 7 }), { maxLength: 6 });
    fc.assert(
      fc.property(sentences, (lists) => {
        const all = [...lists, ...lists].map((norms, i) => sentenceOf(i, norms));
        const told = (a: number, b: number): readonly string[] => {
          const pair = [all[a], all[b]].filter((one) => one !== undefined);
          return pairsOf(match(pair), pair).map((one) => JSON.stringify({ ...one, a, b }));
        };
        const wanted = all.flatMap((_, a) => all.flatMap((__, b) => (a < b ? told(a, b) : [])));
        const found = pairsOf(match(all), all).map((one) => JSON.stringify(one));
        expect(new Set(found)).toEqual(new Set(wanted));
        expect(found.length).toBe(wanted.length);
      }),
      RUNS,
    );
  });
});

test("where there are too many pairs the closest bonds stay, and all that are as close", () => {
  const bonds = [0.9, 0.5, 0.7, 0.7].map((similarity) => ({ ...bond([0, 1], [2, 3]), similarity }));
  const left = (most: number): readonly number[] =>
    affordable(bonds, most).map(({ similarity }) => similarity);
  expect(affordable(bonds, 16)).toBe(bonds);
  expect(left(15)).toEqual([0.9, 0.7, 0.7]);
  expect(left(11)).toEqual([0.9]);
  expect(left(3)).toEqual([]);
});

test("groups refuse what a look at every pair of members refuses", () => {
  const joins = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })), { maxLength: 25 });
  const articles = fc.array(fc.nat({ max: 4 }), { minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(articles, joins, joins, (owners, repeats, wanted) => {
      const copies = repeats.filter(([a, b]) => a < b).map(([a, b]) => bond([a], [b]));
      const allowed = joinedPairs(copies);
      const groups = new Groups(
        owners.map((owner) => sentenceOf(owner)),
        (a, b) => allowed.has(`${a} ${b}`),
      );
      const naive = owners.map((_, i) => new Set([i]));
      for (const [a, b] of wanted) {
        groups.join(a, b);
        const [one, two] = [naive[a] ?? new Set<number>(), naive[b] ?? new Set<number>()];
        const fits = [...one].every((p) =>
          [...two].every(
            (q) => owners[p] !== owners[q] || allowed.has(`${Math.min(p, q)} ${Math.max(p, q)}`),
          ),
        );
        if (one === two || !fits) continue;
        const both = new Set([...one, ...two]);
        for (const member of both) naive[member] = both;
      }
      for (const i of owners.keys()) expect(new Set(groups.with(i))).toEqual(naive[i]);
    }),
    RUNS,
  );
});

test("a list may stand together when a look at every pair of it finds nobody who may not", () => {
  const articles = fc.array(fc.nat({ max: 4 }), { minLength: 10, maxLength: 10 });
  const kinds = fc.array(fc.nat({ max: 9 }), { minLength: 10, maxLength: 10 });
  const lists = fc.array(fc.uniqueArray(fc.nat({ max: 9 })), { maxLength: 5 });
  const meetings = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })), { maxLength: 60 });
  fc.assert(
    fc.property(articles, kinds, meetings, lists, (owners, kindOf, met, given) => {
      const allowed = new Set(met.map(([a, b]) => `${a} ${b}`));
      const mayMeet = (a: number, b: number): boolean => allowed.has(`${kindOf[a]} ${kindOf[b]}`);
      const groups = new Groups(
        owners.map((owner) => sentenceOf(owner)),
        mayMeet,
      );
      for (const list of given.map((each) => each.toSorted((p, q) => p - q))) {
        const wanted = list.every((a) =>
          list.every((b) => a >= b || owners[a] !== owners[b] || mayMeet(a, b)),
        );
        expect(groups.mayUnite(list, Int32Array.from(kindOf))).toBe(wanted);
      }
    }),
    RUNS,
  );
});

test("whether all links are affordable is told without making them", () => {
  const norm = fc.constantFrom("the", "bridge", "shut", "boats", "mayor", "nine", "old");
  const lists = fc.array(fc.array(norm, { maxLength: 9 }), { maxLength: 9 });
  fc.assert(
    fc.property(lists, fc.nat({ max: 40 }), (all, most) => {
      const copies = copiesIn([...all, ...all].map((norms, i) => sentenceOf(i % 3, norms)));
      const { bonds } = copies;
      const restated = [bond([0, 2], [1, 3])];
      const both = [...restated, bond(restated[0]?.right ?? [], restated[0]?.left ?? [])];
      const every = [...bonds, ...both];
      expect(areAffordable(copies, both, most)).toBe(affordable(every, most) === every);
    }),
    RUNS,
  );
});

function joinedPairs(bonds: readonly Bond[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const each of bonds) eachPair(each, (a, b) => pairs.add(`${a} ${b}`));
  return pairs;
}

test("the same seed makes the same articles, another seed others", () => {
  const texts = [
    "The harbour council closed the old iron bridge on Tuesday after divers saw cracks.",
  ];
  expect(generate(6, 1, texts)).toEqual(generate(6, 1, texts));
  expect(generate(6, 1, texts)).not.toEqual(generate(6, 2, texts));
  expect(generate(6, 1, texts)).toHaveLength(6);
});

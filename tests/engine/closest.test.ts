import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bond } from "../../src/engine/bond.ts";
import { byCloseness, closestOfGroups, type Pair } from "../../src/engine/closest.ts";
import { Groups } from "../../src/engine/groups.ts";
import type { Sentence } from "../../src/engine/match.ts";

const MANY = 70;
const sentences = Array.from({ length: MANY }, (_, i): Sentence => ({
  start: 0,
  end: 1,
  reach: 1,
  article: i,
  block: 0,
  zone: "text",
  words: [],
}));
const list = fc
  .uniqueArray(fc.nat({ max: MANY - 1 }), { minLength: 1, maxLength: 6 })
  .map((some) => some.toSorted((p, q) => p - q));

/** A bond of these that refuses pairs whose sum is `refused` modulo 5. */
function bondOf(
  left: readonly number[],
  right: readonly number[],
  tenths: number,
  refused: number,
): Bond {
  return {
    left,
    right,
    relation: "paraphrase",
    similarity: tenths / 10,
    evidence: { rule: "same-statement", shared: 2, telling: [] },
    tiles: [],
    holds: (a, b) => (a + b) % 5 !== refused,
  };
}

/** All pairs of a bond that are free. */
function pairsOf(
  { left, right, similarity, holds }: Bond,
  isFree: (a: number, b: number) => boolean,
) {
  return left.flatMap((a) =>
    right
      .filter((b) => a < b && isFree(a, b) && holds?.(a, b) !== false)
      .map((b): Pair => ({ a, b, similarity })),
  );
}

test("of all pairs between two groups the closest is found, the first of equally close ones", () => {
  const bond = fc.tuple(list, list, fc.integer({ min: 1, max: 9 }), fc.nat({ max: 9 }));
  fc.assert(
    fc.property(
      fc.array(bond, { maxLength: 60 }),
      fc.array(fc.tuple(fc.nat({ max: MANY - 1 }), fc.nat({ max: MANY - 1 })), { maxLength: 20 }),
      (given, joins) => {
        const groups = new Groups(sentences, () => true);
        for (const [a, b] of joins) groups.join(a, b);
        const bonds = given.map((each) => bondOf(...each));
        const isFree = (a: number, b: number): boolean => a % 7 !== 3 && b % 7 !== 3;
        const best = new Map<string, Pair>();
        for (const pair of bonds.flatMap((each) => pairsOf(each, isFree))) {
          const [one, two] = [groups.of(pair.a), groups.of(pair.b)];
          if (one === two) continue;
          const key = one < two ? `${one} ${two}` : `${two} ${one}`;
          const known = best.get(key);
          if (known === undefined || byCloseness(pair, known) < 0) best.set(key, pair);
        }
        const found = closestOfGroups(bonds, groups, isFree);
        expect(found.toSorted(byCloseness)).toEqual([...best.values()].toSorted(byCloseness));
      },
    ),
    { numRuns: 300, seed: 20_311_103 },
  );
});

test("there may be thousands of groups that are close", () => {
  const groups = new Groups(sentences, () => true);
  const bonds = sentences.flatMap((_, a) =>
    sentences.slice(0, a).map((__, b) => bondOf([b], [a], 1 + ((a * b) % 9), 9)),
  );
  const found = closestOfGroups(bonds, groups, () => true);
  expect(found.length).toBe(bonds.length);
  expect(found.length).toBeGreaterThan(2048);
  for (const { a, b, similarity } of found) expect(similarity).toBe((1 + ((a * b) % 9)) / 10);
});

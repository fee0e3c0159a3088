import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eachPair, type Bond } from "../../src/engine/bond.ts";
import { joinClosestFirst, type Pairs } from "../../src/engine/closest-first.ts";
import { Closest } from "../../src/engine/closest.ts";
import { Groups } from "../../src/engine/groups.ts";
import { isPartial } from "../../src/engine/judge.ts";
import type { Sentence } from "../../src/engine/match.ts";
import { byCloseness, type Pair } from "./closeness.ts";
import { copiesIn } from "./copied.ts";
import { often } from "./often.ts";
import { sentenceOf, sentencesOf } from "./sentences.ts";

const RUNS = often(300);
const COUNT = 12;

/** Groups of sentences of as many articles: any may stand together. */
function grouped(
  sentences: readonly Sentence[],
  joins: readonly (readonly [number, number])[],
): Groups {
  const groups = new Groups(sentences, () => true);
  for (const [a, b] of joins) groups.join(a % sentences.length, b % sentences.length);
  return groups;
}

function listed({ count, firsts, seconds, similarities }: Pairs): readonly Pair[] {
  return Array.from({ length: count }, (_, i) => ({
    a: firsts[i] ?? 0,
    b: seconds[i] ?? 0,
    similarity: similarities[i] ?? 0,
  })).filter(({ similarity }) => similarity >= 0);
}

/** The stupid way: all pairs sorted, and of each two groups the first. */
function firstOfEach(pairs: readonly Pair[], groups: Groups): readonly Pair[] {
  const seen = new Set<string>();
  return pairs.toSorted(byCloseness).filter(({ a, b }) => {
    const ends = [groups.of(a), groups.of(b)].toSorted((p, q) => p - q);
    const isNew = ends[0] !== ends[1] && !seen.has(ends.join(" "));
    if (isNew) seen.add(ends.join(" "));
    return isNew;
  });
}

function bondOf(left: readonly number[], right: readonly number[], similarity: number): Bond {
  const evidence = { rule: "same-statement", shared: 2, telling: [] } as const;
  return { left, right, relation: "paraphrase", similarity, evidence, tiles: [], holds: null };
}

/** One for all: what it found before changes nothing. */
const closest = new Closest();

const joins = fc.array(fc.tuple(fc.nat(COUNT - 1), fc.nat(COUNT - 1)), { maxLength: 8 });

describe("the closest pair between each two groups", () => {
  test("comes first, ties by place, as if all pairs were sorted", () => {
    const list = fc
      .uniqueArray(fc.nat(COUNT - 1), { minLength: 1, maxLength: 5 })
      .map((numbers) => numbers.toSorted((p, q) => p - q));
    const bond = fc
      .record({ left: list, right: list, similarity: fc.constantFrom(0.5, 0.6, 0.6, 0.9) })
      .chain((drawn) =>
        fc
          .constantFrom<Bond["holds"]>(null, (a, b) => (a + b) % 3 !== 0)
          .map((holds) => ({ ...bondOf(drawn.left, drawn.right, drawn.similarity), holds })),
      );
    const zones = fc.array(fc.nat(2), { minLength: COUNT, maxLength: COUNT });
    fc.assert(
      fc.property(fc.array(bond, { maxLength: 5 }), joins, zones, (bonds, joined, zone) => {
        const sentences = Array.from({ length: COUNT }, (_, i) => sentenceOf("Boats wait", i));
        const groups = grouped(sentences, joined);
        const pairs: Pair[] = [];
        for (const each of bonds)
          eachPair(each, (a, b) => {
            if (zone[a] !== 0 && zone[a] === zone[b])
              pairs.push({ a, b, similarity: each.similarity });
          });
        const found = listed(closest.between(bonds, groups, Uint8Array.from(zone)));
        expect(found.toSorted(byCloseness)).toEqual(firstOfEach(pairs, groups));
      }),
      RUNS,
    );
  });

  test("is not one that comes later, is as close and was asked for because its group stands before", () => {
    const sentences = Array.from({ length: COUNT }, (_, i) => sentenceOf("Boats wait", i));
    const groups = grouped(sentences, [[0, 3], [1, 3], [2, 4]]); // prettier-ignore
    const bonds = [
      bondOf([1], [2], 0.6),
      { ...bondOf([0, 3], [4], 0.6), holds: (a: number) => a === 3 },
    ];
    const found = listed(closest.between(bonds, groups, new Uint8Array(COUNT).fill(1)));
    expect(found).toEqual([{ a: 1, b: 2, similarity: 0.6 }]);
  });

  test("may be thousands, each asked for again", () => {
    const many = 70;
    const sentences = Array.from({ length: many }, (_, i) => sentenceOf("Boats wait", i));
    const closeness = (a: number, b: number): number => (1 + ((a * b) % 9)) / 10;
    const once = sentences.flatMap((_, b) =>
      Array.from({ length: b }, (__, a) => bondOf([a], [b], closeness(a, b))),
    );
    const bonds = [...once, ...once.map((bond) => ({ ...bond, similarity: 0.3 }))];
    const groups = new Groups(sentences, () => true);
    const found = listed(closest.between(bonds, groups, new Uint8Array(many).fill(1)));
    expect(found.length).toBe((many * (many - 1)) / 2);
    expect(found.length).toBeGreaterThan(2048);
    for (const { a, b, similarity } of found)
      expect(similarity).toBe(Math.max(0.3, closeness(a, b)));
  });

  test("is found among copies that hold a part of each other, cut sentences aside", () => {
    const CLAUSES = [
      "the harbour council closed the old iron bridge on Tuesday",
      "the harbour council closed the old stone bridge on Tuesday",
      "ferries carried commuters across the bay by noon and ran until midnight",
      "divers saw three long cracks below the rusty waterline at dawn",
    ];
    const text = fc
      .array(fc.constantFrom(...CLAUSES), { minLength: 1, maxLength: 3 })
      .map((clauses) => `${clauses.join(" while ")}.`);
    const texts = fc.array(text, { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(texts, joins, fc.func(fc.nat({ max: 3 })), (drawn, joined, draw) => {
        const sentences = sentencesOf(drawn);
        const copies = copiesIn(sentences);
        const groups = grouped(sentences, joined);
        // Sentences with the same text stand together: what is found of one holds for all.
        for (const { members } of [copies])
          for (const [first = 0, ...others] of members) for (const other of others) groups.join(first, other); // prettier-ignore
        const cut = Uint8Array.from(sentences, (_, i) => (draw(i) === 0 ? 1 : 0));
        const pairs: Pair[] = [];
        copies.eachPair((left, right, verdict, shared) => {
          const similarity = copies.similarity(left, right, verdict, shared);
          if (!isPartial(verdict)) return;
          for (const a of copies.members[left] ?? [])
            for (const b of copies.members[right] ?? [])
              if (a < b && cut[a] === 0 && cut[b] === 0) pairs.push({ a, b, similarity });
        });
        expect(listed(closest.partial(copies, groups, cut)).toSorted(byCloseness)).toEqual(
          firstOfEach(pairs, groups),
        );
      }),
      often(120),
    );
  });
});

test("groups of pairs are joined closest first, ties by place, as if all were sorted", () => {
  const similarity = fc.oneof(
    fc.constantFrom(-1, 0, 0.5, 0.501, 1),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  const ends = fc.tuple(fc.nat(COUNT - 1), fc.nat(COUNT - 1)).filter(([a, b]) => a !== b);
  const pair = fc
    .tuple(ends, similarity)
    .map(([[p, q], similar]) => ({ a: Math.min(p, q), b: Math.max(p, q), similarity: similar }));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 60 }), fc.nat({ max: 5 }), (pairs, apart) => {
      const sentences = Array.from({ length: COUNT }, (_, i) => sentenceOf("Boats wait", i % 3));
      const made = (): Groups => new Groups(sentences, (a, b) => (a + b) % 6 !== apart);
      const [groups, wanted] = [made(), made()];
      joinClosestFirst(
        {
          count: pairs.length,
          firsts: Int32Array.from(pairs, ({ a }) => a),
          seconds: Int32Array.from(pairs, ({ b }) => b),
          similarities: Float64Array.from(pairs, (each) => each.similarity),
        },
        groups,
      );
      for (const { a, b, similarity: similar } of pairs.toSorted(byCloseness))
        if (similar >= 0) wanted.join(a, b);
      for (let i = 0; i < COUNT; i++) expect(groups.of(i)).toBe(wanted.of(i));
    }),
    RUNS,
  );
});

test("of pairs that are about as close the closest is joined, or the first by place, however they are listed", () => {
  /** The article of each sentence, and pairs with how similar they are: sentences of one article stand apart. */
  const joinedIn = (
    articles: readonly number[],
    pairs: readonly (readonly [number, number, number])[],
  ): readonly number[] => {
    const sentences = articles.map((article) => sentenceOf("Boats wait", article));
    const groups = new Groups(sentences, () => false);
    const all = {
      count: pairs.length,
      firsts: Int32Array.from(pairs, ([first]) => first),
      seconds: Int32Array.from(pairs, ([, second]) => second),
      similarities: Float64Array.from(pairs, ([, , similarity]) => similarity),
    };
    joinClosestFirst(all, groups);
    return articles.map((_, i) => groups.of(i));
  };
  for (const order of [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] as const) {
    const listedAs = <One>(all: readonly [One, One, One]) => order.map((i) => all[i]);
    expect(joinedIn([0, 1, 1, 1], listedAs([[0, 1, 0.5], [0, 2, 0.5], [0, 3, 0.5]]))).toEqual([0, 0, 2, 3]);
    expect(joinedIn([0, 0, 1, 2], listedAs([[0, 3, 0.5], [1, 2, 0.5], [2, 3, 0.9]]))).toEqual([0, 1, 0, 0]);
    expect(joinedIn([0, 1, 1, 1], listedAs([[0, 1, 0.5], [0, 2, 0.501], [0, 3, 0.5]]))).toEqual([0, 1, 0, 3]);
  }
}); // prettier-ignore

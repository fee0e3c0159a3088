import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Groups } from "../../src/engine/groups.ts";
import { often } from "./often.ts";
import { sentenceOf } from "./sentences.ts";

/** More articles than a number has bits. */
const ARTICLES = [0, 1, 2, 31, 32, 33, 70] as const;

type Drawn = {
  /** The article of each sentence. */
  readonly owners: readonly number[];
  /** The kind of each: sentences of one kind meet others alike. */
  readonly kindOf: readonly number[];
  /** Whether two sentences of one article may stand together, the earlier one first. */
  readonly mayMeet: (a: number, b: number) => boolean;
  readonly pairs: readonly (readonly [number, number])[];
};

const both = {
  owners: fc
    .array(fc.constantFrom(...ARTICLES), { minLength: 2, maxLength: 16 })
    .map((owners) => owners.toSorted((a, b) => a - b)),
  pairs: fc.array(fc.tuple(fc.nat(15), fc.nat(15)), { maxLength: 40 }),
};
const most: fc.Arbitrary<Drawn> = fc
  .record({ ...both, strict: fc.integer({ min: 1, max: 4 }) })
  .map((drawn) => ({
    ...drawn,
    kindOf: [...drawn.owners.keys()],
    mayMeet: (a, b) => (a + b) % drawn.strict !== 0,
  }));
const few: fc.Arbitrary<Drawn> = fc
  .record({
    ...both,
    kindOf: fc.array(fc.nat(9), { minLength: 16, maxLength: 16 }),
    met: fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 60 }),
  })
  .map((drawn) => ({
    ...drawn,
    mayMeet: (a, b) => drawn.met.some(([p, q]) => p === drawn.kindOf[a] && q === drawn.kindOf[b]),
  }));
const each = [
  ["most", most],
  ["few", few],
] as const;

/** The stupid way: lists of sentences, every two looked at. */
class Lists {
  private lists: number[][];
  private readonly given: Drawn;

  constructor(given: Drawn) {
    this.given = given;
    this.lists = given.owners.map((_, i) => [i]);
  }

  of(sentence: number): number[] {
    return this.lists.find((list) => list.includes(sentence)) ?? [];
  }

  mayMeet(a: number, b: number): boolean {
    const { owners, mayMeet } = this.given;
    return owners[a] !== owners[b] || (a !== b && mayMeet(Math.min(a, b), Math.max(a, b)));
  }

  fit(some: readonly number[], others: readonly number[]): boolean {
    return some.every((a) => others.every((b) => this.mayMeet(a, b)));
  }

  join(a: number, b: number): void {
    const [one, two] = [this.of(a), this.of(b)];
    if (one === two || !this.fit(one, two)) return;
    this.lists = [...this.lists.filter((list) => list !== one && list !== two), [...one, ...two]];
  }
}

function groupsOf({ owners, mayMeet }: Drawn): Groups {
  const sentences = owners.map((article) => sentenceOf("", article));
  return new Groups(sentences, (a, b) => {
    if (owners[a] !== owners[b] || a >= b) throw new Error(`nobody asks of ${a} and ${b}`);
    return mayMeet(a, b);
  });
}

/** All sentences that stand with this one. */
function standing(groups: Groups, sentence: number): readonly number[] {
  const all = Array.from({ length: groups.size }, (_, i) => i);
  return all.filter((other) => groups.of(other) === groups.of(sentence));
}

/** Which sentences stand with each. */
function partsOf(count: number, withOf: (sentence: number) => readonly number[]): unknown {
  return Array.from({ length: count }, (_, i) => withOf(i).toSorted((a, b) => a - b));
}

const RUNS = often(400);

describe.each(each)("groups of sentences where %s of one article may meet", (_, drawn) => {
  test("join where no two of one article are kept apart, as lists would", () => {
    fc.assert(
      fc.property(drawn, (given) => {
        const [groups, lists] = [groupsOf(given), new Lists(given)];
        const count = given.owners.length;
        for (const [p, q] of given.pairs) {
          groups.join(p % count, q % count);
          lists.join(p % count, q % count);
          expect(partsOf(count, (i) => standing(groups, i))).toEqual(
            partsOf(count, (i) => lists.of(i)),
          );
          for (let i = 0; i < count; i++)
            expect(lists.of(i).map((other) => groups.of(other))).toEqual(
              lists.of(i).map(() => groups.of(i)),
            );
        }
      }),
      RUNS,
    );
  });

  test("may be united at once where each two of a list may meet", () => {
    fc.assert(
      fc.property(drawn, fc.func(fc.boolean()), (given, picks) => {
        const [groups, lists] = [groupsOf(given), new Lists(given)];
        const count = given.owners.length;
        const some = [...given.owners.keys()].filter((i) => picks(i));
        const rest = [...given.owners.keys()].filter((i) => !some.includes(i));
        for (const list of [some, rest]) {
          const fits = list.every((a, i) => list.slice(i + 1).every((b) => lists.mayMeet(a, b)));
          expect(groups.mayUnite(list, Int32Array.from(given.kindOf))).toBe(fits);
          if (!fits || list.length === 0) continue;
          groups.unite(list);
          for (const one of list) lists.join(list[0] ?? 0, one);
        }
        expect(partsOf(count, (i) => standing(groups, i))).toEqual(
          partsOf(count, (i) => lists.of(i)),
        );
        for (const [p, q] of given.pairs) {
          groups.join(p % count, q % count);
          lists.join(p % count, q % count);
        }
        expect(partsOf(count, (i) => standing(groups, i))).toEqual(
          partsOf(count, (i) => lists.of(i)),
        );
      }),
      RUNS,
    );
  });

  test("take a piece of a sentence where each of theirs in its article may meet it", () => {
    fc.assert(
      fc.property(drawn, fc.nat(15), (given, n) => {
        const [groups, lists] = [groupsOf(given), new Lists(given)];
        const count = given.owners.length;
        const cut = n % count;
        for (const [p, q] of given.pairs) {
          if (p % count !== cut && q % count !== cut) {
            groups.join(p % count, q % count);
            lists.join(p % count, q % count);
          }
          const other = q % count;
          if (other === cut) continue;
          const list = lists.of(other);
          expect(groups.takes(other, cut)).toBe(lists.fit(list, [cut]));
          if (!lists.fit(list, [cut]) || list.includes(cut)) continue;
          groups.adopt(other, cut);
          list.push(cut);
          // One piece of a sentence never stands with another.
          expect(groups.takes(other, cut)).toBe(false);
        }
        // The one that is cut is in several lists.
        const whole = [...given.owners.keys()].filter((i) => i !== cut);
        const isOfOne = (i: number): boolean =>
          lists.of(i).every((other) => given.owners[other] === given.owners[i]);
        expect(whole.map((i) => groups.isOfOne(i))).toEqual(whole.map(isOfOne));
      }),
      RUNS,
    );
  });
});

test("hundreds of pieces may stand in groups", () => {
  const count = 300;
  const sentences = Array.from({ length: count }, (_, i) => sentenceOf("Boats wait", i));
  const groups = new Groups(sentences, () => false);
  for (let i = 2; i < count; i++) groups.adopt(i % 2, i);
  for (let i = 2; i < count; i++) {
    expect([groups.takes(i % 2, i), groups.takes((i + 1) % 2, i)]).toEqual([false, true]);
    expect(groups.isOfOne(i)).toBe(true);
  }
  expect([groups.isOfOne(0), groups.isOfOne(1)]).toEqual([false, false]);
  groups.join(0, 1);
  expect(groups.of(1)).toBe(0);
  for (let i = 2; i < count; i++) expect(groups.takes(1, i)).toBe(false);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Layout } from "../../src/engine/restate/layout.ts";
import { Recent } from "../../src/engine/restate/recent.ts";
import { risingIn } from "../../src/engine/restate/rising.ts";
import { Gatherer, type Statement } from "../../src/engine/restate/statement.ts";
import { Terms } from "../../src/engine/restate/telling.ts";
import { ended, unjudged } from "./copied.ts";
import { often } from "./often.ts";
import { sentencesOf } from "./sentences.ts";

const RUNS = often(400);
const STATEMENTS = 8;
/** Numbers of stems and families are below this. */
const KEYS = 12;
const EACH = 3;

/** Statement n has the terms from 3n on. */
const terms = new Terms();
terms.size = EACH * STATEMENTS;
for (let at = 0; at < terms.size; at++) {
  terms.stems[at] = (at * at + at) % KEYS;
  terms.kins[at] = (5 * at + 3) % KEYS;
}

const one = sentencesOf(["Ferries carried commuters across the bay by noon."]);
const [statement] = ended(new Gatherer(unjudged(one)).gather(one, unjudged(one))).list;

/** What may differ between two comparisons; all by statement, but weights and holders, which are by stem and family. */
type Compared = {
  /** Which statements there are, in their order. */
  readonly ids: readonly number[];
  readonly opening: readonly boolean[];
  /** Whether the last term belongs to it. */
  readonly long: readonly boolean[];
  readonly stems: readonly number[];
  readonly kins: readonly number[];
  readonly holders: readonly number[];
  /** Which statements stand after and before each, or none: below 0. */
  readonly beside: readonly number[];
  readonly articles: readonly number[];
  readonly degrees: readonly number[];
};

function list<One>(each: fc.Arbitrary<One>, length: number): fc.Arbitrary<readonly One[]> {
  return fc.array(each, { minLength: length, maxLength: length });
}

const mostly = fc.constantFrom(true, true, true, true, true, false);
const weights = list(fc.constantFrom(1, 1, 1, 1, 1, 1, 1, 2), KEYS);
const some = Array.from({ length: STATEMENTS }, (_, id) => id);
const compared: fc.Arbitrary<Compared> = fc.record({
  ids: fc.oneof(fc.subarray(some), fc.shuffledSubarray(some)),
  opening: list(mostly, STATEMENTS),
  long: list(mostly, STATEMENTS),
  stems: weights,
  kins: weights,
  holders: list(fc.constantFrom(1, 99, 100, 100, 100, 101), KEYS),
  beside: list(fc.integer({ min: -2, max: STATEMENTS - 1 }), 2 * STATEMENTS),
  articles: list(fc.nat({ max: 3 }), STATEMENTS),
  degrees: list(fc.nat({ max: 2 }), STATEMENTS),
});

/** So many of each, one after the other: where each begins, and where the last ends. */
function startsOf(counts: readonly number[]): Int32Array {
  let sum = 0;
  return Int32Array.from([0, ...counts.map((count) => (sum += count))]);
}

function layoutOf({ ids, long, stems, kins, holders }: Compared): Layout {
  return {
    terms,
    starts: Int32Array.from(ids, (id) => EACH * id),
    ends: Int32Array.from(ids, (id) => EACH * id + (long[id] === true ? EACH : EACH - 1)),
    weightOfStem: Float64Array.from(stems),
    weightOfKin: Float64Array.from(kins),
    holderStarts: startsOf(holders),
    holders: new Int32Array(0),
    mixed: new Int32Array(0),
    mixedStarts: new Int32Array(0),
    totals: new Float64Array(0),
  };
}

/** A comparison goes by; what is the same as in the one before it. */
function compare(recent: Recent, each: Compared) {
  const { ids, opening, articles, degrees } = each;
  if (statement === undefined) throw new Error("there is one");
  const told = ids.map((id): Statement => ({ ...statement, opening: opening[id] === true }));
  recent.begin(layoutOf(each), told);
  const between = recent.between(Int32Array.from(besideOf(each)));
  const ends = startsOf(ids.map((id) => degrees[id] ?? 0));
  const within = recent.within(Int32Array.from(ids, (id) => articles[id] ?? 0), ends); // prettier-ignore
  const asMany = ids.map((_, i) => recent.hasAsMany(i));
  const { before } = recent;
  recent.settle();
  return { before: [...before], between: [...between], within: [...within], asMany };
}

/** By their numbers in the list. */
function besideOf({ ids, beside }: Compared): readonly number[] {
  return ids.flatMap((id) => [0, 1].map((side) => ids.indexOf(beside[2 * id + side] ?? -1)));
}

/** The same the stupid way: for each statement its number in the comparison before, if nothing of it is new. */
function knownIn(last: Compared, now: Compared): readonly number[] {
  const isSame = (key: number): boolean =>
    last.stems[key] === now.stems[key] &&
    last.kins[key] === now.kins[key] &&
    (last.holders[key] ?? 0) <= 100 === (now.holders[key] ?? 0) <= 100;
  const found = now.ids.map((id) => {
    const length = now.long[id] === true ? EACH : EACH - 1;
    const own = Array.from({ length }, (_, k) => EACH * id + k);
    const keys = own.flatMap((at) => [terms.stems[at] ?? 0, terms.kins[at] ?? 0]);
    const isKnown =
      last.long[id] === now.long[id] && last.opening[id] === now.opening[id] && keys.every(isSame);
    return isKnown ? last.ids.indexOf(id) : -1;
  });
  const rising = Int32Array.from(found);
  risingIn(rising);
  return [...rising];
}

describe("of the comparison before this one", () => {
  /** One in four of the things that may differ do. */
  const changes = list(fc.constantFrom(true, false, false, false), 9);
  const both = fc
    .tuple(compared, compared, changes)
    .map(([last, other, differs]): readonly [Compared, Compared] => {
      const from = (i: number): Compared => (differs[i] === true ? other : last);
      const now = {
        ids: from(0).ids,
        opening: from(1).opening,
        long: from(2).long,
        stems: from(3).stems,
        kins: from(4).kins,
        holders: from(5).holders,
        beside: from(6).beside,
        articles: from(7).articles,
        degrees: from(8).degrees,
      };
      return [last, now];
    });

  test("statements are known by their terms, as long as these weigh and propose what they did", () => {
    fc.assert(
      fc.property(both, ([last, now]) => {
        const recent = new Recent();
        const first = compare(recent, last);
        expect([...first.before, ...first.between, ...first.within]).toEqual([
          ...last.ids.map(() => -1),
          ...last.ids.map(() => 0),
          ...last.ids.map(() => 0),
        ]);
        expect(compare(recent, now).before).toEqual(knownIn(last, now));
      }),
      RUNS,
    );
  });

  test("it is known which stand between the same, and which have as many pairs", () => {
    fc.assert(
      fc.property(both, ([last, now]) => {
        const recent = new Recent();
        compare(recent, last);
        const { before, between, asMany } = compare(recent, now);
        const [was, is] = [besideOf(last), besideOf(now)];
        const isBeside = (at: number, old: number): boolean => {
          const [other = -1, rival = -1] = [is[at], was[old]];
          return other < 0 || rival < 0 ? other < 0 && rival < 0 : before[other] === rival;
        };
        const wanted = before.map(
          (old, i) => old >= 0 && [0, 1].every((side) => isBeside(2 * i + side, 2 * old + side)),
        );
        expect(between).toEqual(wanted.map(Number));
        const degree = ({ ids, degrees }: Compared, at: number) => degrees[ids[at] ?? 0];
        const many = before.map((old, i) => old >= 0 && degree(last, old) === degree(now, i));
        expect(asMany).toEqual(many);
      }),
      RUNS,
    );
  });

  test("two that stand in the article in which they stood share one when they did", () => {
    let all = 0;
    fc.assert(
      fc.property(both, fc.boolean(), ([last, other], isRenumbered) => {
        const articles = isRenumbered
          ? last.articles.map((article) => 3 - article)
          : other.articles;
        const now = { ...other, articles };
        const recent = new Recent();
        compare(recent, last);
        const { before, within } = compare(recent, now);
        const stay = before.flatMap((old, i) => (within[i] === 1 ? [{ old, i }] : []));
        expect(stay.every(({ old }) => old >= 0)).toBe(true);
        const articleOf = ({ ids }: Compared, own: readonly number[], at: number) =>
          own[ids[at] ?? 0];
        for (const p of stay)
          for (const q of stay)
            expect(articleOf(now, articles, p.i) === articleOf(now, articles, q.i)).toBe(
              articleOf(last, last.articles, p.old) === articleOf(last, last.articles, q.old),
            );
        const known = before.map((old) => Number(old >= 0));
        expect(isRenumbered ? within : known).toEqual(known);
        all += stay.length;
      }),
      RUNS,
    );
    expect(all).toBeGreaterThan(0);
  });
});

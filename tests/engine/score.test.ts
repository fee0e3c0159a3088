import fc from "fast-check";
import { expect, test } from "vitest";
import { Pairs } from "../../src/engine/restate/pairs.ts";
import { bridges, logistic, score } from "../../src/engine/restate/score.ts";
import { endsOf } from "../../src/engine/restate/standing.ts";
import { BRIDGE, CUT, WEIGHTS } from "../../src/engine/restate/weights.ts";
import { ended } from "./copied.ts";
import { often } from "./often.ts";

const STATEMENTS = 12;

/** Each two statements, and how likely the first round takes them for one: from surely not to surely. */
const drawn = fc.array(fc.double({ min: 0.03, max: 0.97, noNaN: true }), {
  minLength: (STATEMENTS * (STATEMENTS - 1)) / 2,
  maxLength: (STATEMENTS * (STATEMENTS - 1)) / 2,
});

test("links are those that the widest of all bridges makes likely enough, as if every pair were looked at", () => {
  fc.assert(
    fc.property(drawn, fc.nat({ max: 3 }), (chances, kept) => {
      const pairs = new Pairs();
      const first: number[] = [];
      for (let y = 0; y < STATEMENTS; y++)
        for (let x = 0; x < y; x++) {
          const chance = chances[(y * (y - 1)) / 2 + x] ?? 0;
          // Few pairs are like each other at all: bridges are wide, narrow, or none.
          if ((x * y + x) % 4 < kept) continue;
          pairs.x[pairs.count] = x;
          pairs.y[pairs.count] = y;
          pairs.count += 1;
          first.push(Math.log(chance / (1 - chance)));
        }
      const row = new Float64Array(WEIGHTS.length - 1);
      const featuresOf = (pair: number): Float64Array => {
        row[0] = ((first[pair] ?? 0) - (WEIGHTS[0] ?? 0)) / (WEIGHTS[1] ?? 1);
        return row;
      };
      const ends = endsOf(pairs, STATEMENTS);
      const told = { toldBy: () => ({ shared: 0, held: false, telling: [] }), recent: null };
      const totals = new Float64Array(STATEMENTS);
      const links = ended(score({ ...told, pairs, ends, totals, featuresOf }));
      const odds = pairs.room.odds.slice(0, pairs.count);
      const wanted = bridges(pairs, odds, STATEMENTS)
        .map(([i, inputs]) => ({ i, probability: logistic(BRIDGE, inputs) }))
        .filter(({ probability }) => probability >= CUT);
      expect(links.count).toBe(wanted.length);
      wanted.forEach(({ i, probability }, at) => {
        expect([links.x[at], links.y[at]]).toEqual([pairs.x[i], pairs.y[i]]);
        expect(links.probability[at]).toBeCloseTo(probability, 9);
      });
    }),
    often(200),
  );
});

/** How likely the first round takes each two for one, or null for no pair. */
type Chances = readonly (number | null)[];
type Compared = {
  readonly pairs: Pairs;
  readonly chances: Chances;
  readonly numbers: readonly number[];
};

/** A comparison of all statements, after another one of them. */
function scored(chances: Chances, last: Compared | null) {
  const pairs = new Pairs();
  const numbers: number[] = [];
  const first: number[] = [];
  let place = 0;
  for (let y = 0; y < STATEMENTS; y++)
    for (let x = 0; x < y; x++, place++) {
      const chance = chances[place] ?? null;
      numbers.push(chance === null ? -1 : pairs.count);
      if (chance === null) continue;
      const at = pairs.count++;
      pairs.x[at] = x;
      pairs.y[at] = y;
      pairs.was[at] = last?.chances[place] === chance ? (last.numbers[place] ?? -1) : -1;
      first.push(Math.log(chance / (1 - chance)));
    }
  for (const name of ["aheadOfX", "aheadOfY", "follow"] as const) pairs.roomFor(name, pairs.count).fill(0); // prettier-ignore
  const row = new Float64Array(WEIGHTS.length - 1);
  const featuresOf = (pair: number): Float64Array => {
    row[0] = ((first[pair] ?? 0) - (WEIGHTS[0] ?? 0)) / (WEIGHTS[1] ?? 1);
    return row;
  };
  const before = Int32Array.from({ length: STATEMENTS }, (_, i) => i);
  const links = ended(
    score({
      pairs,
      ends: endsOf(pairs, STATEMENTS),
      totals: new Float64Array(STATEMENTS),
      featuresOf,
      toldBy: () => ({ shared: 0, held: false, telling: [] }),
      recent: last === null ? null : { pairs: last.pairs, before },
    }),
  );
  const { count, x, y, probability } = links;
  const told = [x, y, probability].map((each) => [...each.subarray(0, count)]);
  return { pairs, chances, numbers, told };
}

test("links are the same whatever was compared before, where bridges are of hopeless pairs, too", () => {
  const chance = fc.oneof(
    fc.constant(null),
    fc.double({ min: 0.03, max: 0.2, noNaN: true }),
    fc.double({ min: 0.4, max: 0.6, noNaN: true }),
    fc.double({ min: 0.03, max: 0.97, noNaN: true }),
  );
  const length = (STATEMENTS * (STATEMENTS - 1)) / 2;
  const chances = fc.array(chance, { minLength: length, maxLength: length });
  const changes = fc.array(fc.tuple(fc.nat(length - 1), chance), { maxLength: 4 });
  fc.assert(
    fc.property(chances, fc.array(changes, { maxLength: 3 }), (start, all) => {
      let list: Chances = start;
      let last = scored(list, null);
      for (const each of all) {
        for (const [place, other] of each) list = list.with(place, other);
        last = scored(list, last);
        expect(last.told).toEqual(scored(list, null).told);
      }
    }),
    often(400),
  );
});

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
      const told = { toldBy: () => ({ shared: 0, held: false, telling: [] }), last: null };
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

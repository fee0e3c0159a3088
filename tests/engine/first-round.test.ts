import { describe, expect, test } from "vitest";
import { firstRound } from "../../src/engine/restate/score.ts";

/** Whether two say the contrary stands in the last digit of how they agree; the rest is what both stand for. */
const CONTRARY = 1;
const BOTH_FOR_ONE = 2;

/** What the first round makes of pairs of which one number is known each: how likely they say the same, in log-odds. */
function roundOf(chances: readonly number[], agreement: number): readonly number[] {
  const odds = chances.map((chance) => Math.log(chance / (1 - chance)));
  const pairs = {
    count: chances.length,
    agreement: new Uint8Array(chances.length).fill(agreement),
  };
  const featuresOf = (pair: number) => Float64Array.of(odds[pair] ?? 0);
  const found = firstRound({ pairs, featuresOf }, [0, 1]);
  return [...found].map((each) => 1 / (1 + Math.exp(-each)));
}

describe("in the first round", () => {
  test("a pair is out that is less likely than one in fifty", () => {
    const out = [0.0001, 0.0179, 0.0181, 0.0199];
    for (const agreement of [0, BOTH_FOR_ONE])
      expect(roundOf(out, agreement)).toEqual(out.map(() => 0));
    const kept = [0.0201, 0.0219, 0.0221, 0.5, 0.999];
    for (const [i, chance] of roundOf(kept, 0).entries())
      expect(chance).toBeCloseTo(kept[i] ?? 0, 9);
  });

  test("so is one that says the contrary, however likely it is", () => {
    for (const agreement of [CONTRARY, CONTRARY + BOTH_FOR_ONE])
      expect(roundOf([0.03, 0.5, 0.999], agreement)).toEqual([0, 0, 0]);
  });

  test("all that is known is weighed", () => {
    const pairs = { count: 1, agreement: new Uint8Array(1) };
    const rated = { pairs, featuresOf: () => Float64Array.of(1, 3, 0.5) };
    expect([...firstRound(rated, [-0.25, 2, -1, 4])]).toEqual([0.75]);
  });
});

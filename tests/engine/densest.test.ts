import fc from "fast-check";
import { expect, test } from "vitest";
import { densest } from "../../src/engine/densest.ts";
import type { Held } from "../../src/engine/densest.ts";
import type { Tile } from "../../src/engine/tile.ts";
import { often } from "./often.ts";

test("what shared runs hold together begins with the longest and ends where no other is near", () => {
  const runs = [
    { a: 0, b: 9, length: 3 },
    { a: 12, b: 0, length: 6 },
    { a: 20, b: 30, length: 4 },
  ];
  expect(densest(runs, "a")).toEqual({ from: 12, to: 24 });
  expect(densest(runs, "b")).toEqual({ from: 0, to: 12 });
  expect(densest([], "a")).toEqual({ from: 0, to: 0 });
});

const run = fc.record({ a: fc.nat(40), b: fc.nat(40), length: fc.integer({ min: 1, max: 6 }) });

test("it is what one finds who sorts all runs by length, and then by how near they are", () => {
  fc.assert(
    fc.property(fc.array(run, { maxLength: 7 }), fc.constantFrom("a", "b"), (runs, side) => {
      expect(densest(runs, side)).toEqual(sortedly(runs, side));
    }),
    often(500),
  );
});

/** The nearest run is five words off at most. */
const NEAR = 5;

function sortedly(runs: readonly Tile[], side: "a" | "b"): Held {
  const order = runs.toSorted((p, q) => q.length - p.length || p[side] - q[side]);
  const first = order[0]?.[side] ?? 0;
  let held = { from: first, to: first + (order[0]?.length ?? 0) };
  const distance = (tile: Tile): number => Math.abs(tile[side] - first);
  for (const tile of order.slice(1).sort((p, q) => distance(p) - distance(q))) {
    const [start, end] = [tile[side], tile[side] + tile.length];
    if (start - held.to <= NEAR && held.from - end <= NEAR)
      held = { from: Math.min(held.from, start), to: Math.max(held.to, end) };
  }
  return held;
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { tile as tileBelow, type Tile } from "../../src/engine/tile.ts";
import { often } from "./often.ts";

/** Words in these tests are small numbers. */
function tile(a: Int32Array, b: Int32Array, shortest: number): readonly Tile[] {
  return tileBelow(a, b, shortest, 12);
}

/** All common runs by trying every pair of places; then, again and again, the longest that is free. */
function slowTile(a: readonly number[], b: readonly number[], shortest: number): readonly Tile[] {
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  const kept: Tile[] = [];
  for (;;) {
    const best = longestFree(a, b, usedA, usedB);
    if (best.length < shortest) return kept.toSorted((p, q) => p.a - q.a);
    kept.push(best);
    for (let k = 0; k < best.length; k++) {
      usedA.add(best.a + k);
      usedB.add(best.b + k);
    }
  }
}

function longestFree(
  a: readonly number[],
  b: readonly number[],
  usedA: ReadonlySet<number>,
  usedB: ReadonlySet<number>,
): Tile {
  let best: Tile = { a: 0, b: 0, length: 0 };
  for (const i of a.keys()) {
    for (const j of b.keys()) {
      let length = 0;
      while (
        i + length < a.length &&
        j + length < b.length &&
        a[i + length] === b[j + length] &&
        !usedA.has(i + length) &&
        !usedB.has(j + length)
      )
        length += 1;
      if (length > best.length) best = { a: i, b: j, length };
    }
  }
  return best;
}

const words = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 14 });

function covered(tiles: readonly Tile[]): number {
  return tiles.reduce((sum, { length }) => sum + length, 0);
}

test("runs are the same words, long enough, in order of the left, and use no word twice", () => {
  fc.assert(
    fc.property(words, words, fc.integer({ min: 1, max: 4 }), (a, b, shortest) => {
      const tiles = tile(Int32Array.from(a), Int32Array.from(b), shortest);
      const places = (side: "a" | "b"): readonly number[] =>
        tiles.flatMap((run) => Array.from({ length: run.length }, (_, k) => run[side] + k));
      for (const run of tiles) {
        expect(run.length).toBeGreaterThanOrEqual(shortest);
        expect(a.slice(run.a, run.a + run.length)).toEqual(b.slice(run.b, run.b + run.length));
      }
      expect(new Set(places("a")).size).toBe(covered(tiles));
      expect(new Set(places("b")).size).toBe(covered(tiles));
      expect(places("a")).toEqual(places("a").toSorted((p, q) => p - q));
    }),
    often(500),
  );
});

test("where no word comes twice on a side, runs are those that a search of all pairs finds", () => {
  const once = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  fc.assert(
    fc.property(once, once, fc.integer({ min: 1, max: 4 }), (a, b, shortest) => {
      expect(tile(Int32Array.from(a), Int32Array.from(b), shortest)).toEqual(
        slowTile(a, b, shortest),
      );
    }),
    often(500),
  );
});

test("the first run laid is the longest that a search of all pairs finds", () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const longest = (tiles: readonly Tile[]): number =>
        Math.max(0, ...tiles.map(({ length }) => length));
      expect(longest(tile(Int32Array.from(a), Int32Array.from(b), 2))).toBe(
        longest(slowTile(a, b, 2)),
      );
    }),
    often(500),
  );
});

test("runs cover what the slow search covers, also where words come again", () => {
  fc.assert(
    fc.property(words, words, fc.integer({ min: 2, max: 3 }), (a, b, shortest) => {
      expect(covered(tile(Int32Array.from(a), Int32Array.from(b), shortest))).toBe(
        covered(slowTile(a, b, shortest)),
      );
    }),
    often(500),
  );
});

test("nothing beside anything shares no run", () => {
  expect(tile(new Int32Array(0), Int32Array.of(1, 2, 3), 1)).toEqual([]);
  expect(tile(Int32Array.of(1, 2, 3), new Int32Array(0), 1)).toEqual([]);
});

/** A run of words that two sentences share: `length` words from word `a` of one and `b` of the other. */
export type Tile = { readonly a: number; readonly b: number; readonly length: number };

/**
 * Runs of at least `shortest` words that stand in both, longest first, no word used twice (greedy
 * string tiling). Only places where both have the same word are visited.
 */
export function tile(a: Int32Array, b: Int32Array, shortest: number): readonly Tile[] {
  const { mask, first, before } = placesOf(b);
  const runs: Tile[] = [];
  const rows = scratch(a.length, b.length);
  const { row, run } = rows;
  for (let i = 0; i < a.length; i++) {
    const id = a[i] ?? -1;
    for (let j = first[id & mask] ?? -1; j >= 0; j = before[j] ?? -1) {
      if (b[j] !== id) continue;
      const length = j > 0 && row[j - 1] === rows.start + i - 1 ? (run[j - 1] ?? 0) + 1 : 1;
      row[j] = rows.start + i;
      run[j] = length;
      const ends = i + 1 >= a.length || a[i + 1] !== b[j + 1];
      if (length >= shortest && ends) runs.push({ a: i - length + 1, b: j - length + 1, length });
    }
  }
  if (runs.length === 0) return runs;
  if (runs.length > 1) runs.sort((p, q) => q.length - p.length || p.a - q.a || p.b - q.b);
  return lay(runs, a.length, b.length, shortest);
}

/**
 * For each place of b: the row that was there last, and how long a run ended there. One pair of arrays for
 * all calls, which are many and short: rows are counted on from call to call, so that none needs wiping.
 */
let shared = { row: new Int32Array(0), run: new Int32Array(0), start: 0, next: 2 };
const LAST_ROW = 2 ** 30;

function scratch(rows: number, places: number): typeof shared {
  if (shared.row.length < places || shared.next + rows > LAST_ROW)
    shared = {
      row: new Int32Array(2 * places),
      run: new Int32Array(2 * places),
      start: 0,
      next: 2,
    };
  shared.start = shared.next;
  // A row between two calls, so that the last of one is never the row before the first of the next.
  shared.next += rows + 1;
  return shared;
}

/**
 * Places of words, last first, so that a row can be written over the one before it: a chain for each
 * value of an id's last bits, from `first` through `before`. Kept per list.
 */
type Places = { readonly mask: number; readonly first: Int32Array; readonly before: Int32Array };

function placesOf(ids: Int32Array): Places {
  const known = kept.get(ids);
  if (known !== undefined) return known;
  const mask = 2 ** Math.ceil(Math.log2(2 * ids.length + 2)) - 1;
  const first = new Int32Array(mask + 1).fill(-1);
  const before = new Int32Array(ids.length);
  for (let j = 0; j < ids.length; j++) {
    const slot = (ids[j] ?? 0) & mask;
    before[j] = first[slot] ?? -1;
    first[slot] = j;
  }
  const places = { mask, first, before };
  kept.set(ids, places);
  return places;
}

const kept = new WeakMap<Int32Array, Places>();

/** Keeps runs greedily; what an earlier run covers is cut off a later one. */
function lay(
  runs: readonly Tile[],
  lengthA: number,
  lengthB: number,
  shortest: number,
): readonly Tile[] {
  const usedA = new Uint8Array(lengthA);
  const usedB = new Uint8Array(lengthB);
  const laid: Tile[] = [];
  for (const run of runs) {
    const before = laid.length;
    let start = 0;
    for (let k = 0; k <= run.length; k++) {
      if (k < run.length && usedA[run.a + k] === 0 && usedB[run.b + k] === 0) continue;
      if (k - start >= shortest)
        laid.push({ a: run.a + start, b: run.b + start, length: k - start });
      start = k + 1;
    }
    for (let at = before; at < laid.length; at++) {
      const { a = 0, b = 0, length = 0 } = laid[at] ?? {};
      usedA.fill(1, a, a + length);
      usedB.fill(1, b, b + length);
    }
  }
  return laid.sort((p, q) => p.a - q.a);
}

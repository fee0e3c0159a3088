/** A run of words that two sentences share: `length` words from word `a` of one and `b` of the other. */
export type Tile = { readonly a: number; readonly b: number; readonly length: number };

/**
 * Runs of at least `shortest` words that stand in both, longest first, no word used twice (greedy
 * string tiling). Only places where both have the same word are visited.
 */
export function tile(a: Int32Array, b: Int32Array, shortest: number): readonly Tile[] {
  const places = placesOf(b);
  const runs: Tile[] = [];
  // For each place of b: the row that was there last, and how long a run ended there.
  const row = new Int32Array(b.length).fill(-2);
  const run = new Int32Array(b.length);
  for (let i = 0; i < a.length; i++) {
    for (const j of places.get(a[i] ?? -1) ?? []) {
      const length = j > 0 && row[j - 1] === i - 1 ? (run[j - 1] ?? 0) + 1 : 1;
      row[j] = i;
      run[j] = length;
      const ends = i + 1 >= a.length || a[i + 1] !== b[j + 1];
      if (length >= shortest && ends) runs.push({ a: i - length + 1, b: j - length + 1, length });
    }
  }
  runs.sort((p, q) => q.length - p.length || p.a - q.a || p.b - q.b);
  return lay(runs, a.length, b.length, shortest);
}

/** Places of each word, last first, so that a row can be written over the one before it. Kept per list. */
function placesOf(ids: Int32Array): ReadonlyMap<number, readonly number[]> {
  const known = kept.get(ids);
  if (known !== undefined) return known;
  const places = new Map<number, number[]>();
  for (let j = ids.length - 1; j >= 0; j--) {
    const id = ids[j] ?? -1;
    const list = places.get(id);
    if (list === undefined) places.set(id, [j]);
    else list.push(j);
  }
  kept.set(ids, places);
  return places;
}

const kept = new WeakMap<Int32Array, ReadonlyMap<number, readonly number[]>>();

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
    let start = 0;
    for (let k = 0; k <= run.length; k++) {
      if (k < run.length && usedA[run.a + k] === 0 && usedB[run.b + k] === 0) continue;
      if (k - start >= shortest)
        laid.push({ a: run.a + start, b: run.b + start, length: k - start });
      start = k + 1;
    }
    for (const { a, b, length } of laid) {
      usedA.fill(1, a, a + length);
      usedB.fill(1, b, b + length);
    }
  }
  return laid.toSorted((p, q) => p.a - q.a);
}

/** A run of words that two sentences share: `length` words from word `a` of one and `b` of the other. */
export type Tile = { readonly a: number; readonly b: number; readonly length: number };

/**
 * Runs of at least `shortest` words that stand in both, longest first, no word used twice. Cells of a
 * table hold how long a run ends there, so cost is the product of the two lengths, once.
 */
export function tile(a: Int32Array, b: Int32Array, shortest: number): readonly Tile[] {
  const runs: Tile[] = [];
  let above = new Int32Array(b.length + 2);
  let row = new Int32Array(b.length + 2);
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      const length = a[i] === b[j] ? (above[j] ?? 0) + 1 : 0;
      row[j + 1] = length;
      const ends = i + 1 >= a.length || a[i + 1] !== b[j + 1];
      if (length >= shortest && ends) runs.push({ a: i - length + 1, b: j - length + 1, length });
    }
    [above, row] = [row, above];
  }
  runs.sort((p, q) => q.length - p.length || p.a - q.a || p.b - q.b);
  return lay(runs, a.length, b.length, shortest);
}

/** Keeps runs greedily; what an earlier run covers is cut off a later one. */
function lay(
  runs: readonly Tile[],
  lengthA: number,
  lengthB: number,
  shortest: number,
): readonly Tile[] {
  const usedA = new Uint8Array(lengthA);
  const usedB = new Uint8Array(lengthB);
  const kept: Tile[] = [];
  for (const run of runs) {
    let start = 0;
    for (let k = 0; k <= run.length; k++) {
      if (k < run.length && usedA[run.a + k] === 0 && usedB[run.b + k] === 0) continue;
      if (k - start >= shortest)
        kept.push({ a: run.a + start, b: run.b + start, length: k - start });
      start = k + 1;
    }
    for (const { a, b, length } of kept) {
      usedA.fill(1, a, a + length);
      usedB.fill(1, b, b + length);
    }
  }
  return kept.toSorted((p, q) => p.a - q.a);
}

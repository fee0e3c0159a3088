import { grown } from "./kinds.ts";
import { bytes, ints } from "./memory.ts";

/** A run of words that two sentences share: `length` words from word `a` of one and `b` of the other. */
export type Tile = { readonly a: number; readonly b: number; readonly length: number };

/**
 * So few runs have room at first: engines take for constant what was set only once, and compile all anew when it
 * grows after all, so that it had better grow soon.
 */
const ROOM = 2;

/** More runs than this are taken to clash: to look at every two of them would cost more than to lay them. */
const FEW = 16;

/**
 * Greedy string tiling (Wise 1993) of many sentences with one that is laid out: a table by word holds where
 * the word comes last in it, so that only places where both have the same word are visited. Sentences lie
 * in one array of words. Answers stand in flat arrays that the next call writes over.
 */
export class Tiler {
  count = 0;
  a = ints(ROOM);
  b = ints(ROOM);
  length = ints(ROOM);
  private found = 0;
  private foundA = ints(ROOM);
  private foundB = ints(ROOM);
  private foundLength = ints(ROOM);
  private first = new Int32Array(0);
  private before = ints(ROOM);
  private order = ints(ROOM);
  private used = bytes(ROOM);
  private ids: Int32Array = new Int32Array(0);
  private laid = 0;
  private laidLength = 0;

  /** Lays out the sentence of `length` words from `start` on, instead of the last. Words are below `words`. */
  lay(ids: Int32Array, start: number, length: number, words: number): void {
    for (let j = 0; j < this.laidLength; j++) this.first[this.ids[this.laid + j] ?? 0] = -1;
    if (this.first.length < words) this.first = ints(2 * words).fill(-1);
    if (this.before.length < length) this.before = ints(2 * length);
    this.ids = ids;
    this.laid = start;
    this.laidLength = length;
    const { first, before } = this;
    for (let j = 0; j < length; j++) {
      const id = ids[start + j] ?? 0;
      before[j] = first[id] ?? -1;
      first[id] = j;
    }
  }

  /** Finds all runs of at least `shortest` words that no longer run holds. `a` is this sentence, `b` the one laid out. */
  find(start: number, length: number, shortest: number): number {
    const { ids, laid, laidLength, first, before } = this;
    this.found = 0;
    for (let i = 0; i < length; i++) {
      for (let j = first[ids[start + i] ?? 0] ?? -1; j >= 0; j = before[j] ?? -1) {
        if (i > 0 && j > 0 && ids[start + i - 1] === ids[laid + j - 1]) continue;
        const most = Math.min(length - i, laidLength - j);
        let n = 1;
        while (n < most && ids[start + i + n] === ids[laid + j + n]) n += 1;
        if (n >= shortest) this.put(i, j, n);
      }
    }
    return this.found;
  }

  /** Whether two of the runs found want one word; where none do, it is all one which side comes first. */
  clashes(): boolean {
    const { found, foundA, foundB, foundLength } = this;
    if (found > FEW) return true;
    for (let i = 0; i < found; i++) {
      const a = foundA[i] ?? 0;
      const b = foundB[i] ?? 0;
      const n = foundLength[i] ?? 0;
      for (let j = i + 1; j < found; j++) {
        const p = foundA[j] ?? 0;
        const q = foundB[j] ?? 0;
        const m = foundLength[j] ?? 0;
        if ((a < p + m && p < a + n) || (b < q + m && q < b + n)) return true;
      }
    }
    return false;
  }

  /** Takes the runs as they were found, in the order of `a`. */
  take(): void {
    this.reserve(this.found);
    this.count = this.found;
    for (let i = 0; i < this.found; i++) this.set(i, i, 0, this.foundLength[i] ?? 0);
  }

  /**
   * Lays the runs greedily, longest first, ties by the place in the left sentence, and cuts off a later run what
   * an earlier covers. `left` says which sentence that is.
   */
  settle(left: "a" | "b", shortest: number): void {
    this.sort(left === "a" ? this.foundA : this.foundB, left === "a" ? this.foundB : this.foundA);
    this.count = 0;
    const offset = this.wipe();
    for (let i = 0; i < this.found; i++) this.layRun(this.order[i] ?? 0, offset, shortest);
  }

  /** Orders the runs found. Few are put in their places one by one: to sort a list of its own costs more. */
  private sort(one: Int32Array, two: Int32Array): void {
    const { found, foundLength } = this;
    if (this.order.length < found) this.order = ints(2 * found);
    const { order } = this;
    const compared = (p: number, q: number): number =>
      (foundLength[q] ?? 0) - (foundLength[p] ?? 0) ||
      (one[p] ?? 0) - (one[q] ?? 0) ||
      (two[p] ?? 0) - (two[q] ?? 0);
    for (let run = 0; run < found; run++) order[run] = run;
    if (found > FEW) return void order.subarray(0, found).sort(compared);
    for (let run = 1; run < found; run++) {
      let at = run;
      for (; at > 0 && compared(run, order[at - 1] ?? 0) < 0; at--) order[at] = order[at - 1] ?? 0;
      order[at] = run;
    }
  }

  private layRun(run: number, offset: number, shortest: number): void {
    const { used, foundA, foundB, foundLength } = this;
    const a = foundA[run] ?? 0;
    const b = offset + (foundB[run] ?? 0);
    const length = foundLength[run] ?? 0;
    const before = this.count;
    let start = 0;
    for (let k = 0; k <= length; k++) {
      if (k < length && used[a + k] === 0 && used[b + k] === 0) continue;
      this.reserve(this.count + 1);
      if (k - start >= shortest) this.set(this.count++, run, start, k - start);
      start = k + 1;
    }
    for (let at = before; at < this.count; at++) {
      const p = this.a[at] ?? 0;
      const q = offset + (this.b[at] ?? 0);
      const n = this.length[at] ?? 0;
      // Mostly a few words: to fill parts of an array takes longer.
      for (let k = 0; k < n; k++) used[p + k] = used[q + k] = 1;
    }
  }

  /** No word is used: those of `a` are marked from 0 on, those of `b` from the number returned. */
  private wipe(): number {
    let end = 0;
    for (let i = 0; i < this.found; i++)
      end = Math.max(end, (this.foundA[i] ?? 0) + (this.foundLength[i] ?? 0));
    const size = end + this.laidLength;
    if (this.used.length < size) this.used = bytes(2 * size);
    else this.used.fill(0, 0, size);
    return end;
  }

  private set(at: number, run: number, from: number, length: number): void {
    this.a[at] = (this.foundA[run] ?? 0) + from;
    this.b[at] = (this.foundB[run] ?? 0) + from;
    this.length[at] = length;
  }

  private put(a: number, b: number, length: number): void {
    const at = this.found;
    if (at === this.foundA.length) {
      this.foundA = grown(this.foundA, 2 * at);
      this.foundB = grown(this.foundB, 2 * at);
      this.foundLength = grown(this.foundLength, 2 * at);
    }
    this.foundA[at] = a;
    this.foundB[at] = b;
    this.foundLength[at] = length;
    this.found = at + 1;
  }

  private reserve(size: number): void {
    if (size <= this.a.length) return;
    this.a = grown(this.a, 2 * size);
    this.b = grown(this.b, 2 * size);
    this.length = grown(this.length, 2 * size);
  }
}

/**
 * Runs of at least `shortest` words that stand in both, longest first, no word used twice; in order of
 * the left. `words` is above every word.
 */
export function tile(
  a: Int32Array,
  b: Int32Array,
  shortest: number,
  words: number,
): readonly Tile[] {
  const ids = ints(a.length + b.length);
  ids.set(a);
  ids.set(b, a.length);
  const tiler = new Tiler();
  tiler.lay(ids, a.length, b.length, words);
  tiler.find(0, a.length, shortest);
  return tilesOf(tiler, shortest);
}

/** The runs that a tiler found, laid and told one by one. */
export function tilesOf(tiler: Tiler, shortest: number): readonly Tile[] {
  if (tiler.clashes()) tiler.settle("a", shortest);
  else tiler.take();
  const tiles: Tile[] = [];
  for (let i = 0; i < tiler.count; i++)
    tiles.push({ a: tiler.a[i] ?? 0, b: tiler.b[i] ?? 0, length: tiler.length[i] ?? 0 });
  return tiles.length > 1 ? tiles.sort((p, q) => p.a - q.a) : tiles;
}

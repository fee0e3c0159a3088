import { Line, NOWHERE } from "./line.ts";
import type { Stops } from "./stops.ts";

/** One passage's wordings in one article, at the place where that article tells it first or best. */
export type Stop<Key> = { readonly key: Key; readonly weight: number };

/**
 * Merges several sequences that hold some of the same keys into one. The first sequence keeps its
 * order exactly. A key that it lacks stands right after the key that comes before it in its own
 * sequence, unless that one is out of order there (moved), so that text moved elsewhere does not
 * drag its neighbours along; what comes before all shared keys stands after the first key of all.
 * Every key comes out once.
 */
export function weave<Key extends string | number>(
  sequences: readonly (readonly Stop<Key>[])[],
): readonly Key[] {
  const numbers = new Map<Key, number>();
  const names: Key[] = [];
  const numberOf = (key: Key): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, names.length);
    return names.push(key) - 1;
  };
  const all = sequences.flat();
  const ends: number[] = [];
  for (const { length } of sequences) ends.push((ends.at(-1) ?? 0) + length);
  const told = {
    starts: [0, ...ends],
    ends,
    keys: all.map(({ key }) => numberOf(key)),
    weights: all.map(({ weight }) => weight),
  };
  return woven(told, [...sequences.keys()], names.length).flatMap((key) => names[key] ?? []);
}

/** Keys of several sequences and what each weighs, in flat arrays: those of one from where it starts to where it ends. */
type Sequences = Readonly<Record<"starts" | "ends" | "keys" | "weights", ArrayLike<number>>>;

/** The same of keys that are numbers below `size`, in sequences taken in this order. */
function woven(
  { starts, ends, keys, weights }: Sequences,
  order: readonly number[],
  size: number,
): readonly number[] {
  const line = new Line(size);
  const runs = new Runs(keys.length);
  /** The sequence in which a key of the line was last seen in order. */
  const steadyIn = new Int32Array(size).fill(NOWHERE);
  for (const sequence of order) {
    const start = starts[sequence] ?? 0;
    const end = ends[sequence] ?? 0;
    runs.begin();
    for (let at = start; at < end; at++) {
      const key = keys[at] ?? 0;
      if (line.has(key)) runs.put(key, weights[at] ?? 0, line.rank(key));
    }
    for (let at = runs.last; at !== NOWHERE; at = runs.before(at))
      steadyIn[runs.key(at)] = sequence;
    let after = line.first;
    for (let at = start; at < end; at++) {
      const key = keys[at] ?? 0;
      const isNew = !line.has(key);
      if (isNew) line.insert(key, after);
      if (isNew || steadyIn[key] === sequence) after = key;
    }
  }
  return line.keys();
}

/** The heaviest run of stops whose ranks rise (ties: the earlier). The rest was moved. O(n²). */
export function inOrder<Key>(
  stops: readonly Stop<Key>[],
  rank: (stop: Stop<Key>) => number,
): readonly Stop<Key>[] {
  const runs = new Runs(stops.length);
  for (const [i, stop] of stops.entries()) runs.put(i, stop.weight, rank(stop));
  const kept: number[] = [];
  for (let at = runs.last; at !== NOWHERE; at = runs.before(at)) kept.push(at);
  return kept.toReversed().flatMap((at) => stops[at] ?? []);
}

/** Finds heaviest runs of stops whose ranks rise, one run after the other, in the same room. */
class Runs {
  /** The last stop of the heaviest run of those put in so far (ties: the earlier), NOWHERE if none was. */
  last = NOWHERE;
  private count = 0;
  private readonly keys: Int32Array;
  private readonly ranks: Float64Array;
  /** What the heaviest run that ends with each weighs, and the stop before it there. */
  private readonly best: Float64Array;
  private readonly from: Int32Array;
  /** The most that any run weighs that ends with a stop or before it. */
  private readonly peaks: Float64Array;

  /** There are so many stops at most. */
  constructor(most: number) {
    this.keys = new Int32Array(most);
    this.ranks = new Float64Array(most);
    this.best = new Float64Array(most);
    this.from = new Int32Array(most);
    this.peaks = new Float64Array(most);
  }

  /** The next stop is the first of others. */
  begin(): void {
    this.last = NOWHERE;
    this.count = 0;
  }

  key(at: number): number {
    return this.keys[at] ?? 0;
  }

  /** The stop before this one in the heaviest run that ends with it. */
  before(at: number): number {
    return this.from[at] ?? NOWHERE;
  }

  /** Puts in the next stop. O(n), but looks back no further than where a run may be as heavy: few steps where most rise. */
  put(key: number, weight: number, rank: number): void {
    const { ranks, best, from, peaks } = this;
    const at = this.count++;
    let most = weight;
    let before = NOWHERE;
    for (let i = at - 1; i >= 0; i--) {
      const highest = (peaks[i] ?? 0) + weight;
      if (highest < most || highest <= weight) break;
      const sum = (best[i] ?? 0) + weight;
      if ((ranks[i] ?? 0) >= rank || sum < most || sum <= weight) continue;
      most = sum;
      before = i;
    }
    this.keys[at] = key;
    ranks[at] = rank;
    best[at] = most;
    from[at] = before;
    const peak = at === 0 ? most : Math.max(most, peaks[at - 1] ?? 0);
    peaks[at] = peak;
    if (at === 0 || most > (best[this.last] ?? 0)) this.last = at;
  }
}

const SEVERAL = -2;

/**
 * Passages, numbers below `passages`, in one reading order for all articles; `ranks` lists articles, most telling first.
 */
export function readingOrder(
  stops: Stops,
  passages: number,
  ranks: readonly number[],
): readonly number[] {
  const owners = ownersOf(stops, passages);
  const seenIn = new Int32Array(passages).fill(NOWHERE);
  const count = stops.starts.length;
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  const keys = new Int32Array(stops.passages.length);
  const weights = new Float64Array(stops.passages.length);
  const shared = new Float64Array(count);
  let size = 0;
  for (let article = 0; article < count; article++) {
    starts[article] = size;
    const end = stops.ends[article] ?? 0;
    for (let at = stops.starts[article] ?? 0; at < end; at++) {
      const key = stops.passages[at] ?? 0;
      const weight = stops.weights[at] ?? 0;
      // Where an article tells it again, the first place counts.
      if (seenIn[key] === article) continue;
      seenIn[key] = article;
      keys[size] = key;
      weights[size++] = weight;
      if (owners[key] === SEVERAL) shared[article] = (shared[article] ?? 0) + weight;
    }
    ends[article] = size;
  }
  const order = ranks.toSorted((p, q) => (shared[q] ?? 0) - (shared[p] ?? 0));
  return woven({ starts, ends, keys, weights }, order, passages);
}

/** The article that tells each passage, or SEVERAL. */
function ownersOf({ starts, ends, passages }: Stops, size: number): Int32Array {
  const owners = new Int32Array(size).fill(NOWHERE);
  for (let article = 0; article < starts.length; article++) {
    const end = ends[article] ?? 0;
    for (let at = starts[article] ?? 0; at < end; at++) {
      const passage = passages[at] ?? 0;
      const known = owners[passage];
      owners[passage] = known === NOWHERE || known === article ? article : SEVERAL;
    }
  }
  return owners;
}

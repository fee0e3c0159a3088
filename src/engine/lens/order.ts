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
  const numbered = sequences.map((stops) => ({
    keys: stops.map(({ key }) => numberOf(key)),
    weights: stops.map(({ weight }) => weight),
  }));
  return woven(numbered, names.length).flatMap((number) => names[number] ?? []);
}

/** The keys of one sequence, and what each weighs. */
type Sequence = { readonly keys: readonly number[]; readonly weights: readonly number[] };

/** The same of keys that are numbers below `size`. */
function woven(sequences: readonly Sequence[], size: number): readonly number[] {
  const line = new Line(size);
  const runs = new Runs();
  /** The sequence in which a key of the line was last seen in order. */
  const steadyIn = new Int32Array(size).fill(NOWHERE);
  for (let round = 0; round < sequences.length; round++) {
    const { keys = [], weights = [] } = sequences[round] ?? {};
    const met: number[] = [];
    const known: number[] = [];
    const ranks: number[] = [];
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? 0;
      if (!line.has(key)) continue;
      met.push(key);
      known.push(weights[i] ?? 0);
      ranks.push(line.rank(key));
    }
    for (const i of runs.heaviest(known, ranks)) steadyIn[met[i] ?? 0] = round;
    let after = line.first;
    for (const key of keys) {
      const isNew = !line.has(key);
      if (isNew) line.insert(key, after);
      if (isNew || steadyIn[key] === round) after = key;
    }
  }
  return line.keys();
}

/** The heaviest run of stops whose ranks rise (ties: the earlier). The rest was moved. O(n²). */
export function inOrder<Key>(
  stops: readonly Stop<Key>[],
  rank: (stop: Stop<Key>) => number,
): readonly Stop<Key>[] {
  const weights = stops.map(({ weight }) => weight);
  return new Runs().heaviest(weights, stops.map(rank)).flatMap((i) => stops[i] ?? []);
}

/** Finds heaviest runs, one after the other, in the same room. */
class Runs {
  private best = new Float64Array(64);
  private from = new Int32Array(64);

  /** The heaviest run of stops whose ranks rise, as places in the list. O(n²). */
  heaviest(weights: readonly number[], ranks: readonly number[]): readonly number[] {
    const count = weights.length;
    if (count > this.best.length) {
      this.best = new Float64Array(2 * count);
      this.from = new Int32Array(2 * count);
    }
    const { best, from } = this;
    let heaviest = NOWHERE;
    for (let i = 0; i < count; i++) {
      const own = ranks[i] ?? 0;
      const weight = weights[i] ?? 0;
      let most = weight;
      from[i] = NOWHERE;
      for (let j = 0; j < i; j++) {
        const sum = (best[j] ?? 0) + weight;
        if ((ranks[j] ?? 0) >= own || sum <= most) continue;
        most = sum;
        from[i] = j;
      }
      best[i] = most;
      if (heaviest < 0 || most > (best[heaviest] ?? 0)) heaviest = i;
    }
    const kept: number[] = [];
    for (let at = heaviest; at >= 0; at = from[at] ?? NOWHERE) kept.push(at);
    return kept.toReversed();
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
  const sequences = ranks.map((article) => {
    const [keys, weights]: [number[], number[]] = [[], []];
    let shared = 0;
    const end = stops.ends[article] ?? 0;
    for (let at = stops.starts[article] ?? 0; at < end; at++) {
      const key = stops.passages[at] ?? 0;
      const weight = stops.weights[at] ?? 0;
      // Where an article tells it again, the first place counts.
      if (seenIn[key] === article) continue;
      seenIn[key] = article;
      keys.push(key);
      weights.push(weight);
      if (owners[key] === SEVERAL) shared += weight;
    }
    return { keys, weights, shared };
  });
  return woven(
    sequences.sort((p, q) => q.shared - p.shared),
    passages,
  );
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

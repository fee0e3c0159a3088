import type { Passage } from "../model.ts";

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
  return woven(
    sequences.map((stops) => ({
      keys: stops.map(({ key }) => key),
      weights: stops.map(({ weight }) => weight),
    })),
  );
}

/** The keys of one sequence, and what each weighs. */
type Sequence<Key> = { readonly keys: readonly Key[]; readonly weights: readonly number[] };

function woven<Key extends string | number>(sequences: readonly Sequence<Key>[]): readonly Key[] {
  const line = new Line<Key>();
  /** The sequence in which a key of the line was last seen in order. */
  const steadyIn: number[] = [];
  sequences.forEach(({ keys, weights }, round) => {
    const at: number[] = [];
    const known: number[] = [];
    const ranks: number[] = [];
    for (let i = 0; i < keys.length; i++) {
      const place = line.find(keys[i]);
      if (place === NOWHERE) continue;
      at.push(place);
      known.push(weights[i] ?? 0);
      ranks.push(line.rank(place));
    }
    for (const i of rising(known, ranks)) steadyIn[at[i] ?? 0] = round;
    let after = line.first;
    for (const key of keys) {
      const place = line.find(key);
      if (place === NOWHERE) after = line.insert(key, after);
      else if (steadyIn[place] === round) after = place;
    }
  });
  return line.keys();
}

const NOWHERE = -1;

/**
 * Keys in a line that grows anywhere, each named by a number that it keeps. Each has a rank between those of its
 * neighbours, so that two are compared without counting along the line; all are ranked anew when there is no
 * number left between two (Dietz and Sleator 1987, simplified).
 */
class Line<Key extends string | number> {
  /** The key that all others stand after. */
  first = NOWHERE;
  private readonly places = new Map<Key, number>();
  private readonly keyAt: Key[] = [];
  private readonly next: number[] = [];
  private readonly ranks: number[] = [];

  find(key: Key | undefined): number {
    return (key === undefined ? key : this.places.get(key)) ?? NOWHERE;
  }

  /** A number that rises along the line, until the next key is put in. */
  rank(place: number): number {
    return this.ranks[place] ?? 0;
  }

  insert(key: Key, after: number): number {
    const made = this.keyAt.push(key) - 1;
    const follower = after === NOWHERE ? this.first : (this.next[after] ?? NOWHERE);
    this.places.set(key, made);
    this.next[made] = follower;
    if (after === NOWHERE) this.first = made;
    else this.next[after] = made;
    const low = after === NOWHERE ? -1 : this.rank(after);
    const high = follower === NOWHERE ? low + 2 : this.rank(follower);
    const between = (low + high) / 2;
    this.ranks[made] = between;
    if (between <= low || between >= high) this.rankAnew();
    return made;
  }

  keys(): readonly Key[] {
    return this.inLine().flatMap((place) => this.keyAt[place] ?? []);
  }

  private rankAnew(): void {
    this.inLine().forEach((place, i) => (this.ranks[place] = i));
  }

  private inLine(): readonly number[] {
    const places: number[] = [];
    for (let at = this.first; at !== NOWHERE; at = this.next[at] ?? NOWHERE) places.push(at);
    return places;
  }
}

/** The heaviest run of stops whose ranks rise (ties: the earlier). The rest was moved. O(n²). */
export function inOrder<Key>(
  stops: readonly Stop<Key>[],
  rank: (stop: Stop<Key>) => number,
): readonly Stop<Key>[] {
  const weights = stops.map(({ weight }) => weight);
  return rising(weights, stops.map(rank)).flatMap((i) => stops[i] ?? []);
}

/** The same, as places in the list. */
function rising(weights: readonly number[], ranks: readonly number[]): readonly number[] {
  const best = new Float64Array(weights);
  const from = new Int32Array(weights.length).fill(NOWHERE);
  let heaviest = NOWHERE;
  for (let i = 0; i < best.length; i++) {
    const own = ranks[i] ?? 0;
    const weight = best[i] ?? 0;
    let most = weight;
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

/** Passages in one reading order for all articles; `ranks` are letters, most telling article first. */
export function readingOrder<One extends Pick<Passage, "wordings">>(
  passages: readonly One[],
  ranks: readonly string[],
): readonly One[] {
  const told = listed(passages, ranks);
  const isShared = new Uint8Array(passages.length);
  for (const [key, { wordings }] of passages.entries())
    if (wordings.some(({ article }) => article !== wordings[0]?.article)) isShared[key] = 1;
  const seenIn = new Int32Array(passages.length).fill(NOWHERE);
  const sequences = ranks.map((_, round) => {
    const [keys, weights]: [number[], number[]] = [[], []];
    let shared = 0;
    for (let i = told.starts[round] ?? 0; i < (told.starts[round + 1] ?? 0); i++) {
      const at = (told.order[i] ?? 0) % told.size;
      const [key, weight] = [told.keys[at] ?? 0, told.weights[at] ?? 0];
      // Where an article tells it again, the first place counts.
      if (seenIn[key] === round) continue;
      seenIn[key] = round;
      keys.push(key);
      weights.push(weight);
      if (isShared[key] === 1) shared += weight;
    }
    return { keys, weights, shared };
  });
  return woven(sequences.toSorted((p, q) => q.shared - p.shared)).flatMap(
    (key) => passages[key] ?? [],
  );
}

/** Wordings in flat arrays: `order` lists them by article, by place in its text, from `starts` on; each number modulo `size`. */
type Told = {
  readonly size: number;
  readonly keys: Int32Array;
  readonly weights: Int32Array;
  readonly order: Float64Array;
  readonly starts: Int32Array;
};

function listed(passages: readonly Pick<Passage, "wordings">[], ranks: readonly string[]): Told {
  const numbers = new Map(ranks.map((id, i) => [id, i]));
  let size = 0;
  for (const { wordings } of passages) size += wordings.length;
  const keys = new Int32Array(size);
  const weights = new Int32Array(size);
  const owners = new Int32Array(size);
  const places = new Float64Array(size);
  const starts = new Int32Array(ranks.length + 2);
  let at = 0;
  passages.forEach(({ wordings }, key) => {
    for (const { article, start, end } of wordings) {
      // Of no article that is listed: after all others.
      const owner = numbers.get(article) ?? ranks.length;
      keys[at] = key;
      weights[at] = end - start;
      owners[at] = owner;
      places[at] = start * size + at;
      starts[owner + 1] = (starts[owner + 1] ?? 0) + 1;
      at += 1;
    }
  });
  for (let i = 0; i <= ranks.length; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice();
  const order = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const owner = owners[i] ?? 0;
    order[next[owner] ?? 0] = places[i] ?? 0;
    next[owner] = (next[owner] ?? 0) + 1;
  }
  for (let i = 0; i < ranks.length; i++) order.subarray(starts[i], starts[i + 1]).sort();
  return { size, keys, weights, order, starts };
}

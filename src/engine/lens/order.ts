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
  const line = new Line<Key>();
  /** The sequence in which a key of the line was last seen in order. */
  const steadyIn: number[] = [];
  sequences.forEach((sequence, round) => {
    const places = sequence.map(({ key }) => line.find(key));
    const known = sequence.filter((_, i) => places[i] !== NOWHERE);
    const at = places.filter((place) => place !== NOWHERE);
    const ranks = Float64Array.from(at, (place) => line.rank(place));
    for (const i of rising(known, ranks)) steadyIn[at[i] ?? 0] = round;
    let after = line.first;
    for (const { key } of sequence) {
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

  find(key: Key): number {
    return this.places.get(key) ?? NOWHERE;
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
  return rising(stops, Float64Array.from(stops, rank)).flatMap((i) => stops[i] ?? []);
}

/** The same, as places in the list. */
function rising(stops: readonly Stop<unknown>[], ranks: Float64Array): readonly number[] {
  const best = Float64Array.from(stops, ({ weight }) => weight);
  const from = new Int32Array(stops.length).fill(NOWHERE);
  let heaviest = NOWHERE;
  for (let i = 0; i < best.length; i++) {
    const [own, weight] = [ranks[i] ?? 0, best[i] ?? 0];
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
  const byArticle = new Map(ranks.map((id): [string, Told[]] => [id, []]));
  passages.forEach(({ wordings }, key) => {
    for (const { article, start, end } of wordings)
      byArticle.get(article)?.push({ key, start, weight: end - start });
  });
  const seenIn = new Int32Array(passages.length).fill(NOWHERE);
  const sequences = ranks.map((id, round) =>
    (byArticle.get(id) ?? [])
      .sort((p, q) => p.start - q.start)
      .filter(({ key }) => {
        const isNew = seenIn[key] !== round;
        seenIn[key] = round;
        return isNew;
      }),
  );
  const isShared = passages.map(({ wordings }) =>
    wordings.some(({ article }) => article !== wordings[0]?.article),
  );
  const order = sequences
    .map((sequence) => ({ sequence, shared: sharedWeight(sequence, isShared) }))
    .toSorted((p, q) => q.shared - p.shared);
  return weave(order.map(({ sequence }) => sequence)).flatMap((key) => passages[key] ?? []);
}

type Told = Stop<number> & { readonly start: number };

function sharedWeight(sequence: readonly Stop<number>[], isShared: readonly boolean[]): number {
  return sequence.reduce((sum, stop) => sum + (isShared[stop.key] === true ? stop.weight : 0), 0);
}

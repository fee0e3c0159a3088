import type { Passage, Place } from "../model.ts";

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
  for (const sequence of sequences) {
    const known = sequence.filter((stop) => line.has(stop.key));
    const steady = new Set(inOrder(known, (stop) => line.rank(stop.key)).map((stop) => stop.key));
    let after = line.first();
    for (const { key } of sequence) {
      if (line.has(key)) after = steady.has(key) ? key : after;
      else {
        line.insert(key, after);
        after = key;
      }
    }
  }
  return line.keys();
}

/**
 * Keys in a line that grows anywhere. Each has a number between those of its neighbours, so that two are
 * compared without counting along the line; all are numbered anew when there is no number left between two
 * (Dietz and Sleator 1987, simplified).
 */
class Line<Key extends string | number> {
  private readonly next = new Map<Key | null, Key | null>([[null, null]]);
  private readonly ranks = new Map<Key, number>();

  has(key: Key): boolean {
    return this.ranks.has(key);
  }

  first(): Key | null {
    return this.next.get(null) ?? null;
  }

  /** A number that rises along the line, until the next key is put in. */
  rank(key: Key): number {
    return this.ranks.get(key) ?? 0;
  }

  insert(key: Key, after: Key | null): void {
    const follower = this.next.get(after) ?? null;
    this.next.set(key, follower);
    this.next.set(after, key);
    const low = after === null ? -1 : this.rank(after);
    const high = follower === null ? low + 2 : this.rank(follower);
    const between = (low + high) / 2;
    this.ranks.set(key, between);
    if (between <= low || between >= high) this.keys().forEach((one, i) => this.ranks.set(one, i));
  }

  keys(): Key[] {
    const keys: Key[] = [];
    for (let key = this.first(); key !== null; key = this.next.get(key) ?? null) keys.push(key);
    return keys;
  }
}

/** The heaviest run of stops whose ranks rise (ties: the earlier). The rest was moved. O(n²). */
export function inOrder<Key>(
  stops: readonly Stop<Key>[],
  rank: (stop: Stop<Key>) => number,
): readonly Stop<Key>[] {
  const best = stops.map((stop) => stop.weight);
  const ranks = stops.map(rank);
  const from = stops.map(() => -1);
  let heaviest = -1;
  for (const [i, stop] of stops.entries()) {
    const own = ranks[i] ?? 0;
    for (let j = 0; j < i; j++) {
      const sum = (best[j] ?? 0) + stop.weight;
      if ((ranks[j] ?? 0) < own && sum > (best[i] ?? 0)) {
        best[i] = sum;
        from[i] = j;
      }
    }
    if (heaviest < 0 || (best[i] ?? 0) > (best[heaviest] ?? 0)) heaviest = i;
  }
  const kept: Stop<Key>[] = [];
  for (let at = heaviest; at >= 0; at = from[at] ?? -1) {
    const stop = stops[at];
    if (stop !== undefined) kept.push(stop);
  }
  return kept.toReversed();
}

/** Passages in one reading order for all articles; `ranks` are letters, most telling article first. */
export function readingOrder(
  passages: readonly Passage[],
  ranks: readonly string[],
): readonly Passage[] {
  const byArticle = new Map(ranks.map((id): [string, Told[]] => [id, []]));
  passages.forEach(({ wordings }, key) => {
    for (const place of wordings) byArticle.get(place.article)?.push({ place, key });
  });
  const seenIn = new Int32Array(passages.length).fill(-1);
  const sequences = ranks.map((id, round) =>
    (byArticle.get(id) ?? [])
      .sort((p, q) => p.place.start - q.place.start)
      .filter(({ key }) => {
        const isNew = seenIn[key] !== round;
        seenIn[key] = round;
        return isNew;
      })
      .map(({ place, key }) => ({ key, weight: place.end - place.start })),
  );
  const isShared = passages.map(({ wordings }) =>
    wordings.some(({ article }) => article !== wordings[0]?.article),
  );
  const order = sequences
    .map((sequence) => ({ sequence, shared: sharedWeight(sequence, isShared) }))
    .toSorted((p, q) => q.shared - p.shared);
  return weave(order.map(({ sequence }) => sequence)).flatMap((key) => passages[key] ?? []);
}

type Told = { readonly place: Place; readonly key: number };

function sharedWeight(sequence: readonly Stop<number>[], isShared: readonly boolean[]): number {
  return sequence.reduce((sum, stop) => sum + (isShared[stop.key] === true ? stop.weight : 0), 0);
}

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
  const next = new Map<Key | null, Key | null>([[null, null]]);
  const insert = (key: Key, after: Key | null): void => {
    next.set(key, next.get(after) ?? null);
    next.set(after, key);
  };
  for (const sequence of sequences) {
    const rank = new Map(walk(next).map((key, i) => [key, i]));
    const steady = new Set(
      inOrder(
        sequence.filter((stop) => rank.has(stop.key)),
        (stop) => rank.get(stop.key) ?? 0,
      ).map((stop) => stop.key),
    );
    let after = next.get(null) ?? null;
    for (const { key } of sequence) {
      if (next.has(key)) after = steady.has(key) ? key : after;
      else {
        insert(key, after);
        after = key;
      }
    }
  }
  return walk(next);
}

function walk<Key extends string | number>(next: ReadonlyMap<Key | null, Key | null>): Key[] {
  const keys: Key[] = [];
  for (let key = next.get(null) ?? null; key !== null; key = next.get(key) ?? null) keys.push(key);
  return keys;
}

/** The heaviest run of stops whose ranks rise (ties: the earlier). The rest was moved. O(n²). */
export function inOrder<Key>(
  stops: readonly Stop<Key>[],
  rank: (stop: Stop<Key>) => number,
): readonly Stop<Key>[] {
  const best = stops.map((stop) => stop.weight);
  const from = stops.map(() => -1);
  for (const [i, stop] of stops.entries()) {
    for (let j = 0; j < i; j++) {
      const before = stops[j];
      const sum = (best[j] ?? 0) + stop.weight;
      if (before !== undefined && rank(before) < rank(stop) && sum > (best[i] ?? 0)) {
        best[i] = sum;
        from[i] = j;
      }
    }
  }
  const kept: Stop<Key>[] = [];
  let at = best.indexOf(Math.max(...best));
  for (; at >= 0; at = from[at] ?? -1) {
    const stop = stops[at];
    if (stop !== undefined) kept.unshift(stop);
  }
  return kept;
}

/** Passages in one reading order for all articles; `ranks` are letters, most telling article first. */
export function readingOrder(
  passages: readonly Passage[],
  ranks: readonly string[],
): readonly Passage[] {
  const byArticle = new Map<string, { place: Place; key: number }[]>();
  passages.forEach((passage, key) => {
    for (const place of passage.wordings) {
      const told = byArticle.get(place.article);
      if (told === undefined) byArticle.set(place.article, [{ place, key }]);
      else told.push({ place, key });
    }
  });
  const sequences = ranks.map((id) =>
    firstOfEach((byArticle.get(id) ?? []).toSorted((p, q) => p.place.start - q.place.start)),
  );
  const isShared = passages.map(
    ({ wordings }) => new Set(wordings.map((place) => place.article)).size > 1,
  );
  const order = sequences
    .map((sequence) => ({ sequence, shared: sharedWeight(sequence, isShared) }))
    .toSorted((p, q) => q.shared - p.shared);
  return weave(order.map(({ sequence }) => sequence)).flatMap((key) => passages[key] ?? []);
}

function firstOfEach(stops: readonly { place: Place; key: number }[]): readonly Stop<number>[] {
  const seen = new Set<number>();
  return stops.flatMap(({ place, key }) => {
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ key, weight: place.end - place.start }];
  });
}

function sharedWeight(sequence: readonly Stop<number>[], isShared: readonly boolean[]): number {
  return sequence.reduce((sum, stop) => sum + (isShared[stop.key] === true ? stop.weight : 0), 0);
}

import { overlap } from "../span.ts";
import type { Span } from "../span.ts";
import type { Comparison, Link, Place } from "../model.ts";

/** All links between two wordings of a passage, in the order of the comparison. */
export function linksBetween(
  comparison: Comparison,
  passage: string,
  one: Place,
  two: Place,
): readonly Link[] {
  const joins = (end: Place, place: Place): boolean =>
    end.article === place.article && overlap(end, place) > 0;
  return (linksWithin(comparison).get(passage) ?? []).filter(
    ({ a, b }) => (joins(a, one) && joins(b, two)) || (joins(a, two) && joins(b, one)),
  );
}

const listed = new WeakMap<Comparison, ReadonlyMap<string, readonly Link[]>>();

/** Links whose two ends lie in one passage. */
function linksWithin(comparison: Comparison): ReadonlyMap<string, readonly Link[]> {
  const known = listed.get(comparison) ?? list(comparison);
  listed.set(comparison, known);
  return known;
}

function list(comparison: Comparison): ReadonlyMap<string, readonly Link[]> {
  const places = placesOf(comparison);
  const passagesAt = (place: Place): readonly string[] => [
    ...new Set(touching(places, place).map(({ passage }) => passage)),
  ];
  const found = new Map<string, Link[]>();
  for (const link of comparison.links) {
    const there = passagesAt(link.b);
    for (const passage of passagesAt(link.a).filter((id) => there.includes(id))) {
      const links = found.get(passage);
      if (links === undefined) found.set(passage, [link]);
      else links.push(link);
    }
  }
  return found;
}

/** A wording: its passage, and its place among the wordings of that. */
export type Known = Span & { readonly passage: string; readonly at: number };

/** All wordings of each article, in the order of its text. */
export function placesOf({ passages }: Comparison): ReadonlyMap<string, readonly Known[]> {
  const places = new Map<string, Known[]>();
  for (const { id, wordings } of passages)
    for (const [at, { article, start, end }] of wordings.entries()) {
      const own = places.get(article);
      if (own === undefined) places.set(article, [{ passage: id, at, start, end }]);
      else own.push({ passage: id, at, start, end });
    }
  for (const own of places.values()) own.sort((p, q) => p.start - q.start);
  return places;
}

/** The wordings that have words in common with this place. They come in order and do not overlap. */
export function touching(
  places: ReadonlyMap<string, readonly Known[]>,
  { article, start, end }: Place,
): readonly Known[] {
  const own = places.get(article) ?? [];
  let [low, high] = [0, own.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((own[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((own[last]?.start ?? Infinity) < end) last += 1;
  return own.slice(low, last);
}

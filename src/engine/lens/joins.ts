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
  const passagesAt = (place: Place): readonly string[] =>
    touching(places.get(place.article) ?? [], place);
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

type Known = Span & { readonly passage: string };

/** All wordings of each article, in the order of its text. */
function placesOf({ passages }: Comparison): ReadonlyMap<string, readonly Known[]> {
  const places = new Map<string, Known[]>();
  for (const { id, wordings } of passages)
    for (const { article, start, end } of wordings) {
      const own = places.get(article);
      if (own === undefined) places.set(article, [{ passage: id, start, end }]);
      else own.push({ passage: id, start, end });
    }
  for (const own of places.values()) own.sort((p, q) => p.start - q.start);
  return places;
}

/** Passages of the places that have words in common with this stretch. Places come in order and do not overlap. */
function touching(places: readonly Known[], { start, end }: Span): readonly string[] {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found = new Set<string>();
  for (let at = low; (places[at]?.start ?? Infinity) < end; at += 1)
    found.add(places[at]?.passage ?? "");
  return [...found];
}

import { articleOf, paragraphOf, roleOf } from "./places.ts";
import { isCommon } from "../common.ts";
import { diff } from "../diff.ts";
import { datelineLength } from "../clean/credit.ts";
import { wordsOf } from "../tokenize.ts";
import type { Token } from "../tokenize.ts";
import type { Comparison, Difference, Link, Place, Relation, Role } from "../model.ts";
import { overlap } from "../span.ts";

/** One wording beside the chosen one, which is `left` in `difference`. `link` is null when only a third joins them. */
export type Wording = {
  readonly place: Place;
  readonly role: Role;
  readonly paragraph: number;
  readonly relation: Relation | null;
  readonly link: Link | null;
  readonly difference: Difference;
};

/** Words that some wordings have and others lack, and whose they are: "growingly", only in A and D. */
export type Reading = { readonly words: string; readonly articles: readonly string[] };

export type PassageWording = {
  readonly wordings: readonly Wording[];
  readonly readings: readonly Reading[];
};

/** All wordings of a passage against the one at `against`: closest first, `against` itself at the head. */
export function wording(comparison: Comparison, passage: string, against: Place): PassageWording {
  const places = wordingsOf(comparison, passage);
  const wordings = places
    .map((place) => wordingOf(comparison, place, against))
    .toSorted((p, q) => distance(p, against) - distance(q, against));
  return { wordings, readings: readings(comparison, passage) };
}

function wordingsOf(comparison: Comparison, passage: string): readonly Place[] {
  return comparison.passages.find(({ id }) => id === passage)?.wordings ?? [];
}

/** The passage that holds this offset of an article, or the next one after it; null past the last. */
export function passageAt(comparison: Comparison, article: string, offset: number): string | null {
  const places = comparison.passages.flatMap((passage) =>
    passage.wordings
      .filter((place) => place.article === article)
      .map((place) => ({ id: passage.id, place })),
  );
  const later = places
    .filter(({ place }) => place.end > offset)
    .toSorted((p, q) => p.place.start - q.place.start);
  return later[0]?.id ?? null;
}

/** Links that lead out of a passage: the same statement, or a part of it, that is told elsewhere. */
export function elsewhere(
  comparison: Comparison,
  passage: string,
): readonly { readonly link: Link; readonly passage: string }[] {
  const own = wordingsOf(comparison, passage);
  const holds = (place: Place): boolean =>
    own.some((one) => one.article === place.article && overlap(one, place) > 0);
  return comparison.links.flatMap((link) => {
    const [a, b] = [holds(link.a), holds(link.b)];
    if (a === b) return [];
    const far = a ? link.b : link.a;
    const other = passageAt(comparison, far.article, far.start);
    return other === null || other === passage ? [] : [{ link, passage: other }];
  });
}

function distance(one: Wording, against: Place): number {
  if (one.place.article === against.article && one.place.start === against.start) return -1;
  const { shared, words } = one.difference;
  return 1 - (2 * shared) / Math.max(1, words.left + words.right);
}

function wordingOf(comparison: Comparison, place: Place, against: Place): Wording {
  const link = linkBetween(comparison, place, against);
  const article = articleOf(comparison, place.article);
  return {
    place,
    role: roleOf(comparison, place),
    paragraph: paragraphOf(article, place),
    relation: link?.relation ?? null,
    link,
    difference: diff(
      { text: articleOf(comparison, against.article).text, span: against },
      { text: article.text, span: place },
    ),
  };
}

function linkBetween(comparison: Comparison, one: Place, two: Place): Link | null {
  const joins = (end: Place, place: Place): boolean =>
    end.article === place.article && overlap(end, place) > 0;
  return (
    comparison.links.find(
      (link) =>
        (joins(link.a, one) && joins(link.b, two)) || (joins(link.a, two) && joins(link.b, one)),
    ) ?? null
  );
}

/** The words of a wording after its dateline, which is no reading of the statement. */
function said(text: string, place: Place): readonly Token[] {
  const start = place.start + datelineLength(text.slice(place.start, place.end));
  return wordsOf(text, { start, end: place.end });
}

/** Telling words of a passage that not all of its articles have, next to each other joined, in text order. */
export function readings(comparison: Comparison, passage: string): readonly Reading[] {
  const places = wordingsOf(comparison, passage);
  const holders = new Map<string, Set<string>>();
  for (const place of places) {
    for (const word of said(articleOf(comparison, place.article).text, place))
      holders.set(word.norm, (holders.get(word.norm) ?? new Set()).add(place.article));
  }
  const all = new Set(places.map((place) => place.article)).size;
  const found = new Map<string, Reading>();
  for (const place of places) {
    for (const reading of readingsIn(comparison, place, holders, all)) {
      const key = `${reading.words.toLowerCase()} ${reading.articles.join("")}`;
      if (!found.has(key)) found.set(key, reading);
    }
  }
  return [...found.values()];
}

function readingsIn(
  comparison: Comparison,
  place: Place,
  holders: ReadonlyMap<string, ReadonlySet<string>>,
  all: number,
): readonly Reading[] {
  const { text } = articleOf(comparison, place.article);
  const found: { start: number; end: number; whose: string; telling: boolean }[] = [];
  let joins = false;
  for (const word of said(text, place)) {
    const having = [...(holders.get(word.norm) ?? [])].toSorted();
    const some = having.length < all;
    const whose = having.join(" ");
    const last = found.at(-1);
    if (some && joins && last?.whose === whose)
      found[found.length - 1] = {
        ...last,
        end: word.end,
        telling: last.telling || !isCommon(word.norm),
      };
    else if (some)
      found.push({ start: word.start, end: word.end, whose, telling: !isCommon(word.norm) });
    joins = some;
  }
  return found
    .filter((one) => one.telling)
    .map((one) => ({ words: text.slice(one.start, one.end), articles: one.whose.split(" ") }));
}

import { firstAfter } from "./halve.ts";
import {
  arrange,
  coverage,
  type Comparison,
  type ComparedArticle,
  type Coverage,
  type Difference,
  type Link,
  type Passage,
  type Place,
  type Row,
  type Span,
} from "../engine/index.ts";
import { rememberDifferences } from "./differences.ts";

export type KnownPlace = Place & { readonly passage: string };

/** A comparison with what is looked up in it again and again. Made once for each. */
export type Book = {
  readonly articles: ReadonlyMap<string, ComparedArticle>;
  readonly coverage: Coverage;
  readonly passages: ReadonlyMap<string, Passage>;
  /** Every wording of an article, in text order. */
  readonly places: ReadonlyMap<string, readonly KnownPlace[]>;
  /** Links whose two ends lie in one passage. */
  readonly links: ReadonlyMap<string, readonly Link[]>;
  readonly rows: (base: string | null) => readonly Row[];
  readonly difference: (left: Place, right: Place) => Difference;
};

const books = new WeakMap<Comparison, Book>();

export function bookOf(comparison: Comparison): Book {
  const known = books.get(comparison);
  if (known !== undefined) return known;
  const book = open(comparison);
  books.set(comparison, book);
  return book;
}

function open(comparison: Comparison): Book {
  const articles = new Map(comparison.articles.map((article) => [article.id, article]));
  const places = placesOf(comparison);
  let counted: Coverage | null = null;
  return {
    articles,
    places,
    // Counts the words of every article: the page can be laid out in slices only if that waits.
    get coverage() {
      return (counted ??= coverage(comparison));
    },
    passages: new Map(comparison.passages.map((passage) => [passage.id, passage])),
    links: linksOf(comparison.links, places),
    rows: remember((base) => arrange(comparison, base)),
    difference: rememberDifferences((letter) => articles.get(letter)?.text ?? ""),
  };
}

function placesOf(comparison: Comparison): ReadonlyMap<string, readonly KnownPlace[]> {
  const places = comparison.passages.flatMap(({ id, wordings }) =>
    wordings.map((wording) => ({ ...wording, passage: id })),
  );
  return new Map(
    comparison.articles.map(({ id }) => [
      id,
      places.filter((place) => place.article === id).toSorted((a, b) => a.start - b.start),
    ]),
  );
}

function linksOf(
  links: readonly Link[],
  places: ReadonlyMap<string, readonly KnownPlace[]>,
): ReadonlyMap<string, readonly Link[]> {
  const passagesAt = (place: Place): readonly string[] =>
    touching(places.get(place.article) ?? [], place);
  const known = new Map<string, Link[]>();
  for (const link of links) {
    const there = passagesAt(link.b);
    for (const passage of passagesAt(link.a).filter((id) => there.includes(id))) {
      const list = known.get(passage);
      if (list === undefined) known.set(passage, [link]);
      else list.push(link);
    }
  }
  return known;
}

/** Passages of the places that have words in common with this stretch. Places come in order and do not overlap. */
function touching(places: readonly KnownPlace[], span: Span): readonly string[] {
  const first = firstAfter(places.length, (at) => (places[at]?.end ?? 0) <= span.start);
  const found = new Set<string>();
  for (let at = first; (places[at]?.start ?? Infinity) < span.end; at += 1)
    found.add(places[at]?.passage ?? "");
  return [...found];
}

function remember<Value>(find: (key: string | null) => Value): (key: string | null) => Value {
  const known = new Map<string | null, Value>();
  return (key) => {
    const value = known.get(key) ?? find(key);
    known.set(key, value);
    return value;
  };
}

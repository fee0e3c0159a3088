import {
  accountOf,
  arrange,
  type Account,
  type Comparison,
  type ComparedArticle,
  type Passage,
  type Place,
  type Row,
} from "../engine/index.ts";

export type KnownPlace = Place & { readonly passage: string };

/** A comparison with what is looked up in it again and again. Made once for each. */
export type Book = Account & {
  readonly comparison: Comparison;
  readonly articles: ReadonlyMap<string, ComparedArticle>;
  readonly passages: ReadonlyMap<string, Passage>;
  /** Every wording of an article, in text order. */
  readonly places: ReadonlyMap<string, readonly KnownPlace[]>;
  readonly rows: (base: string | null) => readonly Row[];
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
  const account = accountOf(comparison);
  return {
    comparison,
    articles: new Map(comparison.articles.map((article) => [article.id, article])),
    places: placesOf(comparison),
    // May count the words of every article: the page can be laid out in slices only if that waits.
    get coverage() {
      return account.coverage;
    },
    passages: new Map(comparison.passages.map((passage) => [passage.id, passage])),
    rows: remember((base) => arrange(comparison, base, account.coverage)),
    difference: account.difference,
    relation: account.relation,
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

function remember<Value>(find: (key: string | null) => Value): (key: string | null) => Value {
  const known = new Map<string | null, Value>();
  return (key) => {
    const value = known.get(key) ?? find(key);
    known.set(key, value);
    return value;
  };
}

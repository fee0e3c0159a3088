import type { Cell, Comparison, Part, Place, Relation, Role, Row, Span } from "../engine/index.ts";
import { bookOf, type Book } from "./book.ts";
import { referenceOf, sameWords } from "./reference.ts";
import { isSmall } from "./small.ts";

/** One outlet's wording of a passage, and how it stands to the one it is marked against. */
export type CellView = {
  readonly key: string;
  readonly article: string;
  readonly role: Role;
  readonly paragraph: number;
  /** Sentences that follow each other, as one stretch; several when other text lies between. */
  readonly stretches: readonly Place[];
  /** The wording this one is marked against; null when it is that wording, or stands alone. */
  readonly against: CellView | null;
  readonly relation: Relation | null;
  /** Same words, house style aside. */
  readonly identical: boolean;
  /** Not the same words, but near enough where small differences are set aside. */
  readonly alike: boolean;
  readonly moved: Cell["moved"];
  readonly reshaped: Cell["reshaped"];
};

/** A passage, or a second wording of it in one article, with all who have it. */
export type Entry = {
  readonly kind: "passage" | "repeat";
  readonly key: string;
  readonly passage: string;
  readonly part: Part;
  /** Place of the statement in the reading order; a repeat has that of what it repeats, a headline 0. */
  readonly number: number;
  /** Outlets that have the passage, by letter. */
  readonly articles: readonly string[];
  readonly cells: readonly CellView[];
  /** Letter of the wording the others are marked against; null when only one has it. */
  readonly against: string | null;
};

/** Blocks of one article that stand next to each other and were set apart. */
export type Apart = {
  readonly kind: "apart";
  readonly key: string;
  readonly article: string;
  readonly blocks: readonly ApartBlock[];
};
export type ApartBlock = Span & { readonly reason: string; readonly text: string };

export type Item = Entry | Apart;

/** Whose reading order, whose wording others are marked against, and which column wins without one. */
export type Choice = {
  readonly order: string | null;
  readonly base: string | null;
  readonly columns: readonly string[];
  /** Whether small differences are set aside. */
  readonly small: boolean;
};

const gathered = new WeakMap<Comparison, Map<string, readonly Item[]>>();

/** All there is to draw, in reading order. */
export function items(comparison: Comparison, choice: Choice): readonly Item[] {
  const key = `${choice.order}|${choice.base}|${choice.columns.join()}|${choice.small}`;
  const known = gathered.get(comparison) ?? new Map<string, readonly Item[]>();
  gathered.set(comparison, known);
  const list = known.get(key) ?? gather(comparison, choice);
  known.set(key, list);
  return list;
}

const headlines = new WeakMap<readonly Item[], readonly Entry[]>();

/** A passage and what an article says of it again; also one that stands in headlines alone, above the rows. */
export function entriesOf(
  comparison: Comparison,
  choice: Choice,
  passage: string,
): readonly Entry[] {
  const list = items(comparison, choice);
  const above = headlines.get(list) ?? gatherHeadlines(comparison, choice);
  headlines.set(list, above);
  return [...list, ...above].flatMap((item) =>
    item.kind !== "apart" && item.passage === passage ? [item] : [],
  );
}

function gatherHeadlines(comparison: Comparison, choice: Choice): readonly Entry[] {
  const book = bookOf(comparison);
  return book
    .rows(choice.order)
    .flatMap((row) =>
      row.kind !== "apart" && isAbove(row) ? [entryOf(book, row, { ...choice, number: 0 })] : [],
    );
}

/** Headlines that no other part of an article says stand above the columns, and need no row. */
function isAbove({ cells }: Exclude<Row, { kind: "apart" }>): boolean {
  return cells.every((cell) => cell.role === "headline");
}

function gather(comparison: Comparison, choice: Choice): readonly Item[] {
  const book = bookOf(comparison);
  const list: Item[] = [];
  let number = 0;
  for (const row of book.rows(choice.order)) {
    if (row.kind === "apart") {
      list.push(apartOf(book, row));
    } else if (!isAbove(row)) {
      if (row.kind === "passage" && row.part === "text") number += 1;
      list.push(entryOf(book, row, { ...choice, number }));
    }
  }
  const numbers = new Map(
    list.flatMap((item) => (item.kind === "passage" ? [[item.passage, item.number]] : [])),
  );
  return joinAparts(list).map((item) =>
    item.kind === "repeat" ? { ...item, number: numbers.get(item.passage) ?? 0 } : item,
  );
}

function apartOf(book: Book, row: Extract<Row, { kind: "apart" }>): Apart {
  const article = book.articles.get(row.article);
  const block = article?.blocks[row.block];
  if (article === undefined || block === undefined)
    throw new Error(`no block ${row.block} in ${row.article}`);
  const { start, end, reason = block.role } = block;
  const text = article.text.slice(start, end);
  return {
    kind: "apart",
    key: apartKey(row.article, start),
    article: row.article,
    blocks: [{ start, end, reason, text }],
  };
}

/** The name on the page of the block set apart that begins here. */
export function apartKey(article: string, start: number): string {
  return `apart-${article}${start}`;
}

/** Neighbours that were set apart in one article become one line. */
export function joinAparts(list: readonly Item[]): readonly Item[] {
  const joined: Item[] = [];
  for (const item of list) {
    const last = joined.at(-1);
    const same = last?.kind === "apart" && item.kind === "apart" && last.article === item.article;
    if (same) joined.splice(-1, 1, { ...last, blocks: [...last.blocks, ...item.blocks] });
    else joined.push(item);
  }
  return joined;
}

function entryOf(
  book: Book,
  row: Exclude<Row, { kind: "apart" }>,
  choice: Choice & { readonly number: number },
): Entry {
  const cells = row.cells.map((cell) => plainCell(book, cell));
  const reference = referenceOf(book, cells, choice);
  const first = row.cells[0]?.article ?? "";
  return {
    kind: row.kind,
    key:
      row.kind === "passage"
        ? row.passage
        : `${row.passage}-again-${first}${cells[0]?.stretches[0]?.start ?? 0}`,
    passage: row.passage,
    part: row.part,
    number: row.kind === "passage" && row.part === "text" ? choice.number : 0,
    articles: book.coverage.passages.get(row.passage)?.articles ?? [],
    cells: cells.map((cell) => {
      if (reference === null) return cell;
      const marked = cellAgainst(book, row.passage, cell, reference);
      return choice.small && isSmall(book, marked) ? alike(marked) : marked;
    }),
    against: reference?.article ?? null,
  };
}

function plainCell(book: Book, cell: Cell): CellView {
  const text = book.articles.get(cell.article)?.text ?? "";
  const stretches = stretchesOf(text, cell.wordings);
  return {
    key: stretches.map(placeKey).join("+"),
    article: cell.article,
    role: cell.role,
    paragraph: cell.paragraph,
    stretches,
    against: null,
    relation: null,
    identical: false,
    alike: false,
    moved: cell.moved,
    reshaped: cell.reshaped,
  };
}

function placeKey({ article, start, end }: Place): string {
  return `${article}${start}-${end}`;
}

function stretchesOf(text: string, places: readonly Place[]): readonly Place[] {
  const list: Place[] = [];
  for (const place of places.toSorted((a, b) => a.start - b.start)) {
    const last = list.at(-1);
    if (last === undefined || text.slice(last.end, place.start).trim() !== "") list.push(place);
    else list.splice(-1, 1, { ...last, end: place.end });
  }
  return list;
}

const CLOSEST: readonly Relation[] = ["verbatim", "edited", "partial", "paraphrase"];

/** The closest relation that a link states between two wordings; null when none joins them. */
function relationOf(book: Book, passage: string, a: CellView, b: CellView): Relation | null {
  const relations = a.stretches.flatMap((one) =>
    b.stretches.map((two) => book.relation(passage, one, two)),
  );
  return CLOSEST.find((relation) => relations.includes(relation)) ?? null;
}

/** The same wording, marked against another one. */
export function cellAgainst(
  book: Book,
  passage: string,
  cell: CellView,
  against: CellView,
): CellView {
  if (cell.key === against.key) return cell;
  const identical = sameWords(book, against, cell);
  const relation = identical ? "verbatim" : relationOf(book, passage, cell, against);
  return { ...cell, key: `${cell.key}|${against.key}`, against, identical, relation };
}

function alike(cell: CellView): CellView {
  return { ...cell, key: `${cell.key}|alike`, alike: true };
}

/** A wording as it stands, marked against nothing. */
export function unmarked(cell: CellView): CellView {
  const [key = cell.key] = cell.key.split("|");
  return { ...cell, key, against: null, relation: null, identical: false, alike: false };
}

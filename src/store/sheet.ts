import { elsewhere, readings, type Comparison, type Link } from "../engine/index.ts";
import { formatAddress } from "./address.ts";
import { passageAnchor } from "./anchor.ts";
import { bookOf } from "./book.ts";
import { cellAgainst, items, unmarked, type CellView, type Entry } from "./entries.ts";
import { explain, type Explanation } from "./explain.ts";
import { openPassage } from "./open.ts";
import { sequence } from "./steps.ts";
import { comparisonOf, eventOf, type State } from "./state.ts";
import { listWords, RELATION_WORDS, ROLE_WORDS } from "./words.ts";

export type SheetWording = {
  readonly key: string;
  readonly cell: CellView;
  readonly name: string;
  readonly place: string;
  readonly chosen: boolean;
  readonly explanation: Explanation | null;
};

export type Elsewhere = {
  readonly key: string;
  readonly words: string;
  readonly text: string;
  readonly href: string;
};

/** All wordings of the open passage, stacked. */
export type Sheet = {
  readonly entry: Entry;
  readonly against: string | null;
  /** Least different first; the one they are marked against leads. */
  readonly wordings: readonly SheetWording[];
  readonly readings: readonly string[];
  readonly elsewhere: readonly Elsewhere[];
  readonly previous: string | null;
  readonly next: string | null;
};

let last: { readonly key: readonly unknown[]; readonly sheet: Sheet | null } | null = null;

export function sheet(state: State): Sheet | null {
  const comparison = comparisonOf(state);
  const passage = openPassage(state);
  if (comparison === null || passage === null) return null;
  const key = [comparison, passage, state.reading, state.unfolded, state.room];
  if (last !== null && last.key.every((value, index) => value === key[index])) return last.sheet;
  last = { key, sheet: build(state, comparison, passage) };
  return last.sheet;
}

function build(state: State, comparison: Comparison, passage: string): Sheet | null {
  const { base, columns } = state.reading;
  const all = items(comparison, { order: base, base, columns });
  const entries = all.flatMap((item) =>
    item.kind !== "apart" && item.passage === passage ? [item] : [],
  );
  const entry = entries.find(({ kind }) => kind === "passage") ?? entries[0];
  if (entry === undefined) return null;
  // Main wordings before what an outlet says again (a dek, a caption): they are what others are marked against.
  const again = entries.filter((each) => each !== entry);
  const cells = [entry, ...again].flatMap((each) => each.cells);
  const reference =
    cells.find(({ article }) => article === state.reading.against) ??
    cells.find(({ article }) => article === entry.against) ??
    cells[0];
  if (reference === undefined) return null;
  const order = sequence(state).map((each) => each.passage);
  const at = order.indexOf(passage);
  return {
    entry,
    against: cells.length > 1 ? reference.article : null,
    wordings: wordingsOf(comparison, passage, cells, reference),
    readings: readingsOf(comparison, passage),
    elsewhere: elsewhereOf(state, comparison, passage),
    previous: order[at - 1] ?? null,
    next: order[at + 1] ?? null,
  };
}

function wordingsOf(
  comparison: Comparison,
  passage: string,
  cells: readonly CellView[],
  reference: CellView,
): readonly SheetWording[] {
  const book = bookOf(comparison);
  const bare = unmarked(reference);
  return cells
    .map((cell) => {
      const chosen = cell === reference;
      const marked = chosen ? bare : cellAgainst(book, passage, unmarked(cell), bare);
      const explanation = chosen ? null : explain(book, passage, marked, bare);
      const name = book.articles.get(cell.article)?.outlet ?? "outlet not named in the text";
      return { key: marked.key, cell: marked, name, place: placeWords(cell), chosen, explanation };
    })
    .toSorted((a, b) => Number(b.chosen) - Number(a.chosen) || distance(a) - distance(b));
}

function placeWords({ paragraph, role }: CellView): string {
  return ROLE_WORDS[role] === null ? `paragraph ${paragraph}` : "";
}

function distance({ explanation }: SheetWording): number {
  return explanation?.distance ?? 0;
}

function readingsOf(comparison: Comparison, passage: string): readonly string[] {
  const groups = new Map<string, readonly string[]>();
  for (const { words, articles } of readings(comparison, passage)) {
    const whose = listWords(articles);
    groups.set(whose, [...(groups.get(whose) ?? []), `‘${words}’`]);
  }
  return Array.from(groups, ([whose, words]) => `${shortened(words)} only in ${whose}`);
}

/** More words than these are better read in the wordings themselves. */
const MOST_READINGS = 5;

function shortened(words: readonly string[]): string {
  const more = words.length - MOST_READINGS;
  const first = words.slice(0, MOST_READINGS).join(", ");
  return more > 0 ? `${first} and ${more} more` : first;
}

function elsewhereOf(state: State, comparison: Comparison, passage: string): readonly Elsewhere[] {
  const found = elsewhere(comparison, passage).flatMap(({ link, passage: other }) => {
    const end = endIn(comparison, link, other);
    const anchor = passageAnchor(comparison, other, end.article);
    const text = bookOf(comparison).articles.get(end.article)?.text.slice(end.start, end.end) ?? "";
    const href = formatAddress(
      { ...state.reading, passage: anchor, against: null },
      eventOf(state),
    );
    const words = `${RELATION_WORDS[link.relation]} in ${end.article}`;
    return [{ key: `${other}-${end.article}${end.start}`, words, text, href }];
  });
  return [...new Map(found.map((each) => [each.key, each])).values()];
}

function endIn(comparison: Comparison, { a, b }: Link, passage: string) {
  const places = bookOf(comparison).passages.get(passage)?.wordings ?? [];
  const holds = places.some(
    (place) => place.article === a.article && place.start < a.end && a.start < place.end,
  );
  return holds ? a : b;
}

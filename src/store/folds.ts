import type { Book } from "./book.ts";
import type { Entry, Item } from "./entries.ts";
import { sameWords } from "./reference.ts";

/** Passages of one fold that the same outlets have. */
export type FoldPart = {
  readonly articles: readonly string[];
  readonly numbers: readonly number[];
};

export type Fold =
  /** Every passage in it reads the same in all who have it; `articles`: all of these. */
  | {
      readonly reason: "identical";
      readonly articles: readonly string[];
      readonly parts: readonly FoldPart[];
    }
  | { readonly reason: "filtered" };

export type Group = { readonly fold: Fold | null; readonly items: readonly Item[] };

/** Two passages that need no comparing already take more room than the line that stands for them. */
const SHORTEST_FOLD = 2;

/** A run as it grows: what it folds, and what stands between in columns that it does not touch. */
type Growing = {
  readonly all: Item[];
  readonly folded: Item[];
  readonly beside: Item[];
  readonly letters: Set<string>;
};

/**
 * Folds passages that follow each other and read the same in all who have them. What one outlet alone
 * says is never folded; where it stands between such passages, in a column that has none of them, it
 * comes after the fold: the order of no column changes.
 */
export function foldIdentical(
  book: Book,
  columns: readonly string[],
  list: readonly Item[],
): readonly Group[] {
  const groups: Group[] = [];
  let run = emptyRun();
  let between: Item[] = [];
  const end = (): void => {
    groups.push(...closed(run), { fold: null, items: between });
    run = emptyRun();
    between = [];
  };
  for (const item of list) {
    const letters = sameIn(book, columns, item);
    if (letters !== null) {
      if (!canJoin(run, between, letters)) end();
      grow(run, between, item, letters);
      between = [];
    } else if (run.all.length > 0 && loneIn(item, columns) !== null) {
      between.push(item);
    } else {
      end();
      groups.push({ fold: null, items: [item] });
    }
  }
  end();
  return joined(groups);
}

function emptyRun(): Growing {
  return { all: [], folded: [], beside: [], letters: new Set() };
}

/** Whether the run goes on with a passage of these outlets, past what stands between. */
function canJoin(run: Growing, between: readonly Item[], letters: readonly string[]): boolean {
  const ours = new Set([...run.letters, ...letters]);
  return [...run.beside, ...between].every(
    (item) => item.kind === "apart" || item.cells.every(({ article }) => !ours.has(article)),
  );
}

/** Text set apart in the columns of the run is folded with it. */
function grow(
  run: Growing,
  between: readonly Item[],
  item: Item,
  letters: readonly string[],
): void {
  for (const letter of letters) run.letters.add(letter);
  for (const each of between) {
    const inside = each.kind === "apart" && run.letters.has(each.article);
    (inside ? run.folded : run.beside).push(each);
  }
  run.folded.push(item);
  run.all.push(...between, item);
}

function closed({ all, folded, beside, letters }: Growing): readonly Group[] {
  const entries = folded.flatMap((item) => (item.kind === "passage" ? [item] : []));
  if (entries.length < SHORTEST_FOLD) return [{ fold: null, items: all }];
  const articles = [...letters].toSorted();
  return [
    { fold: { reason: "identical", articles, parts: partsOf(entries, letters) }, items: folded },
    { fold: null, items: beside },
  ];
}

function partsOf(entries: readonly Entry[], letters: ReadonlySet<string>): readonly FoldPart[] {
  const parts: { readonly articles: readonly string[]; readonly numbers: number[] }[] = [];
  for (const { articles: all, number } of entries) {
    const articles = all.filter((letter) => letters.has(letter));
    const last = parts.at(-1);
    if (last?.articles.join() === articles.join()) last.numbers.push(number);
    else parts.push({ articles, numbers: [number] });
  }
  return parts;
}

/** Neighbours that are not folded become one group, so that what is alone stands in one band. */
function joined(groups: readonly Group[]): readonly Group[] {
  const list: Group[] = [];
  for (const group of groups.filter(({ items }) => items.length > 0)) {
    const last = list.at(-1);
    if (last?.fold === null && group.fold === null)
      list.splice(-1, 1, { fold: null, items: [...last.items, ...group.items] });
    else list.push(group);
  }
  return list;
}

/** The drawn outlets that have this passage in the same words; null when any of them differs. */
function sameIn(book: Book, columns: readonly string[], item: Item): readonly string[] | null {
  if (item.kind !== "passage") return null;
  const cells = item.cells.filter((cell) => columns.includes(cell.article));
  const [first, ...rest] = cells;
  if (first === undefined || rest.length === 0) return null;
  const plain = cells.every((cell) => cell.role === "body" && cell.moved === null);
  const same = plain && rest.every((cell) => sameWords(book, first, cell));
  return same ? cells.map(({ article }) => article) : null;
}

/** The one drawn outlet that an item belongs to; null when several have it. */
function loneIn(item: Item, columns: readonly string[]): string | null {
  if (item.kind === "apart") return item.article;
  const [first, ...rest] = item.cells.filter((cell) => columns.includes(cell.article));
  return first !== undefined && rest.length === 0 ? first.article : null;
}

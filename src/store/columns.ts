import { bookOf } from "./book.ts";
import { comparisonOf, type Reading, type State } from "./state.ts";

/** Columns by how they are drawn: open ones in order, then those collapsed to a spine. */
export type Layout = { readonly open: readonly string[]; readonly spines: readonly string[] };

/** One text beside none would not be side by side: even a phone shows two. */
const FEWEST_COLUMNS = 2;

/** The reader's spines; else those that have least in common give way until the rest fits. */
export function layoutOf(state: State): Layout {
  const { columns, spines } = state.reading;
  const collapsed = spines ?? crowdedOut(state);
  const open = columns.filter((letter) => !collapsed.includes(letter));
  return open.length === 0
    ? { open: columns, spines: [] }
    : { open, spines: columns.filter((each) => !open.includes(each)) };
}

function crowdedOut(state: State): readonly string[] {
  const { columns, base } = state.reading;
  const comparison = comparisonOf(state);
  const room = Math.max(state.room, FEWEST_COLUMNS);
  if (comparison === null || columns.length <= room) return [];
  const { articles } = bookOf(comparison).coverage;
  const common = (letter: string): number =>
    letter === base ? Infinity : (articles.get(letter)?.sharedPassages ?? 0);
  return columns.toSorted((a, b) => common(a) - common(b)).slice(0, columns.length - room);
}

/** The column in view where only one fits. */
export function columnInView({ column, base, columns }: Reading): string {
  return (
    [column, base, columns[0]].find(
      (letter) => letter !== null && columns.includes(letter ?? ""),
    ) ?? ""
  );
}

export function moveColumn(
  columns: readonly string[],
  letter: string,
  by: -1 | 1,
): readonly string[] {
  const from = columns.indexOf(letter);
  const to = from + by;
  if (from < 0 || to < 0 || to >= columns.length) return columns;
  return columns.toSpliced(from, 1).toSpliced(to, 0, letter);
}

/** Hides a column, or shows it again at the end. The last one stays. */
export function toggleColumn(columns: readonly string[], letter: string): readonly string[] {
  if (!columns.includes(letter)) return [...columns, letter];
  return columns.length === 1 ? columns : columns.filter((each) => each !== letter);
}

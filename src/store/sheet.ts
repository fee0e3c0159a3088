import { elsewhere, readings, type Comparison, type Link } from "../engine/index.ts";
import { formatAddress } from "./address.ts";
import { passageAnchor } from "./anchor.ts";
import { bookOf } from "./book.ts";
import { entriesOf, type Entry } from "./entries.ts";
import { openPassage } from "./open.ts";
import { pairOf, wordingsOf, type SheetWording } from "./sheet-wordings.ts";
import { sequence } from "./steps.ts";
import { comparisonOf, eventOf, type State } from "./state.ts";
import { lineOf, type Line } from "./variant-line.ts";
import { listWords, RELATION_WORDS } from "./words.ts";

export type Elsewhere = {
  readonly key: string;
  readonly words: string;
  readonly text: string;
  readonly href: string;
};

/** All wordings of the open passage, stacked. */
export type Sheet = {
  readonly entry: Entry;
  /** Outlets whose wordings can be compared, by letter. */
  readonly letters: readonly string[];
  readonly against: string | null;
  /** The one that alone is shown beside `against`; null shows all. */
  readonly second: string | null;
  /** Least different first; the one they are marked against leads. Two of them where `second` is chosen. */
  readonly wordings: readonly SheetWording[];
  /** All wordings as one line; null where two are compared, or there is nothing to tell apart. */
  readonly line: Line | null;
  readonly readings: readonly string[];
  readonly elsewhere: readonly Elsewhere[];
  readonly previous: string | null;
  readonly next: string | null;
};

/** The passage whose sheet is open, as it is drawn; null when none is. */
export function openEntry(state: State): Entry | null {
  const comparison = comparisonOf(state);
  const passage = openPassage(state);
  if (comparison === null || passage === null) return null;
  return mainEntry(allOf(state, comparison, passage));
}

/** Which wording the reader wants the others marked against by now, ahead of what the sheet shows. */
export function askedAgainst({ letters, against }: Sheet, { reading }: State): string | null {
  return letters.find((letter) => letter === reading.against) ?? against;
}

/** Which wording the reader wants alone beside that one by now; null wants all. */
export function askedSecond({ letters }: Sheet, { reading }: State): string | null {
  return letters.find((letter) => letter === reading.second && letter !== reading.against) ?? null;
}

let last: { readonly key: readonly unknown[]; readonly sheet: Sheet | null } | null = null;

export function sheet(state: State): Sheet | null {
  const comparison = comparisonOf(state);
  const passage = openPassage(state);
  if (comparison === null || passage === null) return null;
  const key = [comparison, passage, state.reading, state.unfolded, state.room, state.revealed];
  if (last !== null && last.key.every((value, index) => value === key[index])) return last.sheet;
  last = { key, sheet: build(state, comparison, passage) };
  return last.sheet;
}

function build(state: State, comparison: Comparison, passage: string): Sheet | null {
  const entries = allOf(state, comparison, passage);
  const entry = mainEntry(entries);
  if (entry === null) return null;
  // Main wordings before what an outlet says again (a dek, a caption): they are what others are marked against.
  const again = entries.filter((each) => each !== entry);
  const cells = [entry, ...again].flatMap((each) => each.cells);
  const reference =
    cells.find(({ article }) => article === state.reading.against) ??
    cells.find(({ article }) => article === entry.against) ??
    cells[0];
  if (reference === undefined) return null;
  const second =
    cells.find(
      (cell) => cell.article === state.reading.second && cell.article !== reference.article,
    ) ?? null;
  return {
    entry,
    letters: [...new Set(cells.map(({ article }) => article))].toSorted(),
    against: cells.length > 1 ? reference.article : null,
    second: second?.article ?? null,
    wordings:
      second === null
        ? wordingsOf(state, comparison, cells, reference)
        : pairOf(state, comparison, [reference, second]),
    line:
      second === null ? lineOf(bookOf(comparison), entry.cells, state.reading.styleAside) : null,
    readings: second === null ? readingsOf(comparison, passage) : [],
    elsewhere: elsewhereOf(state, comparison, passage),
    ...neighbours(state, passage),
  };
}

/** The passage, and what an article says of it again. */
function allOf(
  { reading: { base, columns } }: State,
  comparison: Comparison,
  passage: string,
): readonly Entry[] {
  return entriesOf(comparison, { order: base, base, columns, small: false }, passage);
}

function mainEntry(entries: readonly Entry[]): Entry | null {
  return entries.find(({ kind }) => kind === "passage") ?? entries[0] ?? null;
}

function neighbours(state: State, passage: string): Pick<Sheet, "previous" | "next"> {
  const order = sequence(state).map((each) => each.passage);
  const at = order.indexOf(passage);
  return { previous: order[at - 1] ?? null, next: order[at + 1] ?? null };
}

function readingsOf(comparison: Comparison, passage: string): readonly string[] {
  const groups = new Map<string, readonly string[]>();
  for (const { words, articles } of readings(comparison, passage)) {
    const whose = listWords(articles);
    groups.set(whose, [...(groups.get(whose) ?? []), words]);
  }
  return Array.from(groups, ([whose, words]) => `${shortened(toldOnce(words))} only in ${whose}`);
}

/** Words that stand together in one outlet and apart in another are told apart: that is true of both. */
function toldOnce(all: readonly string[]): readonly string[] {
  const padded = all.map((words) => ` ${words.toLowerCase()} `);
  return all.filter(
    (_, at) => !padded.some((part, other) => other !== at && padded[at]?.includes(part) === true),
  );
}

/** Words in a line of their own direction, whichever the line around them has (Unicode: isolates). */
function apart(words: string): string {
  return FROM_RIGHT.test(words) ? `\u2068${words}\u2069` : words;
}

const FROM_RIGHT = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u;

/** More words than these are better read in the wordings themselves. */
const MOST_READINGS = 5;

function shortened(words: readonly string[]): string {
  const more = words.length - MOST_READINGS;
  const told = words.slice(0, MOST_READINGS).map((each) => `‘${apart(each)}’`);
  const first = told.join(", ");
  return more > 0 ? `${first} and ${more} more` : first;
}

function elsewhereOf(state: State, comparison: Comparison, passage: string): readonly Elsewhere[] {
  const found = elsewhere(comparison, passage).flatMap(({ link, passage: other }) => {
    const end = endIn(comparison, link, other);
    const anchor = passageAnchor(comparison, other, end.article);
    const text = bookOf(comparison).articles.get(end.article)?.text.slice(end.start, end.end) ?? "";
    const href = formatAddress(
      { ...state.reading, passage: anchor, against: null, second: null },
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

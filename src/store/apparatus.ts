import type { Comparison, Run } from "../engine/index.ts";
import { bookOf, type Book } from "./book.ts";
import { cellAgainst, unmarked, type CellView, type Entry } from "./entries.ts";
import { labelOf } from "./labels.ts";
import type { State } from "./state.ts";

/**
 * What other outlets have in place of words of the article in view. `own` is "" where they have more,
 * `theirs` is "" where they have less. `whole`: too much differs to be told word by word.
 */
export type Reading =
  | {
      readonly kind: "words";
      readonly key: string;
      readonly own: string;
      readonly theirs: string;
      readonly letters: readonly string[];
    }
  | {
      readonly kind: "same" | "whole";
      readonly key: string;
      readonly words: string;
      readonly letters: readonly string[];
    };

/** In a window as wide as this many columns, there is room for notes beside the text. */
const WIDE = 5;

/** Whether the differences stand in the margin. */
export function hasMargin({ room }: Pick<State, "room">): boolean {
  return room >= WIDE;
}

/** A longer stretch is told by its first and last words. */
const LONGEST_STRETCH = 60;
const KEPT_OF_LONG = 26;

const known = new WeakMap<Comparison, Map<string, readonly Reading[]>>();

/** The readings of a passage that differ from this wording, in the order of its text, each told once. */
export function apparatus(
  comparison: Comparison,
  entry: Entry,
  cell: CellView,
  styleAside: boolean,
): readonly Reading[] {
  const lists = known.get(comparison) ?? new Map<string, readonly Reading[]>();
  known.set(comparison, lists);
  const key = `${entry.key}|${cell.key}|${styleAside}`;
  const list = lists.get(key) ?? build(bookOf(comparison), entry, cell, styleAside);
  lists.set(key, list);
  return list;
}

function build(book: Book, entry: Entry, cell: CellView, styleAside: boolean): readonly Reading[] {
  const own = unmarked(cell);
  const told = entry.cells
    .filter(({ article }) => article !== cell.article)
    .flatMap((other) =>
      readingsOf(book, cellAgainst(book, entry.passage, unmarked(other), own), styleAside),
    );
  const first = new Map<string, Told>();
  for (const each of told) {
    const same = first.get(each.reading.key);
    if (same === undefined) first.set(each.reading.key, each);
    else
      first.set(each.reading.key, {
        at: same.at,
        reading: {
          ...same.reading,
          letters: [...same.reading.letters, ...each.reading.letters],
        },
      });
  }
  return [...first.values()].toSorted((a, b) => a.at - b.at).map(({ reading }) => plural(reading));
}

/** C holds it, C and D hold it; C has the same words, C and D have them. */
function plural(reading: Reading): Reading {
  if (reading.kind === "words" || reading.letters.length < 2) return reading;
  return {
    ...reading,
    words: reading.words.replace(/^holds\b/u, "hold").replace(/^has\b/u, "have"),
  };
}

/** `at`: where in the text it belongs; what is told of a wording as a whole comes before all. */
type Told = { readonly at: number; readonly reading: Reading };

/** One other wording, told word by word, or as a whole. */
function readingsOf(book: Book, other: CellView, styleAside: boolean): readonly Told[] {
  const letters = [other.article];
  const [left, right] = [other.against?.stretches[0], other.stretches[0]];
  if (left === undefined || right === undefined) return [];
  const { runs, whole } = book.difference(left, right);
  const differing = runs.filter(({ kind }) => kind !== "same" && (kind !== "style" || !styleAside));
  if (other.relation === "verbatim" && differing.length === 0)
    return [
      { at: -1, reading: { kind: "same", key: "same", words: "has the same words", letters } },
    ];
  if (whole || other.relation === "partial" || other.relation === "paraphrase") {
    const label = labelOf(book, other);
    const words = label === null ? "in other words" : `${label.relation} ${label.detail}`.trim();
    return [{ at: -1, reading: { kind: "whole", key: words, words, letters } }];
  }
  return differing.map((run) => wordsRead(book, other, run));
}

function wordsRead(book: Book, other: CellView, run: Run): Told {
  const textOf = (letter: string): string => book.articles.get(letter)?.text ?? "";
  const mine = textOf(other.against?.article ?? "");
  const own = shortened(mine.slice(run.left.start, run.left.end));
  const theirs = shortened(textOf(other.article).slice(run.right.start, run.right.end));
  const key = `${run.left.start}-${run.left.end}|${theirs.toLowerCase()}`;
  return {
    at: run.left.start,
    reading: { kind: "words", key, own, theirs, letters: [other.article] },
  };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= LONGEST_STRETCH) return line;
  const head = line.slice(0, line.lastIndexOf(" ", KEPT_OF_LONG));
  const tail = line.slice(line.indexOf(" ", line.length - KEPT_OF_LONG));
  return `${head} …${tail}`;
}

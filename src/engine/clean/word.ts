import { APPEAL, appealOf } from "./appeal.ts";
import type { Appeal } from "./appeal.ts";
import { longestOf, placesOf } from "./cues.ts";
import type { Form } from "../form.ts";
import { bytes } from "../memory.ts";

/** One word of a line with all that the rules ask of it, found once. */
export type Word = {
  readonly form: Form;
  readonly norm: string;
  /** What words of one family share, roughly, as a number: enough to see whether a title is about a text. */
  readonly stem: number;
  /** Too common to tell what a line is about. */
  readonly common: boolean;
  /** Cues it is a sign of. */
  readonly places: readonly number[];
  /** In a longer line it is a sign of none of them. */
  readonly longest: number;
  /** What it says of a page that speaks to its reader. */
  readonly appeal: Appeal;
  /** What the rules ask of all words of a line at once, as a sum: see `TRAITS`. */
  readonly traits: number;
};

/** A word begins with a figure, speaks to a reader, speaks of the page's house. */
export const TRAITS = { figure: 1, you: 2, house: 4 } as const;

const COMMON = new Set(
  (
    "a an the of to in on at for and or by with from as is are was be it its that this his her their he she they has have had not will " +
    "after over amid i my we our you your about more"
  ).split(" "),
);
const LONGEST_STEM = 5;

/** Words met so far, by their form's number; numbers of stems. Caches only: they change cost, never an answer. */
const known: (Word | undefined)[] = [];
const stems = new Map<string, number>();

const MOST_STEMS = 50_000;

/** Keeps the caches small. Numbers of stems mean something only between two calls. */
export function startPage(): void {
  if (stems.size < MOST_STEMS) return;
  stems.clear();
  known.length = 0;
}

/** What the rules ask of a word of this form. */
export function wordOf(form: Form): Word {
  const seen = known[form.number];
  if (seen?.form === form) return seen;
  const { norm } = form;
  const appeal = appealOf(norm);
  const places = placesOf(norm);
  const word = {
    form,
    norm,
    stem: stemOf(norm),
    common: COMMON.has(norm),
    places,
    longest: longestOf(places),
    appeal,
    traits:
      (/^\d/u.test(norm) ? TRAITS.figure : 0) |
      (appeal === APPEAL.you ? TRAITS.you : 0) |
      (appeal === APPEAL.house ? TRAITS.house : 0),
  };
  known[form.number] = word;
  return word;
}

function stemOf(norm: string): number {
  const most = norm.endsWith("s") && norm.length <= LONGEST_STEM ? norm.length - 1 : LONGEST_STEM;
  const stem = norm.slice(0, most);
  const seen = stems.get(stem);
  if (seen !== undefined) return seen;
  stems.set(stem, stems.size);
  return stems.size - 1;
}

/** How many stems there are: each has a number below. */
export function stemCount(): number {
  return stems.size;
}

/** A place for each stem, all 0. */
export function stemTable(): Uint8Array {
  return bytes(stems.size);
}

/** The words' norms with a space between. */
export function normsOf(words: readonly Word[]): string {
  return words.map(({ norm }) => norm).join(" ");
}

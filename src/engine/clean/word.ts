import { appealOf } from "./appeal.ts";
import type { Appeal } from "./appeal.ts";
import { placesOf } from "./cues.ts";
import type { Form } from "../form.ts";

/** One word of a line with all that the rules ask of it, found once. */
export type Word = {
  readonly form: Form;
  readonly norm: string;
  /** What words of one family share, roughly, as a number: enough to see whether a title is about a text. */
  readonly stem: number;
  /** Too common to tell what a line is about. */
  readonly common: boolean;
  /** Begins with a figure. */
  readonly figure: boolean;
  /** Cues it is a sign of. */
  readonly places: readonly number[];
  /** What it says of a page that speaks to its reader. */
  readonly appeal: Appeal;
};

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
  const stem = norm.length > LONGEST_STEM ? norm.slice(0, LONGEST_STEM) : norm.replace(/s$/u, "");
  const word = {
    form,
    norm,
    stem: stems.get(stem) ?? stems.size,
    common: COMMON.has(norm),
    figure: /^\d/u.test(norm),
    places: placesOf(norm),
    appeal: appealOf(norm),
  };
  stems.set(stem, word.stem);
  known[form.number] = word;
  return word;
}

/** A place for each stem, all 0. */
export function stemTable(): Uint8Array {
  return new Uint8Array(stems.size);
}

/** The words' norms with a space between. */
export function normsOf(words: readonly Word[]): string {
  return words.map(({ norm }) => norm).join(" ");
}

import { ROLES, type Comparison, type Role } from "../engine/index.ts";
import type { NewsEvent } from "../intake/event.ts";
import type { NoteState } from "./note-state.ts";

export type Status =
  | { readonly name: "loading" }
  /** `previous` stays on screen while a correction is worked in. */
  | { readonly name: "comparing"; readonly done: number; readonly previous: Comparison | null }
  | { readonly name: "ready"; readonly comparison: Comparison }
  | { readonly name: "failed"; readonly reason: string };

export const EMPHASES = ["differences", "shared", "plain"] as const;
export type Emphasis = (typeof EMPHASES)[number];

/** The ways of reading: side by side, one article straight through, outlet against outlet. */
export const VIEWS = ["columns", "single", "matrix"] as const;
export type View = (typeof VIEWS)[number];

/** Side by side: rows in one order, or each outlet's own running text. */
export const FLOWS = ["aligned", "own"] as const;
export type Flow = (typeof FLOWS)[number];

/** The map: every passage in one order, or each outlet's own order at true place and length. */
export const STRIPS = ["aligned", "own"] as const;
export type StripOrder = (typeof STRIPS)[number];

/** Which passages are picked out. `least`: in so many outlets or more. */
export type Filter =
  | { readonly kind: "least"; readonly count: number }
  | { readonly kind: "exactly"; readonly count: number }
  | { readonly kind: "only"; readonly article: string }
  | { readonly kind: "lacks"; readonly article: string };

/** What a passage can stand as in an article; page furniture holds none. */
export const STANDS_AS: readonly Role[] = ROLES.filter((role) => role !== "boilerplate");

/**
 * How the wordings of a passage stand to the one they are marked against: all of them in the same
 * words, any of them not, or any of them in this relation.
 */
export const STANDINGS = ["verbatim", "changed", "edited", "partial", "paraphrase"] as const;
export type Standing = (typeof STANDINGS)[number];

/** Whether passages that are mostly quotation are left out of what is shown and counted, or stand alone. */
export const QUOTES = ["out", "only"] as const;
export type Quotes = (typeof QUOTES)[number];

/** A place in an article that outlives a better alignment: where it begins, and its first words. */
export type Anchor = { readonly article: string; readonly offset: number; readonly words: string };

/** The reader's word on the block of this article that begins at `start`. */
export type Fix = { readonly article: string; readonly start: number; readonly role: Role };

/** What is being read, and how. All of it stands in the address. */
export type Reading = {
  readonly event: string;
  /** Null leaves it to the room there is. */
  readonly view: View | null;
  readonly flow: Flow;
  /** Whether columns in their own order scroll together. */
  readonly locked: boolean;
  /** Letters of the columns, in drawn order; hidden ones are missing. */
  readonly columns: readonly string[];
  /** Columns collapsed to a spine; null leaves it to the room there is. */
  readonly spines: readonly string[] | null;
  readonly base: string | null;
  readonly emphasis: Emphasis;
  readonly styleAside: boolean;
  readonly filter: Filter | null;
  readonly relation: Standing | null;
  /** Only passages that stand so in an article. */
  readonly role: Role | null;
  readonly quotes: Quotes | null;
  /** Wordings that differ in a word or two count as alike (see small.ts). */
  readonly small: boolean;
  /** Outlets go by their letters, and nothing on the page names them. */
  readonly blind: boolean;
  readonly passage: Anchor | null;
  /** The wording that others are marked against in the passage sheet. */
  readonly against: string | null;
  /** The wording that alone is shown beside that one. */
  readonly second: string | null;
  readonly strip: StripOrder;
  /** The one in view where only one column fits. */
  readonly column: string | null;
  readonly find: string;
  readonly fixes: readonly Fix[];
  /** Whether the list of notes is open. */
  readonly notes: boolean;
  /** The note that the address means. */
  readonly note: string | null;
};

export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Something put on the clipboard, or refused by it; `times` tells a second copy from the first. */
export type Copied = {
  readonly what: "passage" | "link";
  readonly done: boolean;
  readonly text: string;
  readonly times: number;
};

/** What is kept on this machine and is in no address. */
export type Settings = { readonly theme: Theme; readonly keys: boolean };

export type State = {
  readonly events: readonly NewsEvent[];
  readonly status: Status;
  readonly reading: Reading;
  readonly settings: Settings;
  /** The passage that is pointed at or has the focus. */
  readonly lit: string | null;
  /** The passage, or block set apart, last stepped to; `moves` tells a second visit from the first. */
  readonly cursor: {
    readonly passage: string;
    readonly moves: number;
    readonly focus: boolean;
  } | null;
  /** Folded runs that the reader unfolded. */
  readonly unfolded: ReadonlySet<string>;
  /** How many columns fit side by side; 1 reads one column at a time. */
  readonly room: number;
  /** First and last passage on screen; `after` so many moves of the cursor. */
  readonly seen: { readonly first: string; readonly last: string; readonly after: number } | null;
  readonly help: boolean;
  /** What was last copied, or could not be. */
  readonly copied: Copied | null;
  /** The reader's notes; null as long as nothing needs them. */
  readonly notes: NoteState | null;
  /** The list of everything that can be done is open. */
  readonly palette: boolean;
  /** Outlets whose names are shown although the others are hidden. */
  readonly revealed: ReadonlySet<string>;
};

/** For who reads more of the state than can be picked from it. */
export function whole(state: State): State {
  return state;
}

/** The comparison there is to draw; null before the first one is done. */
export function comparisonOf({ status }: State): Comparison | null {
  if (status.name === "ready") return status.comparison;
  return status.name === "comparing" ? status.previous : null;
}

export function eventOf({ events, reading }: State): NewsEvent | null {
  return events.find((event) => event.id === reading.event) ?? null;
}

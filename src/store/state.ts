import type { Comparison, Role } from "../engine/index.ts";
import type { NewsEvent } from "../intake/event.ts";

export type Status =
  | { readonly name: "loading" }
  /** `previous` stays on screen while a correction is worked in. */
  | { readonly name: "comparing"; readonly done: number; readonly previous: Comparison | null }
  | { readonly name: "ready"; readonly comparison: Comparison }
  | { readonly name: "failed"; readonly reason: string };

export const EMPHASES = ["differences", "shared", "plain"] as const;
export type Emphasis = (typeof EMPHASES)[number];

/** Which passages are picked out. `least`: in so many outlets or more. */
export type Filter =
  | { readonly kind: "least"; readonly count: number }
  | { readonly kind: "exactly"; readonly count: number }
  | { readonly kind: "only"; readonly article: string }
  | { readonly kind: "lacks"; readonly article: string };

/** A place in an article that outlives a better alignment: where it begins, and its first words. */
export type Anchor = { readonly article: string; readonly offset: number; readonly words: string };

/** The reader's word on the block of this article that begins at `start`. */
export type Fix = { readonly article: string; readonly start: number; readonly role: Role };

/** What is being read, and how. All of it stands in the address. */
export type Reading = {
  readonly event: string;
  /** Letters of the columns, in drawn order; hidden ones are missing. */
  readonly columns: readonly string[];
  /** Columns collapsed to a spine; null leaves it to the room there is. */
  readonly spines: readonly string[] | null;
  readonly base: string | null;
  readonly emphasis: Emphasis;
  readonly styleAside: boolean;
  readonly filter: Filter | null;
  readonly passage: Anchor | null;
  /** The wording that others are marked against in the passage sheet. */
  readonly against: string | null;
  /** The one in view where only one column fits. */
  readonly column: string | null;
  readonly find: string;
  readonly fixes: readonly Fix[];
};

export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** What is kept on this machine and is in no address. */
export type Settings = { readonly theme: Theme; readonly keys: boolean };

export type State = {
  readonly events: readonly NewsEvent[];
  readonly status: Status;
  readonly reading: Reading;
  readonly settings: Settings;
  /** The passage that is pointed at or has the focus. */
  readonly lit: string | null;
  /** The passage last stepped to; `moves` tells a second visit from the first. */
  readonly cursor: {
    readonly passage: string;
    readonly moves: number;
    readonly focus: boolean;
  } | null;
  /** Folded runs that the reader unfolded. */
  readonly unfolded: ReadonlySet<string>;
  /** How many columns fit side by side; 1 reads one column at a time. */
  readonly room: number;
  /** First and last passage on screen. */
  readonly seen: { readonly first: string; readonly last: string } | null;
  readonly help: boolean;
};

/** The comparison there is to draw; null before the first one is done. */
export function comparisonOf({ status }: State): Comparison | null {
  if (status.name === "ready") return status.comparison;
  return status.name === "comparing" ? status.previous : null;
}

export function eventOf({ events, reading }: State): NewsEvent | null {
  return events.find((event) => event.id === reading.event) ?? null;
}

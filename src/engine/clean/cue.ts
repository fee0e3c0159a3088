import type { Role } from "../model.ts";

/** A sign on a line of a news page that says what the line is. All are about such pages in general. */
export type Cue = {
  readonly role: Role;
  /** In words a reader understands. */
  readonly reason: string;
  readonly pattern: RegExp;
  /**
   * Words and marks, parted by spaces: a line that fits has at least one of them, so that others need
   * not be asked. `ANY_LINE` where none can be told.
   */
  readonly signs: string;
  /** Words, parted by spaces, of which a line that fits has one besides: where its signs are common and its pattern slow. */
  readonly besides?: string | undefined;
  /** A plain pattern that every line that fits has: asked first where the pattern is slow, or slow to be made. */
  readonly quick?: RegExp | undefined;
  /** A longer line is text that happens to hold these words. */
  readonly mostWords: number;
  /** The lines that follow it belong to it: up to the next paragraph of text, or all that follow. */
  readonly opens?: "list" | "rest" | undefined;
};

export const ANY_LINE = "";

/** Reasons that several signs give. */
export const OTHER_STORY = "link to a video, gallery or other story";
export const OTHER_STORIES = "list of other stories";

/** A cue in the one shape that all have while lines are read: engines read objects of one shape faster. */
export function shaped(cue: Cue): Cue {
  const { role, reason, pattern, signs, besides, quick, mostWords, opens } = cue;
  return { role, reason, pattern, signs, besides, quick, mostWords, opens };
}

/** What a line is found to be by other signs than a pattern. */
export function shownAs(role: Role, reason: string): Cue {
  return shaped({ role, reason, pattern: /^/u, signs: ANY_LINE, mostWords: 0 });
}

/** Whether a line says who wrote the article, or when. */
export function isSignature(line: { readonly cue: Cue | null } | undefined): boolean {
  return line?.cue?.role === "byline" || line?.cue?.role === "dateline";
}

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
  readonly besides?: string;
  /** A longer line is text that happens to hold these words. */
  readonly mostWords: number;
  /** The lines that follow it belong to it: up to the next paragraph of text, or all that follow. */
  readonly opens?: "list" | "rest";
};

export const ANY_LINE = "";

import type { Role } from "../model.ts";

/** A sign on a line of a news page that says what the line is. All are about such pages in general. */
export type Cue = {
  readonly role: Role;
  /** In words a reader understands. */
  readonly reason: string;
  readonly pattern: RegExp;
  /** A longer line is text that happens to hold these words. */
  readonly mostWords: number;
  /** The lines that follow it belong to it: up to the next paragraph of text, or all that follow. */
  readonly opens?: "list" | "rest";
};

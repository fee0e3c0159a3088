import type { Note, Scope } from "../intake/note.ts";

/** What a note is on, on the page as it is now. `lacks` is the letter of the article that leaves it out. */
export type Target = {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly scope: Scope;
  readonly lacks: string | null;
};

/** Where a note of the open event stands now. */
export type NotePlace = Target & {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
};

/** A note that is being written. `passage` is the one whose wordings it can be on. */
export type Draft = {
  /** The note that is changed; null makes a new one. */
  readonly note: Note | null;
  readonly passage: string;
  readonly target: Target;
  readonly kind: string;
  readonly text: string;
};

/** One step back: what to put back, what to take away, or the draft to go on with. */
export type Undo = {
  readonly words: string;
  readonly restore: readonly Note[];
  readonly remove: readonly string[];
  readonly draft: Draft | null;
};

/** Something on the shelf that is no note, or a damaged one. It is left there as it is. */
export type Unreadable = { readonly id: string; readonly value: unknown };

export type NoteState = {
  /** False until the shelf was read. */
  readonly ready: boolean;
  readonly list: readonly Note[];
  /** Of the open event; a note whose words are not in its article any more has none. */
  readonly places: readonly NotePlace[];
  readonly draft: Draft | null;
  readonly undo: Undo | null;
  /** What happened last, in plain words. */
  readonly said: string;
  /** Why notes are not kept; null as long as they are. */
  readonly trouble: string | null;
  /** Ids of notes that are here, and not on the shelf. */
  readonly unkept: readonly string[];
  readonly unreadable: readonly Unreadable[];
};

/**
 * Words of an article. `start` and `end` count Unicode code points from its first character, half-open;
 * null where the words are not in the article any more.
 */
export type NotedWords = {
  readonly letter: string;
  readonly file: string;
  readonly outlet: string | null;
  readonly headline: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};

/** A note as it leaves the page: with all that is needed to find its words again without the page. */
export type NotedEntry = {
  readonly id: string;
  readonly event: string;
  readonly title: string;
  readonly kind: string;
  readonly text: string;
  readonly scope: "words" | "passage";
  readonly words: NotedWords;
  /** The other wordings of the passage, where the note is on all of it. */
  readonly also: readonly NotedWords[];
  readonly lacks: { readonly letter: string; readonly file: string } | null;
  readonly made: string;
  readonly changed: string;
  /** The address that opens the passage with the note. */
  readonly address: string;
};

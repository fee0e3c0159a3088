import type { Label, Line } from "./line.ts";

/** A page while it is named: `last` is its last line of prose; `explains` where questions of its own are headings. */
export type Page = {
  readonly explains: boolean;
  readonly lines: readonly Line[];
  readonly labels: (Label | null)[];
  readonly last: number;
  /** From here on nothing is the article's. */
  readonly beyond: number;
  /** But from here on text goes on to the page's end. */
  readonly tail: number;
  /** The first line below the text that its own words show to be the page's. */
  readonly parted: number;
  /** Its first line of text. */
  readonly body: number;
  /** Where readers' comments begin; -1 for nowhere. */
  readonly comments: number;
};

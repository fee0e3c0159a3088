import type { Span } from "./span.ts";

/** What a block is on the page it came from. The last two are set apart and take no part in counts. */
export const ROLES = [
  "headline",
  "dek",
  "byline",
  "dateline",
  "body",
  "subhead",
  "caption",
  "teaser",
  "boilerplate",
] as const;
export type Role = (typeof ROLES)[number];

/** How two sentences belong together; from closest to loosest. */
export type Relation = "verbatim" | "edited" | "partial" | "paraphrase";

/** An outlet's name and the words in the text that show it. */
export type Outlet = { readonly name: string; readonly shownBy: string };

/** A reader's own word on the block that begins at `start`. It outranks the rules. */
export type Correction = { readonly start: number; readonly role: Role };

/** One article as intake hands it over. `text` is never edited: everything else points into it. */
export type Article = {
  readonly file: string;
  readonly text: string;
  readonly outlet?: Outlet;
  readonly corrections?: readonly Correction[];
};

/** A stretch of the text of the article with this letter. */
export type Place = Span & { readonly article: string };

/** One paragraph or line. `reason` says in a reader's words why it is not plain body text. */
export type Block = Span & {
  readonly role: Role;
  readonly reason?: string;
  readonly sentences: readonly Span[];
};

/** Words of the text that say who made it, when or where. */
export type Credit = Span & {
  readonly kind: "outlet" | "agency" | "byline" | "dateline";
  readonly name: string;
};

/** An article once it was cleaned. `id` is its letter, by place in the input: A, B … Z, AA. */
export type ComparedArticle = {
  readonly id: string;
  readonly file: string;
  readonly outlet: string | null;
  readonly headline: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly credits: readonly Credit[];
};

/** The rule that made a link; the reader shows it in words. */
export type Rule =
  | "same-words"
  | "most-words-in-order"
  | "one-holds-the-other"
  | "shared-clause"
  | "shared-quotation"
  | "held-with-edits"
  | "same-statement";

/** Why a link is a link. Words are counted without house style. */
export type Evidence = {
  readonly rule: Rule;
  /** Words that stand in both, in the same order. */
  readonly shared: number;
  readonly words: { readonly a: number; readonly b: number };
  /** Telling words, names and figures that both have, rarest first. */
  readonly telling: readonly string[];
};

/** One sentence joined with one sentence. Both ends may lie in one article (a repeat). */
export type Link = {
  readonly a: Place;
  readonly b: Place;
  readonly relation: Relation;
  /** 0–1; 1 for the same words. */
  readonly similarity: number;
  /** Stretches of whole words that both have. */
  readonly spans: readonly { readonly a: Span; readonly b: Span }[];
  readonly evidence: Evidence;
};

/** One statement, in every wording of it. Shared when two outlets or more have it, else unique. */
export type Passage = { readonly id: string; readonly wordings: readonly Place[] };

/** What `compare` answers and `compare --json` prints. `exact` is false when a limit cut it short. */
export type Comparison = {
  readonly format: "variorum-comparison";
  readonly version: 1;
  readonly exact: boolean;
  readonly articles: readonly ComparedArticle[];
  readonly links: readonly Link[];
  readonly passages: readonly Passage[];
};

/** Why a difference is house style and not substance. */
export type Style =
  | "case"
  | "marks"
  | "spelling"
  | "abbreviation"
  | "honorific"
  | "hyphenation"
  | "number"
  | "dateline";

/**
 * One stretch of a word-level difference, in reading order. `left` and `right` point into the two
 * texts and hold whole words, without the marks around them; an absent side is an empty span.
 * `changed`: other words on each side; `left`, `right`: words that only this side has.
 */
export type Run =
  | {
      readonly kind: "same" | "changed" | "left" | "right";
      readonly left: Span;
      readonly right: Span;
    }
  | { readonly kind: "style"; readonly style: Style; readonly left: Span; readonly right: Span };

/** `whole` is true where so much changed (over two thirds) that both wordings are better read whole. */
export type Difference = {
  readonly runs: readonly Run[];
  readonly whole: boolean;
  /** Words in both (house style aside), and words on each side. */
  readonly shared: number;
  readonly words: { readonly left: number; readonly right: number };
};

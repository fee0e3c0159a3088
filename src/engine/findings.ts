import type { Bond } from "./bond.ts";
import type { Copies } from "./copies.ts";
import type { Sentence } from "./match.ts";
import type { ComparedArticle, Comparison, Link, Passage } from "./model.ts";

/** All that a comparison found, with its links still implicit. */
export type Findings = {
  readonly exact: boolean;
  readonly articles: readonly ComparedArticle[];
  readonly passages: readonly Passage[];
  readonly sentences: readonly Sentence[];
  readonly copies: Copies;
  readonly restated: readonly Bond[];
};

/** Where a comparison holds its links, or what makes them: nobody who lists, copies or sends it sees that. */
const LINKS = Symbol("links");

type Linked = { readonly [LINKS]: { readonly make: () => readonly Link[]; made: Made } };
type Made = readonly Link[] | null;

/** One for all comparisons: engines keep a shape for each getter, and all that it holds, through many collections of memory. */
const GETTER = {
  get(this: Linked): readonly Link[] {
    return (this[LINKS].made ??= this[LINKS].make());
  },
};

const NO_LINKS: readonly Link[] = [];

/** Findings as the plain data that others read. Links are made when they are asked for, and only once. */
export function comparisonOf(
  { exact, articles, passages }: Pick<Findings, "exact" | "articles" | "passages">,
  make: () => readonly Link[],
): Comparison {
  const comparison: Comparison = {
    format: "variorum-comparison",
    version: 1,
    exact,
    articles,
    // Pairs are the part that grows with the square of the articles.
    links: NO_LINKS,
    passages,
  };
  const made: Made = null;
  return Object.defineProperties(comparison, { links: GETTER, [LINKS]: { value: { make, made } } });
}

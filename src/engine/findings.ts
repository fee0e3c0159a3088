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

/** Findings as the plain data that others read. Links are made when they are asked for, and only once. */
export function comparisonOf(
  { exact, articles, passages }: Pick<Findings, "exact" | "articles" | "passages">,
  make: () => readonly Link[],
): Comparison {
  let links: readonly Link[] | null = null;
  return {
    format: "variorum-comparison",
    version: 1,
    exact,
    articles,
    // Pairs are the part that grows with the square of the articles.
    get links() {
      return (links ??= make());
    },
    passages,
  };
}

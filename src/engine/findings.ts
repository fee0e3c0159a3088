import type { Bond } from "./bond.ts";
import type { Copies } from "./copies.ts";
import { affordable, linksOf } from "./link.ts";
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
export function comparisonOf({ exact, articles, passages }: Told, bound: () => Bound): Comparison {
  let links: readonly Link[] | null = null;
  return {
    format: "variorum-comparison",
    version: 1,
    exact,
    articles,
    // Pairs are the part that grows with the square of the articles.
    get links() {
      if (links === null) {
        const { bonds, sentences } = bound();
        links = linksOf(affordable(bonds), sentences);
      }
      return links;
    },
    passages,
  };
}

type Told = Pick<Findings, "exact" | "articles" | "passages">;

type Bound = { readonly bonds: readonly Bond[]; readonly sentences: readonly Sentence[] };

export function boundOf({
  copies,
  restated,
  sentences,
}: Pick<Findings, "copies" | "restated" | "sentences">): Bound {
  return { bonds: [...copies.bonds, ...restated], sentences };
}

import type { Article, Packed } from "../engine/index.ts";

/** An article as it is sent: its text is one of those that the worker keeps, by number. */
export type SentArticle = Omit<Article, "text"> & { readonly text: number };

/**
 * What a worker is told. `compare`: texts that it has not been sent before, to be kept after the others (`anew`:
 * instead of them), then the articles. `cancel`: to stop at the next step; it answers all the same.
 */
export type Order =
  | {
      readonly name: "compare";
      readonly anew: boolean;
      readonly texts: readonly string[];
      readonly articles: readonly SentArticle[];
    }
  | { readonly name: "cancel" };

/**
 * What the worker sends back: how far it is (0–1), then the answer, that it stopped, or why there is none. Right
 * after the answer comes its account, or that it stopped.
 */
export type Answer =
  | { readonly name: "progress"; readonly done: number }
  | { readonly name: "ready"; readonly packed: Packed }
  | { readonly name: "account"; readonly packed: Packed }
  | { readonly name: "cancelled" }
  | { readonly name: "failed"; readonly reason: string };

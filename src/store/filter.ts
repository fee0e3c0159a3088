import type { Entry } from "./entries.ts";
import type { Filter } from "./state.ts";
import { numberWord } from "./words.ts";

/** Whether a filter picks this passage. Counts are of statements, so only they can be picked. */
export function picks(filter: Filter, { kind, part, articles }: Entry): boolean {
  if (kind === "repeat" || part !== "text") return false;
  return matches(filter, articles);
}

/** Whether a filter picks a statement that these outlets have. */
export function matches(filter: Filter, articles: readonly string[]): boolean {
  if (filter.kind === "least") return articles.length >= filter.count;
  if (filter.kind === "exactly") return articles.length === filter.count;
  if (filter.kind === "only") return articles.length === 1 && articles.includes(filter.article);
  return articles.length > 1 && !articles.includes(filter.article);
}

export function filterWords(filter: Filter, outlets: number): string {
  if (filter.kind === "only") return `only in ${filter.article}`;
  if (filter.kind === "lacks") return `in two or more outlets, not in ${filter.article}`;
  if (filter.count === outlets) return outlets === 2 ? "in both" : `in all ${numberWord(outlets)}`;
  return `in ${numberWord(filter.count)}${filter.kind === "least" ? " or more" : ""}`;
}

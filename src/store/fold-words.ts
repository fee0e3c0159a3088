import type { Fold } from "./bands.ts";
import { counted, listWords } from "./words.ts";

/** What a fold holds. */
export function foldWords({
  fold,
  passages,
}: {
  readonly fold: Fold;
  readonly passages: readonly string[];
}): string {
  const count = counted(passages.length, "passage");
  if (fold.reason === "identical") return `${count} identical in ${listWords(fold.articles)}`;
  return passages.length === 0 ? "text set apart" : counted(passages.length, "other passage");
}

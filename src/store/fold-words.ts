import type { Fold, FoldPart } from "./folds.ts";
import { counted, coverageWords, listWords } from "./words.ts";

/** What a fold holds. */
export function foldWords(
  { fold, passages }: { readonly fold: Fold; readonly passages: readonly string[] },
  outlets: number,
): string {
  const count = counted(passages.length, "passage");
  if (fold.reason === "filtered")
    return passages.length === 0 ? "text set apart" : counted(passages.length, "other passage");
  const [first, ...rest] = fold.parts;
  if (first === undefined) return count;
  if (rest.length === 0) return `${count} identical ${whoWords(first, outlets)}`;
  const parts = fold.parts.map(
    (part) => `${listWords(part.numbers.map(String))} ${whoWords(part, outlets)}`,
  );
  return `${count} identical in all who have them: ${parts.join("; ")}`;
}

/** in all five · in A, C and D */
function whoWords({ articles }: FoldPart, outlets: number): string {
  return articles.length === outlets
    ? coverageWords(articles, outlets)
    : `in ${listWords(articles)}`;
}

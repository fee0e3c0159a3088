import type { Block, Comparison } from "../engine/index.ts";
import { bookOf } from "./book.ts";
import type { CellView } from "./entries.ts";

/** The block that a wording begins in. */
export function blockAt(comparison: Comparison, { article, stretches }: CellView): Block | null {
  const start = stretches[0]?.start ?? -1;
  const blocks = bookOf(comparison).articles.get(article)?.blocks ?? [];
  return blocks.find((block) => block.start <= start && start < block.end) ?? null;
}

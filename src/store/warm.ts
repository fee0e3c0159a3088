import type { Comparison } from "../engine/index.ts";
import { items } from "./entries.ts";

/** Long enough for the first page to be drawn and a first key to be answered. */
const PAUSE = 120;

/**
 * Lays out the page for every base in turn, while nothing else is to do, so that the first switch is
 * as quick as the second. Stops when the comparison is no longer `current`.
 */
export function warm(
  comparison: Comparison,
  columns: readonly string[],
  current: () => boolean,
): void {
  const [first, ...rest] = comparison.articles.map(({ id }) => id);
  const go = (base: string | undefined, later: readonly string[]): void => {
    if (base === undefined || !current()) return;
    items(comparison, { order: base, base, columns });
    setTimeout(() => go(later[0], later.slice(1)), PAUSE);
  };
  setTimeout(() => go(first, rest), PAUSE);
}

import type { Comparison } from "../engine/index.ts";

/**
 * From so many wordings on, laying out all of them at once would be felt. The browser then skips what is off
 * screen, at a price: to a screen reader such rows are empty until they come on screen.
 */
const MANY = 600;

export function isLong({ passages }: Comparison): boolean {
  return passages.reduce((sum, { wordings }) => sum + wordings.length, 0) > MANY;
}

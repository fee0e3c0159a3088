import type { Entry } from "./entries.ts";
import { counted, listWords } from "./words.ts";

/** What an article has not, and who has it. */
export function slotWords(entries: readonly Entry[], column: string): string {
  const letters = [...new Set(entries.flatMap(({ articles }) => articles))].toSorted();
  return `${counted(entries.length, "passage")} not in ${column}: in ${listWords(letters)}`;
}

import type { Apart } from "./entries.ts";

/** More reasons than this make a line too long to be passed over. */
const MOST_REASONS = 2;

/** Why these blocks were set apart, each reason once. */
export function apartWords({ blocks }: Apart): string {
  const reasons = [...new Set(blocks.map((block) => block.reason))];
  const more = reasons.length - MOST_REASONS;
  const first = reasons.slice(0, MOST_REASONS).join(", ");
  return more > 0 ? `${first} and ${more} more` : first;
}

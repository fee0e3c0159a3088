/** What is told as JSON, or null where that would be longer than a string can be: links of near copies are millions. */
export function jsonOf(told: unknown): string | null {
  try {
    return `${JSON.stringify(told, null, 2)}\n`;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

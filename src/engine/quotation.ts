import type { Span } from "./span.ts";

/** What a word is of a quotation, as a sum: within it, its first, its last; 0 outside, all three where it stands alone. */
const QUOTED = 1;
export const FIRST = 2;
export const LAST = 4;

/** No letter is before what opens a quotation, and none after what closes it: apostrophes are neither. */
const OPENS = /["“„«‟‘'](?<![\p{L}\p{N}].)/gu;
const CLOSES = new Map([
  ['"', /"(?![\p{L}\p{N}])/gu],
  ["“", /”(?![\p{L}\p{N}])/gu],
  ["‟", /”(?![\p{L}\p{N}])/gu],
  ["„", /[“”](?![\p{L}\p{N}])/gu],
  ["«", /»(?![\p{L}\p{N}])/gu],
  ["‘", /’(?![\p{L}\p{N}])/gu],
  ["'", /'(?![\p{L}\p{N}])/gu],
]);
const SINGLE = "‘'";

/**
 * What stands in quotation marks, without them, in order; marks within marks are passed over. What a double mark
 * opens and none closes runs to the end: a quotation of several paragraphs opens each of them.
 */
export function quotationsIn(text: string, { start, end }: Span): readonly Span[] {
  const block = text.slice(start, end);
  const found: Span[] = [];
  let neverClosed = "";
  OPENS.lastIndex = 0;
  for (let match = OPENS.exec(block); match !== null; match = OPENS.exec(block)) {
    const [mark] = match;
    if (neverClosed.includes(mark)) continue;
    const from = OPENS.lastIndex;
    const close = closeOf(block, from, mark);
    if (close < 0 && SINGLE.includes(mark)) {
      neverClosed += mark;
      continue;
    }
    const to = close < 0 ? block.length : close;
    found.push({ start: start + from, end: start + to });
    OPENS.lastIndex = to + 1;
  }
  return found;
}

function closeOf(block: string, from: number, mark: string): number {
  const closes = CLOSES.get(mark);
  if (closes === undefined) return -1;
  closes.lastIndex = from;
  return closes.exec(block)?.index ?? -1;
}

const NOTHING: readonly number[] = [];

/** What each word, by where they start and end, is of a quotation; an empty list where nothing is quoted. */
export function partsOf(
  starts: readonly number[],
  ends: ArrayLike<number>,
  quotations: readonly Span[],
): readonly number[] {
  if (quotations.length === 0) return NOTHING;
  const parts: number[] = [];
  while (parts.length < starts.length) parts.push(0);
  let next = 0;
  for (const { start, end } of quotations) {
    while (next < starts.length && (starts[next] ?? start) < start) next += 1;
    const first = next;
    while (next < starts.length && (ends[next] ?? Infinity) <= end) next += 1;
    if (next === first) continue;
    parts.fill(QUOTED, first, next);
    parts[first] = QUOTED + FIRST;
    parts[next - 1] = LAST + (parts[next - 1] ?? 0);
  }
  return parts;
}

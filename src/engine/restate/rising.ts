import { ints } from "../memory.ts";

const NONE = -1;

/**
 * Keeps of these numbers the most that rise from first to last, and sets all others to -1. Numbers below 0 are none. By
 * the lowest end of a rising run of each length (Fredman 1975).
 */
export function risingIn(numbers: Int32Array): void {
  const ends = ints(numbers.length);
  const previous = ints(numbers.length);
  let length = 0;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? NONE;
    if (number < 0) continue;
    let [low, high] = [0, length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? (ends[low - 1] ?? 0) : NONE;
    ends[low] = i;
    if (low === length) length += 1;
  }
  let kept = length > 0 ? (ends[length - 1] ?? 0) : NONE;
  for (let i = numbers.length - 1; i >= 0; i--)
    if (i === kept) kept = previous[i] ?? NONE;
    else numbers[i] = NONE;
}

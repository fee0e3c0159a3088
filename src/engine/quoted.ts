import type { Kinds } from "./kinds.ts";
import { FIRST, LAST } from "./quotation.ts";
import type { Tiler } from "./tile.ts";

/** So many words in a row that both quote are one quotation; fewer where one quotes no more than these. */
const QUOTATION = 6;
export const WHOLE_QUOTATION = 5;
/** And so many of them are telling. */
const TELLING = 2;

type Shared = { readonly kinds: Kinds; readonly tiler: Tiler };

/** Whether two kinds quote the same words. The runs that they share lie in the tiler, those of `one` on its left. */
export function quoteAlike({ kinds, tiler }: Shared, one: number, two: number): boolean {
  const [left = 0, right = 0] = [kinds.starts[one], kinds.starts[two]];
  for (let i = 0; i < tiler.count; i++) {
    const length = tiler.length[i] ?? 0;
    if (length < WHOLE_QUOTATION) continue;
    if (holdsQuotation(kinds, left + (tiler.a[i] ?? 0), right + (tiler.b[i] ?? 0), length))
      return true;
  }
  return false;
}

/** Whether there is a quotation in a run of words, which begins at place `a` and at `b`. */
function holdsQuotation(kinds: Kinds, a: number, b: number, length: number): boolean {
  const { quoted } = kinds;
  let from = 0;
  for (let k = 0; k <= length; k++) {
    const here = k < length ? (quoted[a + k] ?? 0) : 0;
    const there = k < length ? (quoted[b + k] ?? 0) : 0;
    const ends = here === 0 || there === 0;
    if (!ends && (((here | there) & FIRST) === 0 || k === from)) continue;
    const n = k - from;
    if (n >= WHOLE_QUOTATION && isQuotation(kinds, a + from, b + from, n)) return true;
    from = ends ? k + 1 : k;
  }
  return false;
}

/** Whether words in a row that both quote, so many as a whole quotation at least, are enough, and tell enough. */
function isQuotation({ quoted, telling, plain }: Kinds, a: number, b: number, n: number): boolean {
  const isWhole = (at: number): boolean =>
    ((quoted[at] ?? 0) & FIRST) !== 0 && ((quoted[at + n - 1] ?? 0) & LAST) !== 0;
  if (n < QUOTATION && !isWhole(a) && !isWhole(b)) return false;
  // What one of them writes without a capital is no name.
  const stated = (at: number): boolean => (plain[at + n] ?? 0) > (plain[at] ?? 0);
  return (telling[a + n] ?? 0) - (telling[a] ?? 0) >= TELLING && (stated(a) || stated(b));
}

import { firstAfter } from "../../store/halve.ts";

/** The passages of a column that scrolls, in its order; where each begins and ends, in pixels from the top. */
export type Track = {
  readonly passages: readonly string[];
  /** Where in `passages` each stands. */
  readonly places: ReadonlyMap<string, number>;
  readonly start: (at: number) => number;
  readonly end: (at: number) => number;
};

/**
 * How far to scroll one column so that it shows what another one shows at `top`. A passage that both
 * have is as far gone in one as in the other; between two of them the rest is shared out evenly. Asks
 * for few places: each may cost a layout.
 */
export function levelOf(from: Track, to: Track, top: number): number {
  const at = firstBelow(from, top);
  const next = nearest(from, to, { at, by: 1 });
  const last = nearest(from, to, { at: at - 1, by: -1 });
  if (next !== null && from.start(next.here) <= top) {
    const gone = part(from.start(next.here), top, from.end(next.here));
    return to.start(next.there) + gone * (to.end(next.there) - to.start(next.there));
  }
  const low = last === null ? 0 : to.end(last.there);
  const start = last === null ? 0 : from.end(last.here);
  if (next === null) return low + (top - start);
  const way = Math.max(to.start(next.there) - low, 0);
  return low + part(start, top, from.start(next.here)) * way;
}

/** The first passage that ends below `top`. */
function firstBelow({ passages, end }: Track, top: number): number {
  return firstAfter(passages.length, (at) => end(at) <= top);
}

/** From here on, the next passage that the other column has too. */
function nearest(
  from: Track,
  to: Track,
  { at, by }: { readonly at: number; readonly by: 1 | -1 },
): { readonly here: number; readonly there: number } | null {
  for (let here = at; here >= 0 && here < from.passages.length; here += by) {
    const there = to.places.get(from.passages[here] ?? "");
    if (there !== undefined) return { here, there };
  }
  return null;
}

/** How much of the way from `start` to `end` is gone at `at`, 0–1. */
function part(start: number, at: number, end: number): number {
  return end <= start ? 1 : Math.min(Math.max((at - start) / (end - start), 0), 1);
}

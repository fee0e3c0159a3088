/** Half-open stretch of an article's text, in UTF-16 code units: `start` is in, `end` is out. */
export type Span = { readonly start: number; readonly end: number };

/** How many code units two spans have in common; 0 when they only touch. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** True when `inner` lies wholly in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Two sentences, `a` before `b`, and how similar they are. */
export type Pair = { readonly a: number; readonly b: number; readonly similarity: number };

/** The closest first, ties by place. */
export function byCloseness(p: Pair, q: Pair): number {
  return q.similarity - p.similarity || p.a - q.a || p.b - q.b;
}

import type { Groups } from "./groups.ts";

/** Pairs of sentences, `firsts` before `seconds`, in flat arrays, `count` long. Less than 0 is similar to nothing: no pair. */
export type Pairs = {
  readonly count: number;
  readonly firsts: Int32Array;
  readonly seconds: Int32Array;
  readonly similarities: Float64Array;
};

/** Similarities, 0–1, are sorted in so many steps. */
const STEPS = 256;

/**
 * Joins the groups of pairs, closest first, ties by place. By Kruskal's rule, step by step: what was joined meanwhile
 * need not be sorted (Osipov, Sanders and Singler 2009).
 */
export function joinClosestFirst(pairs: Pairs, groups: Groups): void {
  const { firsts, seconds, similarities } = pairs;
  const byCloseness = (i: number, k: number): number => {
    const one = similarities[i] ?? 0;
    const two = similarities[k] ?? 0;
    if (one !== two) return one > two ? -1 : 1;
    return (firsts[i] ?? 0) - (firsts[k] ?? 0) || (seconds[i] ?? 0) - (seconds[k] ?? 0);
  };
  const { starts, order } = inSteps(pairs);
  for (let step = STEPS; step >= 0; step--) {
    const end = starts[step + 1] ?? 0;
    // Most steps have none.
    if (starts[step] === end) continue;
    const apart: number[] = [];
    for (let at = starts[step] ?? 0; at < end; at++) {
      const i = order[at] ?? 0;
      if (groups.of(firsts[i] ?? 0) !== groups.of(seconds[i] ?? 0)) apart.push(i);
    }
    if (apart.length > 1) apart.sort(byCloseness);
    for (const i of apart) groups.join(firsts[i] ?? 0, seconds[i] ?? 0);
  }
}

/** Pairs by steps, the least similar first: from where a step starts to where the next one does. */
function inSteps({ count, similarities }: Pairs): Readonly<Record<"starts" | "order", Int32Array>> {
  const starts = new Int32Array(STEPS + 2);
  const order = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const similarity = similarities[i] ?? 0;
    if (similarity < 0) continue;
    const step = Math.floor(STEPS * similarity);
    starts[step] = (starts[step] ?? 0) + 1;
  }
  for (let step = 1; step < starts.length; step++)
    starts[step] = (starts[step] ?? 0) + (starts[step - 1] ?? 0);
  // From the end of each step to where it starts.
  for (let i = count - 1; i >= 0; i--) {
    const similarity = similarities[i] ?? 0;
    if (similarity < 0) continue;
    const step = Math.floor(STEPS * similarity);
    const at = (starts[step] ?? 0) - 1;
    starts[step] = at;
    order[at] = i;
  }
  return { starts, order };
}

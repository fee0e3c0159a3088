import type { Groups } from "./groups.ts";
import { ints } from "./memory.ts";

/** Pairs of sentences, `firsts` before `seconds`, in flat arrays, `count` long. Less than 0 is similar to nothing: no pair. */
export type Pairs = {
  readonly count: number;
  readonly firsts: Int32Array;
  readonly seconds: Int32Array;
  readonly similarities: Float64Array;
};

/** Similarities, 0–1, are sorted in so many steps. */
const STEPS = 256;

/** So many are sorted faster by hand: most steps have a few. */
const FEW = 24;

/**
 * Joins the groups of pairs, closest first, ties by place. By Kruskal's rule, step by step: what was joined meanwhile
 * need not be sorted (Osipov, Sanders and Singler 2009).
 */
export function joinClosestFirst(pairs: Pairs, groups: Groups): void {
  const { firsts, seconds } = pairs;
  const { starts, order } = inSteps(pairs);
  for (let step = STEPS; step >= 0; step--) {
    const start = starts[step] ?? 0;
    const end = starts[step + 1] ?? 0;
    let to = start;
    for (let at = start; at < end; at++) {
      const i = order[at] ?? 0;
      if (groups.of(firsts[i] ?? 0) !== groups.of(seconds[i] ?? 0)) order[to++] = i;
    }
    if (to - start > FEW)
      order.subarray(start, to).sort((i, k) => (isCloser(pairs, i, k) ? -1 : 1));
    else sortFew(order, start, to, pairs);
    for (let at = start; at < to; at++) {
      const i = order[at] ?? 0;
      groups.join(firsts[i] ?? 0, seconds[i] ?? 0);
    }
  }
}

/** Sorts pairs, told by their numbers, from one place of a list to another: the closest first. */
function sortFew(order: Int32Array, from: number, to: number, pairs: Pairs): void {
  for (let next = from + 1; next < to; next++) {
    const i = order[next] ?? 0;
    let at = next;
    for (; at > from && isCloser(pairs, i, order[at - 1] ?? 0); at--)
      order[at] = order[at - 1] ?? 0;
    order[at] = i;
  }
}

/** Whether a pair comes before another: no two pairs are the same two sentences. */
function isCloser({ firsts, seconds, similarities }: Pairs, i: number, k: number): boolean {
  const one = similarities[i] ?? 0;
  const two = similarities[k] ?? 0;
  if (one !== two) return one > two;
  const first = firsts[i] ?? 0;
  const other = firsts[k] ?? 0;
  return first < other || (first === other && (seconds[i] ?? 0) < (seconds[k] ?? 0));
}

/** Pairs by steps, the least similar first: from where a step starts to where the next one does. */
function inSteps({ count, similarities }: Pairs): Readonly<Record<"starts" | "order", Int32Array>> {
  const starts = ints(STEPS + 2);
  const order = ints(count);
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

/**
 * The first of `count` places that is not `before`, by halving: where one place is before, all that
 * come ahead of it are. `count` where all are.
 */
export function firstAfter(count: number, before: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

import { isPartial, NONE } from "./judge.ts";
import type { Paired } from "./paired.ts";

/**
 * Which kinds hang together, for each the number of one of those that do: by the same text (`alike` names the first of
 * these), and by pairs that are whole copies. Disjoint sets with halved paths (Tarjan and van Leeuwen 1984).
 */
export function setsOf(alike: readonly number[], { left, right, verdict }: Paired): Int32Array {
  const root = new Int32Array(alike);
  const find = (kind: number): number => {
    let at = kind;
    while (root[at] !== at) at = root[at] = root[root[at] ?? at] ?? at;
    return at;
  };
  for (let i = 0; i < left.length; i++) {
    if (isPartial(verdict[i] ?? NONE)) continue;
    const [one, two] = [left[i] ?? 0, right[i] ?? 0];
    // Most hang together already.
    if (root[one] !== root[two]) root[find(one)] = find(two);
  }
  for (let kind = 0; kind < root.length; kind++) root[kind] = find(kind);
  return root;
}

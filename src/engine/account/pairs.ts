/**
 * Every two wordings of a passage, in order, as far as their texts differ from those of two before them.
 * `alike` names for each wording the first one with the same text.
 */
export function pairsToTell(alike: readonly number[]): readonly Pair[] {
  const told = new Map<number, Pair>();
  for (const left of alike.keys())
    for (const right of alike.keys()) {
      const key = pairKey(alike, left, right);
      if (left !== right && !told.has(key)) told.set(key, { key, left, right });
    }
  return [...told.values()];
}

type Pair = { readonly key: number; readonly left: number; readonly right: number };

/** The same for every two wordings with these two texts. */
export function pairKey(alike: readonly number[], left: number, right: number): number {
  return (alike[left] ?? left) * alike.length + (alike[right] ?? right);
}

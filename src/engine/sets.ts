import type { Copies } from "./copies.ts";
import { ints } from "./memory.ts";
import type { Paired } from "./paired.ts";

/**
 * Which kinds hang together, for each the number of one of those that do: by the same text (`alike` names the first of
 * these), and by pairs that are whole copies. Disjoint sets with halved paths (Tarjan and van Leeuwen 1984).
 */
export function setsOf(alike: readonly number[], { left, wholes }: Paired): Int32Array {
  const root = new Int32Array(alike);
  const find = (kind: number): number => {
    let at = kind;
    while (root[at] !== at) at = root[at] = root[root[at] ?? at] ?? at;
    return at;
  };
  for (let at = 0; at < wholes.length; at++) {
    const i = wholes[at] ?? 0;
    const one = left[i] ?? 0;
    const two = left[i ^ 1] ?? 0;
    // Most hang together already.
    if (root[one] !== root[two]) root[find(one)] = find(two);
  }
  for (let kind = 0; kind < root.length; kind++) root[kind] = find(kind);
  return root;
}

/** Sentences gathered: lists of them, in the order of their first, and the number of the list of each. */
export type Gathered = {
  readonly members: readonly (readonly number[])[];
  readonly of: Int32Array;
};

/** Sentences whose kinds hang together, and those of one kind. */
export function gatherBy(
  sets: Int32Array,
  { kinds: { size, lengths }, kindOf }: Pick<Copies, "kinds" | "kindOf">,
): Gathered {
  const numbers = ints(size).fill(-1);
  const of = ints(kindOf.length);
  let count = 0;
  for (let i = 0; i < kindOf.length; i++) {
    const kind = kindOf[i] ?? 0;
    const set = sets[kind] ?? kind;
    const known = numbers[set] ?? -1;
    // A single word is no copy of another.
    const isNew = known < 0 || (lengths[kind] ?? 0) < 2;
    of[i] = isNew ? count : known;
    if (isNew) numbers[set] = count++;
  }
  return { members: listsBy(of, count), of };
}

/** Where each number below `count` stands, in order: lists that take no more memory than they need. */
export function listsBy(numbers: Int32Array, count: number): readonly (readonly number[])[] {
  const ends = ints(count + 1);
  for (let i = 0; i < numbers.length; i++) {
    const next = (numbers[i] ?? 0) + 1;
    ends[next] = (ends[next] ?? 0) + 1;
  }
  for (let number = 0; number < count; number++)
    ends[number + 1] = (ends[number + 1] ?? 0) + (ends[number] ?? 0);
  while (laid.length < numbers.length) laid.push(0);
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? 0;
    const at = ends[number] ?? 0;
    laid[at] = i;
    ends[number] = at + 1;
  }
  const lists: (readonly number[])[] = [];
  for (let number = 0, from = 0; number < count; number++) {
    const to = ends[number] ?? 0;
    // Most have none or one.
    lists.push(to > from + 1 ? laid.slice(from, to) : to > from ? [laid[from] ?? 0] : NOWHERE);
    from = to;
  }
  return lists;
}

/** Room for all lists, one after the other. */
const laid: number[] = [];
const NOWHERE: readonly number[] = [];

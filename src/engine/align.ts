import type { Bond } from "./bond.ts";
import { byCloseness, closestOfGroups } from "./closest.ts";
import type { Copies } from "./copies.ts";
import { cutMerged } from "./cut.ts";
import type { Piece } from "./cut.ts";
import { Groups } from "./groups.ts";
import { isPartial, NONE } from "./judge.ts";
import type { Sentence } from "./match.ts";
import type { Span } from "./span.ts";

/** A wording of one passage: words of one sentence, whole or a part of it. */
export type Part = Span & { readonly sentence: number };

/**
 * Gathers sentences into passages, each a list of parts in the order of the sentences.
 *
 * Laws: every sentence lies in exactly one passage, or is cut at word borders into parts that do.
 * One passage is one statement: two different sentences of one article share a passage only when they are
 * linked as copy themselves; a third sentence never chains them together, however close it is to both, and
 * two parts of one sentence never stand in one passage. Sentences with the same text always share one.
 * Closest matches are joined first; ties fall to the order of sentences, which the caller makes
 * independent of the order of articles.
 */
export function align(
  sentences: readonly Sentence[],
  copies: Copies,
  restated: readonly Bond[],
): readonly (readonly Part[])[] {
  const groups = new Groups(sentences, (a, b) => copies.between(a, b) !== NONE);
  joinAlike(copies, groups);
  const cut = new Uint8Array(sentences.length);
  joinClosest({ copies, groups, cut }, false);
  const cuts = cutMerged(sentences, copies, groups);
  for (const sentence of cuts.keys()) cut[sentence] = 1;
  joinClosest({ copies, groups, cut }, true);
  const isFree = (a: number, b: number): boolean =>
    sentences[a]?.zone === sentences[b]?.zone && cut[a] === 0 && cut[b] === 0;
  for (const { a, b } of closestOfGroups(restated, groups, isFree).toSorted(byCloseness))
    groups.join(a, b);
  return gather(sentences, groups, cuts);
}

/** Sentences with the same text stand together from the start: what becomes of one becomes of all. */
function joinAlike({ kinds, members }: Copies, groups: Groups): void {
  const alike = new Map<number, number[]>();
  members.forEach((list, kind) => {
    if (list.length === 0 || (kinds.lengths[kind] ?? 0) < 2) return;
    const known = alike.get(kinds.alike[kind] ?? kind);
    if (known === undefined) alike.set(kinds.alike[kind] ?? kind, [...list]);
    else known.push(...list);
  });
  for (const list of alike.values())
    if (list.length > 1) groups.unite(list.toSorted((p, q) => p - q));
}

type Standing = { readonly copies: Copies; readonly groups: Groups; readonly cut: Uint8Array };

/**
 * Joins copies, closest first, ties by place: partial ones only or all others. Of each two kinds one pair of
 * sentences decides for all. Sentences that were cut are left out.
 */
function joinClosest({ copies, groups, cut }: Standing, partial: boolean): void {
  const keys: number[] = [];
  const similarities: number[] = [];
  copies.eachPair((left, right, verdict, shared) => {
    if (isPartial(verdict) !== partial) return;
    const a = firstWhole(copies.members[left], cut, -1);
    const b = a < 0 ? -1 : firstWhole(copies.members[right], cut, a);
    if (b < 0 || groups.of(a) === groups.of(b)) return;
    keys.push(a * groups.size + b);
    similarities.push(copies.similarity(left, right, verdict, shared));
  });
  for (const key of sorted(keys, similarities, groups.size ** 2))
    groups.join(Math.floor(key / groups.size), key % groups.size);
}

/** The first sentence of a list after this one that was not cut, or -1. */
function firstWhole(list: readonly number[] | undefined, cut: Uint8Array, after: number): number {
  if (list !== undefined) for (const one of list) if (one > after && cut[one] === 0) return one;
  return -1;
}

/**
 * Keys by falling similarity, then rising: hundreds of thousands are sorted as single numbers, the rank of the
 * similarity before the key, which is below `size`. Exact up to 2^53, which some hundred thousand sentences reach.
 */
function sorted(
  keys: readonly number[],
  similarities: readonly number[],
  size: number,
): Float64Array {
  const ranks = new Map<number, number>();
  for (const similarity of similarities) ranks.set(similarity, 0);
  [...ranks.keys()]
    .sort((p, q) => q - p)
    .forEach((similarity, rank) => ranks.set(similarity, rank));
  const order = new Float64Array(keys.length);
  keys.forEach((key, i) => (order[i] = (ranks.get(similarities[i] ?? 0) ?? 0) * size + key));
  return order.sort().map((key) => key % size);
}

function gather(
  sentences: readonly Sentence[],
  groups: Groups,
  cuts: ReadonlyMap<number, readonly Piece[]>,
): readonly (readonly Part[])[] {
  const passages = new Map<number, Part[]>();
  const put = (group: number, part: Part): void => {
    const parts = passages.get(group);
    if (parts === undefined) passages.set(group, [part]);
    else parts.push(part);
  };
  sentences.forEach((sentence, i) => {
    const pieces = cuts.get(i);
    if (pieces === undefined)
      return put(groups.of(i), { sentence: i, start: sentence.start, end: sentence.reach });
    pieces.forEach((piece, k) => {
      // Words between two pieces ("and that the") lead into the second.
      const border = (word: number | undefined): number =>
        sentence.words[word ?? sentence.words.length]?.start ?? sentence.end;
      const start = k === 0 ? sentence.start : border(pieces[k - 1]?.to);
      const end = k === pieces.length - 1 ? sentence.reach : border(piece.to);
      put(groups.of(piece.other), { sentence: i, start, end });
    });
  });
  return [...passages.values()];
}

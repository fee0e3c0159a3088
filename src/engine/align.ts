import { eachPair } from "./bond.ts";
import type { Bond } from "./bond.ts";
import { Groups } from "./groups.ts";
import type { Sentence } from "./match.ts";
import type { Span } from "./span.ts";

/** A wording of one passage: words of one sentence, whole or a part of it. */
export type Part = Span & { readonly sentence: number };

/**
 * Gathers sentences into passages, each a list of parts in the order of the sentences.
 *
 * Laws: every sentence lies in exactly one passage, or is cut at word borders into parts that do. Two
 * different sentences of one article share a passage only when they are linked as copy: a third
 * sentence never chains them together. Closest matches are joined first; ties fall to the order of
 * sentences, which the caller makes independent of the order of articles.
 */
export function align(
  sentences: readonly Sentence[],
  copies: readonly Bond[],
  restated: readonly Bond[],
): readonly (readonly Part[])[] {
  const groups = new Groups(sentences, copies);
  const closest = copies.flatMap(decisivePairs).toSorted(byCloseness);
  const join = ({ a, b }: Pair): void => groups.join(a, b);
  closest.filter(({ bond }) => bond.relation !== "partial").forEach(join);
  const partial = copies.filter(({ relation }) => relation === "partial");
  const cuts = cutMerged(sentences, partial, groups);
  partial
    .flatMap((bond) => decisivePairs(without(bond, cuts)))
    .toSorted(byCloseness)
    .forEach(join);
  const isFree = (a: number, b: number): boolean =>
    sentences[a]?.zone === sentences[b]?.zone && !cuts.has(a) && !cuts.has(b);
  closestOfGroups(restated, groups, isFree).toSorted(byCloseness).forEach(join);
  return gather(sentences, groups, cuts);
}

/** What is left of a bond without the sentences that were cut. */
function without(bond: Bond, cuts: ReadonlyMap<number, unknown>): Bond {
  const isWhole = (sentence: number): boolean => !cuts.has(sentence);
  return { ...bond, left: bond.left.filter(isWhole), right: bond.right.filter(isWhole) };
}

type Pair = { readonly a: number; readonly b: number; readonly bond: Bond };

function byCloseness(p: Pair, q: Pair): number {
  return q.bond.similarity - p.bond.similarity || p.a - q.a || p.b - q.b;
}

/**
 * All sentences with the same words stand together from the start, so that what becomes of the first pair of a
 * bond between two such lists becomes of all its pairs.
 */
function decisivePairs(bond: Bond): readonly Pair[] {
  const [a = Infinity] = bond.left;
  const later = bond.right.filter((other) => other > a);
  return (bond.left === bond.right ? later : later.slice(0, 1)).map((b) => ({ a, b, bond }));
}

/**
 * Of all pairs between two groups the closest: what becomes of it becomes of the others, for two groups that
 * do not fit now never will.
 */
function closestOfGroups(
  bonds: readonly Bond[],
  groups: Groups,
  isFree: (a: number, b: number) => boolean,
): readonly Pair[] {
  const best = new Map<number, Pair>();
  const consider = (a: number, b: number, bond: Bond): void => {
    const [one, two] = [groups.of(a), groups.of(b)];
    if (one === two || !isFree(a, b)) return;
    const key = Math.min(one, two) * groups.size + Math.max(one, two);
    const known = best.get(key);
    if (known !== undefined && byCloseness(known, { a, b, bond }) < 0) return;
    if (bond.holds === null || bond.holds(a, b)) best.set(key, { a, b, bond });
  };
  // Refusals are asked for last: they cost most.
  for (const bond of bonds) eachPair({ ...bond, holds: null }, (a, b) => consider(a, b, bond));
  return [...best.values()];
}

/** The piece of a sentence, in words, that a passage holds. */
type Piece = {
  readonly other: number;
  readonly group: number;
  readonly from: number;
  readonly to: number;
};

/**
 * Sentences that carry two statements or more which others tell in sentences of their own, and where
 * to cut them. A sentence is cut only when no other article has it as a whole.
 */
function cutMerged(
  sentences: readonly Sentence[],
  partial: readonly Bond[],
  groups: Groups,
): ReadonlyMap<number, readonly Piece[]> {
  const pieces = piecesOf(sentences, partial, groups);
  const cuts = new Map<number, readonly Piece[]>();
  const longest = (one: number, two: number): number =>
    (sentences[two]?.words.length ?? 0) - (sentences[one]?.words.length ?? 0) || one - two;
  for (const sentence of [...pieces.keys()].toSorted(longest)) {
    if (!isAlone(sentences, groups, sentence)) continue;
    // What a cut sentence holds is told by the sentences that cut it.
    const free = (pieces.get(sentence) ?? []).filter(
      ({ other }) => !cuts.has(other) && groups.takes(other, sentence),
    );
    const laid = layOut(free.toSorted((p, q) => p.other - q.other));
    if (laid.length < 2) continue;
    cuts.set(sentence, laid);
    for (const piece of laid) groups.adopt(piece.other, sentence);
  }
  return cuts;
}

/** For each sentence that may be cut, the piece of it that each partial match holds. */
function piecesOf(
  sentences: readonly Sentence[],
  partial: readonly Bond[],
  groups: Groups,
): ReadonlyMap<number, readonly Piece[]> {
  const pieces = new Map<number, Piece[]>();
  const put = (sentence: number, other: number, held: Held): void => {
    if (!isAlone(sentences, groups, sentence)) return;
    const list = pieces.get(sentence) ?? [];
    if (list.length === 0) pieces.set(sentence, list);
    list.push({ other, group: groups.of(other), ...held });
  };
  for (const bond of partial) {
    const ofLeft = densest(bond.tiles.map((run) => [run.a, run.a + run.length]));
    const ofRight = densest(bond.tiles.map((run) => [run.b, run.b + run.length]));
    eachPair(bond, (a, b) => {
      put(a, b, ofLeft);
      put(b, a, ofRight);
    });
  }
  return pieces;
}

/** Words of a sentence, `from` is in, `to` is out. */
type Held = Pick<Piece, "from" | "to">;

/** Shared runs this near to each other are one piece; a stray run further off is none of it. */
const WIDEST_GAP = 5;

/** From the longest shared run on, as far as others follow closely. Runs are `[from, to)` in words. */
function densest(runs: readonly (readonly [number, number])[]): Held {
  const [first = [0, 0], ...rest] = runs.toSorted(([a, b], [c, d]) => d - c - (b - a) || a - c);
  let [from, to] = first;
  for (const [start, end] of rest.toSorted(([a], [b]) => Math.abs(a - from) - Math.abs(b - from))) {
    if (start - to > WIDEST_GAP || from - end > WIDEST_GAP) continue;
    from = Math.min(from, start);
    to = Math.max(to, end);
  }
  return { from, to };
}

function isAlone(sentences: readonly Sentence[], groups: Groups, sentence: number): boolean {
  return groups
    .with(sentence)
    .every((other) => sentences[other]?.article === sentences[sentence]?.article);
}

/** One piece a group (its widest), in order, none over another; the longest win where they clash. */
function layOut(found: readonly Piece[]): readonly Piece[] {
  const widest = new Map<number, Piece>();
  for (const piece of found) {
    const known = widest.get(piece.group);
    if (known === undefined || piece.to - piece.from > known.to - known.from)
      widest.set(piece.group, piece);
  }
  const kept: Piece[] = [];
  for (const piece of [...widest.values()].toSorted(
    (p, q) => q.to - q.from - (p.to - p.from) || p.from - q.from,
  )) {
    if (kept.every((other) => piece.to <= other.from || piece.from >= other.to)) kept.push(piece);
  }
  return kept.toSorted((p, q) => p.from - q.from);
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

import type { Copies } from "./copies.ts";
import type { Groups } from "./groups.ts";
import { isPartial } from "./judge.ts";
import type { Sentence } from "./match.ts";

/** A piece of a sentence, in words (`from` is in, `to` is out), that stands in the group of `other`. */
export type Piece = {
  readonly other: number;
  readonly group: number;
  readonly from: number;
  readonly to: number;
};

/**
 * Sentences that carry two statements or more which others tell in sentences of their own, and where
 * to cut them. A sentence is cut only when no other article has it as a whole.
 */
export function cutMerged(
  sentences: readonly Sentence[],
  copies: Copies,
  groups: Groups,
): ReadonlyMap<number, readonly Piece[]> {
  const partners = partnersOf(sentences, copies, groups);
  const cuts = new Map<number, readonly Piece[]>();
  const longest = (one: number, two: number): number =>
    (sentences[two]?.words.length ?? 0) - (sentences[one]?.words.length ?? 0) || one - two;
  for (const sentence of [...partners.keys()].toSorted(longest)) {
    if (!isAlone(sentences, groups, sentence)) continue;
    const free = piecesOf(sentence, partners.get(sentence) ?? [], { copies, groups, cuts });
    if (new Set(free.map(({ group }) => group)).size < 2) continue;
    const laid = layOut(free.map(({ hold, ...piece }) => ({ ...piece, ...hold() })));
    if (laid.length < 2) continue;
    cuts.set(sentence, laid);
    for (const piece of laid) groups.adopt(piece.other, sentence);
  }
  return cuts;
}

/** Kinds that hold a part of a sentence, of sentences that may be cut. */
function partnersOf(
  sentences: readonly Sentence[],
  copies: Copies,
  groups: Groups,
): ReadonlyMap<number, readonly number[]> {
  const alone = copies.members.map((list) =>
    list.filter((sentence) => isAlone(sentences, groups, sentence)),
  );
  const partners = new Map<number, Set<number>>();
  const put = (kind: number, partner: number): void => {
    for (const sentence of alone[kind] ?? []) {
      const known = partners.get(sentence);
      if (known === undefined) partners.set(sentence, new Set([partner]));
      else known.add(partner);
    }
  };
  copies.eachPair((left, right, verdict) => {
    if (!isPartial(verdict)) return;
    put(left, right);
    put(right, left);
  });
  return new Map([...partners].map(([sentence, kinds]) => [sentence, [...kinds]]));
}

type Standing = {
  readonly copies: Copies;
  readonly groups: Groups;
  readonly cuts: ReadonlyMap<number, unknown>;
};

type Found = Pick<Piece, "other" | "group"> & { readonly hold: () => Held };

/**
 * For each kind that holds a part of a sentence, the first of its sentences before this one and the first after
 * it, in order, where their groups take a piece of it: all others of the kind stand with these. What a cut
 * sentence holds is told by the sentences that cut it.
 */
function piecesOf(
  sentence: number,
  partners: readonly number[],
  { copies, groups, cuts }: Standing,
): readonly Found[] {
  const own = copies.kindOf[sentence] ?? 0;
  const found: Found[] = [];
  const taking = new Map<number, boolean>();
  const put = (other: number | undefined, hold: () => Held): void => {
    if (other === undefined) return;
    const group = groups.of(other);
    const takes = taking.get(group) ?? groups.takes(other, sentence);
    taking.set(group, takes);
    if (takes) found.push({ other, group, hold });
  };
  for (const partner of partners) {
    const members = (copies.members[partner] ?? []).filter((other) => !cuts.has(other));
    const before = members.find((other) => other < sentence);
    const after = members.find((other) => other > sentence);
    if (before !== undefined && isPartial(copies.between(before, sentence)))
      put(before, () => densest(copies.tiles(partner, own).map((run) => [run.b, run.length])));
    if (after !== undefined && isPartial(copies.between(sentence, after)))
      put(after, () => densest(copies.tiles(own, partner).map((run) => [run.a, run.length])));
  }
  return found.sort((p, q) => p.other - q.other);
}

/** Words of a sentence, `from` is in, `to` is out. */
type Held = Pick<Piece, "from" | "to">;

/** Shared runs this near to each other are one piece; a stray run further off is none of it. */
const WIDEST_GAP = 5;

/** From the longest shared run on, as far as others follow closely. Runs are a first word and a number of words. */
function densest(runs: readonly (readonly [number, number])[]): Held {
  const [[first, length] = [0, 0], ...rest] = runs.toSorted(([a, n], [b, m]) => m - n || a - b);
  let [from, to] = [first, first + length];
  for (const [start, n] of rest.toSorted(([a], [b]) => Math.abs(a - from) - Math.abs(b - from))) {
    if (start - to > WIDEST_GAP || from - (start + n) > WIDEST_GAP) continue;
    from = Math.min(from, start);
    to = Math.max(to, start + n);
  }
  return { from, to };
}

function isAlone(sentences: readonly Sentence[], groups: Groups, sentence: number): boolean {
  const article = sentences[sentence]?.article;
  return groups.with(sentence).every((other) => sentences[other]?.article === article);
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

import type { Copies } from "./copies.ts";
import { densest } from "./densest.ts";
import type { Held } from "./densest.ts";
import type { Groups } from "./groups.ts";
import type { Sentence } from "./match.ts";
import type { Steps } from "./steps.ts";

/** A piece of a sentence, in words (`from` is in, `to` is out), that stands in the group of `other`. */
export type Piece = {
  readonly other: number;
  readonly group: number;
  readonly from: number;
  readonly to: number;
};

/** What of each kind others hold, by their kinds. */
type Parts = (Map<number, Held> | undefined)[];

/** So many pieces are found between two reports of progress (some ten milliseconds). */
const FOUND_AT_ONCE = 2048;

/**
 * Cuts sentences that carry two statements or more. Which words of one kind of sentence another holds is found once
 * and kept for the next comparison: it needs nothing but the two.
 */
export class Cutter {
  private readonly before: Parts = [];
  private readonly after: Parts = [];
  /** How many were found so far. */
  private found = 0;

  /**
   * Sentences that carry two statements or more which others tell in sentences of their own, and where
   * to cut them. A sentence is cut only when no other article has it as a whole. Yields how much is done, 0–1.
   */
  *cut(
    sentences: readonly Sentence[],
    copies: Copies,
    groups: Groups,
  ): Steps<ReadonlyMap<number, readonly Piece[]>> {
    const alone = aloneOf(sentences, copies, groups);
    const partners = partnersOf(copies, alone);
    const cuts = new Map<number, readonly Piece[]>();
    const order = candidatesIn(copies, alone, partners);
    let found = this.found;
    for (let i = 0; i < order.length; i++) {
      const sentence = order[i] ?? 0;
      if (this.found - found > FOUND_AT_ONCE) {
        found = this.found;
        yield i / order.length;
      }
      if (!isAlone(sentences, groups, sentence)) continue;
      const kind = copies.kindOf[sentence] ?? 0;
      const others = othersOf(sentence, partners[kind], { copies, groups, cuts });
      if (standTogether(others, groups)) continue;
      const widest = new Map<number, Piece>();
      for (const other of new Int32Array(others).sort()) {
        const group = groups.of(other);
        const { from, to } = this.held(kind, copies.kindOf[other] ?? 0, other < sentence, copies);
        const known = widest.get(group);
        if (known === undefined || to - from > known.to - known.from)
          widest.set(group, { other, group, from, to });
      }
      const laid = layOut([...widest.values()]);
      if (laid.length < 2) continue;
      cuts.set(sentence, laid);
      for (const piece of laid) groups.adopt(piece.other, sentence);
    }
    return cuts;
  }

  /** The words of a sentence of kind `own` that one of kind `partner` has, which stands before or after it. */
  private held(own: number, partner: number, isBefore: boolean, copies: Copies): Held {
    const parts = isBefore ? this.before : this.after;
    // One after the other: engines keep a list with wide gaps as a map.
    while (parts.length <= own) parts.push(undefined);
    const known = (parts[own] ??= new Map<number, Held>());
    const found = known.get(partner);
    if (found !== undefined) return found;
    const held = isBefore
      ? densest(copies.tiles(partner, own), "b")
      : densest(copies.tiles(own, partner), "a");
    known.set(partner, held);
    this.found += 1;
    return held;
  }
}

/** Kinds that hold a part of a sentence: those whose sentences before it do, and those whose sentences after it do. */
type Partners = { readonly before: number[]; readonly after: number[] };

/** By kind; nothing for what there is nothing of. */
type ByKind<One> = readonly (One | undefined)[];

/** Kinds that hold a part of a sentence, by the kind of the sentence, where such a one may be cut. */
function partnersOf(
  { pairs: { left, right, partials } }: Copies,
  alone: ByKind<unknown>,
): ByKind<Partners> {
  const partners = alone.map((): Partners | undefined => undefined);
  for (let at = 0; at < partials.length; at++) {
    const i = partials[at] ?? 0;
    const one = left[i] ?? 0;
    const two = right[i] ?? 0;
    if (alone[two] !== undefined) {
      const own = partners[two];
      if (own === undefined) partners[two] = { before: [one], after: [] };
      else own.before.push(one);
    }
    if (alone[one] === undefined) continue;
    const own = partners[one];
    if (own === undefined) partners[one] = { before: [], after: [two] };
    else own.after.push(two);
  }
  return partners;
}

const NOBODY = -1;
const SEVERAL = -2;

/** Sentences of each kind that no other article has. */
function aloneOf(
  sentences: readonly Sentence[],
  { kinds, kindOf }: Copies,
  groups: Groups,
): ByKind<readonly number[]> {
  const owners = new Int32Array(sentences.length).fill(NOBODY);
  sentences.forEach(({ article }, i) => {
    const group = groups.of(i);
    const known = owners[group] ?? NOBODY;
    owners[group] = known === NOBODY || known === article ? article : SEVERAL;
  });
  const alone = kinds.starts.map((): number[] | undefined => undefined);
  for (let i = 0; i < sentences.length; i++) {
    if (owners[groups.of(i)] === SEVERAL) continue;
    const kind = kindOf[i] ?? 0;
    const own = alone[kind];
    if (own === undefined) alone[kind] = [i];
    else own.push(i);
  }
  return alone;
}

/** Sentences that may be cut, the longest first. */
function candidatesIn(
  { kinds, kindOf }: Copies,
  alone: ByKind<readonly number[]>,
  partners: ByKind<Partners>,
): readonly number[] {
  const found: number[] = [];
  partners.forEach((own, kind) => {
    if (own !== undefined) for (const sentence of alone[kind] ?? []) found.push(sentence);
  });
  const length = (sentence: number): number => kinds.lengths[kindOf[sentence] ?? 0] ?? 0;
  return found.sort((one, two) => length(two) - length(one) || one - two);
}

type Standing = {
  readonly copies: Copies;
  readonly groups: Groups;
  readonly cuts: ReadonlyMap<number, unknown>;
};

/**
 * For each kind that holds a part of a sentence, the first of its sentences before this one and the first after
 * it, where their groups take a piece of it: all others of the kind stand with these. What a cut
 * sentence holds is told by the sentences that cut it.
 */
function othersOf(
  sentence: number,
  partners: Partners | undefined,
  { copies, groups, cuts }: Standing,
): number[] {
  const found: number[] = [];
  const look = (kind: number, isAfter: boolean): void => {
    for (const member of copies.members[kind] ?? []) {
      if (member > sentence !== isAfter || member === sentence || cuts.has(member)) continue;
      if (groups.takes(member, sentence)) found.push(member);
      return;
    }
  };
  if (partners === undefined) return found;
  for (const kind of partners.before) look(kind, false);
  for (const kind of partners.after) look(kind, true);
  return found;
}

function standTogether(list: readonly number[], groups: Groups): boolean {
  const group = groups.of(list[0] ?? 0);
  for (const one of list) if (groups.of(one) !== group) return false;
  return true;
}

function isAlone(sentences: readonly Sentence[], groups: Groups, sentence: number): boolean {
  const article = sentences[sentence]?.article;
  for (const other of groups.with(sentence))
    if (sentences[other]?.article !== article) return false;
  return true;
}

/** Of the widest pieces of each group those that are not over another, in order; the longest win where they clash. */
function layOut(widest: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = [];
  for (const piece of widest.toSorted(
    (p, q) => q.to - q.from - (p.to - p.from) || p.from - q.from,
  )) {
    if (kept.every((other) => piece.to <= other.from || piece.from >= other.to)) kept.push(piece);
  }
  return kept.toSorted((p, q) => p.from - q.from);
}

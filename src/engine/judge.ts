import { isDated, isFigureOfTime } from "./dated.ts";
import type { Kinds } from "./kinds.ts";
import type { Evidence, Relation } from "./model.ts";
import { opensAlike } from "./opening.ts";
import { quoteAlike } from "./quoted.ts";
import { SHORTEST_EDITED } from "./propose.ts";
import { SHORT_SENTENCE, SHORTEST_PAIR, SHORTEST_TILE } from "./run-index.ts";
import { Tiler, tilesOf } from "./tile.ts";
import type { Tile } from "./tile.ts";

/** Same copy: shared runs hold this part of the longer and of the shorter sentence. */
const EDITED_OF_LONGER = 0.5;
export const EDITED_OF_SHORTER = 0.6;
/** The shorter is held whole when shared runs have this part of it. */
const HELD_WHOLE = 0.9;
/** A clause of this many words is reused, not chance (house.md). */
export const CLAUSE = 8;

/** What two sentences are to each other, as a number that fits into an array. */
export const NONE = 0;
export const VERBATIM = 1;
export const EDITED = 2;
const HOLDS = 3;
const SHARED_CLAUSE = 4;
const SHARED_QUOTATION = 5;

const NAMES = [
  null,
  { relation: "verbatim", rule: "same-words" },
  { relation: "edited", rule: "most-words-in-order" },
  { relation: "partial", rule: "one-holds-the-other" },
  { relation: "partial", rule: "shared-clause" },
  { relation: "partial", rule: "shared-quotation" },
] as const;

type Named = { readonly relation: Relation; readonly rule: Evidence["rule"] };

/** The relation and the rule that a number stands for. Throws for the number of none. */
export function nameOf(verdict: number): Named {
  const named = NAMES[verdict];
  if (named === null || named === undefined) throw new RangeError(`no verdict ${verdict}`);
  return named;
}

export function isPartial(verdict: number): boolean {
  return verdict >= HOLDS;
}

/** What a pair's runs come to, before it is asked whether they state anything. */
type Weighed = { verdict: number; shared: number };

/**
 * Judges pairs of kinds of sentences by all runs that they share. One kind is laid out, then any number judged
 * against it; `forth` is the verdict with the other as the left sentence, `back` with the one laid out.
 */
export class Judge {
  readonly forth: Weighed = { verdict: NONE, shared: 0 };
  readonly back: Weighed = { verdict: NONE, shared: 0 };
  readonly kinds: Kinds;
  readonly tiler = new Tiler();
  private laid = 0;

  constructor(kinds: Kinds) {
    this.kinds = kinds;
  }

  lay(kind: number): void {
    const { ids, starts, lengths, vocabulary } = this.kinds;
    this.laid = kind;
    this.tiler.lay(ids, starts[kind] ?? 0, lengths[kind] ?? 0, vocabulary.size);
  }

  judge(other: number): void {
    const { forth, back, tiler, laid } = this;
    const { starts, lengths, alike } = this.kinds;
    const [one, two] = [lengths[other] ?? 0, lengths[laid] ?? 0];
    forth.verdict = back.verdict = NONE;
    if (alike[other] === alike[laid]) {
      forth.verdict = back.verdict = VERBATIM;
      forth.shared = one;
      back.shared = two;
      return;
    }
    if (Math.min(one, two) < SHORTEST_EDITED) return;
    const shortest = shortestOf(one, two);
    if (tiler.find(starts[other] ?? 0, one, shortest) === 0) return;
    if (tiler.clashes()) return this.judgeTwice(other, shortest);
    tiler.take();
    this.weigh(other, forth);
    back.verdict = forth.verdict;
    back.shared = forth.shared;
    if (forth.verdict < HOLDS) return;
    if (!this.holdsStatement("a", other)) forth.verdict = NONE;
    if (!this.holdsStatement("b", laid)) back.verdict = NONE;
  }

  /** Where runs want the same word, those of the left sentence come first: each side has its own verdict. */
  private judgeTwice(other: number, shortest: number): void {
    const { forth, back, tiler, laid } = this;
    tiler.settle("a", shortest);
    this.weigh(other, forth);
    if (forth.verdict >= HOLDS && !this.holdsStatement("a", other)) forth.verdict = NONE;
    tiler.settle("b", shortest);
    this.weigh(other, back);
    if (back.verdict >= HOLDS && !this.holdsStatement("b", laid)) back.verdict = NONE;
  }

  /** Shared runs of two kinds, in the order of the left. */
  tiles(left: number, right: number): readonly Tile[] {
    const { starts, lengths, telling } = this.kinds;
    const [start = 0, length = 0] = [starts[left], lengths[left]];
    const tells = ({ a, length: n }: Tile) => telling[start + a + n] !== telling[start + a];
    const isCopy = length > 1 && this.kinds.haveSameWords(left, right);
    if (isCopy) return [{ a: 0, b: 0, length }].filter(tells);
    const shortest = shortestOf(length, lengths[right] ?? 0);
    this.lay(right);
    this.tiler.find(start, length, shortest);
    return tilesOf(this.tiler, shortest).filter(tells);
  }

  private weigh(other: number, into: Weighed): void {
    const { tiler, kinds } = this;
    const [one, two] = [kinds.lengths[other] ?? 0, kinds.lengths[this.laid] ?? 0];
    const [shorter, longer] = [Math.min(one, two), Math.max(one, two)];
    const longest = this.keepTelling(kinds.starts[other] ?? 0);
    let shared = 0;
    for (let i = 0; i < tiler.count; i++) shared += tiler.length[i] ?? 0;
    into.shared = shared;
    const held =
      shared >= EDITED_OF_SHORTER * shorter &&
      this.holdsMost(other) &&
      this.tellsMoreThanWhen(other);
    const edited = held && shared >= EDITED_OF_LONGER * longer;
    if (edited && !this.addsClause(shared, one, two)) into.verdict = EDITED;
    else if (held) into.verdict = HOLDS;
    else if (longest >= CLAUSE || opensAlike(this.kinds, other, this.laid))
      into.verdict = SHARED_CLAUSE;
    else into.verdict = quoteAlike(this, other, this.laid) ? SHARED_QUOTATION : NONE;
  }

  /** A few words are a frame ("I think it's …") unless the other has most of what a short sentence tells. */
  private holdsMost(other: number): boolean {
    const { kinds, laid } = this;
    const [one, two] = [kinds.lengths[other] ?? 0, kinds.lengths[laid] ?? 0];
    if (Math.min(one, two) > SHORT_SENTENCE) return true;
    return (
      (one <= two && kinds.tellsMostOf(laid, other)) ||
      (two <= one && kinds.tellsMostOf(other, laid))
    );
  }

  /** What a short sentence shares must be more than its day ("July 24, 2012 (AP)", "July 24, 2012, 9:30 a.m."). */
  private tellsMoreThanWhen(other: number): boolean {
    const { starts, lengths, ids, vocabulary } = this.kinds;
    if (Math.min(lengths[other] ?? 0, lengths[this.laid] ?? 0) > SHORT_SENTENCE) return true;
    const { a, length, count } = this.tiler;
    let hasFigure = false;
    for (let i = 0; i < count; i++) {
      const from = (starts[other] ?? 0) + (a[i] ?? 0);
      for (let at = from; at < from + (length[i] ?? 0); at++) {
        const id = ids[at] ?? 0;
        const norm = vocabulary.norms[id] ?? "";
        if (vocabulary.tells[id] === 1 && !isDated(norm)) return true;
        hasFigure ||= isFigureOfTime(norm);
      }
    }
    return !hasFigure;
  }

  /** A run of nothing but common words ("on the part of the") shows nothing. Answers the longest that stays. */
  private keepTelling(start: number): number {
    const { a, b, length, count } = this.tiler;
    const { telling } = this.kinds;
    let [kept, longest] = [0, 0];
    for (let i = 0; i < count; i++) {
      const from = a[i] ?? 0;
      const n = length[i] ?? 0;
      if (telling[start + from + n] === telling[start + from]) continue;
      a[kept] = from;
      b[kept] = b[i] ?? 0;
      length[kept] = n;
      longest = Math.max(longest, n);
      kept += 1;
    }
    this.tiler.count = kept;
    return longest;
  }

  /** Beside what they share, the longer has a clause of its own, and the shorter is all shared or has one too. */
  private addsClause(shared: number, one: number, two: number): boolean {
    const { tiler } = this;
    const here = widestGap(tiler.a, tiler.length, tiler.count, one) >= CLAUSE;
    const there = widestGap(tiler.b, tiler.length, tiler.count, two) >= CLAUSE;
    const within = shared >= HELD_WHOLE * Math.min(one, two);
    return (here && there) || (within && (here || there));
  }

  /** Names and common words alone ("President N. of X and Prime Minister M. in Y") state nothing. */
  private holdsStatement(side: "a" | "b", kind: number): boolean {
    const { count, length } = this.tiler;
    const { plain, starts } = this.kinds;
    const at = this.tiler[side];
    const start = starts[kind] ?? 0;
    for (let i = 0; i < count; i++) {
      const from = start + (at[i] ?? 0);
      if ((plain[from + (length[i] ?? 0)] ?? 0) > (plain[from] ?? 0)) return true;
    }
    return false;
  }
}

/** How many words in a row two sentences of so many must share at least. */
export function shortestOf(one: number, two: number): number {
  return Math.min(one, two) <= SHORT_SENTENCE ? SHORTEST_PAIR : SHORTEST_TILE;
}

/** The most words in a row that no run covers: each gap ends where a run begins, or with the sentence. */
function widestGap(at: Int32Array, length: Int32Array, count: number, words: number): number {
  let widest = words - reach(at, length, count, words);
  for (let i = 0; i < count; i++) {
    const start = at[i] ?? 0;
    widest = Math.max(widest, start - reach(at, length, count, start));
  }
  return widest;
}

/** Where the last run that begins before this place ends; runs do not overlap. */
function reach(at: Int32Array, length: Int32Array, count: number, place: number): number {
  let end = 0;
  for (let i = 0; i < count; i++) {
    const start = at[i] ?? 0;
    if (start < place) end = Math.max(end, start + (length[i] ?? 0));
  }
  return end;
}

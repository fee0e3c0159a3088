import type { Copies } from "./copies.ts";
import { densest } from "./densest.ts";
import type { Groups } from "./groups.ts";
import { HeldWords } from "./held.ts";
import { Holders } from "./holders.ts";
import type { Partners, Widest } from "./holders.ts";
import { bytes, ints } from "./memory.ts";
import type { Steps } from "./steps.ts";
import type { Verdicts } from "./verdicts.ts";

/** A piece of a sentence, in words (`from` is in, `to` is out), that stands in the group of `other`. */
export type Piece = { readonly other: number; readonly from: number; readonly to: number };

/** The pieces of each sentence that is cut, in order, and 1 for each of these sentences. */
export type Cuts = {
  readonly pieces: ReadonlyMap<number, readonly Piece[]>;
  readonly isCut: Uint8Array;
};

/** So many pieces are found between two reports of progress (some ten milliseconds). */
const FOUND_AT_ONCE = 2048;

/**
 * Cuts sentences that carry two statements or more. Which words of one kind of sentence another holds is found once
 * and kept for the next comparison: it needs nothing but the two.
 */
export class Cutter {
  /** By the place of a pair of kinds among the verdicts, of the left and of the right one. */
  private held = new HeldWords();
  private verdicts: Verdicts | null = null;

  /**
   * Sentences that carry two statements or more which others tell in sentences of their own, and where
   * to cut them. A sentence is cut only when no other article has it as a whole. Yields how much is done, 0–1.
   */
  *cut(copies: Copies, groups: Groups): Steps<Cuts> {
    const { kindOf, verdicts } = copies;
    if (verdicts !== this.verdicts) this.held = new HeldWords();
    this.verdicts = verdicts;
    const owners = ownersOf(groups);
    const partners = partnersOf(copies, aloneIn(copies, groups, owners));
    const order = candidatesIn(copies, partners, (i) => owners[groups.of(i)] !== SEVERAL);
    const pieces = new Map<number, readonly Piece[]>();
    const isCut = bytes(groups.size);
    const holders = new Holders(copies, groups, { partners, isCut });
    let found = this.held.size;
    for (let i = 0; i < order.length; i++) {
      const sentence = order[i] ?? 0;
      if (this.held.size - found > FOUND_AT_ONCE) {
        found = this.held.size;
        yield i / order.length;
      }
      const kind = kindOf[sentence] ?? 0;
      if (!groups.isOfOne(sentence) || holders.find(sentence, kind) < 2) continue;
      const laid = layOut(this.widest(holders, sentence, copies));
      if (laid.length < 2) continue;
      pieces.set(sentence, laid);
      isCut[sentence] = 1;
      for (const { other } of laid) groups.adopt(other, sentence);
    }
    return { pieces, isCut };
  }

  /** Of what each group holds of a sentence the widest. */
  private widest(holders: Holders, sentence: number, copies: Copies): Widest[] {
    const { held } = this;
    const { left } = copies.verdicts;
    const own = copies.kindOf[sentence] ?? 0;
    for (let at = 0; at < holders.count; at++) {
      const pair = holders.pairs[at] ?? 0;
      const one = left[pair] ?? 0;
      const key = 2 * pair + Number(one !== own);
      let words = held.get(key);
      if (words === undefined) {
        words = densest(copies.tiles(one, left[pair ^ 1] ?? 0), one === own ? "a" : "b");
        held.add(key, words);
      }
      holders.take(at, words.from, words.to);
    }
    return holders.widest();
  }
}

const NOBODY = -1;
const SEVERAL = -2;

/** The article of each group, or SEVERAL. */
function ownersOf(groups: Groups): Int32Array {
  const owners = ints(groups.size).fill(NOBODY);
  for (let i = 0; i < owners.length; i++) {
    const group = groups.of(i);
    const article = groups.articleOf(i);
    const known = owners[group] ?? NOBODY;
    owners[group] = known === NOBODY || known === article ? article : SEVERAL;
  }
  return owners;
}

/** 1 for kinds with a sentence that no other article has. */
function aloneIn({ members, kindOf }: Copies, groups: Groups, owners: Int32Array): Uint8Array {
  const alone = bytes(members.length);
  for (let i = 0; i < kindOf.length; i++)
    if (owners[groups.of(i)] !== SEVERAL) alone[kindOf[i] ?? 0] = 1;
  return alone;
}

/** By the kind of a sentence that may be cut its pairs with kinds that hold a part of it. */
function partnersOf({ pairs: { left, partials } }: Copies, alone: Uint8Array): Partners {
  const starts = ints(alone.length + 1);
  const hits = ints(partials.length + 1);
  let count = 0;
  for (let at = 0; at < partials.length; at++) {
    const i = partials[at] ?? 0;
    hits[count] = i;
    // A branch that goes either way costs more.
    count += (alone[left[i] ?? 0] ?? 0) | (alone[left[i ^ 1] ?? 0] ?? 0);
  }
  for (let at = 0; at < count; at++) {
    const one = left[hits[at] ?? 0] ?? 0;
    const two = left[(hits[at] ?? 0) ^ 1] ?? 0;
    starts[one] = (starts[one] ?? 0) + (alone[one] ?? 0);
    starts[two] = (starts[two] ?? 0) + (alone[two] ?? 0);
  }
  let total = 0;
  for (let kind = 0; kind < starts.length; kind++)
    total = starts[kind] = total + (starts[kind] ?? 0);
  const pairs = ints(total);
  // From the end of each to where it starts.
  const put = (kind: number, pair: number): void => {
    if (alone[kind] !== 1) return;
    const at = (starts[kind] ?? 0) - 1;
    starts[kind] = at;
    pairs[at] = pair;
  };
  for (let at = 0; at < count; at++) {
    const pair = hits[at] ?? 0;
    put(left[pair] ?? 0, pair);
    put(left[pair ^ 1] ?? 0, pair);
  }
  return { starts, pairs };
}

/** Sentences that may be cut, the longest first. */
function candidatesIn(
  { kinds, kindOf }: Copies,
  { starts }: Partners,
  isAlone: (sentence: number) => boolean,
): readonly number[] {
  const found: number[] = [];
  for (let i = 0; i < kindOf.length; i++) {
    const kind = kindOf[i] ?? 0;
    if ((starts[kind] ?? 0) < (starts[kind + 1] ?? 0) && isAlone(i)) found.push(i);
  }
  const length = (sentence: number): number => kinds.lengths[kindOf[sentence] ?? 0] ?? 0;
  return found.sort((one, two) => length(two) - length(one) || one - two);
}

/**
 * Of the widest pieces of each group those that are not over another, in order; the longest win where they clash, then
 * those of the group whose first holder comes first.
 */
function layOut(widest: Widest[]): readonly Piece[] {
  const kept: Widest[] = [];
  for (const piece of widest.sort(byWidth))
    if (kept.every((other) => piece.to <= other.from || piece.from >= other.to)) kept.push(piece);
  return kept.sort((p, q) => p.from - q.from);
}

function byWidth(p: Widest, q: Widest): number {
  return q.to - q.from - (p.to - p.from) || p.from - q.from || p.first - q.first;
}

import type { Copies } from "./copies.ts";
import type { Piece } from "./cut.ts";
import type { Groups } from "./groups.ts";
import { ints } from "./memory.ts";

/**
 * Pairs of a kind with those that hold a part of it, by their places among the verdicts: from where those of the kind
 * start to where those of the next do.
 */
export type Partners = { readonly starts: Int32Array; readonly pairs: Int32Array };

/** The widest piece that a group holds; `first` is the first of all in the group that hold one. */
export type Widest = Piece & { readonly first: number };

/** Where partners are found, and which sentences are cut so far. */
type Looked = { readonly partners: Partners; readonly isCut: Uint8Array };

const NOBODY = -1;

/** Who holds parts of one sentence after the other, and in which groups they stand: in flat arrays, used again and again. */
export class Holders {
  /** So many hold a part of the sentence asked for last: the pair of kinds of each, and which sentence. */
  count = 0;
  readonly pairs: number[] = [];
  private readonly others: number[] = [];
  /** Of each group met: the first that holds a part, NOBODY if it takes none; the widest part, where it begins, whose. */
  private readonly firsts: number[] = [];
  private readonly widths: number[] = [];
  private readonly froms: number[] = [];
  private readonly bests: number[] = [];
  private met = 0;
  /** The place of each group among all that were met, those of earlier sentences first. */
  private readonly placeOf: Int32Array;
  private metBefore = 0;
  private readonly copies: Copies;
  private readonly groups: Groups;
  private readonly partners: Partners;
  private readonly isCut: Uint8Array;

  constructor(copies: Copies, groups: Groups, { partners, isCut }: Looked) {
    this.copies = copies;
    this.groups = groups;
    this.partners = partners;
    this.isCut = isCut;
    this.placeOf = ints(groups.size).fill(NOBODY);
  }

  /**
   * For each kind that holds a part of a sentence, the first of its sentences before this one or the first after it,
   * where their groups take a piece of it: all others of the kind stand with these. What a cut sentence holds is told
   * by the sentences that cut it. Answers how many groups there are.
   */
  find(sentence: number, kind: number): number {
    const { groups, placeOf, firsts } = this;
    const { starts, pairs } = this.partners;
    const { left } = this.copies.verdicts;
    this.metBefore += this.met;
    this.met = this.count = 0;
    let taking = 0;
    for (let at = starts[kind] ?? 0, end = starts[kind + 1] ?? 0; at < end; at++) {
      const pair = pairs[at] ?? 0;
      const isAfter = left[pair] === kind;
      const other = this.wholeOf(left[isAfter ? pair ^ 1 : pair] ?? 0, sentence, isAfter);
      if (other === NOBODY) continue;
      const group = groups.of(other);
      let place = (placeOf[group] ?? NOBODY) - this.metBefore;
      if (place < 0) {
        place = this.met++;
        placeOf[group] = this.metBefore + place;
        const takes = groups.takes(other, sentence);
        taking += Number(takes);
        firsts[place] = takes ? other : NOBODY;
        this.bests[place] = other;
        this.widths[place] = this.froms[place] = NOBODY;
      }
      const first = firsts[place] ?? NOBODY;
      if (first === NOBODY) continue;
      if (other < first) firsts[place] = other;
      this.pairs[this.count] = pair;
      this.others[this.count++] = other;
    }
    return taking;
  }

  /** The first sentence of a kind on this side of a sentence that was not cut. */
  private wholeOf(kind: number, sentence: number, isAfter: boolean): number {
    const { isCut } = this;
    const members = this.copies.members[kind];
    if (members === undefined) return NOBODY;
    for (let i = 0; i < members.length; i++) {
      const member = members[i] ?? 0;
      if (member > sentence === isAfter && member !== sentence && isCut[member] === 0)
        return member;
    }
    return NOBODY;
  }

  /** One of those found, by its place, holds these words: if no other of its group holds more, that is the widest. */
  take(at: number, from: number, to: number): void {
    const other = this.others[at] ?? 0;
    const place = (this.placeOf[this.groups.of(other)] ?? NOBODY) - this.metBefore;
    const known = this.widths[place] ?? NOBODY;
    const width = to - from;
    if (width < known || (width === known && other > (this.bests[place] ?? 0))) return;
    this.widths[place] = width;
    this.froms[place] = from;
    this.bests[place] = other;
  }

  /** The widest piece of each group that takes one. */
  widest(): Widest[] {
    const list: Widest[] = [];
    for (let place = 0; place < this.met; place++) {
      const first = this.firsts[place] ?? NOBODY;
      if (first === NOBODY) continue;
      const from = this.froms[place] ?? 0;
      const to = from + (this.widths[place] ?? 0);
      list.push({ other: this.bests[place] ?? 0, from, to, first });
    }
    return list;
  }
}

import { grown } from "../kinds.ts";
import { bytes, floats, ints } from "../memory.ts";
import type { Layout } from "./layout.ts";
import type { Together } from "./pairs.ts";
import { FIGURE, NAME } from "./telling.ts";

/** Terms of one family are often, not always, the same: what is left of the weight. */
export const KIN_SHARE = 0.6;
/** Terms this near each other, in telling words, are said of one another. */
const NEAR = 4;
const BESIDE = 2;

/**
 * One statement laid out for many to be compared with it: tables by number hold where each of its terms
 * stands, so that any other term is looked up in one step. What the last one compared has in common with it
 * lies in flat arrays, `count` long, one entry a shared term.
 */
export class Table implements Together {
  count = 0;
  /** So many of them, the first, have the same stem; of the others only the family is. */
  same = 0;
  weight = 0;
  /** Weights of the shared terms that stand side by side, and near one another, in both (`gatherTogether`). */
  adjacent = 0;
  bound = 0;
  /** 1 where all terms that are shared are names, and where one is a figure. By terms of the one compared. */
  names = 0;
  figure = 0;
  /** The statement laid out. */
  laid = 0;
  /** Places of the terms in the one compared, and in the one laid out. */
  readonly atX: Int32Array;
  readonly atY: Int32Array;
  readonly weights: Float64Array;
  /** The places among these of the heaviest, heaviest first (`rank`). */
  readonly heaviest: Int32Array;
  private readonly layout: Layout;
  private readonly placeOfStem: Int32Array;
  private readonly placeOfKin: Int32Array;
  /** The round in which a family was counted last. */
  private readonly usedIn: Int32Array;
  /** Whether each shared term stands near another, and each two that stand side by side (`gatherTogether`). */
  readonly near: Uint8Array;
  readonly beside = { count: 0, one: ints(64), two: ints(64) };
  private round = 0;

  constructor(layout: Layout) {
    this.layout = layout;
    let most = 0;
    for (let i = 0; i < layout.starts.length; i++)
      most = Math.max(most, (layout.ends[i] ?? 0) - (layout.starts[i] ?? 0));
    this.atX = ints(2 * most);
    this.atY = ints(2 * most);
    this.weights = floats(2 * most);
    this.heaviest = ints(2 * most);
    this.near = bytes(2 * most);
    this.placeOfStem = ints(layout.weightOfStem.length).fill(-1);
    this.placeOfKin = ints(layout.weightOfKin.length).fill(-1);
    this.usedIn = ints(layout.weightOfKin.length);
  }

  /** Lays out another statement instead of the last. */
  lay(y: number): void {
    const { placeOfStem, placeOfKin, laid } = this;
    const { starts, ends, terms } = this.layout;
    const { stems, kins, first } = terms;
    for (let at = starts[laid] ?? 0, end = ends[laid] ?? 0; at < end; at++) {
      placeOfStem[stems[at] ?? 0] = -1;
      placeOfKin[kins[at] ?? 0] = -1;
    }
    this.laid = y;
    const start = starts[y] ?? 0;
    for (let at = start, end = ends[y] ?? 0; at < end; at++) {
      placeOfStem[stems[at] ?? 0] = at - start;
      if (first[at] === 1) placeOfKin[kins[at] ?? 0] = at - start;
    }
  }

  /** Finds what `x` has in common with the statement laid out: terms with the same stem, then families left. */
  compare(x: number): void {
    const { placeOfStem, placeOfKin, usedIn, atX, atY, weights } = this;
    const { starts, ends, terms, mixed, mixedStarts, weightOfStem, weightOfKin } = this.layout;
    const { stems, kins } = terms;
    const start = starts[x] ?? 0;
    const round = ++this.round;
    let count = 0;
    let sum = 0;
    for (let at = start, end = ends[x] ?? 0; at < end; at++) {
      const stem = stems[at] ?? 0;
      const y = placeOfStem[stem] ?? -1;
      if (y < 0) continue;
      usedIn[kins[at] ?? 0] = round;
      atX[count] = at - start;
      atY[count] = y;
      sum += weights[count++] = weightOfStem[stem] ?? 0;
    }
    this.same = count;
    for (let i = mixedStarts[x] ?? 0, end = mixedStarts[x + 1] ?? 0; i < end; i++) {
      const at = mixed[i] ?? 0;
      const kin = kins[at] ?? 0;
      const y = placeOfKin[kin] ?? -1;
      if (y < 0 || usedIn[kin] === round) continue;
      usedIn[kin] = round;
      atX[count] = at - start;
      atY[count] = y;
      sum += weights[count++] = KIN_SHARE * (weightOfKin[kin] ?? 0);
    }
    this.count = count;
    this.weight = sum;
  }

  /** Ranks what was found last by weight, ties by the place in the one compared; answers how many there are, `most` or fewer. */
  rank(most: number): number {
    const { atX, weights, heaviest, count } = this;
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const weight = weights[i] ?? 0;
      const place = atX[i] ?? 0;
      let at = kept;
      for (; at > 0; at--) {
        const other = heaviest[at - 1] ?? 0;
        const above = (weights[other] ?? 0) - weight;
        if (above > 0 || (above === 0 && (atX[other] ?? 0) < place)) break;
        heaviest[at] = other;
      }
      if (at < most) heaviest[at] = i;
      kept = Math.min(most, kept + 1);
    }
    return kept;
  }

  /** Finds how what was compared last, `x`, has it in common: side by side, near one another, names only. */
  gatherTogether(x: number): void {
    const { atX, atY, weights, near, count } = this;
    const { starts, terms } = this.layout;
    const { kinds } = terms;
    const start = starts[x] ?? 0;
    for (let i = 0; i < count; i++) near[i] = 0;
    this.beside.count = 0;
    let [names, figure, adjacent] = [1, 0, 0];
    for (let i = 0; i < count; i++) {
      const here = atX[i] ?? 0;
      const there = atY[i] ?? 0;
      const kind = kinds[start + here];
      if (kind !== NAME) names = 0;
      if (kind === FIGURE) figure = 1;
      for (let j = i + 1; j < count; j++) {
        const gapHere = Math.abs(here - (atX[j] ?? 0));
        const gapThere = Math.abs(there - (atY[j] ?? 0));
        if (gapHere > NEAR || gapThere > NEAR) continue;
        if (Math.min(gapHere, gapThere) <= 1 && Math.max(gapHere, gapThere) <= BESIDE)
          adjacent += this.putBeside(i, j);
        if (kind !== NAME || kinds[start + (atX[j] ?? 0)] !== NAME) near[i] = near[j] = 1;
      }
    }
    let bound = 0;
    for (let i = 0; i < count; i++) if (near[i] === 1) bound += weights[i] ?? 0;
    this.names = names;
    this.figure = figure;
    this.adjacent = adjacent;
    this.bound = bound;
  }

  /** Two shared terms stand side by side; answers what the lighter weighs. */
  private putBeside(i: number, j: number): number {
    const { beside, weights } = this;
    const at = beside.count++;
    if (at === beside.one.length) {
      beside.one = grown(beside.one, 2 * at);
      beside.two = grown(beside.two, 2 * at);
    }
    beside.one[at] = i;
    beside.two[at] = j;
    return Math.min(weights[i] ?? 0, weights[j] ?? 0);
  }
}

import { FIGURE, NAME } from "./layout.ts";
import type { Layout } from "./layout.ts";

/** Terms of one family are often, not always, the same: what is left of the weight. */
const KIN_SHARE = 0.6;
/** Terms this near each other, in telling words, are said of one another. */
const NEAR = 4;
const BESIDE = 2;

/**
 * One statement laid out for many to be compared with it: tables by number hold where each of its terms
 * stands, so that any other term is looked up in one step. What the last one compared has in common with it
 * lies in flat arrays, `count` long, one entry a shared term.
 */
export class Table {
  count = 0;
  weight = 0;
  /** Places of the terms in the one compared, and in the one laid out. */
  readonly atX: Int32Array;
  readonly atY: Int32Array;
  readonly weights: Float64Array;
  /** Whether the stem is the same, not only the family. */
  readonly exact: Uint8Array;
  private readonly layout: Layout;
  private readonly placeOfStem: Int32Array;
  private readonly placeOfKin: Int32Array;
  /** The round in which a family was counted last. */
  private readonly usedIn: Int32Array;
  private readonly near: Uint8Array;
  private round = 0;
  private y = 0;

  constructor(layout: Layout) {
    this.layout = layout;
    let most = 0;
    for (let i = 1; i < layout.starts.length; i++)
      most = Math.max(most, (layout.starts[i] ?? 0) - (layout.starts[i - 1] ?? 0));
    this.atX = new Int32Array(2 * most);
    this.atY = new Int32Array(2 * most);
    this.weights = new Float64Array(2 * most);
    this.exact = new Uint8Array(2 * most);
    this.near = new Uint8Array(2 * most);
    this.placeOfStem = new Int32Array(layout.weightOfStem.length).fill(-1);
    this.placeOfKin = new Int32Array(layout.weightOfKin.length).fill(-1);
    this.usedIn = new Int32Array(layout.weightOfKin.length);
  }

  /** Lays out another statement instead of the last. */
  lay(y: number): void {
    const { starts, stems, kins, first } = this.layout;
    for (let at = starts[this.y] ?? 0; at < (starts[this.y + 1] ?? 0); at++) {
      this.placeOfStem[stems[at] ?? 0] = -1;
      this.placeOfKin[kins[at] ?? 0] = -1;
    }
    this.y = y;
    const start = starts[y] ?? 0;
    for (let at = start; at < (starts[y + 1] ?? 0); at++) {
      this.placeOfStem[stems[at] ?? 0] = at - start;
      if (first[at] === 1) this.placeOfKin[kins[at] ?? 0] = at - start;
    }
  }

  /** Finds what `x` has in common with the statement laid out: terms with the same stem, then families left. */
  compare(x: number): void {
    const { starts, stems, kins, weightOfStem, weightOfKin } = this.layout;
    const [start, end] = [starts[x] ?? 0, starts[x + 1] ?? 0];
    this.count = 0;
    this.weight = 0;
    this.round += 1;
    for (let at = start; at < end; at++) {
      const stem = stems[at] ?? 0;
      const y = this.placeOfStem[stem] ?? -1;
      if (y < 0) continue;
      this.usedIn[kins[at] ?? 0] = this.round;
      this.put(at - start, y, weightOfStem[stem] ?? 0, 1);
    }
    for (let at = start; at < end; at++) {
      const kin = kins[at] ?? 0;
      const y = this.placeOfKin[kin] ?? -1;
      if (y < 0 || this.usedIn[kin] === this.round) continue;
      this.usedIn[kin] = this.round;
      this.put(at - start, y, KIN_SHARE * (weightOfKin[kin] ?? 0), 0);
    }
  }

  private put(x: number, y: number, weight: number, exact: 0 | 1): void {
    const { count } = this;
    this.atX[count] = x;
    this.atY[count] = y;
    this.weights[count] = weight;
    this.exact[count] = exact;
    this.count += 1;
    this.weight += weight;
  }

  /** Whether a term of this kind is shared, and whether all that are shared are of it. By terms of `x`. */
  kindsOf(x: number): { readonly names: boolean; readonly figure: boolean } {
    const { starts, kinds } = this.layout;
    const start = starts[x] ?? 0;
    let [names, figure] = [true, false];
    for (let i = 0; i < this.count; i++) {
      const kind = kinds[start + (this.atX[i] ?? 0)];
      if (kind !== NAME) names = false;
      if (kind === FIGURE) figure = true;
    }
    return { names, figure };
  }

  /** Weights of the shared terms of `x` that stand side by side, and near one another, in both. */
  together(x: number): { readonly adjacent: number; readonly bound: number } {
    const { atX, atY, weights, near, count } = this;
    const { starts, kinds } = this.layout;
    const start = starts[x] ?? 0;
    near.fill(0, 0, count);
    let adjacent = 0;
    for (let i = 0; i < count; i++)
      for (let j = i + 1; j < count; j++) {
        const here = Math.abs((atX[i] ?? 0) - (atX[j] ?? 0));
        const there = Math.abs((atY[i] ?? 0) - (atY[j] ?? 0));
        if (here > NEAR || there > NEAR) continue;
        if (Math.min(here, there) <= 1 && Math.max(here, there) <= BESIDE)
          adjacent += Math.min(weights[i] ?? 0, weights[j] ?? 0);
        const names =
          kinds[start + (atX[i] ?? 0)] === NAME && kinds[start + (atX[j] ?? 0)] === NAME;
        if (!names) near[i] = near[j] = 1;
      }
    let bound = 0;
    for (let i = 0; i < count; i++) if (near[i] === 1) bound += weights[i] ?? 0;
    return { adjacent, bound };
  }
}

import { grown, grownBytes, grownFloats } from "../kinds.ts";
import { bytes, floats, ints } from "../memory.ts";
import type { Layout } from "./layout.ts";

/** How what two statements have in common stands together. */
export type Together = {
  /** Weight of shared terms that stand side by side in both, and near one another. */
  readonly adjacent: number;
  readonly bound: number;
  /** 1 for nothing but names in common; 1 for a figure in common. */
  readonly names: number;
  readonly figure: number;
};

/** Pairs with less of the weight in common (mean of cosine and containment) are never links. */
export const WORTH_A_LOOK = 0.12;

const NONE = -1;

/** The weight that two statements have in common against what both weigh. */
export function cosineOf(weight: number, one: number, two: number): number {
  return weight / Math.sqrt(one * two);
}

/** And against what the lighter weighs. */
export function containmentOf(weight: number, one: number, two: number): number {
  return Math.min(1, weight / Math.min(one, two));
}

/** So many times what is asked for is made room for: the next comparison may have some pairs more. */
const HEADROOM = 1.25;

/**
 * Pairs of statements and what they have in common, in flat arrays, `count` long, for there may be a hundred
 * thousand: `x` is before `y`. They come sorted by `y`, then `x`. What follows from the rest is not kept: what is
 * not near at hand takes longer to be fetched than to be found again.
 */
export class Pairs {
  count = 0;
  x = ints(256);
  y = ints(256);
  names = bytes(256);
  figure = bytes(256);
  /** How the stands of both agree (`agreementOf`). */
  agreement = bytes(256);
  weight = floats(256);
  /** How close the two are, before anything but their words is known. */
  close = floats(256);
  adjacent = floats(256);
  bound = floats(256);
  /** What number they had in the last comparison where nothing of this changed, or -1. */
  was = ints(256);
  /** Room for what is told of the pairs by those who look at all of them (`roomFor`). */
  readonly room = {
    aheadOfX: new Float64Array(0),
    aheadOfY: new Float64Array(0),
    follow: new Float64Array(0),
    odds: new Float64Array(0),
    second: new Float64Array(0),
  };

  /** Where those of each statement begin that may become links, among all of these. */
  hopefulStarts: Int32Array = new Int32Array(0);

  /** Adds two statements that have so much weight in common; answers the number of the pair, or -1 where it is too little. */
  add(x: number, y: number, weight: number, { totals }: Layout): number {
    const one = totals[x] ?? 0;
    const two = totals[y] ?? 0;
    const close = (cosineOf(weight, one, two) + containmentOf(weight, one, two)) / 2;
    if (close < WORTH_A_LOOK) return NONE;
    if (this.count === this.x.length) this.grow();
    const at = this.count++;
    this.x[at] = x;
    this.y[at] = y;
    this.weight[at] = weight;
    this.close[at] = close;
    this.was[at] = NONE;
    return at;
  }

  /** Adds these two with all that is known of them as another pair. */
  take(from: Pairs, pair: number, x: number, y: number): void {
    if (this.count === this.x.length) this.grow();
    const at = this.count++;
    this.x[at] = x;
    this.y[at] = y;
    this.weight[at] = from.weight[pair] ?? 0;
    this.close[at] = from.close[pair] ?? 0;
    this.copy(at, from, pair);
    this.was[at] = pair;
  }

  /** Tells the same of a pair as of another. */
  copy(at: number, from: Pairs, pair: number): void {
    this.names[at] = from.names[pair] ?? 0;
    this.figure[at] = from.figure[pair] ?? 0;
    this.agreement[at] = from.agreement[pair] ?? 0;
    this.adjacent[at] = from.adjacent[pair] ?? 0;
    this.bound[at] = from.bound[pair] ?? 0;
  }

  /** Tells how what a pair has in common stands together, and how the two agree. */
  put(at: number, { adjacent, bound, names, figure }: Together, agreement: number): void {
    this.adjacent[at] = adjacent;
    this.bound[at] = bound;
    this.names[at] = names;
    this.figure[at] = figure;
    this.agreement[at] = agreement;
  }

  /** Room for so many numbers, which hold whatever they held before: large arrays cost more to make than to fill. */
  roomFor(name: keyof Pairs["room"], length: number): Float64Array {
    const { room } = this;
    if (room[name].length < length) room[name] = floats(Math.ceil(HEADROOM * length));
    return room[name].subarray(0, length);
  }

  private grow(): void {
    const length = 2 * this.count;
    this.x = grown(this.x, length);
    this.y = grown(this.y, length);
    this.names = grownBytes(this.names, length);
    this.figure = grownBytes(this.figure, length);
    this.agreement = grownBytes(this.agreement, length);
    this.weight = grownFloats(this.weight, length);
    this.close = grownFloats(this.close, length);
    this.adjacent = grownFloats(this.adjacent, length);
    this.bound = grownFloats(this.bound, length);
    this.was = grown(this.was, length);
  }
}

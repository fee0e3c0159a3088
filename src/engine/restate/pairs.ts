import { grown } from "../kinds.ts";

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
 * thousand: `x` is before `y`. They come sorted by `y`, then `x`.
 */
export class Pairs {
  count = 0;
  x = new Int32Array(256);
  y = new Int32Array(256);
  names = new Int32Array(256);
  figure = new Int32Array(256);
  weight = new Float64Array(256);
  cosine = new Float64Array(256);
  containment = new Float64Array(256);
  adjacent = new Float64Array(256);
  bound = new Float64Array(256);
  /** Room for what is told of the pairs by those who look at all of them (`roomFor`). */
  readonly room = {
    close: new Float64Array(0),
    lead: new Float64Array(0),
    leadFar: new Float64Array(0),
    follow: new Float64Array(0),
    features: new Float64Array(0),
    probability: new Float64Array(0),
  };

  /** Adds two statements that have so much weight in common; answers the number of the pair. */
  add(x: number, y: number, weight: number, { totals }: Layout): number {
    if (this.count === this.x.length) this.grow();
    const at = this.count++;
    const one = totals[x] ?? 0;
    const two = totals[y] ?? 0;
    this.x[at] = x;
    this.y[at] = y;
    this.weight[at] = weight;
    this.cosine[at] = cosineOf(weight, one, two);
    this.containment[at] = containmentOf(weight, one, two);
    return at;
  }

  /** Tells how what a pair has in common stands together. */
  put(at: number, { adjacent, bound, names, figure }: Together): void {
    this.adjacent[at] = adjacent;
    this.bound[at] = bound;
    this.names[at] = names;
    this.figure[at] = figure;
  }

  /** Room for so many numbers, which hold whatever they held before: large arrays cost more to make than to fill. */
  roomFor(name: keyof Pairs["room"], length: number): Float64Array {
    const { room } = this;
    if (room[name].length < length) room[name] = new Float64Array(Math.ceil(HEADROOM * length));
    return room[name].subarray(0, length);
  }

  private grow(): void {
    const length = 2 * this.count;
    this.x = grown(this.x, length);
    this.y = grown(this.y, length);
    this.names = grown(this.names, length);
    this.figure = grown(this.figure, length);
    this.weight = longer(this.weight, length);
    this.cosine = longer(this.cosine, length);
    this.containment = longer(this.containment, length);
    this.adjacent = longer(this.adjacent, length);
    this.bound = longer(this.bound, length);
  }
}

function longer(old: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const made = new Float64Array(length);
  made.set(old);
  return made;
}

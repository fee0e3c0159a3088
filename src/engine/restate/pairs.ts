import { grown } from "../kinds.ts";

/** How what two statements have in common stands together. */
export type Together = {
  /** Weight in common, of shared terms that stand side by side in both, and near one another. */
  readonly weight: number;
  readonly adjacent: number;
  readonly bound: number;
  /** 1 for nothing but names in common; 1 for a figure in common. */
  readonly names: number;
  readonly figure: number;
};

/** Two statements, the weight in common as parts of what the two weigh, and how it stands together. */
export type Common = {
  readonly x: number;
  readonly y: number;
  readonly cosine: number;
  readonly containment: number;
};

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

  add({ x, y, cosine, containment }: Common, common: Together): void {
    if (this.count === this.x.length) this.grow();
    const at = this.count++;
    this.x[at] = x;
    this.y[at] = y;
    this.names[at] = common.names;
    this.figure[at] = common.figure;
    this.weight[at] = common.weight;
    this.cosine[at] = cosine;
    this.containment[at] = containment;
    this.adjacent[at] = common.adjacent;
    this.bound[at] = common.bound;
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

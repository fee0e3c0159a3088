import { ints } from "./memory.ts";

/** Sets of articles, one for each group: a bit for each article, `width` numbers a group. */
export class ArticleSets {
  private readonly bits: Int32Array;
  private readonly width: number;

  constructor(groups: number, articles: number) {
    this.width = (articles + 31) >>> 5;
    this.bits = ints(this.width * groups);
  }

  add(group: number, article: number): void {
    const at = group * this.width + (article >>> 5);
    this.bits[at] = (this.bits[at] ?? 0) | (1 << (article & 31));
  }

  has(group: number, article: number): boolean {
    const bits = this.bits[group * this.width + (article >>> 5)] ?? 0;
    return (bits & (1 << (article & 31))) !== 0;
  }

  /** Adds all articles of another group. */
  addAll(group: number, other: number): void {
    const { bits, width } = this;
    for (let i = 0; i < width; i++) {
      const at = group * width + i;
      bits[at] = (bits[at] ?? 0) | (bits[other * width + i] ?? 0);
    }
  }

  /** Whether both groups have one article. */
  overlap(one: number, two: number): boolean {
    const { bits, width } = this;
    for (let i = 0; i < width; i++)
      if (((bits[one * width + i] ?? 0) & (bits[two * width + i] ?? 0)) !== 0) return true;
    return false;
  }
}

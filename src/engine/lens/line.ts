/** No key. */
export const NOWHERE = -1;

/**
 * Keys, numbers below `size`, in a line that grows anywhere. Each has a rank between those of its neighbours, so that two
 * are compared without counting along the line; all are ranked anew when there is no number left between two (Dietz
 * and Sleator 1987, simplified).
 */
export class Line {
  /** The key that all others stand after. */
  first = NOWHERE;
  private readonly next: Int32Array;
  private readonly ranks: Float64Array;

  constructor(size: number) {
    this.next = new Int32Array(size);
    this.ranks = new Float64Array(size).fill(NOWHERE);
  }

  has(key: number): boolean {
    return this.ranks[key] !== NOWHERE;
  }

  /** A number that rises along the line, until the next key is put in. */
  rank(key: number): number {
    return this.ranks[key] ?? 0;
  }

  insert(key: number, after: number): void {
    const follower = after === NOWHERE ? this.first : (this.next[after] ?? NOWHERE);
    this.next[key] = follower;
    if (after === NOWHERE) this.first = key;
    else this.next[after] = key;
    const low = after === NOWHERE ? 0 : this.rank(after);
    const high = follower === NOWHERE ? low + 2 : this.rank(follower);
    const between = (low + high) / 2;
    this.ranks[key] = between;
    if (between <= low || between >= high) this.rankAnew();
  }

  keys(): readonly number[] {
    const keys: number[] = [];
    for (let at = this.first; at !== NOWHERE; at = this.next[at] ?? NOWHERE) keys.push(at);
    return keys;
  }

  private rankAnew(): void {
    this.keys().forEach((key, i) => (this.ranks[key] = i + 1));
  }
}

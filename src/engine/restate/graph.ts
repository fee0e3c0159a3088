import { floats } from "../memory.ts";
import type { Ends } from "./standing.ts";

/** The log-odds of a pair that is out. */
export const OUT = -Infinity;

/** Who resembles whom: `odds` tells how much, by the number of the pair. */
export class Graph {
  private readonly ends: Ends;
  private readonly odds: Float64Array;
  /** How much each statement resembles the one that is marked. */
  private readonly marks: Float64Array;
  private marked = -1;

  constructor(ends: Ends, odds: Float64Array) {
    this.ends = ends;
    this.odds = odds;
    this.marks = floats(ends.starts.length).fill(OUT);
  }

  /** The most, in log-odds, that any third statement resembles both. Asked for one `y` after the other, it is fast. */
  widest(x: number, y: number): number {
    if (y !== this.marked) this.mark(y);
    const { ends, odds, marks } = this;
    const { starts, others, pairs } = ends;
    const to = starts[x + 1] ?? 0;
    let most = OUT;
    for (let at = starts[x] ?? 0; at < to; at++) {
      const mark = marks[others[at] ?? 0] ?? OUT;
      if (mark <= most) continue;
      const both = Math.min(odds[pairs[at] ?? 0] ?? OUT, mark);
      if (both > most) most = both;
    }
    return most;
  }

  private mark(end: number): void {
    const { ends, odds, marks, marked } = this;
    const { starts, others, pairs } = ends;
    if (marked >= 0)
      for (let at = starts[marked] ?? 0, to = starts[marked + 1] ?? 0; at < to; at++)
        marks[others[at] ?? 0] = OUT;
    for (let at = starts[end] ?? 0, to = starts[end + 1] ?? 0; at < to; at++)
      marks[others[at] ?? 0] = odds[pairs[at] ?? 0] ?? OUT;
    this.marked = end;
  }
}

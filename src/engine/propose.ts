import type { Crowd } from "./crowd.ts";
import type { Kinds } from "./kinds.ts";
import { ints } from "./memory.ts";
import { RunIndex, SHORT_SENTENCE, SHORTEST_PAIR, SHORTEST_TILE } from "./run-index.ts";

/** Below this a line ("Duration 1:28") is too short to be edited copy of another. */
export const SHORTEST_EDITED = 4;

/**
 * Finds, for one kind of sentence after the other, all visited before it that have the same words or share
 * a run long enough to be a tile. Runs are kept in an index, so that unrelated kinds cost nothing. Of a list
 * of new kinds the short ones come first: what shares two words with one of them need not be indexed. Runs that a
 * crowd has propose few (`Crowd`).
 */
export class Proposer {
  private readonly kinds: Kinds;
  private readonly triples: RunIndex;
  private readonly pairs: RunIndex;
  /** Pairs of words of long kinds visited before that new short ones have too. */
  private late: RunIndex | null = null;
  private readonly longs: number[] = [];
  private readonly byText = new Map<number, number[]>();
  /** Who met a kind last: each pair is found once, however many runs it shares. */
  private metBy = new Int32Array(0);
  private readonly crowd: Crowd | null;

  /** A crowd stands for all kinds that will be visited. */
  constructor(kinds: Kinds, crowd: Crowd | null = null) {
    this.kinds = kinds;
    this.crowd = crowd;
    this.triples = new RunIndex(kinds, SHORTEST_TILE);
    this.pairs = new RunIndex(kinds, SHORTEST_PAIR);
    this.triples.leftOut = crowd?.long ?? null;
    this.pairs.leftOut = crowd?.short ?? null;
  }

  /** The most kinds visited so far that have one run of words. */
  get longest(): number {
    return Math.max(this.triples.longest, this.pairs.longest);
  }

  /** No more kinds have one run of words, among long kinds and among short ones, once so many more are visited. */
  mostHeld(more: number): Readonly<Record<"long" | "short", number>> {
    return { long: this.triples.longest + 1 + more, short: this.pairs.longest + 1 + more };
  }

  /** The kinds from `first` on, in the order in which they are to be visited. */
  order(first: number): readonly number[] {
    const fresh = Array.from({ length: this.kinds.size - first }, (_, i) => first + i);
    const short = fresh.filter((kind) => this.isShort(kind));
    const long = fresh.filter((kind) => !this.isShort(kind));
    this.triples.reserve(this.wordsIn(long));
    this.pairs.reserve(this.wordsIn(short));
    const met = ints(this.kinds.size).fill(-1);
    met.set(this.metBy);
    this.metBy = met;
    this.late = short.length > 0 && this.longs.length > 0 ? this.lateFor(short) : null;
    return [...short, ...long];
  }

  /** All kinds visited before that share something with this one. */
  visit(kind: number): readonly number[] {
    const { metBy } = this;
    const found: number[] = [];
    const meet = (other: number): void => {
      if (other === kind || metBy[other] === kind) return;
      metBy[other] = kind;
      found.push(other);
    };
    this.alike(kind).forEach(meet);
    if ((this.kinds.lengths[kind] ?? 0) < SHORTEST_EDITED) return found;
    const short = this.isShort(kind);
    if (short) this.late?.visit(kind, false, meet);
    else {
      this.longs.push(kind);
      this.triples.visit(kind, true, meet);
    }
    this.pairs.visit(kind, short, meet);
    this.crowd?.visit(kind, meet);
    return found;
  }

  private wordsIn(kinds: readonly number[]): number {
    return kinds.reduce((sum, kind) => sum + (this.kinds.lengths[kind] ?? 0), 0);
  }

  private isShort(kind: number): boolean {
    return (this.kinds.lengths[kind] ?? 0) <= SHORT_SENTENCE;
  }

  /** Kinds visited before with the same text, to which this one is added. */
  private alike(kind: number): readonly number[] {
    const first = this.kinds.alike[kind] ?? kind;
    const list = this.byText.get(first);
    if (list === undefined) {
      this.byText.set(first, [kind]);
      return NOBODY;
    }
    list.push(kind);
    return list;
  }

  private lateFor(short: readonly number[]): RunIndex {
    const asked = new RunIndex(this.kinds, SHORTEST_PAIR);
    for (const kind of short) asked.keep(kind);
    const late = new RunIndex(this.kinds, SHORTEST_PAIR);
    late.keepKnown(this.longs, asked);
    return late;
  }
}

const NOBODY: readonly number[] = [];

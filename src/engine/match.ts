import type { Bond } from "./bond.ts";
import { Copies } from "./copies.ts";
import { FEW_HOLDERS } from "./common-runs.ts";
import { crowdAmong } from "./crowd.ts";
import type { Crowd } from "./crowd.ts";
import { Judge, NONE } from "./judge.ts";
import { Kinds, Vocabulary } from "./kinds.ts";
import { Proposer } from "./propose.ts";
import type { Span } from "./span.ts";
import { scaled } from "./steps.ts";
import type { Token } from "./tokenize.ts";
import { Verdicts } from "./verdicts.ts";
import type { Zone } from "./zone.ts";

/**
 * A sentence ready to be compared. `article` counts from 0; `words` are the tokens with weight; up to
 * `reach` what follows belongs to it (a picture credit).
 */
export type Sentence = Span & {
  readonly article: number;
  readonly block: number;
  readonly zone: Zone;
  readonly reach: number;
  readonly words: readonly Token[];
};

/** So many pairs are judged between two reports of progress (some ten milliseconds). */
const JUDGED_AT_ONCE = 4096;
/** And so many before the first, then twice as many each time: what was never run before is slow at first. */
const JUDGED_FIRST = 512;

/** How much is done once that is judged which a comparison that was stopped had left. */
const LEFT_DONE = 0.5;

/** Finds a crowd, if one is sought. */
type Seek = (() => Crowd | null) | null;

/**
 * Finds pairs of sentences that are one copy: the same words, edited, or one within the other. Pairs are
 * proposed by an index of runs of words and judged by all runs that they share. A verdict needs nothing but
 * the two sentences, so that it stays true whatever else is compared: each is found once and kept.
 */
export class Matcher {
  readonly kinds: Kinds;
  private verdicts = new Verdicts();
  private proposer: Proposer;
  /** Kinds to be judged, and how many of them are. */
  private queue: readonly number[] = [];
  private next = 0;
  private queued = 0;
  private hasCrowd = false;

  constructor(vocabulary: Vocabulary) {
    this.kinds = new Kinds(vocabulary);
    this.proposer = new Proposer(this.kinds);
  }

  /** Whether what was learned last holds for the kinds of that comparison alone. */
  get isCrowded(): boolean {
    return this.hasCrowd;
  }

  /**
   * Judges all kinds that are new since the last call. Yields how much of that is done, 0–1; who stops there
   * may go on in another call. Where there is a crowd among the kinds in use all is learned anew by its rules, which
   * hold for these alone: the next call begins with nothing.
   */
  *learn(inUse: () => Int32Array = () => this.all()): Generator<number, Crowd | null> {
    if (this.hasCrowd) this.forget(null);
    const find = (): Crowd | null => {
      const waiting = this.queue.length - this.next + this.kinds.size - this.queued;
      return crowdAmong(this.kinds, inUse(), this.proposer.mostHeld(waiting));
    };
    const isSuspect = this.proposer.longest >= FEW_HOLDERS;
    const seek = isSuspect ? null : find;
    // What a comparison that was stopped left to be judged comes first.
    const isLeft = this.next < this.queue.length;
    let crowd = isSuspect ? find() : null;
    crowd ??= yield* scaled(this.drain(seek), 0, LEFT_DONE);
    crowd ??= yield* scaled(this.drainNew(seek), isLeft ? LEFT_DONE : 0, 1);
    if (crowd === null) return null;
    this.forget(crowd);
    for (const _ of this.drainNew(null)) yield 1;
    return crowd;
  }

  private forget(crowd: Crowd | null): void {
    this.hasCrowd = crowd !== null;
    this.verdicts = new Verdicts();
    this.proposer = new Proposer(this.kinds, crowd);
    this.queue = [];
    this.next = this.queued = 0;
  }

  private *drainNew(seek: Seek): Generator<number, Crowd | null> {
    this.queue = this.proposer.order(this.queued);
    this.queued = this.kinds.size;
    return yield* this.drain(seek);
  }

  private all(): Int32Array {
    return Int32Array.from(this.kinds.starts.keys());
  }

  /** Judges what is queued. Once a run of words has many holders a crowd is sought, which ends it. */
  private *drain(given: Seek): Generator<number, Crowd | null> {
    const judge = new Judge(this.kinds);
    let [count, due] = [0, JUDGED_FIRST];
    let seek = given;
    for (; this.next < this.queue.length; this.next++) {
      if (count >= due) {
        count = 0;
        due = Math.min(2 * due, JUDGED_AT_ONCE);
        yield this.next / this.queue.length;
      }
      count += this.judge(judge, this.queue[this.next] ?? 0);
      if (seek === null || this.proposer.longest < FEW_HOLDERS) continue;
      const crowd = seek();
      if (crowd !== null) return crowd;
      seek = null;
    }
    this.queue = [];
    this.next = 0;
    return null;
  }

  private judge(judge: Judge, kind: number): number {
    const others = this.proposer.visit(kind);
    if (others.length > 0) judge.lay(kind);
    for (const other of others) this.keep(judge, kind, other);
    return others.length;
  }

  /** Copies among sentences of these kinds. */
  copies(kindOf: Int32Array): Copies {
    return new Copies(this.kinds, this.verdicts, kindOf);
  }

  private keep(judge: Judge, kind: number, other: number): void {
    judge.judge(other);
    const { forth, back } = judge;
    if (forth.verdict === NONE && back.verdict === NONE) return;
    if (other < kind) this.verdicts.add(other, kind, forth, back);
    else this.verdicts.add(kind, other, back, forth);
  }
}

/**
 * All pairs of sentences that are one copy. Order of sentences decides nothing but which is `left` and which
 * is `right`.
 */
export function match(sentences: readonly Sentence[]): readonly Bond[] {
  const matcher = new Matcher(new Vocabulary());
  const kindOf = Int32Array.from(sentences, ({ words }) => matcher.kinds.of(words));
  for (const _ of matcher.learn());
  return matcher.copies(kindOf).bonds;
}

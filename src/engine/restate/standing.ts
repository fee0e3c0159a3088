import { bytes, floats, ints } from "../memory.ts";
import type { Pairs } from "./pairs.ts";
import { Recent } from "./recent.ts";
import type { Statements } from "./statement.ts";

/** How each pair stands among all pairs, by its number: against rivals, and beside its neighbours. */
export type Standing = {
  /** How much closer the two are than the next in the other's article, seen from `x`, and from `y`. */
  readonly aheadOfX: Float64Array;
  readonly aheadOfY: Float64Array;
  /** How close the sentences before or after them are to each other. */
  readonly follow: Float64Array;
  readonly ends: Ends;
};

export function standingOf(statements: Statements, pairs: Pairs, recent = new Recent()): Standing {
  const { list } = statements;
  const articles = ints(list.length);
  let last = 0;
  for (let i = 0; i < list.length; i++) {
    const article = statements.articles[list[i]?.speaker ?? 0] ?? 0;
    articles[i] = article;
    if (article > last) last = article;
  }
  const ends = endsOf(pairs, list.length);
  const isNew = newlyAmong(pairs, recent, recent.within(articles, ends.starts));
  const { aheadOfX, aheadOfY } = leadsOf({ pairs, ends }, articles, 1 + last, isNew);
  takeOver(pairs, recent, isNew);
  const follow = follows({ pairs, ends }, besideOf(statements), recent);
  return { aheadOfX, aheadOfY, follow, ends };
}

/** 1 for statements of which any pair, or the article of anyone in one, is not what it was: rivals are to be weighed anew. */
function newlyAmong({ count, x, y, was }: Pairs, recent: Recent, same: Uint8Array): Uint8Array {
  const isNew = bytes(same.length);
  if (recent.pairs === null) return isNew.fill(1);
  for (let i = 0; i < isNew.length; i++) if (!recent.hasAsMany(i)) isNew[i] = 1;
  for (let i = 0; i < count; i++) {
    const [one, two] = [x[i] ?? 0, y[i] ?? 0];
    const isKnown = (was[i] ?? -1) >= 0;
    if (!isKnown || same[two] !== 1) isNew[one] = 1;
    if (!isKnown || same[one] !== 1) isNew[two] = 1;
  }
  return isNew;
}

/** How far pairs were ahead of rivals in the last comparison, seen from ends of which nothing is new. */
function takeOver(pairs: Pairs, recent: Recent, isNew: Uint8Array): void {
  if (recent.pairs === null) return;
  const { count, x, y, was } = pairs;
  const { aheadOfX, aheadOfY } = pairs.room;
  const known = recent.pairs.room;
  const [ofX, ofY] = [known.aheadOfX, known.aheadOfY];
  for (let i = 0; i < count; i++) {
    const old = was[i] ?? -1;
    if (old < 0) continue;
    if (isNew[x[i] ?? 0] !== 1) aheadOfX[i] = ofX[old] ?? 0;
    if (isNew[y[i] ?? 0] !== 1) aheadOfY[i] = ofY[old] ?? 0;
  }
}

/** How far each pair is ahead of its rivals, from those of its ends that are new. */
function leadsOf(
  { pairs, ends: { starts, others, pairs: numbers } }: Close,
  articles: Int32Array,
  count: number,
  isNew: Uint8Array,
): Pick<Standing, "aheadOfX" | "aheadOfY"> {
  const { close } = pairs;
  const aheadOfX = pairs.roomFor("aheadOfX", pairs.count);
  const aheadOfY = pairs.roomFor("aheadOfY", pairs.count);
  const rivals = new Rivals(count);
  const own = floats(starts.length);
  for (let end = 0; end + 1 < starts.length; end++) {
    if (isNew[end] !== 1) continue;
    const [from, to] = [starts[end] ?? 0, starts[end + 1] ?? 0];
    rivals.forget();
    for (let at = from; at < to; at++) {
      const other = others[at] ?? 0;
      const near = close[numbers[at] ?? 0] ?? 0;
      own[at - from] = near;
      rivals.put(articles[other] ?? 0, other, near);
    }
    for (let at = from; at < to; at++) {
      const other = others[at] ?? 0;
      const pair = numbers[at] ?? 0;
      const ahead = (own[at - from] ?? 0) - rivals.of(articles[other] ?? 0, other);
      if (other > end) aheadOfX[pair] = ahead;
      else aheadOfY[pair] = ahead;
    }
  }
  return { aheadOfX, aheadOfY };
}

/** The closest two to one statement in each article. */
class Rivals {
  private readonly best: Int32Array;
  private readonly first: Float64Array;
  private readonly second: Float64Array;
  private readonly seenIn: Int32Array;
  private round = 0;

  constructor(articles: number) {
    this.best = ints(articles);
    this.first = floats(articles);
    this.second = floats(articles);
    this.seenIn = ints(articles);
  }

  forget(): void {
    this.round += 1;
  }

  put(article: number, other: number, close: number): void {
    const { best, first, second, seenIn } = this;
    if (seenIn[article] !== this.round) {
      seenIn[article] = this.round;
      best[article] = other;
      first[article] = close;
      second[article] = 0;
    } else if (close > (first[article] ?? 0)) {
      second[article] = first[article] ?? 0;
      first[article] = close;
      best[article] = other;
    } else if (close > (second[article] ?? 0)) second[article] = close;
  }

  /** How close the closest of this article is, but for `other`. */
  of(article: number, other: number): number {
    const rival = this.best[article] === other ? this.second[article] : this.first[article];
    return rival ?? 0;
  }
}

/** The pairs of each statement, in flat arrays: those of `end` from `starts[end]` on, in their order. */
export type Ends = {
  readonly starts: Int32Array;
  readonly pairs: Int32Array;
  readonly others: Int32Array;
};

type Paired = { readonly count: number; readonly x: Int32Array; readonly y: Int32Array };

/** Who is paired with whom. */
export function endsOf({ count, x, y }: Paired, size: number): Ends {
  const starts = ints(size + 1);
  for (let i = 0; i < count; i++) {
    const one = 1 + (x[i] ?? 0);
    const two = 1 + (y[i] ?? 0);
    starts[one] = (starts[one] ?? 0) + 1;
    starts[two] = (starts[two] ?? 0) + 1;
  }
  for (let i = 0; i < size; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const pairs = ints(2 * count);
  const others = ints(2 * count);
  const next = starts.slice();
  for (let i = 0; i < count; i++) {
    const one = x[i] ?? 0;
    const two = y[i] ?? 0;
    const here = next[one] ?? 0;
    const there = next[two] ?? 0;
    pairs[here] = pairs[there] = i;
    others[here] = two;
    others[there] = one;
    next[one] = here + 1;
    next[two] = there + 1;
  }
  return { starts, pairs, others };
}

type Close = { readonly pairs: Pairs; readonly ends: Ends };

/** What stands after and before each statement, two numbers each, or -1. */
function besideOf({ list, of, articles }: Statements): Int32Array {
  const beside = ints(2 * list.length).fill(-1);
  for (let i = 0; i < list.length; i++) {
    const speaker = list[i]?.speaker ?? 0;
    const article = articles[speaker];
    const [next, before] = [speaker + 1, speaker - 1];
    if (next < of.length && articles[next] === article) beside[2 * i] = of[next] ?? -1;
    if (before >= 0 && articles[before] === article) beside[2 * i + 1] = of[before] ?? -1;
  }
  return beside;
}

function follows(known: Close, beside: Int32Array, recent: Recent): Float64Array {
  const { pairs } = known;
  const found = pairs.roomFor("follow", pairs.count).fill(0);
  const last = recent.pairs;
  const same = recent.between(beside);
  const asked = bytes(pairs.count);
  for (let i = 0; i < pairs.count; i++) {
    const old = pairs.was[i] ?? -1;
    if (last === null || old < 0 || same[pairs.x[i] ?? 0] !== 1 || same[pairs.y[i] ?? 0] !== 1)
      asked[i] = 1;
    else found[i] = last.room.follow[old] ?? 0;
  }
  for (const side of [0, 1]) raise(found, { beside, side, asked }, known);
  return found;
}

/** What stands on one side of each statement, and 1 for the pairs in question. */
type Side = { readonly beside: Int32Array; readonly side: number; readonly asked: Uint8Array };

/** Raises what was found of each pair to how close the two beside them are. Pairs stand one `y` after the other. */
function raise(found: Float64Array, { beside, side, asked }: Side, known: Close): void {
  const { count, x, y } = known.pairs;
  const row = new Row(beside.length / 2, known);
  for (let i = 0; i < count; i++) {
    if (asked[i] !== 1) continue;
    const one = beside[2 * (x[i] ?? 0) + side] ?? -1;
    const two = beside[2 * (y[i] ?? 0) + side] ?? -1;
    if (one < 0 || two < 0) continue;
    row.lay(two);
    const near = row.near[one] ?? 0;
    if (near > (found[i] ?? 0)) found[i] = near;
  }
}

/** How close all statements are to one that is laid out, which is at one with itself. */
class Row {
  readonly near: Float64Array;
  private readonly known: Close;
  private laid = -1;

  constructor(statements: number, known: Close) {
    this.near = floats(statements);
    this.known = known;
  }

  lay(own: number): void {
    const { near, known, laid } = this;
    if (laid === own) return;
    const { starts, others, pairs } = known.ends;
    const { close } = known.pairs;
    if (laid >= 0) {
      near[laid] = 0;
      for (let at = starts[laid] ?? 0, to = starts[laid + 1] ?? 0; at < to; at++)
        near[others[at] ?? 0] = 0;
    }
    near[own] = 1;
    for (let at = starts[own] ?? 0, to = starts[own + 1] ?? 0; at < to; at++)
      near[others[at] ?? 0] = close[pairs[at] ?? 0] ?? 0;
    this.laid = own;
  }
}

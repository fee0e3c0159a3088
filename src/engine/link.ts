import { eachPair } from "./bond.ts";
import type { Bond } from "./bond.ts";
import type { Copies } from "./copies.ts";
import type { Findings } from "./findings.ts";
import { letter } from "./letter.ts";
import type { Sentence } from "./match.ts";
import { ints } from "./memory.ts";
import type { Link, Place, Relation } from "./model.ts";
import { lengthOf, wordSpan } from "./placed.ts";
import { tilesOf } from "./shared-words.ts";
import type { Tile } from "./tile.ts";

/** So many links fit in a browser's memory (about 1 GB); two hundred articles of one story have 1.3 million. */
const MOST_LINKS = 2_000_000;

/**
 * The closest bonds that together hold no more pairs than can be told one by one; all of them but for many
 * hundreds of articles. Bonds equally close stay or go together, so that order decides nothing.
 */
export function affordable(bonds: readonly Bond[], most = MOST_LINKS): readonly Bond[] {
  const counts = new Map<number, number>();
  for (const bond of bonds)
    counts.set(bond.similarity, (counts.get(bond.similarity) ?? 0) + pairsIn(bond));
  let total = 0;
  let floor = Infinity;
  for (const [similarity, count] of [...counts].toSorted(([p], [q]) => q - p)) {
    total += count;
    if (total > most) break;
    floor = similarity;
  }
  return total > most ? bonds.filter(({ similarity }) => similarity >= floor) : bonds;
}

/** Whether all of these are affordable together, told without making bonds of the copies. */
export function areAffordable(
  copies: Copies,
  restated: readonly Bond[],
  most = MOST_LINKS,
): boolean {
  const { members, kinds } = copies;
  let others = 0;
  members.forEach(({ length }, kind) => {
    if ((kinds.lengths[kind] ?? 0) > 1) others += (length * (length - 1)) / 2;
  });
  restated.forEach((bond, i) => {
    const last = restated[i - 1];
    if (last?.left === bond.right && last.right === bond.left) return;
    others += bond.left.length * bond.right.length;
  });
  return others + copies.pairs.most <= most || others + pairsAmong(copies) <= most;
}

/** How many pairs of sentences different kinds have. */
function pairsAmong(copies: Copies): number {
  const { members } = copies;
  let total = 0;
  copies.eachPair((left, right) => {
    total += pairsIn({ left: members[left] ?? [], right: members[right] ?? [] });
  });
  return total;
}

/** How many pairs a bond has, those that it refuses too. */
function pairsIn({ left, right }: Pick<Bond, "left" | "right">): number {
  let count = 0;
  let before = 0;
  for (const a of left) {
    while (before < right.length && (right[before] ?? 0) <= a) before += 1;
    count += right.length - before;
  }
  return count;
}

/** The links that copies and restatements are told by, as far as there is room for them. */
export function linksFrom({ copies, restated, sentences }: Found): readonly Link[] {
  return linksOf(affordable([...copies.bonds, ...restated]), sentences);
}

export type Found = Pick<Findings, "copies" | "restated" | "sentences">;

/** All pairs as links, in order. */
export function linksOf(bonds: readonly Bond[], sentences: readonly Sentence[]): readonly Link[] {
  const places = sentences.map(({ article, start, end }) => ({
    article: letter(article),
    start,
    end,
  }));
  return inOrder(bonds, sentences).map((pair) => linkOf(pair, sentences, places));
}

/** Two sentences of a bond, `a` before `b` in the text. */
export type Pair = { readonly a: number; readonly b: number; readonly told: Told };

/** What all pairs of one bond have in common: some bonds find it anew each time they are asked. */
class Told {
  readonly relation: Relation;
  /** In thousandths. */
  readonly similarity: number;
  readonly evidence: Bond["evidence"];
  private readonly tiles: readonly Tile[];
  private back: readonly Tile[] | null = null;

  constructor(bond: Bond) {
    this.relation = bond.relation;
    this.similarity = Math.round(bond.similarity * THOUSANDTHS);
    this.evidence = bond.evidence;
    this.tiles = this.evidence.rule === HELD ? NO_TILES : bond.tiles;
  }

  /** Runs of words that the sentences of a pair share. A statement that another holds shares its telling words, wherever they stand. */
  runs({ a, b }: Pair, sentences: readonly Sentence[]): readonly Tile[] {
    if (this.evidence.rule !== HELD) return a < b ? this.tiles : (this.back ??= turned(this.tiles));
    const { telling } = this.evidence;
    const [one, two] = [
      sentenceAt(sentences, Math.min(a, b)),
      sentenceAt(sentences, Math.max(a, b)),
    ];
    const tiles = tilesOf(telling, one.words, two.words);
    return a < b ? tiles : turned(tiles);
  }
}

const HELD = "held-with-edits";
const NO_TILES: readonly Tile[] = [];

/** All pairs by the place of their ends: of the first, then of the second. */
export function inOrder(bonds: readonly Bond[], sentences: readonly Sentence[]): readonly Pair[] {
  const ranks = ranksOf(sentences);
  const pairs: Pair[] = [];
  for (const bond of bonds) {
    const told = new Told(bond);
    eachPair(bond, (a, b) => {
      const isTurned = (ranks[a] ?? 0) > (ranks[b] ?? 0);
      pairs.push(isTurned ? { a: b, b: a, told } : { a, b, told });
    });
  }
  return sorted(sorted(pairs, "b", ranks), "a", ranks);
}

/** By the rank of one end, else as they were: counted, since there may be millions. */
function sorted(pairs: readonly Pair[], end: "a" | "b", ranks: Int32Array): readonly Pair[] {
  const places = ints(ranks.length + 1);
  for (const pair of pairs) {
    const rank = ranks[pair[end]] ?? 0;
    places[rank + 1] = (places[rank + 1] ?? 0) + 1;
  }
  for (let i = 1; i < places.length; i++) places[i] = (places[i] ?? 0) + (places[i - 1] ?? 0);
  const list = pairs.slice();
  for (const pair of pairs) {
    const rank = ranks[pair[end]] ?? 0;
    const place = places[rank] ?? 0;
    list[place] = pair;
    places[rank] = place + 1;
  }
  return list;
}

/** The place of each sentence among all, by where they stand. */
function ranksOf(sentences: readonly Sentence[]): Int32Array {
  const order: number[] = [];
  while (order.length < sentences.length) order.push(order.length);
  order.sort((i, j) => byPlace(sentences[i], sentences[j]));
  const ranks = ints(sentences.length);
  for (let rank = 0; rank < order.length; rank++) ranks[order[rank] ?? 0] = rank;
  return ranks;
}

function byPlace(one: Sentence | undefined, two: Sentence | undefined): number {
  return (one?.article ?? 0) - (two?.article ?? 0) || (one?.start ?? 0) - (two?.start ?? 0);
}

/** Runs as the other sentence has them. */
function turned(tiles: readonly Tile[]): readonly Tile[] {
  const runs: Tile[] = [];
  for (const { a, b, length } of tiles) runs.push({ a: b, b: a, length });
  return runs.length > 1 ? runs.sort((p, q) => p.a - q.a) : runs;
}

function linkOf(pair: Pair, sentences: readonly Sentence[], places: readonly Place[]): Link {
  const { a, b, told } = pair;
  const [one, two] = [sentenceAt(sentences, a), sentenceAt(sentences, b)];
  const { rule, shared, telling } = told.evidence;
  return {
    a: sentenceAt(places, a),
    b: sentenceAt(places, b),
    relation: told.relation,
    similarity: told.similarity / THOUSANDTHS,
    spans: told.runs(pair, sentences).map((run) => ({
      a: wordSpan(one, run.a, run.a + run.length),
      b: wordSpan(two, run.b, run.b + run.length),
    })),
    evidence: { rule, shared, words: { a: lengthOf(one), b: lengthOf(two) }, telling },
  };
}

/** Throws where there is none: our own mistake. */
export function sentenceAt<One>(list: readonly One[], index: number): One {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no sentence ${index}`);
  return found;
}

/** Links tell their similarity in thousandths. */
export const THOUSANDTHS = 1000;

import { pairsOf } from "./bond.ts";
import type { Bond, Match } from "./bond.ts";
import type { Copies } from "./copies.ts";
import type { Findings } from "./findings.ts";
import { letter } from "./letter.ts";
import type { Sentence } from "./match.ts";
import type { Link, Place } from "./model.ts";
import type { Span } from "./span.ts";
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
function pairsAmong({ members, pairs: { left, right } }: Copies): number {
  let total = 0;
  for (let i = 0; i < left.length; i++)
    total += pairsIn({ left: members[left[i] ?? 0] ?? [], right: members[right[i] ?? 0] ?? [] });
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
export function linksFrom({ copies, restated, sentences }: Told): readonly Link[] {
  return linksOf(affordable([...copies.bonds, ...restated]), sentences);
}

export type Told = Pick<Findings, "copies" | "restated" | "sentences">;

/** All pairs as links, in order. */
export function linksOf(bonds: readonly Bond[], sentences: readonly Sentence[]): readonly Link[] {
  const places = sentences.map(({ article, start, end }) => ({
    article: letter(article),
    start,
    end,
  }));
  return inOrder(bonds, sentences).map((pair) => linkOf(pair, sentences, places));
}

/** All pairs by the place of their ends: of the first, then of the second; `a` is the first. */
export function inOrder(bonds: readonly Bond[], sentences: readonly Sentence[]): readonly Match[] {
  const ranks = ranksOf(sentences);
  const pairs: Match[] = [];
  for (const pair of pairsOf(bonds, sentences))
    pairs.push((ranks[pair.a] ?? 0) > (ranks[pair.b] ?? 0) ? turned(pair) : pair);
  return sorted(sorted(pairs, "b", ranks), "a", ranks);
}

/** By the rank of one end, else as they were: counted, since there may be millions. */
function sorted(pairs: readonly Match[], end: "a" | "b", ranks: Int32Array): readonly Match[] {
  const places = new Int32Array(ranks.length + 1);
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
  const ranks = new Int32Array(sentences.length);
  for (let rank = 0; rank < order.length; rank++) ranks[order[rank] ?? 0] = rank;
  return ranks;
}

function byPlace(one: Sentence | undefined, two: Sentence | undefined): number {
  return (one?.article ?? 0) - (two?.article ?? 0) || (one?.start ?? 0) - (two?.start ?? 0);
}

/** The same two the other way round. */
function turned({ a, b, relation, similarity, evidence, tiles }: Match): Match {
  const { rule, shared, words, telling } = evidence;
  const runs: Tile[] = [];
  for (const run of tiles) runs.push({ a: run.b, b: run.a, length: run.length });
  if (runs.length > 1) runs.sort((p, q) => p.a - q.a);
  return {
    a: b,
    b: a,
    relation,
    similarity,
    evidence: { rule, shared, words: { a: words.b, b: words.a }, telling },
    tiles: runs,
  };
}

function linkOf(
  { a, b, relation, similarity, evidence, tiles }: Match,
  sentences: readonly Sentence[],
  places: readonly Place[],
): Link {
  const [one, two] = [sentenceAt(sentences, a), sentenceAt(sentences, b)];
  return {
    a: sentenceAt(places, a),
    b: sentenceAt(places, b),
    relation,
    similarity: Math.round(similarity * THOUSANDTHS) / THOUSANDTHS,
    spans: tiles.map((run) => ({
      a: wordSpan(one, run.a, run.length),
      b: wordSpan(two, run.b, run.length),
    })),
    evidence,
  };
}

/** Throws where there is none: our own mistake. */
export function sentenceAt<One>(list: readonly One[], index: number): One {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no sentence ${index}`);
  return found;
}

/** Where so many words of a sentence stand. */
export function wordSpan({ words, start, end }: Sentence, from: number, length: number): Span {
  return { start: words[from]?.start ?? start, end: words[from + length - 1]?.end ?? end };
}

/** Links tell their similarity in thousandths. */
export const THOUSANDTHS = 1000;

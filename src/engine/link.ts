import { pairsOf } from "./bond.ts";
import type { Bond, Match } from "./bond.ts";
import type { Copies } from "./copies.ts";
import type { Findings } from "./findings.ts";
import { letter } from "./letter.ts";
import type { Sentence } from "./match.ts";
import type { Link, Place } from "./model.ts";
import type { Span } from "./span.ts";

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
  return (
    pairsAmong(copies, restated, product) <= most || pairsAmong(copies, restated, pairsIn) <= most
  );
}

/** As many pairs as two lists make at most: told without looking at them. */
function product({ left, right }: Pick<Bond, "left" | "right">): number {
  return left.length * right.length;
}

/** How many pairs copies and restatements have, where `count` counts those of two lists in one order. */
function pairsAmong(
  copies: Copies,
  restated: readonly Bond[],
  count: (lists: Pick<Bond, "left" | "right">) => number,
): number {
  const { members } = copies;
  const { left, right } = copies.pairs;
  let total = 0;
  members.forEach(({ length }, kind) => {
    if ((copies.kinds.lengths[kind] ?? 0) > 1) total += (length * (length - 1)) / 2;
  });
  for (let i = 0; i < left.length; i++) {
    const one = members[left[i] ?? 0] ?? [];
    const two = members[right[i] ?? 0] ?? [];
    // Two kinds that are listed in both orders, one after the other, have all pairs of their sentences between them.
    if (left[i] === right[i + 1] && right[i] === left[i + 1]) {
      total += one.length * two.length;
      i += 1;
    } else total += count({ left: one, right: two });
  }
  restated.forEach((bond, i) => {
    const last = restated[i - 1];
    if (last?.left === bond.right && last.right === bond.left) return;
    total += bond.left.length * bond.right.length;
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
export function linksFrom({
  copies,
  restated,
  sentences,
}: Pick<Findings, "copies" | "restated" | "sentences">): readonly Link[] {
  return linksOf(affordable([...copies.bonds, ...restated]), sentences);
}

/** All pairs as links, by the place of their ends: of the first, then of the second. */
export function linksOf(bonds: readonly Bond[], sentences: readonly Sentence[]): readonly Link[] {
  const order = sentences.map((_, i) => i).toSorted((i, j) => byPlace(sentences[i], sentences[j]));
  const ranks = new Int32Array(sentences.length);
  order.forEach((sentence, rank) => (ranks[sentence] = rank));
  const rank = (sentence: number): number => ranks[sentence] ?? 0;
  const places = sentences.map(({ article, start, end }) => ({
    article: letter(article),
    start,
    end,
  }));
  // Sorted in two steps, since there may be millions: a list for each first end, then each list.
  const rows = sentences.map((): Match[] => []);
  for (const pair of pairsOf(bonds, sentences))
    rows[Math.min(rank(pair.a), rank(pair.b))]?.push(pair);
  const far = ({ a, b }: Match): number => Math.max(rank(a), rank(b));
  const links: Link[] = [];
  for (const row of rows) {
    if (row.length > 1) row.sort((p, q) => far(p) - far(q));
    for (const pair of row)
      links.push(linkOf(pair, sentences, places, rank(pair.a) > rank(pair.b)));
  }
  return links;
}

function byPlace(one: Sentence | undefined, two: Sentence | undefined): number {
  return (one?.article ?? 0) - (two?.article ?? 0) || (one?.start ?? 0) - (two?.start ?? 0);
}

function linkOf(
  found: Match,
  sentences: readonly Sentence[],
  places: readonly Place[],
  turned: boolean,
): Link {
  const [one, two] = [at(sentences, found.a), at(sentences, found.b)];
  const { rule, shared, words, telling } = found.evidence;
  const { a, b } = words;
  const spans = found.tiles.map((run) => {
    const left = wordSpan(one, run.a, run.length);
    const right = wordSpan(two, run.b, run.length);
    return turned ? { a: right, b: left } : { a: left, b: right };
  });
  return {
    a: at(places, turned ? found.b : found.a),
    b: at(places, turned ? found.a : found.b),
    relation: found.relation,
    similarity: Math.round(found.similarity * 1000) / 1000,
    spans: turned ? spans.sort((p, q) => p.a.start - q.a.start) : spans,
    evidence: { rule, shared, words: turned ? { a: b, b: a } : words, telling },
  };
}

function at<One>(list: readonly One[], index: number): One {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no sentence ${index}`);
  return found;
}

function wordSpan({ words, start, end }: Sentence, from: number, length: number): Span {
  return { start: words[from]?.start ?? start, end: words[from + length - 1]?.end ?? end };
}

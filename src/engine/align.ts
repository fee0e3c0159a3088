import type { Bond } from "./bond.ts";
import { byCloseness, closestOfGroups, closestPartial } from "./closest.ts";
import type { Pair } from "./closest.ts";
import type { Copies } from "./copies.ts";
import type { Cutter } from "./cut.ts";
import { Groups } from "./groups.ts";
import { isPartial, NONE } from "./judge.ts";
import type { Sentence } from "./match.ts";
import { gather } from "./parts.ts";
import type { Parts } from "./parts.ts";
import { scaled } from "./steps.ts";
import type { Steps } from "./steps.ts";

/** How much is done once whole copies are joined, sentences cut, partial copies joined, restatements joined. */
const WHOLE = 0.2;
const CUT = 0.4;
const JOINED = 0.7;
const RESTATED_TOO = 0.9;

/**
 * Gathers sentences into passages: lists their parts, in the order of the sentences.
 *
 * Laws: every sentence lies in exactly one passage, or is cut at word borders into parts that do.
 * One passage is one statement: two different sentences of one article share a passage only when they are
 * linked as copy themselves; a third sentence never chains them together, however close it is to both, and
 * two parts of one sentence never stand in one passage. Sentences with the same text always share one.
 * Closest matches are joined first; ties fall to the order of sentences, which the caller makes
 * independent of the order of articles. Yields how much is done, 0–1.
 */
export function* align(
  sentences: readonly Sentence[],
  copies: Copies,
  restated: readonly Bond[],
  cutter: Cutter,
): Steps<Parts> {
  const groups = new Groups(sentences, (a, b) => copies.between(a, b) !== NONE);
  joinWhole(copies, groups);
  yield WHOLE;
  const cut = new Uint8Array(sentences.length);
  const cuts = yield* scaled(cutter.cut(sentences, copies, groups), WHOLE, CUT);
  yield CUT;
  for (const sentence of cuts.keys()) cut[sentence] = 1;
  joinAll(closestPartial(copies, groups, cut), groups);
  yield JOINED;
  const zones = zonesOf(sentences, cut);
  const isFree = (a: number, b: number): boolean => zones[a] !== CUT_UP && zones[a] === zones[b];
  joinAll(closestOfGroups(restated, groups, isFree), groups);
  yield RESTATED_TOO;
  return gather(sentences, groups, cuts);
}

const CUT_UP = 0;

/** The zone of each sentence as a number, CUT_UP for one that was cut. */
function zonesOf(sentences: readonly Sentence[], cut: Uint8Array): Uint8Array {
  const zones = new Uint8Array(sentences.length);
  for (let i = 0; i < zones.length; i++) {
    const zone = sentences[i]?.zone;
    if (cut[i] === 0) zones[i] = zone === "text" ? 1 : zone === "head" ? 2 : 3;
  }
  return zones;
}

/** Joins pairs, closest first, ties by place. */
function joinAll(pairs: readonly Pair[], groups: Groups): void {
  for (const { a, b } of pairs.toSorted(byCloseness)) groups.join(a, b);
}

/**
 * Joins sentences that are whole copies, closest first. Sentences with the same text stand together from the start:
 * what becomes of one becomes of all. Where all that hang together may stand together they do, in whatever order
 * they are joined: only where not they are sorted.
 */
function joinWhole(copies: Copies, groups: Groups): void {
  const { kindOf, sets } = copies;
  const clashing = new Uint8Array(sets.length);
  let isClear = true;
  for (const list of copies.wholes.members) {
    const kind = kindOf[list[0] ?? 0] ?? 0;
    if (list.length < 2) continue;
    if (groups.mayUnite(list)) groups.unite(list);
    else {
      clashing[sets[kind] ?? kind] = 1;
      isClear = false;
    }
  }
  if (isClear) return;
  const clashes = (kind: number): boolean => clashing[sets[kind] ?? kind] === 1;
  joinAlike(copies, groups, clashes);
  joinClosest(copies, groups, clashes);
}

/** Sentences with the same text stand together, of these kinds. */
function joinAlike(
  { kinds, members }: Copies,
  groups: Groups,
  isOne: (kind: number) => boolean,
): void {
  const alike = new Map<number, readonly number[]>();
  members.forEach((list, kind) => {
    if (list.length === 0 || (kinds.lengths[kind] ?? 0) < 2 || !isOne(kind)) return;
    const first = kinds.alike[kind] ?? kind;
    const known = alike.get(first);
    alike.set(first, known === undefined ? list : [...known, ...list].sort((p, q) => p - q));
  });
  for (const list of alike.values()) if (list.length > 1) groups.unite(list);
}

/**
 * Joins whole copies of these kinds, closest first, ties by place. Of each two kinds one pair of sentences decides for all.
 */
function joinClosest(copies: Copies, groups: Groups, isOne: (kind: number) => boolean): void {
  const { left, right, verdict, shared } = copies.pairs;
  const keys: number[] = [];
  const similarities: number[] = [];
  for (let i = 0; i < left.length; i++) {
    const found = verdict[i] ?? NONE;
    const one = left[i] ?? 0;
    if (isPartial(found) || !isOne(one)) continue;
    const two = right[i] ?? 0;
    const a = copies.members[one]?.[0] ?? 0;
    const b = firstAfter(copies.members[two], a);
    if (groups.of(a) === groups.of(b)) continue;
    keys.push(a * groups.size + b);
    similarities.push(copies.similarity(one, two, found, shared[i] ?? 0));
  }
  for (const key of sorted(keys, similarities, groups.size ** 2))
    groups.join(Math.floor(key / groups.size), key % groups.size);
}

/** The first of a list after this sentence; itself where there is none. */
function firstAfter(list: readonly number[] | undefined, sentence: number): number {
  if (list !== undefined)
    for (let i = 0; i < list.length; i++) if ((list[i] ?? 0) > sentence) return list[i] ?? 0;
  return sentence;
}

/**
 * Keys by falling similarity, then rising: hundreds of thousands are sorted as single numbers, the rank of the
 * similarity before the key, which is below `size`. Exact up to 2^53, which some hundred thousand sentences reach.
 */
function sorted(
  keys: readonly number[],
  similarities: readonly number[],
  size: number,
): Float64Array {
  const ranks = new Map<number, number>();
  for (const similarity of similarities) ranks.set(similarity, 0);
  [...ranks.keys()]
    .sort((p, q) => q - p)
    .forEach((similarity, rank) => ranks.set(similarity, rank));
  const order = new Float64Array(keys.length);
  keys.forEach((key, i) => (order[i] = (ranks.get(similarities[i] ?? 0) ?? 0) * size + key));
  return order.sort().map((key) => key % size);
}

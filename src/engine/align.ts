import type { Bond } from "./bond.ts";
import { byCloseness, Closest } from "./closest.ts";
import type { Pair } from "./closest.ts";
import type { Copies } from "./copies.ts";
import { Cutter } from "./cut.ts";
import { Groups } from "./groups.ts";
import { NONE } from "./judge.ts";
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

/** Gathers sentences into passages, and keeps for the next time what is of use then. */
export class Aligner {
  private readonly cutter = new Cutter();
  private readonly closest = new Closest();

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
  *align(sentences: readonly Sentence[], copies: Copies, restated: readonly Bond[]): Steps<Parts> {
    const { cutter, closest } = this;
    const groups = new Groups(sentences, (a, b) => copies.between(a, b) !== NONE);
    joinWhole(copies, groups);
    yield WHOLE;
    const cut = new Uint8Array(sentences.length);
    const cuts = yield* scaled(cutter.cut(sentences, copies, groups), WHOLE, CUT);
    yield CUT;
    for (const sentence of cuts.keys()) cut[sentence] = 1;
    joinAll(closest.partial(copies, groups, cut), groups);
    yield JOINED;
    joinAll(closest.between(restated, groups, zonesOf(sentences, cut)), groups);
    yield RESTATED_TOO;
    return gather(sentences, groups, cuts);
  }
}

/** The zone of each sentence as a number, 0 for one that was cut. */
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
    if (groups.mayUnite(list, kindOf)) groups.unite(list);
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
 * By Kruskal's rule, step by step: what was joined meanwhile need not be sorted (Osipov, Sanders and Singler 2009).
 */
function joinClosest(copies: Copies, groups: Groups, isOne: (kind: number) => boolean): void {
  const { left, right, verdict, shared, wholes } = copies.pairs;
  const firsts: number[] = [];
  const seconds: number[] = [];
  const similarities: number[] = [];
  const steps: number[][] = [];
  while (steps.length <= STEPS) steps.push([]);
  for (let at = 0; at < wholes.length; at++) {
    const i = wholes[at] ?? 0;
    const one = left[i] ?? 0;
    if (!isOne(one)) continue;
    const two = right[i] ?? 0;
    const a = copies.members[one]?.[0] ?? 0;
    const b = firstAfter(copies.members[two], a);
    if (groups.of(a) === groups.of(b)) continue;
    const similarity = copies.similarity(one, two, verdict[i] ?? NONE, shared[i] ?? 0);
    steps[Math.floor(STEPS * similarity)]?.push(firsts.length);
    firsts.push(a);
    seconds.push(b);
    similarities.push(similarity);
  }
  const isApart = (i: number): boolean => groups.of(firsts[i] ?? 0) !== groups.of(seconds[i] ?? 0);
  const byPlace = (i: number, k: number): number => {
    const [one = 0, two = 0] = [similarities[i], similarities[k]];
    if (one !== two) return one > two ? -1 : 1;
    return (firsts[i] ?? 0) - (firsts[k] ?? 0) || (seconds[i] ?? 0) - (seconds[k] ?? 0);
  };
  for (const step of steps.toReversed())
    for (const i of step.filter(isApart).sort(byPlace))
      groups.join(firsts[i] ?? 0, seconds[i] ?? 0);
}

/** Similarities, 0–1, are sorted in so many steps. */
const STEPS = 256;

/** The first of a list after this sentence; itself where there is none. */
function firstAfter(list: readonly number[] | undefined, sentence: number): number {
  if (list !== undefined)
    for (let i = 0; i < list.length; i++) if ((list[i] ?? 0) > sentence) return list[i] ?? 0;
  return sentence;
}

import type { Bond } from "./bond.ts";
import { joinClosestFirst } from "./closest-first.ts";
import type { Pairs } from "./closest-first.ts";
import { Closest } from "./closest.ts";
import type { Copies } from "./copies.ts";
import { Cutter } from "./cut.ts";
import type { Cuts } from "./cut.ts";
import { Groups } from "./groups.ts";
import { NONE } from "./judge.ts";
import type { Sentence } from "./match.ts";
import { bytes, floats, ints } from "./memory.ts";
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
    const cuts = yield* scaled(cutter.cut(copies, groups), WHOLE, CUT);
    yield CUT;
    joinClosestFirst(closest.partial(copies, groups, cuts.isCut), groups);
    yield JOINED;
    joinClosestFirst(closest.between(restated, groups, zonesOf(sentences, cuts)), groups);
    yield RESTATED_TOO;
    return gather(sentences, groups, cuts);
  }
}

/** The zone of each sentence as a number, 0 for one that was cut. */
function zonesOf(sentences: readonly Sentence[], { isCut }: Cuts): Uint8Array {
  const zones = bytes(sentences.length);
  for (let i = 0; i < zones.length; i++) {
    const zone = sentences[i]?.zone;
    if (isCut[i] === 0) zones[i] = zone === "text" ? 1 : zone === "head" ? 2 : 3;
  }
  return zones;
}

/**
 * Joins sentences that are whole copies, closest first. Sentences with the same text stand together from the start:
 * what becomes of one becomes of all. Where all that hang together may stand together they do, in whatever order
 * they are joined: only where not they are sorted.
 */
function joinWhole(copies: Copies, groups: Groups): void {
  const { kindOf, sets } = copies;
  const clashing = bytes(sets.length);
  let isClear = true;
  for (const list of copies.wholes.members) {
    if (list.length < 2) continue;
    if (groups.mayUnite(list, kindOf)) groups.unite(list);
    else {
      clashing[sets[kindOf[list[0] ?? 0] ?? 0] ?? 0] = 1;
      isClear = false;
    }
  }
  if (isClear) return;
  const clashes = bytes(sets.length);
  for (let kind = 0; kind < sets.length; kind++) clashes[kind] = clashing[sets[kind] ?? kind] ?? 0;
  joinAlike(copies, groups, clashes);
  joinClosestFirst(apartAmong(copies, groups, clashes), groups);
}

/** Sentences with the same text stand together, of kinds that are 1 in `clashes`. */
function joinAlike({ kinds, kindOf }: Copies, groups: Groups, clashes: Uint8Array): void {
  const alike = new Map<number, number[]>();
  for (let i = 0; i < kindOf.length; i++) {
    const kind = kindOf[i] ?? 0;
    if (clashes[kind] !== 1 || (kinds.lengths[kind] ?? 0) < 2) continue;
    const first = kinds.alike[kind] ?? kind;
    const known = alike.get(first);
    if (known === undefined) alike.set(first, [i]);
    else known.push(i);
  }
  for (const list of alike.values()) groups.unite(list);
}

/**
 * Whole copies that stand apart, of kinds that are 1 in `clashes`: of each two kinds one pair of sentences, which decides
 * for all.
 */
function apartAmong(copies: Copies, groups: Groups, clashes: Uint8Array): Pairs {
  const { left, verdict, shared, wholes } = copies.pairs;
  const list = ints(wholes.length + 1);
  let most = 0;
  for (let at = 0; at < wholes.length; at++) {
    const i = wholes[at] ?? 0;
    list[most] = i;
    // A branch that goes either way costs more.
    most += clashes[left[i] ?? 0] ?? 0;
  }
  const firsts = ints(most);
  const seconds = ints(most);
  const similarities = floats(most);
  let count = 0;
  for (let at = 0; at < most; at++) {
    const i = list[at] ?? 0;
    const one = left[i] ?? 0;
    const two = left[i ^ 1] ?? 0;
    const a = copies.members[one]?.[0] ?? 0;
    const b = firstAfter(copies.members[two], a);
    if (groups.of(a) === groups.of(b)) continue;
    similarities[count] = copies.similarity(one, two, verdict[i] ?? NONE, shared[i] ?? 0);
    firsts[count] = a;
    seconds[count++] = b;
  }
  return { firsts, seconds, similarities, count };
}

/** The first of a list after this sentence; itself where there is none. */
function firstAfter(list: readonly number[] | undefined, sentence: number): number {
  if (list !== undefined)
    for (let i = 0; i < list.length; i++) if ((list[i] ?? 0) > sentence) return list[i] ?? 0;
  return sentence;
}

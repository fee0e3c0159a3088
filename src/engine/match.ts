import { hasPair } from "./bond.ts";
import type { Bond } from "./bond.ts";
import { isCommon } from "./common.ts";
import type { Evidence, Relation } from "./model.ts";
import type { Span } from "./span.ts";
import { propose, SHORT_SENTENCE, SHORTEST_TILE } from "./propose.ts";
import type { Entry } from "./propose.ts";
import { tile } from "./tile.ts";
import type { Tile } from "./tile.ts";
import type { Token } from "./tokenize.ts";
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

/** Same copy: shared runs hold this part of the longer and of the shorter sentence. */
const EDITED_OF_LONGER = 0.5;
const EDITED_OF_SHORTER = 0.6;
/** Below this a line ("Duration 1:28") is too short to be edited copy of another. */
const SHORTEST_EDITED = 4;
/** The shorter is held whole when shared runs have this part of it. */
const HELD_WHOLE = 0.9;
/** A clause of this many words is reused, not chance (house.md). */
const CLAUSE = 8;

/**
 * Sentences with the same words, capitals and all. They are judged as one, so that ten copies of a wire
 * story cost little more than one.
 */
type Kind = Entry & { readonly members: number[] };

/**
 * All pairs of sentences that are one copy: the same words, edited, or one within the other. Pairs
 * are proposed by an index of runs of words and judged by all runs that they share (greedy string tiling,
 * Wise 1993). Order of sentences decides nothing but which is `left` and which is `right`.
 */
export function match(sentences: readonly Sentence[]): readonly Bond[] {
  const known = new Map<string, number>();
  const kinds = kindsOf(sentences, known);
  const common = [...known.keys()].map(isCommon);
  const bonds: Bond[] = [];
  const bind = (left: Kind, right: Kind): void => {
    const bond = hasPair(left.members, right.members) ? judge(left, right, common) : null;
    if (bond !== null) bonds.push(bond);
  };
  for (const kind of kinds) bind(kind, kind);
  for (const [i, j] of propose(kinds, common)) {
    const [one, two] = [kinds[i], kinds[j]];
    if (one === undefined || two === undefined) continue;
    bind(one, two);
    bind(two, one);
  }
  return bonds;
}

function kindsOf(sentences: readonly Sentence[], known: Map<string, number>): readonly Kind[] {
  const kinds: Kind[] = [];
  const alike = new Map<string, Kind[]>();
  sentences.forEach(({ words }, i) => {
    let text = "";
    for (const { norm } of words) text += norm;
    const list = alike.get(text);
    // A single word is no copy of another.
    const same = words.length < 2 ? undefined : list?.find((kind) => isSame(kind.words, words));
    if (same !== undefined) return same.members.push(i);
    const kind = { words, text, ids: intern(words, known), members: [i] };
    kinds.push(kind);
    return list === undefined ? alike.set(text, [kind]) : list.push(kind);
  });
  return kinds;
}

function isSame(one: readonly Token[], two: readonly Token[]): boolean {
  return (
    one.length === two.length &&
    one.every(({ norm, capital }, i) => two[i]?.norm === norm && two[i]?.capital === capital)
  );
}

function intern(words: readonly Token[], known: Map<string, number>): Int32Array {
  return Int32Array.from(words, ({ norm }) => {
    const id = known.get(norm) ?? known.size;
    if (id === known.size) known.set(norm, id);
    return id;
  });
}

function judge(left: Kind, right: Kind, common: readonly boolean[]): Bond | null {
  const words = { a: left.ids.length, b: right.ids.length };
  const shortest = Math.min(words.a, words.b) <= SHORT_SENTENCE ? 2 : SHORTEST_TILE;
  const tiles = tile(left.ids, right.ids, shortest).filter((run) => tells(left.ids, run, common));
  const verbatim = left.text === right.text;
  const shared = verbatim ? words.a : lengthOf(tiles);
  const named = verbatim ? VERBATIM : name(left, right, tiles, common);
  if (named === null) return null;
  const similarity = verbatim ? 1 : (2 * shared) / (words.a + words.b);
  const telling = tellingOf(left, tiles, common);
  const { relation, rule } = named;
  return {
    left: left.members,
    right: right.members,
    relation,
    similarity,
    evidence: { rule, shared, telling },
    tiles,
    holds: null,
  };
}

const VERBATIM: Named = { relation: "verbatim", rule: "same-words" };

function lengthOf(tiles: readonly Tile[]): number {
  let sum = 0;
  for (const { length } of tiles) sum += length;
  return sum;
}

/** A run of nothing but common words ("on the part of the") shows nothing. */
function tells(ids: Int32Array, run: Tile, common: readonly boolean[]): boolean {
  for (let k = run.a; k < run.a + run.length; k++) if (common[ids[k] ?? 0] === false) return true;
  return false;
}

function tellingOf(
  { words, ids }: Entry,
  tiles: readonly Tile[],
  common: readonly boolean[],
): readonly string[] {
  const telling = new Set<string>();
  for (const run of tiles)
    for (let k = run.a; k < run.a + run.length; k++)
      if (common[ids[k] ?? 0] === false) telling.add(words[k]?.norm ?? "");
  return [...telling];
}

type Named = { readonly relation: Relation; readonly rule: Evidence["rule"] };

function name(
  left: Entry,
  right: Entry,
  tiles: readonly Tile[],
  common: readonly boolean[],
): Named | null {
  const shared = lengthOf(tiles);
  const shorter = Math.min(left.ids.length, right.ids.length);
  const longer = Math.max(left.ids.length, right.ids.length);
  if (shorter < SHORTEST_EDITED) return null;
  const edited = shared >= EDITED_OF_LONGER * longer && shared >= EDITED_OF_SHORTER * shorter;
  if (edited && !addsClause(tiles, shared, left.ids.length, right.ids.length))
    return { relation: "edited", rule: "most-words-in-order" };
  if (edited || shared >= EDITED_OF_SHORTER * shorter)
    return holdsStatement(left, tiles, common)
      ? { relation: "partial", rule: "one-holds-the-other" }
      : null;
  return tiles.some((run) => run.length >= CLAUSE) && holdsStatement(left, tiles, common)
    ? { relation: "partial", rule: "shared-clause" }
    : null;
}

/** Beside what they share, the longer has a clause of its own, and the shorter is all shared or has one too. */
function addsClause(tiles: readonly Tile[], shared: number, left: number, right: number): boolean {
  const here = widestGap(tiles, "a", left) >= CLAUSE;
  const there = widestGap(tiles, "b", right) >= CLAUSE;
  const within = shared >= HELD_WHOLE * Math.min(left, right);
  return (here && there) || (within && (here || there));
}

/** The most words in a row that no run covers, on one side. */
function widestGap(tiles: readonly Tile[], side: "a" | "b", length: number): number {
  let widest = 0;
  let reached = 0;
  for (const run of tiles.toSorted((p, q) => p[side] - q[side])) {
    widest = Math.max(widest, run[side] - reached);
    reached = Math.max(reached, run[side] + run.length);
  }
  return Math.max(widest, length - reached);
}

/** Names and common words alone ("President N. of X and Prime Minister M. in Y") state nothing. */
function holdsStatement(
  { words, ids }: Entry,
  tiles: readonly Tile[],
  common: readonly boolean[],
): boolean {
  for (const run of tiles)
    for (let k = run.a; k < run.a + run.length; k++)
      if (common[ids[k] ?? 0] === false && words[k]?.capital === false) return true;
  return false;
}

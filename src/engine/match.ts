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

/** Two sentences, `a` before `b` in the list, that belong together, and why. */
export type Match = {
  readonly a: number;
  readonly b: number;
  readonly relation: Relation;
  readonly similarity: number;
  readonly evidence: Evidence;
  readonly tiles: readonly Tile[];
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
 * All pairs of sentences that are one copy: the same words, edited, or one within the other. Pairs
 * are proposed by an index of runs of words and judged by all runs that they share (greedy string tiling, Wise 1993). Order of sentences decides nothing but `a` and `b`.
 */
export function match(sentences: readonly Sentence[]): readonly Match[] {
  const known = new Map<string, number>();
  const entries = sentences.map(({ words }): Entry => ({
    words,
    ids: intern(words, known),
    text: words.map((word) => word.norm).join(""),
  }));
  return propose(entries, [...known.keys()].map(isCommon))
    .map(([a, b]) => judge(entries, a, b))
    .filter((found) => found !== null);
}

function intern(words: readonly Token[], known: Map<string, number>): Int32Array {
  return Int32Array.from(words, ({ norm }) => {
    const id = known.get(norm) ?? known.size;
    known.set(norm, id);
    return id;
  });
}

function judge(entries: readonly Entry[], a: number, b: number): Match | null {
  const left = entries[a];
  const right = entries[b];
  if (left === undefined || right === undefined) return null;
  const words = { a: left.ids.length, b: right.ids.length };
  const shortest = Math.min(words.a, words.b) <= SHORT_SENTENCE ? 2 : SHORTEST_TILE;
  const tiles = tile(left.ids, right.ids, shortest).filter((run) => tells(left.words, run));
  const verbatim = left.text === right.text;
  const shared = verbatim ? words.a : tiles.reduce((sum, run) => sum + run.length, 0);
  const verdict = verbatim ? VERBATIM : name(tiles, shared, left.words, right.words);
  if (verdict === null) return null;
  const similarity = verbatim ? 1 : (2 * shared) / (words.a + words.b);
  const telling = tellingOf(left.words, tiles);
  const { relation, rule } = verdict;
  return { a, b, relation, similarity, evidence: { rule, shared, words, telling }, tiles };
}

const VERBATIM: Verdict = { relation: "verbatim", rule: "same-words" };

/** A run of nothing but common words ("on the part of the") shows nothing. */
function tells(words: readonly Token[], run: Tile): boolean {
  return words.slice(run.a, run.a + run.length).some((word) => !isCommon(word.norm));
}

function tellingOf(words: readonly Token[], tiles: readonly Tile[]): readonly string[] {
  return [
    ...new Set(
      tiles
        .flatMap((run) => words.slice(run.a, run.a + run.length).map((word) => word.norm))
        .filter((norm) => !isCommon(norm)),
    ),
  ];
}

type Verdict = { readonly relation: Relation; readonly rule: Evidence["rule"] };

function name(
  tiles: readonly Tile[],
  shared: number,
  left: readonly Token[],
  right: readonly Token[],
): Verdict | null {
  const shorter = Math.min(left.length, right.length);
  const longer = Math.max(left.length, right.length);
  if (shorter < SHORTEST_EDITED) return null;
  const edited = shared >= EDITED_OF_LONGER * longer && shared >= EDITED_OF_SHORTER * shorter;
  if (edited && !addsClause(tiles, shared, left, right))
    return { relation: "edited", rule: "most-words-in-order" };
  if (edited || shared >= EDITED_OF_SHORTER * shorter)
    return holdsStatement(tiles, left)
      ? { relation: "partial", rule: "one-holds-the-other" }
      : null;
  return tiles.some((run) => run.length >= CLAUSE) && holdsStatement(tiles, left)
    ? { relation: "partial", rule: "shared-clause" }
    : null;
}

/** Beside what they share, the longer has a clause of its own, and the shorter is all shared or has one too. */
function addsClause(
  tiles: readonly Tile[],
  shared: number,
  left: readonly Token[],
  right: readonly Token[],
): boolean {
  const gaps = [
    widestGap(
      tiles.map((run) => [run.a, run.length]),
      left.length,
    ),
    widestGap(
      tiles.map((run) => [run.b, run.length]),
      right.length,
    ),
  ];
  const within = shared >= HELD_WHOLE * Math.min(left.length, right.length);
  return gaps.every((gap) => gap >= CLAUSE) || (within && gaps.some((gap) => gap >= CLAUSE));
}

/** The most words in a row that no run covers. */
function widestGap(runs: readonly (readonly [number, number])[], length: number): number {
  let widest = 0;
  let reached = 0;
  for (const [start, size] of runs.toSorted(([p], [q]) => p - q)) {
    widest = Math.max(widest, start - reached);
    reached = Math.max(reached, start + size);
  }
  return Math.max(widest, length - reached);
}

/** Names and common words alone ("President N. of X and Prime Minister M. in Y") state nothing. */
function holdsStatement(tiles: readonly Tile[], words: readonly Token[]): boolean {
  return tiles.some((run) =>
    words.slice(run.a, run.a + run.length).some((word) => !isCommon(word.norm) && !word.capital),
  );
}

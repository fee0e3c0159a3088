import { NONE } from "./judge.ts";
import type { Evidence, Relation } from "./model.ts";
import { tilesOf } from "./shared-words.ts";
import type { Tile } from "./tile.ts";
import type { Token } from "./tokenize.ts";
import type { Zone } from "./zone.ts";

/**
 * What holds between many pairs of sentences at once: every sentence of `left` and every later one of `right`,
 * but for those that `holds` refuses. Hundreds of articles with one wire story have millions of such pairs
 * and a few thousand bonds. Both lists are numbers of sentences, in order; `tiles` and `similarity` as in `Match`.
 */
export type Bond = {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly relation: Relation;
  readonly similarity: number;
  readonly evidence: Omit<Evidence, "words">;
  readonly tiles: readonly Tile[];
  readonly holds: ((a: number, b: number) => boolean) | null;
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

const NO_TILES: readonly Tile[] = [];

/** All pairs of all bonds, one by one. A statement that another holds shares its telling words, wherever they stand. */
export function pairsOf(
  bonds: readonly Bond[],
  sentences: readonly { readonly words: readonly Token[] }[],
): readonly Match[] {
  const pairs: Match[] = [];
  const wordsOf = (i: number): readonly Token[] => sentences[i]?.words ?? [];
  for (const bond of bonds) {
    const { relation, similarity } = bond;
    const { rule, shared, telling } = bond.evidence;
    const scattered = rule === "held-with-edits";
    const runs = scattered ? NO_TILES : bond.tiles;
    eachPair(bond, (a, b) => {
      const words = { a: wordsOf(a).length, b: wordsOf(b).length };
      const tiles = scattered ? tilesOf(telling, wordsOf(a), wordsOf(b)) : runs;
      pairs.push({ a, b, relation, similarity, evidence: { rule, shared, words, telling }, tiles });
    });
  }
  return pairs;
}

/** Visits every pair of a bond, by `a`, then `b`. */
export function eachPair(
  { left, right, holds }: Bond,
  visit: (a: number, b: number) => void,
): void {
  for (const a of left)
    for (const b of right) if (a < b && (holds === null || holds(a, b))) visit(a, b);
}

/** Whether there is a pair at all. */
export function hasPair(left: readonly number[], right: readonly number[]): boolean {
  return (left[0] ?? 0) < (right.at(-1) ?? -1);
}

/** Which pairs a bond of restatements holds: no copies, for these are linked as such, and none that may not meet. */
export function holdsFor(
  sentences: readonly Located[],
  copies: { readonly between: (a: number, b: number) => number },
): NonNullable<Bond["holds"]> {
  return (a, b) => copies.between(a, b) === NONE && mayMeet(sentences[a], sentences[b]);
}

type Located = { readonly article: number; readonly zone: Zone };

/** What stands apart from an article (a teaser for another story) repeats, at most, its own article. */
function mayMeet(one: Located | undefined, two: Located | undefined): boolean {
  return (one?.zone !== "apart" && two?.zone !== "apart") || one?.article === two?.article;
}

import { NONE } from "./judge.ts";
import type { Evidence, Relation } from "./model.ts";
import type { Tile } from "./tile.ts";
import type { Zone } from "./zone.ts";

/**
 * What holds between many pairs of sentences at once: every sentence of `left` and every later one of `right`,
 * but for those that `holds` refuses. Hundreds of articles with one wire story have millions of such pairs
 * and a few thousand bonds. Both lists are numbers of sentences, in order; `tiles` are runs of words that both have.
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

type Holds = NonNullable<Bond["holds"]>;

/**
 * Which pairs a bond of restatements holds: no copies, for these are linked as such, and none that may not meet. Nobody
 * says one thing twice in a row: what is alike there is set against each other, or goes on. But the next sentence may
 * tell a part again. `all` is the same where no two sentences of the bond follow each other.
 */
export function holdsFor(
  sentences: readonly (Located & InParagraph)[],
  copies: { readonly between: (a: number, b: number) => number },
): { readonly all: Holds; readonly of: (relation: Relation) => Holds } {
  const all: Holds = (a, b) => copies.between(a, b) === NONE && mayMeet(sentences[a], sentences[b]);
  const apart: Holds = (a, b) => all(a, b) && !follow(a, b, sentences);
  return { all, of: (relation) => (relation === "partial" ? all : apart) };
}

type Located = { readonly article: number; readonly zone: Zone };

/** What stands apart from an article (a teaser for another story) repeats, at most, its own article. */
function mayMeet(one: Located | undefined, two: Located | undefined): boolean {
  return (one?.zone !== "apart" && two?.zone !== "apart") || one?.article === two?.article;
}

type InParagraph = { readonly article: number; readonly block: number };

/**
 * Whether one of `left` and one of `right` follow each other in a paragraph. Both are numbers of sentences, in order.
 * A text without paragraphs has most sentences in one, so that only neighbours are asked.
 */
export function areNeighbours(
  left: readonly number[],
  right: readonly number[],
  sentences: readonly InParagraph[],
): boolean {
  for (let [i, j] = [0, 0]; i < left.length && j < right.length;) {
    const [a, b] = [left[i] ?? 0, right[j] ?? 0];
    if (follow(a, b, sentences)) return true;
    if (a < b) i += 1;
    else j += 1;
  }
  return false;
}

function follow(a: number, b: number, sentences: readonly InParagraph[]): boolean {
  if (Math.abs(a - b) !== 1) return false;
  const [one, two] = [sentences[a], sentences[b]];
  return one?.article === two?.article && one?.block === two?.block;
}

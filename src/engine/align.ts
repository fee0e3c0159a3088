import type { Match, Sentence } from "./match.ts";
import type { Span } from "./span.ts";

/** A wording of one passage: words of one sentence, whole or a part of it. */
export type Part = Span & { readonly sentence: number };

/** Copy of a whole sentence. */
const isWhole = (match: Match): boolean =>
  match.relation === "verbatim" || match.relation === "edited";

/**
 * Gathers sentences into passages, each a list of parts in the order of the sentences.
 *
 * Laws: every sentence lies in exactly one passage, or is cut at word borders into parts that do. Two
 * different sentences of one article share a passage only when they are linked as copy: a third
 * sentence never chains them together. Closest matches are joined first; ties fall to the order of
 * sentences, which the caller makes independent of the order of articles.
 */
export function align(
  sentences: readonly Sentence[],
  matches: readonly Match[],
): readonly (readonly Part[])[] {
  const groups = new Groups(sentences, matches);
  const closest = matches.toSorted((p, q) => q.similarity - p.similarity || p.a - q.a || p.b - q.b);
  for (const found of closest) if (isWhole(found)) groups.join(found.a, found.b);
  const cuts = cutMerged(sentences, matches, groups);
  for (const found of closest)
    if (found.relation === "partial" && !cuts.has(found.a) && !cuts.has(found.b))
      groups.join(found.a, found.b);
  for (const found of closest) {
    if (
      found.relation === "paraphrase" &&
      !cuts.has(found.a) &&
      !cuts.has(found.b) &&
      sentences[found.a]?.zone === sentences[found.b]?.zone
    )
      groups.join(found.a, found.b);
  }
  return gather(sentences, groups, cuts);
}

/** Disjoint sets of sentences that refuse to chain two sentences of one article. */
class Groups {
  private readonly root: number[];
  private readonly members: number[][];
  private readonly repeats = new Set<string>();
  private readonly sentences: readonly Sentence[];

  constructor(sentences: readonly Sentence[], matches: readonly Match[]) {
    this.sentences = sentences;
    this.root = sentences.map((_, i) => i);
    this.members = sentences.map((_, i) => [i]);
    for (const found of matches)
      if (found.relation !== "paraphrase") this.repeats.add(`${found.a} ${found.b}`);
  }

  of(sentence: number): number {
    return this.root[sentence] ?? sentence;
  }

  /** All sentences of the group that holds this one. */
  with(sentence: number): readonly number[] {
    return this.members[this.of(sentence)] ?? [];
  }

  join(a: number, b: number): void {
    const [keep, gone] = [Math.min(this.of(a), this.of(b)), Math.max(this.of(a), this.of(b))];
    if (keep === gone || !this.fits(keep, gone)) return;
    const moved = this.members[gone] ?? [];
    for (const sentence of moved) this.root[sentence] = keep;
    this.members[keep] = [...(this.members[keep] ?? []), ...moved];
    this.members[gone] = [];
  }

  private fits(one: number, two: number): boolean {
    return (this.members[one] ?? []).every((a) =>
      (this.members[two] ?? []).every(
        (b) =>
          this.sentences[a]?.article !== this.sentences[b]?.article ||
          this.repeats.has(a < b ? `${a} ${b}` : `${b} ${a}`),
      ),
    );
  }
}

/** The piece of a sentence, in words, that a passage holds. */
type Piece = { readonly group: number; readonly from: number; readonly to: number };

/**
 * Sentences that carry two statements or more which others tell in sentences of their own, and where
 * to cut them. A sentence is cut only when no other article has it as a whole.
 */
function cutMerged(
  sentences: readonly Sentence[],
  matches: readonly Match[],
  groups: Groups,
): ReadonlyMap<number, readonly Piece[]> {
  const pieces = new Map<number, Piece[]>();
  for (const found of matches) {
    if (found.relation !== "partial") continue;
    const [whole, piece] =
      found.evidence.words.a >= found.evidence.words.b ? [found.a, found.b] : [found.b, found.a];
    const starts = found.tiles.map((run) => (whole === found.a ? run.a : run.b));
    const ends = found.tiles.map((run) => (whole === found.a ? run.a : run.b) + run.length);
    pieces.set(whole, [
      ...(pieces.get(whole) ?? []),
      { group: groups.of(piece), from: Math.min(...starts), to: Math.max(...ends) },
    ]);
  }
  const cuts = new Map<number, readonly Piece[]>();
  for (const [sentence, found] of pieces) {
    const laid = layOut(found);
    if (laid.length > 1 && isAlone(sentences, groups, sentence)) cuts.set(sentence, laid);
  }
  return cuts;
}

function isAlone(sentences: readonly Sentence[], groups: Groups, sentence: number): boolean {
  return groups
    .with(sentence)
    .every((other) => sentences[other]?.article === sentences[sentence]?.article);
}

/** One piece a group (its widest), in order, none over another; the longest win where they clash. */
function layOut(found: readonly Piece[]): readonly Piece[] {
  const widest = new Map<number, Piece>();
  for (const piece of found) {
    const known = widest.get(piece.group);
    if (known === undefined || piece.to - piece.from > known.to - known.from)
      widest.set(piece.group, piece);
  }
  const kept: Piece[] = [];
  for (const piece of [...widest.values()].toSorted(
    (p, q) => q.to - q.from - (p.to - p.from) || p.from - q.from,
  )) {
    if (kept.every((other) => piece.to <= other.from || piece.from >= other.to)) kept.push(piece);
  }
  return kept.toSorted((p, q) => p.from - q.from);
}

function gather(
  sentences: readonly Sentence[],
  groups: Groups,
  cuts: ReadonlyMap<number, readonly Piece[]>,
): readonly (readonly Part[])[] {
  const passages = new Map<number, Part[]>();
  const put = (group: number, part: Part): void => {
    passages.set(group, [...(passages.get(group) ?? []), part]);
  };
  sentences.forEach((sentence, i) => {
    const pieces = cuts.get(i);
    if (pieces === undefined)
      return put(groups.of(i), { sentence: i, start: sentence.start, end: sentence.reach });
    pieces.forEach((piece, k) => {
      // Words between two pieces ("and that the") lead into the second.
      const border = (word: number | undefined): number =>
        sentence.words[word ?? sentence.words.length]?.start ?? sentence.end;
      const start = k === 0 ? sentence.start : border(pieces[k - 1]?.to);
      const end = k === pieces.length - 1 ? sentence.reach : border(piece.to);
      put(piece.group, { sentence: i, start, end });
    });
  });
  return [...passages.values()].filter((parts) => parts.length > 0);
}

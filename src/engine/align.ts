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
    for (const sentence of moved) if (this.root[sentence] === gone) this.root[sentence] = keep;
    this.members[keep] = [...(this.members[keep] ?? []), ...moved];
    this.members[gone] = [];
  }

  /** Whether a piece of `sentence` may stand in the group of `other`. */
  takes(other: number, sentence: number): boolean {
    return this.with(other).every((member) => this.mayMeet(member, sentence));
  }

  /** A piece of `sentence` stands in the group of `other` from now on. */
  adopt(other: number, sentence: number): void {
    this.members[this.of(other)]?.push(sentence);
  }

  private fits(one: number, two: number): boolean {
    return (this.members[one] ?? []).every((a) =>
      (this.members[two] ?? []).every((b) => this.mayMeet(a, b)),
    );
  }

  private mayMeet(a: number, b: number): boolean {
    if (this.sentences[a]?.article !== this.sentences[b]?.article) return true;
    return this.repeats.has(a < b ? `${a} ${b}` : `${b} ${a}`);
  }
}

/** The piece of a sentence, in words, that a passage holds. */
type Piece = {
  readonly other: number;
  readonly group: number;
  readonly from: number;
  readonly to: number;
};

/**
 * Sentences that carry two statements or more which others tell in sentences of their own, and where
 * to cut them. A sentence is cut only when no other article has it as a whole.
 */
function cutMerged(
  sentences: readonly Sentence[],
  matches: readonly Match[],
  groups: Groups,
): ReadonlyMap<number, readonly Piece[]> {
  const partial = new Map<number, Piece[]>();
  const put = (
    sentence: number,
    other: number,
    runs: readonly (readonly [number, number])[],
  ): void => {
    const list = partial.get(sentence) ?? [];
    list.push({ other, group: groups.of(other), ...densest(runs) });
    partial.set(sentence, list);
  };
  for (const { a, b, relation, tiles } of matches) {
    if (relation !== "partial") continue;
    put(
      a,
      b,
      tiles.map((run) => [run.a, run.a + run.length]),
    );
    put(
      b,
      a,
      tiles.map((run) => [run.b, run.b + run.length]),
    );
  }
  const cuts = new Map<number, readonly Piece[]>();
  const longest = (one: number, two: number): number =>
    (sentences[two]?.words.length ?? 0) - (sentences[one]?.words.length ?? 0) || one - two;
  for (const sentence of [...partial.keys()].toSorted(longest)) {
    if (!isAlone(sentences, groups, sentence)) continue;
    // What a cut sentence holds is told by the sentences that cut it.
    const free = (partial.get(sentence) ?? []).filter(
      ({ other }) => !cuts.has(other) && groups.takes(other, sentence),
    );
    const laid = layOut(free);
    if (laid.length < 2) continue;
    cuts.set(sentence, laid);
    for (const piece of laid) groups.adopt(piece.other, sentence);
  }
  return cuts;
}

/** Shared runs this near to each other are one piece; a stray run further off is none of it. */
const WIDEST_GAP = 5;

/** From the longest shared run on, as far as others follow closely. Runs are `[from, to)` in words. */
function densest(runs: readonly (readonly [number, number])[]): Pick<Piece, "from" | "to"> {
  const [first = [0, 0], ...rest] = runs.toSorted(([a, b], [c, d]) => d - c - (b - a) || a - c);
  let [from, to] = first;
  for (const [start, end] of rest.toSorted(([a], [b]) => Math.abs(a - from) - Math.abs(b - from))) {
    if (start - to > WIDEST_GAP || from - end > WIDEST_GAP) continue;
    from = Math.min(from, start);
    to = Math.max(to, end);
  }
  return { from, to };
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
      put(groups.of(piece.other), { sentence: i, start, end });
    });
  });
  return [...passages.values()].filter((parts) => parts.length > 0);
}

import type { Sentence } from "./match.ts";

const NONE = -1;

/** Disjoint sets of sentences that refuse to chain two sentences of one article. */
export class Groups {
  private readonly root: Int32Array;
  /** Nothing for a sentence that stands alone, as most do at first. */
  private readonly members: (number[] | undefined)[];
  /** A bit for each article that a group has members of, `width` numbers a group. */
  private readonly articles: Int32Array;
  private readonly width: number;
  /** By article the sentences that have pieces in other groups, each with one that it stands with there. */
  private readonly pieces = new Map<number, Piece[]>();
  /** Pairs of groups that did not fit once: groups only grow, so they never will. */
  private readonly apart: (Set<number> | undefined)[] = [];
  /** While a list is looked at: the last sentence of each article in it, and the one before each. */
  private readonly last: Int32Array;
  private readonly before: Int32Array;
  /** The article of each sentence. */
  private readonly owners: Int32Array;
  /** Where the sentences of each article stand: between these, as a rule all that do. */
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly mayMeet: (a: number, b: number) => boolean;

  /** `mayMeet` says of two sentences in one article, `a` before `b`, whether they may stand together. */
  constructor(sentences: readonly Sentence[], mayMeet: (a: number, b: number) => boolean) {
    this.root = new Int32Array(sentences.length);
    this.members = sentences.map(() => undefined);
    for (let i = 0; i < this.root.length; i++) this.root[i] = i;
    this.mayMeet = mayMeet;
    this.owners = new Int32Array(sentences.length);
    let last = 0;
    for (let i = 0; i < sentences.length; i++) {
      const article = sentences[i]?.article ?? 0;
      this.owners[i] = article;
      if (article > last) last = article;
    }
    this.width = (last >>> 5) + 1;
    this.starts = new Int32Array(last + 1).fill(sentences.length);
    this.ends = new Int32Array(last + 1);
    for (let i = 0; i < sentences.length; i++) {
      const article = this.articleOf(i);
      if (i < (this.starts[article] ?? 0)) this.starts[article] = i;
      this.ends[article] = i + 1;
    }
    this.last = new Int32Array(last + 1).fill(NONE);
    this.before = new Int32Array(sentences.length);
    this.articles = new Int32Array(this.width * sentences.length);
    for (let i = 0; i < sentences.length; i++) this.mark(i, i);
  }

  /** How many sentences there are; groups are named by one of theirs. */
  get size(): number {
    return this.root.length;
  }

  of(sentence: number): number {
    return this.root[sentence] ?? sentence;
  }

  /** All sentences of the group that holds this one. */
  with(sentence: number): readonly number[] {
    return this.membersOf(this.of(sentence));
  }

  private membersOf(group: number): number[] {
    return (this.members[group] ??= [group]);
  }

  /** Sentences in order, each alone so far, stand together from now on. The first names the group. */
  unite(sentences: readonly number[]): void {
    const [keep = 0, ...others] = sentences;
    for (const sentence of others) {
      this.root[sentence] = keep;
      this.mark(keep, sentence);
    }
    this.members[keep] = [...sentences];
  }

  /**
   * Whether all of these, in order, may stand together. Asks of each whom it meets in its own article, back to the
   * last of its kind, which met those before it alike: a sentence may stand there a thousand times.
   */
  mayUnite(sentences: readonly number[], kindOf: Int32Array): boolean {
    const { last, before } = this;
    let fits = true;
    for (const b of sentences) {
      const article = this.articleOf(b);
      before[b] = last[article] ?? NONE;
      last[article] = b;
      for (let a = before[b] ?? NONE; fits && a !== NONE; a = before[a] ?? NONE) {
        fits = this.mayMeet(a, b);
        if (kindOf[a] === kindOf[b]) break;
      }
    }
    for (const b of sentences) last[this.articleOf(b)] = NONE;
    return fits;
  }

  join(a: number, b: number): void {
    const [one, two] = [this.of(a), this.of(b)];
    if (one === two) return;
    const [keep, gone] = one < two ? [one, two] : [two, one];
    const apart = this.apart[keep];
    if (apart?.has(gone) === true) return;
    if (!this.fits(keep, gone)) return void (this.apart[keep] = apart ?? new Set()).add(gone);
    for (const sentence of this.membersOf(gone)) {
      if (this.root[sentence] === gone) this.root[sentence] = keep;
      this.put(keep, sentence);
    }
    this.members[gone] = undefined;
  }

  /** Whether a piece of `sentence` may stand in the group of `other`. */
  takes(other: number, sentence: number): boolean {
    const [group, article] = [this.of(other), this.articleOf(sentence)];
    if (!this.hasArticle(group, article)) return true;
    return this.meetsAll(group, article, sentence);
  }

  /** A piece of `sentence` stands in the group of `other` from now on. */
  adopt(other: number, sentence: number): void {
    this.put(this.of(other), sentence);
    const article = this.articleOf(sentence);
    const own = this.pieces.get(article);
    if (own === undefined) this.pieces.set(article, [{ sentence, other }]);
    else own.push({ sentence, other });
  }

  private put(group: number, sentence: number): void {
    this.membersOf(group).push(sentence);
    this.mark(group, sentence);
  }

  private articleOf(sentence: number): number {
    return this.owners[sentence] ?? 0;
  }

  private mark(group: number, sentence: number): void {
    const article = this.articleOf(sentence);
    const at = group * this.width + (article >>> 5);
    this.articles[at] = (this.articles[at] ?? 0) | (1 << (article & 31));
  }

  private hasArticle(group: number, article: number): boolean {
    const bits = this.articles[group * this.width + (article >>> 5)] ?? 0;
    return (bits & (1 << (article & 31))) !== 0;
  }

  /** Whether both groups have members of one article. */
  private overlap(one: number, two: number): boolean {
    const { articles, width } = this;
    const [here, there] = [one * width, two * width];
    for (let i = 0; i < width; i++)
      if (((articles[here + i] ?? 0) & (articles[there + i] ?? 0)) !== 0) return true;
    return false;
  }

  /** Whether a sentence meets all of a group's members that stand in this article; looks at the fewer of both. */
  private meetsAll(group: number, article: number, sentence: number): boolean {
    const { root, owners } = this;
    const members = this.membersOf(group);
    const start = this.starts[article] ?? 0;
    const end = this.ends[article] ?? 0;
    if (members.length < end - start) {
      for (let i = 0; i < members.length; i++) {
        const member = members[i] ?? 0;
        if (owners[member] === article && !this.areMet(sentence, member)) return false;
      }
      return true;
    }
    for (let i = start; i < end; i++)
      if (root[i] === group && owners[i] === article && !this.areMet(sentence, i)) return false;
    for (const piece of this.pieces.get(article) ?? [])
      if (this.of(piece.other) === group && !this.areMet(sentence, piece.sentence)) return false;
    return true;
  }

  /** Asks of each member of the smaller group whom it meets in its own article. */
  private fits(one: number, two: number): boolean {
    if (!this.overlap(one, two)) return true;
    const [ones, twos] = [this.membersOf(one), this.membersOf(two)];
    const [few, many] = ones.length < twos.length ? [ones, two] : [twos, one];
    for (const a of few) {
      const article = this.articleOf(a);
      if (!this.hasArticle(many, article)) continue;
      if (!this.meetsAll(many, article, a)) return false;
    }
    return true;
  }

  /** A sentence does not meet itself: two pieces of it belong to two statements. */
  private areMet(a: number, b: number): boolean {
    return a !== b && (a < b ? this.mayMeet(a, b) : this.mayMeet(b, a));
  }
}

/** A piece of a sentence stands in the group of another. */
type Piece = { readonly sentence: number; readonly other: number };

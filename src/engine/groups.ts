import { ArticleSets } from "./article-sets.ts";
import { grown } from "./kinds.ts";
import type { Sentence } from "./match.ts";
import { ints } from "./memory.ts";

const NONE = -1;
/** Room for so many pieces of sentences, at first. */
const FEW_PIECES = 64;

/**
 * Disjoint sets of sentences that refuse to chain two sentences of one article. What stands in a group is a ring: each
 * tells the next, so that two rings are made one by swapping the next of one with that of the other.
 */
export class Groups {
  /** How many sentences there are; groups are named by one of theirs. */
  readonly size: number;
  private readonly root: Int32Array;
  /** By sentence, then by piece: pieces are told by numbers after those of all sentences. */
  private next: Int32Array;
  /** The sentence of each piece. */
  private pieced = ints(FEW_PIECES);
  private pieceCount = 0;
  /** How many stand in each group. */
  private readonly sizes: Int32Array;
  /** Whose sentences stand in each group. */
  private readonly articles: ArticleSets;
  /** By article the sentences that have pieces in other groups, each with one that it stands with there. */
  private readonly pieces = new Map<number, Piece[]>();
  /** Pairs of groups that did not fit once: groups only grow, so they never will. */
  private readonly apart = new Set<number>();
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
    const size = sentences.length;
    this.size = size;
    this.mayMeet = mayMeet;
    this.root = ints(size);
    this.next = ints(size + FEW_PIECES);
    this.sizes = ints(size).fill(1);
    this.owners = ints(size);
    let last = 0;
    for (let i = 0; i < size; i++) {
      const article = sentences[i]?.article ?? 0;
      this.root[i] = this.next[i] = i;
      this.owners[i] = article;
      if (article > last) last = article;
    }
    this.starts = ints(last + 1).fill(size);
    this.ends = ints(last + 1);
    this.articles = new ArticleSets(size, last + 1);
    for (let i = 0; i < size; i++) {
      const article = this.articleOf(i);
      if (i < (this.starts[article] ?? 0)) this.starts[article] = i;
      this.ends[article] = i + 1;
      this.articles.add(i, article);
    }
    this.last = ints(last + 1).fill(NONE);
    this.before = ints(size);
  }

  of(sentence: number): number {
    return this.root[sentence] ?? sentence;
  }

  /** The article of a sentence. */
  articleOf(sentence: number): number {
    return this.owners[sentence] ?? 0;
  }

  /** Sentences in order, each alone so far, stand together from now on. The first names the group. */
  unite(sentences: readonly number[]): void {
    const { root, next, articles } = this;
    const keep = sentences[0] ?? 0;
    let last = keep;
    for (let i = 1; i < sentences.length; i++) {
      const sentence = sentences[i] ?? 0;
      root[sentence] = keep;
      next[last] = sentence;
      last = sentence;
      articles.add(keep, this.articleOf(sentence));
    }
    next[last] = keep;
    this.sizes[keep] = sentences.length;
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
    const one = this.of(a);
    const two = this.of(b);
    if (one === two) return;
    const keep = Math.min(one, two);
    const gone = Math.max(one, two);
    const pair = keep * this.size + gone;
    if (this.apart.has(pair)) return;
    if (!this.fits(keep, gone)) return void this.apart.add(pair);
    const { root, next } = this;
    let at = gone;
    do {
      if (root[at] === gone) root[at] = keep;
      at = next[at] ?? gone;
    } while (at !== gone);
    this.articles.addAll(keep, gone);
    this.link(keep, gone, this.sizes[gone] ?? 0);
  }

  /** Makes one ring of a group's and another, so many long. */
  private link(group: number, other: number, length: number): void {
    const { next, sizes } = this;
    const after = next[group] ?? group;
    next[group] = next[other] ?? other;
    next[other] = after;
    sizes[group] = (sizes[group] ?? 0) + length;
  }

  /** Whether a piece of `sentence` may stand in the group of `other`. */
  takes(other: number, sentence: number): boolean {
    const [group, article] = [this.of(other), this.articleOf(sentence)];
    if (!this.articles.has(group, article)) return true;
    return this.meetsAll(group, article, sentence);
  }

  /** A piece of `sentence` stands in the group of `other` from now on. */
  adopt(other: number, sentence: number): void {
    const piece = this.pieceCount++;
    if (piece === this.pieced.length) this.grow();
    this.pieced[piece] = sentence;
    const at = this.size + piece;
    this.next[at] = at;
    const group = this.of(other);
    this.link(group, at, 1);
    const article = this.articleOf(sentence);
    this.articles.add(group, article);
    const own = this.pieces.get(article);
    if (own === undefined) this.pieces.set(article, [{ sentence, other }]);
    else own.push({ sentence, other });
  }

  private grow(): void {
    const length = 2 * this.pieced.length;
    this.pieced = grown(this.pieced, length);
    this.next = grown(this.next, this.size + length);
  }

  /** The sentence at this place of a ring. */
  private sentenceAt(at: number): number {
    return at < this.size ? at : (this.pieced[at - this.size] ?? 0);
  }

  /** Whether all that stand with a sentence are of its article. */
  isOfOne(sentence: number): boolean {
    const article = this.articleOf(sentence);
    let at = sentence;
    do {
      if (this.articleOf(this.sentenceAt(at)) !== article) return false;
      at = this.next[at] ?? sentence;
    } while (at !== sentence);
    return true;
  }

  /** Whether a sentence meets all of a group's members that stand in this article; looks at the fewer of both. */
  private meetsAll(group: number, article: number, sentence: number): boolean {
    const { root, owners, next } = this;
    const start = this.starts[article] ?? 0;
    const end = this.ends[article] ?? 0;
    if ((this.sizes[group] ?? 0) < end - start) {
      let at = group;
      do {
        const member = this.sentenceAt(at);
        if (owners[member] === article && !this.areMet(sentence, member)) return false;
        at = next[at] ?? group;
      } while (at !== group);
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
    if (!this.articles.overlap(one, two)) return true;
    const isFewer = (this.sizes[one] ?? 0) < (this.sizes[two] ?? 0);
    const few = isFewer ? one : two;
    const many = isFewer ? two : one;
    let at = few;
    do {
      const a = this.sentenceAt(at);
      const article = this.articleOf(a);
      if (this.articles.has(many, article) && !this.meetsAll(many, article, a)) return false;
      at = this.next[at] ?? few;
    } while (at !== few);
    return true;
  }

  /** A sentence does not meet itself: two pieces of it belong to two statements. */
  private areMet(a: number, b: number): boolean {
    return a !== b && (a < b ? this.mayMeet(a, b) : this.mayMeet(b, a));
  }
}

/** A piece of a sentence stands in the group of another. */
type Piece = { readonly sentence: number; readonly other: number };

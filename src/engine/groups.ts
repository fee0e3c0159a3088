import type { Sentence } from "./match.ts";

/** Disjoint sets of sentences that refuse to chain two sentences of one article. */
export class Groups {
  private readonly root: Int32Array;
  private readonly members: number[][];
  /** Members by article. Made for groups of several only: most stay alone. */
  private readonly byArticle: (Map<number, number[]> | undefined)[] = [];
  /** Pairs of groups that did not fit once: groups only grow, so they never will. */
  private readonly apart: (Set<number> | undefined)[] = [];
  private readonly sentences: readonly Sentence[];
  private readonly mayMeet: (a: number, b: number) => boolean;

  /** `mayMeet` says of two sentences in one article, `a` before `b`, whether they may stand together. */
  constructor(sentences: readonly Sentence[], mayMeet: (a: number, b: number) => boolean) {
    this.sentences = sentences;
    this.root = Int32Array.from(sentences, (_, i) => i);
    this.members = sentences.map((_, i) => [i]);
    this.mayMeet = mayMeet;
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
    return this.members[this.of(sentence)] ?? [];
  }

  /** Sentences that all may meet, each alone so far, stand together from now on. The first names the group. */
  unite(sentences: readonly number[]): void {
    const [keep = 0, ...others] = sentences;
    for (const sentence of others) {
      this.root[sentence] = keep;
      this.members[sentence] = [];
    }
    this.members[keep] = [...sentences];
  }

  join(a: number, b: number): void {
    const [one, two] = [this.of(a), this.of(b)];
    if (one === two) return;
    const [keep, gone] = one < two ? [one, two] : [two, one];
    const apart = this.apart[keep];
    if (apart?.has(gone) === true) return;
    if (!this.fits(keep, gone)) return void (this.apart[keep] = apart ?? new Set()).add(gone);
    for (const sentence of this.members[gone] ?? []) {
      if (this.root[sentence] === gone) this.root[sentence] = keep;
      this.put(keep, sentence);
    }
    this.members[gone] = [];
    this.byArticle[gone] = undefined;
  }

  /** Whether a piece of `sentence` may stand in the group of `other`. */
  takes(other: number, sentence: number): boolean {
    const own = this.ofArticle(this.of(other), this.sentences[sentence]?.article ?? -1);
    return own.every((member) => this.areMet(member, sentence));
  }

  /** A piece of `sentence` stands in the group of `other` from now on. */
  adopt(other: number, sentence: number): void {
    this.put(this.of(other), sentence);
  }

  private put(group: number, sentence: number): void {
    const articles = (this.byArticle[group] ??= this.index(group));
    this.members[group]?.push(sentence);
    const article = this.sentences[sentence]?.article ?? -1;
    const own = articles.get(article);
    if (own === undefined) articles.set(article, [sentence]);
    else own.push(sentence);
  }

  /** A group's members that stand in this article. */
  private ofArticle(group: number, article: number): readonly number[] {
    const articles = (this.byArticle[group] ??= this.index(group));
    return articles.get(article) ?? NOBODY;
  }

  private index(group: number): Map<number, number[]> {
    const articles = new Map<number, number[]>();
    for (const member of this.members[group] ?? []) {
      const article = this.sentences[member]?.article ?? -1;
      const own = articles.get(article);
      if (own === undefined) articles.set(article, [member]);
      else own.push(member);
    }
    return articles;
  }

  /** Asks of each member of the smaller group whom it meets in its own article. */
  private fits(one: number, two: number): boolean {
    const [ones, twos] = [this.members[one] ?? NOBODY, this.members[two] ?? NOBODY];
    const [few, many] = ones.length < twos.length ? [ones, two] : [twos, one];
    for (const a of few)
      for (const b of this.ofArticle(many, this.sentences[a]?.article ?? -1))
        if (!this.areMet(a, b)) return false;
    return true;
  }

  /** A sentence does not meet itself: two pieces of it belong to two statements. */
  private areMet(a: number, b: number): boolean {
    return a !== b && (a < b ? this.mayMeet(a, b) : this.mayMeet(b, a));
  }
}

const NOBODY: readonly number[] = [];

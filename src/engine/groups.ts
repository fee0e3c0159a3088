import { eachPair } from "./bond.ts";
import type { Bond } from "./bond.ts";
import type { Sentence } from "./match.ts";

/** Disjoint sets of sentences that refuse to chain two sentences of one article. */
export class Groups {
  private readonly root: number[];
  private readonly members: number[][];
  /** Members by article. Made for groups of several only: most stay alone. */
  private readonly byArticle: (Map<number, number[]> | undefined)[] = [];
  /** Pairs of groups that did not fit once: groups only grow, so they never will. */
  private readonly apart = new Set<number>();
  private readonly repeats = new Set<number>();
  private readonly sentences: readonly Sentence[];

  /** `copies` are what allows two sentences of one article to stand together. */
  constructor(sentences: readonly Sentence[], copies: readonly Bond[]) {
    this.sentences = sentences;
    this.root = sentences.map((_, i) => i);
    this.members = sentences.map((_, i) => [i]);
    for (const bond of copies)
      eachPair(bond, (a, b) => {
        if (sentences[a]?.article === sentences[b]?.article)
          this.repeats.add(a * sentences.length + b);
      });
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

  join(a: number, b: number): void {
    const [keep, gone] = [Math.min(this.of(a), this.of(b)), Math.max(this.of(a), this.of(b))];
    if (keep === gone) return;
    const both = keep * this.root.length + gone;
    if (this.apart.has(both)) return;
    if (!this.fits(keep, gone)) return void this.apart.add(both);
    for (const sentence of this.members[gone] ?? []) {
      if (this.root[sentence] === gone) this.root[sentence] = keep;
      this.put(keep, sentence);
    }
    this.members[gone] = [];
    this.byArticle[gone] = undefined;
  }

  /** Whether a piece of `sentence` may stand in the group of `other`. */
  takes(other: number, sentence: number): boolean {
    return this.ofArticle(this.of(other), this.sentences[sentence]?.article ?? -1).every((member) =>
      this.mayMeet(member, sentence),
    );
  }

  /** A piece of `sentence` stands in the group of `other` from now on. */
  adopt(other: number, sentence: number): void {
    this.put(this.of(other), sentence);
  }

  private put(group: number, sentence: number): void {
    const own = this.ofArticle(group, this.sentences[sentence]?.article ?? -1);
    this.members[group]?.push(sentence);
    own.push(sentence);
  }

  /** The list, to be added to, of a group's members that stand in this article. */
  private ofArticle(group: number, article: number): number[] {
    const articles = (this.byArticle[group] ??= this.index(group));
    const own = articles.get(article) ?? [];
    if (own.length === 0) articles.set(article, own);
    return own;
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
    const size = (group: number): number => this.members[group]?.length ?? 0;
    const [few, many] = size(one) < size(two) ? [one, two] : [two, one];
    return (this.members[few] ?? []).every((a) => {
      const article = this.sentences[a]?.article ?? -1;
      return this.ofArticle(many, article).every((b) => this.mayMeet(a, b));
    });
  }

  /** Of two sentences in one article. */
  private mayMeet(a: number, b: number): boolean {
    return this.repeats.has(Math.min(a, b) * this.sentences.length + Math.max(a, b));
  }
}

import type { Span } from "../span.ts";

/**
 * Where each article tells which passage, in flat arrays: those of an article from `starts` up to `ends`, by their
 * place in its text, ties by the number of the passage.
 */
export class Stops {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly passages: Int32Array;
  readonly weights: Int32Array;
  private readonly places: Int32Array;
  private size = 0;
  private article = 0;

  constructor(articles: number, wordings: number) {
    this.starts = new Int32Array(articles);
    this.ends = new Int32Array(articles);
    this.passages = new Int32Array(wordings);
    this.weights = new Int32Array(wordings);
    this.places = new Int32Array(wordings);
  }

  /** What is put in next is told by this article, of which nothing was before. */
  begin(article: number): void {
    this.article = article;
    this.starts[article] = this.ends[article] = this.size;
  }

  put(passage: number, { start, end }: Span): void {
    const { passages, weights, places } = this;
    const first = this.starts[this.article] ?? 0;
    let at = this.size;
    // Nearly all come in order.
    for (; at > first && this.isAfter(at - 1, passage, start); at--) {
      places[at] = places[at - 1] ?? 0;
      passages[at] = passages[at - 1] ?? 0;
      weights[at] = weights[at - 1] ?? 0;
    }
    places[at] = start;
    passages[at] = passage;
    weights[at] = end - start;
    this.size += 1;
    this.ends[this.article] = this.size;
  }

  private isAfter(at: number, passage: number, start: number): boolean {
    const place = this.places[at] ?? 0;
    return place > start || (place === start && (this.passages[at] ?? 0) > passage);
  }
}

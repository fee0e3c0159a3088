import type { Article } from "../engine/index.ts";
import type { Order } from "./message.ts";

/** Texts that no article has any more are forgotten once there are so many times those in use. */
const MOST_FORGOTTEN = 3;
const FEW_TEXTS = 64;

/** Which texts one worker has: each is sent once. */
export class SentTexts {
  private readonly numbers = new Map<string, number>();

  /** The request to compare these articles, with the texts that are new to the worker. */
  request(articles: readonly Article[]): Extract<Order, { readonly name: "compare" }> {
    const anew = this.numbers.size > FEW_TEXTS + MOST_FORGOTTEN * articles.length;
    if (anew) this.numbers.clear();
    const texts: string[] = [];
    const sent = articles.map((article) => {
      const known = this.numbers.get(article.text);
      const text = known ?? this.numbers.size;
      if (known === undefined) {
        this.numbers.set(article.text, text);
        texts.push(article.text);
      }
      return { ...article, text };
    });
    return { name: "compare", anew, texts, articles: sent };
  }
}

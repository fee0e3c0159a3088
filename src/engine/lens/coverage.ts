import type { ComparedArticle, Comparison, Passage, Place } from "../model.ts";
import { articleOf, blockAt, roleOf, toldBy } from "./places.ts";
import type { Told } from "./places.ts";
import { wordsOf } from "../tokenize.ts";
import { zoneOf } from "../zone.ts";
import type { Zone } from "../zone.ts";

/** Who has one passage. `part`: `head` when only headlines and deks have it, `apart` when only bylines, datelines and teasers do. */
export type PassageCoverage = {
  readonly id: string;
  /** Letters, in the order of the articles. */
  readonly articles: readonly string[];
  readonly part: Zone;
  /** Words of its longest wording. */
  readonly words: number;
};

/** What one article has: `shared` are the words that lie in passages which another article has too. */
export type ArticleCoverage = {
  readonly id: string;
  readonly words: number;
  readonly shared: number;
  readonly sentences: number;
  readonly paragraphs: number;
  readonly sharedPassages: number;
  readonly uniquePassages: number;
};

export type Coverage = {
  readonly passages: ReadonlyMap<string, PassageCoverage>;
  readonly articles: ReadonlyMap<string, ArticleCoverage>;
};

/** Who has each passage, and how much of each article others have. Blocks set apart are not counted. */
export function coverage(comparison: Comparison): Coverage {
  const known = coverages.get(comparison) ?? count(comparison);
  coverages.set(comparison, known);
  return known;
}

/** Every lens asks for the counts, and a comparison never changes. */
const coverages = new WeakMap<Comparison, Coverage>();

function count(comparison: Comparison): Coverage {
  const passages = new Map(
    comparison.passages.map((passage) => [passage.id, coverPassage(comparison, passage)]),
  );
  const told = toldBy(comparison);
  const articles = new Map(
    comparison.articles.map((article) => [
      article.id,
      coverArticle(article, told.get(article.id) ?? [], passages),
    ]),
  );
  return { passages, articles };
}

function coverPassage(comparison: Comparison, passage: Passage): PassageCoverage {
  const zones = passage.wordings.map((place) => zoneOf(roleOf(comparison, place)));
  const having = new Set(
    passage.wordings.filter((_, i) => zones[i] !== "apart").map((place) => place.article),
  );
  const part = zones.includes("text") ? "text" : zones.includes("head") ? "head" : "apart";
  const holders =
    part === "apart" ? new Set(passage.wordings.map((place) => place.article)) : having;
  const words = Math.max(0, ...passage.wordings.map((place) => countWords(comparison, place)));
  return {
    id: passage.id,
    articles: comparison.articles.map((article) => article.id).filter((id) => holders.has(id)),
    part,
    words,
  };
}

function countWords(comparison: Comparison, place: Place): number {
  return wordsOf(articleOf(comparison, place.article).text, place).length;
}

function coverArticle(
  article: ComparedArticle,
  told: readonly Told[],
  passages: ReadonlyMap<string, PassageCoverage>,
): ArticleCoverage {
  const counted = article.blocks.filter((block) => zoneOf(block.role) !== "apart");
  let shared = 0;
  let sharedPassages = 0;
  let uniquePassages = 0;
  for (const { passage, places } of told) {
    const own = places.filter((place) => zoneOf(blockAt(article, place).role) !== "apart");
    if (own.length === 0) continue;
    if ((passages.get(passage)?.articles.length ?? 0) < 2) uniquePassages += 1;
    else {
      sharedPassages += 1;
      shared += own.reduce((sum, place) => sum + wordsOf(article.text, place).length, 0);
    }
  }
  return {
    id: article.id,
    words: counted.reduce((sum, block) => sum + wordsOf(article.text, block).length, 0),
    shared,
    sentences: counted.reduce((sum, block) => sum + block.sentences.length, 0),
    paragraphs: counted.filter((block) => block.role === "body").length,
    sharedPassages,
    uniquePassages,
  };
}

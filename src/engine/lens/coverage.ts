import type { Block, ComparedArticle, Comparison, Passage, Place } from "../model.ts";
import { articleOf, blockAt, roleOf, toldBy } from "./places.ts";
import type { Told } from "./places.ts";
import { finish } from "../steps.ts";
import type { Steps } from "../steps.ts";
import { countWords } from "../tokenize.ts";
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

/** Counts the words with weight of a wording, or of a block. */
export type Counter = {
  readonly inPlace: (article: ComparedArticle, place: Place) => number;
  readonly inBlock: (article: ComparedArticle, block: Block) => number;
};

const PLAIN: Counter = {
  inPlace: ({ text }, place) => countWords(text, place),
  inBlock: ({ text }, block) => countWords(text, block),
};

/** Who has each passage, and how much of each article others have. Blocks set apart are not counted. */
export function coverage(comparison: Comparison): Coverage {
  return finish(coverageSteps(comparison));
}

/** The same in steps, each some thousand words. */
export function* coverageSteps(comparison: Comparison, counter = PLAIN): Steps<Coverage> {
  const known = coverages.get(comparison) ?? (yield* count(comparison, counter));
  coverages.set(comparison, known);
  return known;
}

/** Every lens asks for the counts, and a comparison never changes. */
const coverages = new WeakMap<Comparison, Coverage>();

const WORDS_IN_A_STEP = 20_000;

function* count(comparison: Comparison, counter: Counter): Steps<Coverage> {
  const words = new Map<Place, number>();
  const passages = new Map<string, PassageCoverage>();
  let counted = 0;
  for (const [number, passage] of comparison.passages.entries()) {
    for (const place of passage.wordings) {
      const found = counter.inPlace(articleOf(comparison, place.article), place);
      words.set(place, found);
      counted += found;
    }
    passages.set(passage.id, coverPassage(comparison, passage, words));
    if (counted < WORDS_IN_A_STEP) continue;
    counted = 0;
    yield (number / comparison.passages.length) * HALF;
  }
  const told = toldBy(comparison);
  const articles = new Map<string, ArticleCoverage>();
  for (const [rank, article] of comparison.articles.entries()) {
    const own = coverArticle(article, told.get(article.id) ?? [], passages, { words, counter });
    articles.set(article.id, own);
    counted += own.words;
    if (counted < WORDS_IN_A_STEP) continue;
    counted = 0;
    yield HALF + (rank / comparison.articles.length) * HALF;
  }
  return { passages, articles };
}

const HALF = 0.5;

function coverPassage(
  comparison: Comparison,
  { id, wordings }: Passage,
  counted: ReadonlyMap<Place, number>,
): PassageCoverage {
  const zones = wordings.map((place) => zoneOf(roleOf(comparison, place)));
  const part = zones.includes("text") ? "text" : zones.includes("head") ? "head" : "apart";
  const having = wordings.filter((_, i) => part === "apart" || zones[i] !== "apart");
  return {
    id,
    articles: [...new Set(having.map(({ article }) => article))],
    part,
    words: wordings.reduce((most, place) => Math.max(most, counted.get(place) ?? 0), 0),
  };
}

/** The words of wordings, and who counts those of blocks. */
type Counts = { readonly words: ReadonlyMap<Place, number>; readonly counter: Counter };

function coverArticle(
  article: ComparedArticle,
  told: readonly Told[],
  passages: ReadonlyMap<string, PassageCoverage>,
  { words, counter }: Counts,
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
      shared += own.reduce((sum, place) => sum + (words.get(place) ?? 0), 0);
    }
  }
  return {
    id: article.id,
    words: counted.reduce((sum, block) => sum + counter.inBlock(article, block), 0),
    shared,
    sentences: counted.reduce((sum, block) => sum + block.sentences.length, 0),
    paragraphs: counted.filter((block) => block.role === "body").length,
    sharedPassages,
    uniquePassages,
  };
}

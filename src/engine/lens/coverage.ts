import type { Block, ComparedArticle, Comparison, Passage, Place, Role } from "../model.ts";
import { contains } from "../span.ts";
import type { Span } from "../span.ts";
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

/** One passage in one article: all its wordings there. */
export type Told = { readonly passage: string; readonly places: readonly Place[] };

/** What each article tells, by its letter, in the order of the passages. */
export function toldBy(comparison: Comparison): ReadonlyMap<string, readonly Told[]> {
  const told = new Map<string, { passage: string; places: Place[] }[]>();
  for (const { id, wordings } of comparison.passages)
    for (const place of wordings) {
      const own = told.get(place.article) ?? [];
      if (own.length === 0) told.set(place.article, own);
      const last = own.at(-1);
      if (last?.passage === id) last.places.push(place);
      else own.push({ passage: id, places: [place] });
    }
  return told;
}

/** The block that a stretch of an article lies in. Throws for one that lies in none: our own mistake. */
export function blockAt(
  article: ComparedArticle,
  place: { readonly start: number; readonly end: number },
): Block {
  const found = blockHolding(article.blocks, place);
  if (found === null)
    throw new RangeError(`no block of ${article.id} holds ${place.start}–${place.end}`);
  return found.block;
}

/** Blocks come in the order of the text and do not overlap: halving finds the one. */
function blockHolding(
  blocks: readonly Block[],
  place: Span,
): { readonly block: Block; readonly at: number } | null {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? Infinity) <= place.start) low = middle;
    else high = middle - 1;
  }
  const block = blocks[low];
  return block !== undefined && contains(block, place) ? { block, at: low } : null;
}

/** The article with this letter. Throws for a letter that nothing has. */
export function articleOf(comparison: Comparison, id: string): ComparedArticle {
  const found = lettersOf(comparison).get(id);
  if (found === undefined) throw new RangeError(`no article ${id}`);
  return found;
}

const letters = new WeakMap<Comparison, ReadonlyMap<string, ComparedArticle>>();

/** Articles by letter, listed once for each comparison. */
function lettersOf(comparison: Comparison): ReadonlyMap<string, ComparedArticle> {
  const known = letters.get(comparison);
  if (known !== undefined) return known;
  const listed = new Map(comparison.articles.map((article) => [article.id, article]));
  letters.set(comparison, listed);
  return listed;
}

export function roleOf(comparison: Comparison, place: Place): Role {
  return blockAt(articleOf(comparison, place.article), place).role;
}

/** Number of the paragraph of body text that holds this place, from 1; 0 outside body text. */
export function paragraphOf(
  article: ComparedArticle,
  place: { readonly start: number; readonly end: number },
): number {
  const body = bodies.get(article) ?? article.blocks.filter((block) => block.role === "body");
  bodies.set(article, body);
  return (blockHolding(body, place)?.at ?? -1) + 1;
}

const bodies = new WeakMap<ComparedArticle, readonly Block[]>();

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

import type { Block, ComparedArticle, Comparison, Place, Role } from "../model.ts";
import { contains } from "../span.ts";
import type { Span } from "../span.ts";

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

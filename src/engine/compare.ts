import { align } from "./align.ts";
import type { Part } from "./align.ts";
import { clean } from "./clean.ts";
import type { CleanArticle } from "./clean.ts";
import { letter } from "./letter.ts";
import { readingOrder } from "./lens/order.ts";
import { affordable, linksOf } from "./link.ts";
import { match } from "./match.ts";
import type { Sentence } from "./match.ts";
import type { Article, Block, ComparedArticle, Comparison, Link, Passage, Place } from "./model.ts";
import { restate } from "./restate.ts";
import { trim } from "./segment.ts";
import type { Span } from "./span.ts";
import { zoneOf } from "./zone.ts";

/** Reports how much is done, 0–1, between steps. */
export type Progress = (done: number) => void;

/**
 * Compares all articles with each other: cleans them, links their sentences, gathers passages. The
 * order of `articles` decides their letters and nothing else. Any texts in, an answer out; with fewer
 * than two articles every passage is unique.
 */
export function compare(
  articles: readonly Article[],
  onProgress: Progress = () => undefined,
): Comparison {
  const order = articles
    .map((_, i) => i)
    .toSorted((i, j) => byContent(articles[i], articles[j]) || i - j);
  const cleaned = articles.map((article) => clean(article));
  onProgress(0.2);
  const sentences = order.flatMap((index) => sentencesOf(articles[index], cleaned[index], index));
  const copies = match(sentences);
  onProgress(0.5);
  const restated = restate(sentences, copies);
  onProgress(0.7);
  const compared = articles.map((article, i) => describe(article, cleaned[i], letter(i)));
  const passages = align(sentences, copies, restated).map((parts) =>
    parts.map((part) => placeOf(part, sentences, articles)).toSorted(byPlace),
  );
  onProgress(0.9);
  const bonds = [...copies, ...restated];
  const told = affordable(bonds);
  let links: readonly Link[] | null = null;
  return {
    format: "variorum-comparison",
    version: 1,
    exact: told === bonds,
    articles: compared,
    // Pairs are the part that grows with the square of the articles: made when they are asked for.
    get links() {
      return (links ??= linksOf(told, sentences));
    },
    passages: number(compared, passages, order),
  };
}

function byContent(a: Article | undefined, b: Article | undefined): number {
  return (
    compareStrings(a?.text ?? "", b?.text ?? "") || compareStrings(a?.file ?? "", b?.file ?? "")
  );
}

function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sentencesOf(
  article: Article | undefined,
  cleaned: CleanArticle | undefined,
  index: number,
): Sentence[] {
  if (article === undefined || cleaned === undefined) return [];
  return cleaned.blocks.flatMap((block, b) => {
    if (block.role === "boilerplate") return [];
    const own = cleaned.tokens[b] ?? [];
    return withCredits(article.text, block).map((span) => {
      const words = own.filter(
        (token) => token.norm !== "" && token.start >= span.start && token.end <= span.end,
      );
      return { ...span, article: index, block: b, zone: zoneOf(block.role), words };
    });
  });
}

/** A caption's credit in brackets is no statement: it belongs to the sentence before it. */
function withCredits(text: string, block: Block): readonly (Span & { readonly reach: number })[] {
  const kept: (Span & { reach: number })[] = [];
  for (const span of block.sentences) {
    const last = kept.at(-1);
    if (
      block.role === "caption" &&
      last !== undefined &&
      /^[([][^()]*[)\]]\.?$/u.test(text.slice(span.start, span.end))
    )
      last.reach = span.end;
    else kept.push({ ...span, reach: span.end });
  }
  return kept;
}

function describe(
  article: Article,
  cleaned: CleanArticle | undefined,
  id: string,
): ComparedArticle {
  const credits = cleaned?.credits ?? [];
  const outlet =
    article.outlet?.name ?? credits.find((credit) => credit.kind === "outlet")?.name ?? null;
  return {
    id,
    file: article.file,
    outlet,
    headline: cleaned?.headline ?? null,
    text: article.text,
    blocks: cleaned?.blocks ?? [],
    credits,
  };
}

function placeOf(part: Part, sentences: readonly Sentence[], articles: readonly Article[]): Place {
  const article = sentences[part.sentence]?.article ?? 0;
  const text = articles[article]?.text ?? "";
  return {
    article: letter(article),
    ...trim(text, { start: withOpening(text, part.start), end: withOpening(text, part.end) }),
  };
}

/** A border moves back over marks that open the word after it: a quotation mark, a bracket. */
function withOpening(text: string, border: number): number {
  let place = border;
  while (
    place > 0 &&
    /[\p{Ps}\p{Pi}"'‘“]/u.test(text[place - 1] ?? "") &&
    /[\p{L}\p{N}\p{Ps}\p{Pi}"']/u.test(text[place] ?? "")
  )
    place -= 1;
  return place;
}

function byPlace(a: Place, b: Place): number {
  return (
    a.article.length - b.article.length || compareStrings(a.article, b.article) || a.start - b.start
  );
}

/** Passages by reading order, named p1, p2 …; an order that articles' letters have no part in. */
function number(
  articles: readonly ComparedArticle[],
  passages: readonly (readonly Place[])[],
  order: readonly number[],
): readonly Passage[] {
  const draft = passages.map((wordings, i): Passage => ({ id: String(i), wordings }));
  const ranks = order.map((index) => articles[index]?.id ?? "");
  return readingOrder(draft, ranks).map((passage, i) => ({
    id: `p${i + 1}`,
    wordings: passage.wordings,
  }));
}

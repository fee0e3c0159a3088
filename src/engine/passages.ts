import type { Part } from "./align.ts";
import { letter } from "./letter.ts";
import { readingOrder } from "./lens/order.ts";
import type { Sentence } from "./match.ts";
import type { Article, Passage, Place } from "./model.ts";
import { trim } from "./segment.ts";
import type { Steps } from "./steps.ts";

/** How much is done once every part has its place. */
const PLACED = 0.5;

/**
 * Passages of gathered parts, in reading order and named p1, p2 …; `order` lists articles in an order that
 * their letters have no part in. Wordings stand in the order of the articles, then of the text. Yields how much
 * is done, 0–1.
 */
export function* passagesOf(
  parts: readonly Part[],
  sentences: readonly Sentence[],
  articles: readonly Article[],
  order: readonly number[],
): Steps<readonly Passage[]> {
  const letters = articles.map((_, i) => letter(i));
  const draft: { readonly wordings: Place[] }[] = [];
  for (const { passage } of parts) draft[passage] ??= { wordings: [] };
  byArticle(parts, sentences, articles.length).forEach((own, article) => {
    const { text = "" } = articles[article] ?? {};
    for (const part of own)
      draft[part.passage]?.wordings.push(placeOf(part, text, letters[article]));
  });
  yield PLACED;
  const ranks = order.map((index) => letters[index] ?? "");
  return readingOrder(draft, ranks).map(({ wordings }, i) => ({ id: `p${i + 1}`, wordings }));
}

/** The parts of each article, in the order of its text, which is that of its sentences. */
function byArticle(
  parts: readonly Part[],
  sentences: readonly Sentence[],
  articles: number,
): readonly (readonly Part[])[] {
  const listed = Array.from({ length: articles }, (): Part[] => []);
  for (const part of parts) listed[sentences[part.sentence]?.article ?? 0]?.push(part);
  return listed;
}

function placeOf(part: Part, text: string, article = ""): Place {
  const span = { start: withOpening(text, part.start), end: withOpening(text, part.end) };
  const { start, end } = hasWhiteEnds(text, span.start, span.end) ? trim(text, span) : span;
  return { article, start, end };
}

/** White space is a code unit up to this, or rare enough to be looked at closely. */
const SPACE = 32;
const ASCII = 127;

function hasWhiteEnds(text: string, start: number, end: number): boolean {
  const [first, last] = [text.charCodeAt(start), text.charCodeAt(end - 1)];
  return !(first > SPACE && first < ASCII && last > SPACE && last < ASCII);
}

/** A border moves back over marks that open the word after it: a quotation mark, a bracket. */
function withOpening(text: string, border: number): number {
  let place = border;
  while (
    place > 0 &&
    text.charCodeAt(place - 1) > SPACE &&
    /[\p{Ps}\p{Pi}"'‘“]/u.test(text[place - 1] ?? "") &&
    /[\p{L}\p{N}\p{Ps}\p{Pi}"']/u.test(text[place] ?? "")
  )
    place -= 1;
  return place;
}

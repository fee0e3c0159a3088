import { letter } from "./letter.ts";
import { readingOrder } from "./lens/order.ts";
import { Stops } from "./lens/stops.ts";
import type { Sentence } from "./match.ts";
import type { Parts } from "./parts.ts";
import type { Passage, Place } from "./model.ts";
import { trim } from "./segment.ts";
import type { Span } from "./span.ts";
import type { Steps } from "./steps.ts";

/** How much is done once every part has its place. */
const PLACED = 0.5;

/** The articles of a comparison, `order` as their sentences come, and where their sentences stand (`wholePlaces`). */
type Articles = {
  readonly texts: readonly string[];
  readonly order: readonly number[];
  readonly wholes: readonly (readonly Place[])[];
};

/**
 * Passages of gathered parts, in reading order and named p1, p2 …; `order` lists articles in an order that
 * their letters have no part in. Wordings stand in the order of the articles, then of the text. Yields how much
 * is done, 0–1.
 */
export function* passagesOf(
  parts: Parts,
  sentences: readonly Sentence[],
  articles: Articles,
): Steps<readonly Passage[]> {
  const letters = articles.texts.map((_, i) => letter(i));
  const { passage, sentence } = parts;
  const draft = Array.from({ length: parts.passages }, (): Place[] => []);
  const starts = firstParts(parts, sentences, letters.length);
  const stops = new Stops(letters.length, passage.length);
  for (const [article, text] of articles.texts.entries()) {
    stops.begin(article);
    const wholes = articles.wholes[article] ?? [];
    const first = sentence[starts[article] ?? 0] ?? 0;
    for (let at = starts[article] ?? 0; at < passage.length; at++) {
      const number = sentence[at] ?? 0;
      const own = sentences[number];
      if (own?.article !== article) break;
      const start = parts.start[at] ?? 0;
      const end = parts.end[at] ?? 0;
      const whole = start === own.start && end === own.reach ? wholes[number - first] : undefined;
      const place = whole ?? placeOf({ start, end }, text, letters[article]);
      draft[passage[at] ?? 0]?.push(place);
      stops.put(passage[at] ?? 0, place);
    }
  }
  yield PLACED;
  return readingOrder(stops, parts.passages, articles.order).map((number, i) => ({
    id: `p${i + 1}`,
    wordings: draft[number] ?? [],
  }));
}

/** Where each article's parts begin: they stand together, in the order of its text. Past the end for one that has none. */
function firstParts(
  { sentence }: Parts,
  sentences: readonly Sentence[],
  articles: number,
): Int32Array {
  const starts = new Int32Array(articles).fill(sentence.length);
  for (let at = sentence.length - 1; at >= 0; at--)
    starts[sentences[sentence[at] ?? 0]?.article ?? 0] = at;
  return starts;
}

/** Where an article's sentences stand as long as they are not cut. */
export function wholePlaces(
  text: string,
  sentences: readonly Sentence[],
  article: string,
): readonly Place[] {
  return sentences.map(({ start, reach }) => placeOf({ start, end: reach }, text, article));
}

function placeOf(part: Span, text: string, article = ""): Place {
  const start = withOpening(text, part.start);
  const end = withOpening(text, part.end);
  if (!hasWhiteEnds(text, start, end)) return { article, start, end };
  const span = trim(text, { start, end });
  return { article, start: span.start, end: span.end };
}

/** White space is a code unit up to this, or rare enough to be looked at closely. */
const SPACE = 32;
const ASCII = 127;

function hasWhiteEnds(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  const last = text.charCodeAt(end - 1);
  return !(first > SPACE && first < ASCII && last > SPACE && last < ASCII);
}

/** A border moves back over marks that open the word after it: a quotation mark, a bracket. */
function withOpening(text: string, border: number): number {
  let place = border;
  while (
    place > 0 &&
    place < text.length &&
    text.charCodeAt(place - 1) > SPACE &&
    /[\p{Ps}\p{Pi}"'‘“]/u.test(text.charAt(place - 1)) &&
    /[\p{L}\p{N}\p{Ps}\p{Pi}"']/u.test(text.charAt(place))
  )
    place -= 1;
  return place;
}

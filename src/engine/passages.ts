import { letter } from "./letter.ts";
import { readingOrder } from "./lens/order.ts";
import { Stops } from "./lens/stops.ts";
import type { Sentence } from "./match.ts";
import { ints } from "./memory.ts";
import type { Passage, Place } from "./model.ts";
import { WHOLE } from "./parts.ts";
import type { Parts } from "./parts.ts";
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
export function* passagesOf(parts: Parts, articles: Articles): Steps<readonly Passage[]> {
  const { passage, sentence } = parts;
  const { texts, wholes } = articles;
  const draft: Place[][] = [];
  while (draft.length < parts.passages) draft.push(UNTOLD);
  const { starts, firsts } = firstParts(parts, articles);
  const stops = new Stops(texts.length, passage.length);
  for (const [article, text] of texts.entries()) {
    stops.begin(article);
    const own = wholes[article] ?? [];
    const first = firsts[article] ?? 0;
    for (let at = starts[article] ?? 0; at < passage.length; at++) {
      const number = (sentence[at] ?? 0) - first;
      if (number >= own.length) break;
      const start = parts.start[at] ?? 0;
      const whole = start === WHOLE ? own[number] : undefined;
      const place = whole ?? placeOf({ start, end: parts.end[at] ?? 0 }, text, letter(article));
      const told = passage[at] ?? 0;
      const wordings = draft[told];
      if (wordings === undefined || wordings === UNTOLD) draft[told] = [place];
      else wordings.push(place);
      stops.put(told, place);
    }
  }
  yield PLACED;
  const passages: Passage[] = [];
  for (const number of readingOrder(stops, parts.passages, articles.order))
    passages.push({ id: nameOf(passages.length), wordings: draft[number] ?? [] });
  return passages;
}

/** The wordings of a passage of which none is known yet; nobody writes into it. */
const UNTOLD: Place[] = [];

const names: string[] = [];

/** Names of passages, made once: each comparison has them again. */
function nameOf(passage: number): string {
  while (names.length <= passage) names.push(`p${names.length + 1}`);
  return names[passage] ?? "";
}

/** Where each article's parts begin, and which is its first sentence: in the order in which sentences come. */
function firstParts(
  { sentence }: Parts,
  { order, wholes }: Articles,
): Readonly<Record<"starts" | "firsts", Int32Array>> {
  const starts = ints(wholes.length);
  const firsts = ints(wholes.length);
  let at = 0;
  let first = 0;
  for (const article of order) {
    starts[article] = at;
    firsts[article] = first;
    first += wholes[article]?.length ?? 0;
    while (at < sentence.length && (sentence[at] ?? 0) < first) at += 1;
  }
  return { starts, firsts };
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

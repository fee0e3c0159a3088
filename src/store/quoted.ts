import type { Comparison, Span } from "../engine/index.ts";
import { bookOf } from "./book.ts";
import { wordsIn } from "./words-in.ts";

/** From this share of its words on, between quotation marks, a passage is mostly quotation. */
const MOSTLY = 1 / 2;

/**
 * What stands between quotation marks of any kind. One that is not closed holds to the end of its
 * paragraph, as where the next one goes on with it; single marks hold only where they are closed,
 * since the closing one is an apostrophe as well.
 */
const QUOTED =
  /“[^”]*(?:”|$)|”[^“”]*”|„[^“”]*(?:[“”]|$)|«[^»]*(?:»|$)|»[^«]*«|「[^」]*(?:」|$)|『[^』]*(?:』|$)|"[^"]*(?:"|$)|(?<![\p{L}\p{N}])‘[^‘]*?’(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])'(?=\S)[^']*(?:'(?=\p{L})[^']*)*'(?![\p{L}\p{N}])/gu;

const known = new WeakMap<Comparison, ReadonlySet<string>>();

/** Passages of whose words, all wordings taken together, at least half stand between quotation marks. */
export function quotations(comparison: Comparison): ReadonlySet<string> {
  const found = known.get(comparison) ?? look(comparison);
  known.set(comparison, found);
  return found;
}

function look(comparison: Comparison): ReadonlySet<string> {
  const counts = new Map<string, readonly [words: number, quoted: number]>();
  const { places, articles } = bookOf(comparison);
  for (const [letter, { text, blocks }] of articles) {
    const quotes = blocks.flatMap((block) => quotedSpans(text, block));
    for (const place of places.get(letter) ?? []) {
      const [words, quoted] = counts.get(place.passage) ?? [0, 0];
      const here = wordsIn(text, place);
      counts.set(place.passage, [words + here.length, quoted + countWithin(here, quotes)]);
    }
  }
  const mostly = [...counts].filter(
    ([, [words, quoted]]) => quoted > 0 && quoted >= words * MOSTLY,
  );
  return new Set(mostly.map(([passage]) => passage));
}

function countWithin(words: readonly Span[], spans: readonly Span[]): number {
  return words.filter((word) =>
    spans.some((span) => span.start <= word.start && word.end <= span.end),
  ).length;
}

/** The stretches of one paragraph that stand between quotation marks. */
export function quotedSpans(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(QUOTED)].map(({ 0: words, index }) => ({
    start: start + index,
    end: start + index + words.length,
  }));
}

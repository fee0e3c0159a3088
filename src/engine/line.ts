import { CUES, HAS_DATE, LONG_LINE, LONG_LINE_SIGNS } from "./cues.ts";
import type { Cue } from "./cues.ts";
import { datelineLength } from "./credit.ts";
import type { Role } from "./model.ts";
import type { Span } from "./span.ts";
import { tokenize } from "./tokenize.ts";
import type { Token } from "./tokenize.ts";

/** What a line was found to be, and why. */
export type Label = { readonly role: Role; readonly reason?: string };

/** One line of a page with all that its own words show. */
export type Line = {
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly surface: string;
  /** Ends as a sentence does. */
  readonly closed: boolean;
  /** Follows the line before it without an empty line between. */
  readonly joined: boolean;
  readonly cue: Cue | null;
};

/** A paragraph of text has this many words and ends as a sentence. */
const SHORTEST_PROSE = 12;
export const LONGEST_HEADLINE = 30;

export function lineOf(text: string, span: Span, before: Span | undefined): Line {
  const surface = text.slice(span.start, span.end);
  const tokens = tokenize(text, span);
  const words = tokens.map((token) => token.norm).filter((norm) => norm !== "");
  const closed = /(?:[.!?…。！？؟।][\p{Pe}\p{Pf}\p{Pi}"'\s]*|[,:;]["”»]|[:;])$/u.test(surface);
  const joined = before !== undefined && !/\n\s*\n/u.test(text.slice(before.end, span.start));
  return { span, tokens, words, surface, closed, joined, cue: cueOf(surface, words) };
}

function cueOf(surface: string, words: readonly string[]): Cue | null {
  if (words.length > LONG_LINE && !LONG_LINE_SIGNS.test(surface)) return null;
  const cue = CUES.find(
    ({ mostWords, pattern }) => words.length <= mostWords && pattern.test(surface),
  );
  return cue ?? barCue(surface, words);
}

/** Bars of links: several short parts between upright lines or bullets. */
function barCue(surface: string, words: readonly string[]): Cue | null {
  const bar = (reason: string): Cue => ({
    role: "boilerplate",
    reason,
    pattern: /^/u,
    mostWords: 0,
  });
  const half = words.length / 2;
  if (
    half >= 2 &&
    Number.isInteger(half) &&
    words.slice(0, half).join(" ") === words.slice(half).join(" ")
  )
    return bar("site name");
  const parts = surface.split(/[|•·›»]/u).filter((part) => part.trim() !== "");
  if (parts.length < 2 || (/["“”]/u.test(surface) && parts.length < 4)) return null;
  if (/-?\d+(?:[.,]\d+)?\s*°\s?[CF]?/u.test(surface)) return bar("navigation bar with weather");
  if (parts.length >= 4 && words.length / parts.length <= 8) return bar("navigation bar");
  return HAS_DATE.test(surface) && words.length <= 14 ? bar("issue date beside a link") : null;
}

export function isProse(line: Line): boolean {
  if (line.cue !== null) return false;
  return (
    (line.words.length >= SHORTEST_PROSE &&
      (line.closed || line.words.length >= LONGEST_HEADLINE)) ||
    datelineLength(line.surface) > 0
  );
}

export function isTitle(line: Line): boolean {
  return (
    line.cue === null &&
    line.words.length >= 3 &&
    line.words.length <= LONGEST_HEADLINE &&
    !/[^.]\.$/u.test(line.surface)
  );
}

export function isAltText(lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  const next = lines[i + 1];
  return (
    line !== undefined &&
    next?.cue?.role === "caption" &&
    next.words.slice(0, line.words.length).join(" ") === line.words.join(" ")
  );
}

/** Two to five words, all with a capital: a person, or a person and a desk. */
export function isName(line: Line): boolean {
  return (
    line.words.length <= 5 &&
    /^\p{Lu}[\p{L}.'’-]+(?:\s+(?:(?:de|van|von|bin|al|and)\s+)?\p{Lu}[\p{L}.'’-]*){1,4}$/u.test(
      line.surface,
    )
  );
}

export function fromCue(cue: Cue): Label {
  return { role: cue.role, reason: cue.reason };
}

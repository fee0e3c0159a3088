import { isPlea, REQUEST_FOR_SUPPORT } from "./appeal.ts";
import { cueFor } from "./cues.ts";
import { PICTURE_BUTTON, SUMMARY } from "./furniture.ts";
import { ANY_LINE } from "./cue.ts";
import { CREDIT_TAIL } from "./captions.ts";
import type { Cue } from "./cue.ts";
import { HAS_DATE, isDateLine } from "./dates.ts";
import { datelineLength } from "./credit.ts";
import { normsOf, wordOf } from "./word.ts";
import type { Word } from "./word.ts";
import { DOTTED } from "../form.ts";
import type { Form } from "../form.ts";
import type { Role } from "../model.ts";
import type { Span } from "../span.ts";
import { scan } from "../tokenize.ts";
import type { Token } from "../tokenize.ts";

/** What a line was found to be, and why. */
export type Label = { readonly role: Role; readonly reason?: string };

/** One line of a page with all that its own words show. */
export type Line = {
  readonly span: Span;
  /** Its tokens with weight, and the word that each is. */
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  readonly surface: string;
  /** Ends as a sentence does. */
  readonly closed: boolean;
  /** Follows the line before it without an empty line between. */
  readonly joined: boolean;
  readonly cue: Cue | null;
  /** A paragraph of text, by its length and end or its dateline. */
  readonly prose: boolean;
};

/** A paragraph of text has this many words and ends as a sentence. */
const SHORTEST_PROSE = 12;
const SHORTEST_SENTENCE = 5;
export const LONGEST_HEADLINE = 30;

/** An end mark and what closes around it are no longer than this, in code units. */
const LONGEST_END = 40;
/** An end mark, marks that close around it, and signs that magazines and agencies end an article with. */
const CLOSED =
  /(?:[.!?…。！？؟।][\p{Pe}\p{Pf}\p{Pi}"'\s]*|[,:;]["”»]|[:;])(?:\s*(?:[■●♦◆▪□#]+|\bEnditem|\bENDS|\bEND|-30-))?$/u;
/** A long line that says who said something is text, not furniture. */
const REPORTS =
  /\b(?:said|says|told|tells|added|asked|wrote|argue[ds]|recalled|warned|announced|according to)\b|, (?:\p{L}+ ){1,4}(?:advise|ask|believe|claim|fear|hope|insist|say|warn)\.$/u;
/** Somebody's words inside a line. */
const QUOTED = /["“«][^"“”«»]{8,}["”»]/u;

export function lineOf(text: string, span: Span, before: Span | undefined): Line {
  const surface = text.slice(span.start, span.end);
  const { tokens: all, forms } = scan(text, span);
  const words = wordsIn(forms);
  const tokens = words.length === all.length ? all : all.filter(({ norm }) => norm !== "");
  const closed = CLOSED.test(surface.slice(-LONGEST_END));
  const joined = before !== undefined && !/\n\s*\n/u.test(text.slice(before.end, span.start));
  const cue = cueOf(surface, words, closed);
  const prose =
    cue === null && isParagraph(surface, words.length, closed) && !isCapitalised(surface, words);
  return { span, tokens, words, surface, closed, joined, cue, prose };
}

function wordsIn(forms: readonly Form[]): readonly Word[] {
  const words: Word[] = [];
  for (const form of forms) if (form.norm !== "") words.push(wordOf(form));
  return words;
}

function isParagraph(surface: string, length: number, closed: boolean): boolean {
  const long = length >= SHORTEST_PROSE && (closed || length >= LONGEST_HEADLINE);
  return long || (datelineLength(surface) > 0 && (closed || !isLabelled(surface)));
}

/** A word in capitals with a colon: agencies put a place so before a report, pages a label before a link. */
function isLabelled(surface: string): boolean {
  return /^[^:–—-]+:\s/u.test(surface);
}

const SHORTEST_REPORT = 7;
const DATE: Cue = {
  role: "dateline",
  reason: "date of publication",
  pattern: /^/u,
  signs: ANY_LINE,
  mostWords: 30,
};

function cueOf(surface: string, words: readonly Word[], closed: boolean): Cue | null {
  const dated = words.length <= DATE.mostWords && words.some(({ figure }) => figure);
  if (dated && isDateLine(surface)) return DATE;
  const report = words.length >= SHORTEST_REPORT && closed;
  const fits = ({ role }: Cue): boolean =>
    !(report && role === "boilerplate" && (REPORTS.test(surface) || QUOTED.test(surface)));
  const cue = cueFor(surface, words, fits);
  return (
    cue ??
    barCue(surface, words) ??
    (isPleading(surface, words) ? PLEA : null) ??
    (!closed && words.length <= CREDIT_TAIL.mostWords && CREDIT_TAIL.pattern.test(surface)
      ? CREDIT_TAIL
      : null)
  );
}

const PLEA: Cue = {
  role: "boilerplate",
  reason: REQUEST_FOR_SUPPORT,
  pattern: /^/u,
  signs: ANY_LINE,
  mostWords: 0,
};

/** The page speaks of itself to its reader, and reports nobody's words. */
function isPleading(surface: string, words: readonly Word[]): boolean {
  return isPlea(words) && !/["“”«»]/u.test(surface) && !REPORTS.test(surface);
}

export const DATE_BESIDE = "issue date beside a link";

/** Bars of links: several short parts between upright lines or bullets. */
function barCue(surface: string, words: readonly Word[]): Cue | null {
  const bar = (reason: string): Cue => ({
    role: "boilerplate",
    reason,
    pattern: /^/u,
    signs: ANY_LINE,
    mostWords: 0,
  });
  const half = words.length / 2;
  if (
    half >= 2 &&
    !surface.includes("@") &&
    Number.isInteger(half) &&
    words.every(({ norm }, i) => i >= half || norm === words[i + half]?.norm)
  )
    return bar("site name");
  if (isButtons(surface)) return bar("navigation bar");
  if (!/[|•·›»]/u.test(surface)) return null;
  const parts = surface.split(/[|•·›»]/u).filter((part) => part.trim() !== "");
  if (parts.length < 2 || (/["“”]/u.test(surface) && parts.length < 4)) return null;
  if (/-?\d+(?:[.,]\d+)?\s*°\s?[CF]?/u.test(surface)) return bar("navigation bar with weather");
  if (parts.length >= 4 && words.length / parts.length <= 8) return bar("navigation bar");
  return HAS_DATE.test(surface) && words.length <= 14 ? bar(DATE_BESIDE) : null;
}

/** Short labels with gaps between: "Email Story   Print   Save". */
function isButtons(surface: string): boolean {
  if (!surface.includes("  ") && !surface.includes("\t")) return false;
  const parts = surface.split(/\t+|\s{2,}/u);
  return parts.length >= 3 && parts.every((part) => /^\p{L}[^.!?;,"“”]{0,24}$/u.test(part));
}

/** Says who said something. */
export function reports({ surface }: Line): boolean {
  return REPORTS.test(surface);
}

/** Words that begin small in a title of capitals too. */
const SMALL = /^(?:an?|and|as|at|but|by|for|from|in|into|nor|of|on|or|the|to|up|via|vs|with|yet)$/u;
const MOST_TITLE_WORDS = 18;
const FEWEST_CAPITALS = 4;

/** "She Told Her Boss. Then the County Sent Her a Bill.": English capitals, which text has not. */
function isCapitalised(surface: string, words: readonly Word[]): boolean {
  if (words.length > MOST_TITLE_WORDS || words.length < FEWEST_CAPITALS) return false;
  const parts = surface.split(/\s+/u);
  const capitals = parts.filter((part) => /^\P{L}*\p{Lu}/u.test(part));
  return (
    capitals.length >= FEWEST_CAPITALS &&
    parts.every((part) => capitals.includes(part) || SMALL.test(part) || !/\p{L}/u.test(part))
  );
}

/** A full stop ends a sentence, and no title; but not the one of a shortened name ("U.S.", "Jr.") or the last of several. */
const STOPPED = /(?<!\.|(?:\p{Lu}\.)+\p{Lu}|\b(?:Jr|Sr|Inc|Corp|Co|Ltd))\.$/u;

export function isTitle(line: Line | undefined): line is Line {
  return (
    line !== undefined &&
    line.cue === null &&
    line.words.length >= 3 &&
    line.words.length <= LONGEST_HEADLINE &&
    (!STOPPED.test(line.surface) || isCapitalised(line.surface, line.words))
  );
}

export function isAltText(lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  const button = lines[i + 1]?.cue?.reason === PICTURE_BUTTON;
  const next = lines[button ? i + 2 : i + 1];
  return (
    line !== undefined &&
    next?.cue?.role === "caption" &&
    normsOf(next.words.slice(0, line.words.length)) === normsOf(line.words)
  );
}

/** One word is a button. */
const SHORTEST_POINT = 2;
/** A summary has fewer points. */
const MOST_POINTS = 12;

/** One of the lines without an end mark that follow the heading of a summary. */
export function underSummary(lines: readonly Line[], i: number): boolean {
  if ((lines[i]?.words.length ?? 0) < SHORTEST_POINT) return false;
  for (let j = i; j > i - MOST_POINTS; j--) {
    const line = lines[j];
    if (line === undefined) return false;
    if (line.cue !== null) return line.cue.reason === SUMMARY;
    if (line.closed) return false;
  }
  return false;
}

/** Ends with a full stop, or another end mark, and is no mere label: a sentence of text. */
export function isSentence(line: Line): boolean {
  return (
    line.cue === null &&
    line.words.length >= SHORTEST_SENTENCE &&
    /[.!?…。！？؟।]["'”’»)\]]*(?:\s*[■●♦◆▪□])?$/u.test(line.surface)
  );
}

/** Holds the end of one sentence and the beginning of another. */
export function isSeveral(line: Line): boolean {
  const found = /([\p{L}\p{N}]{2,})[.!?…]["”’)]*\s+["“‘(]?[\p{Lu}\p{N}]/u.exec(line.surface);
  return found !== null && !DOTTED.has(found[1] ?? "");
}

export function fromCue(cue: Cue): Label {
  return { role: cue.role, reason: cue.reason };
}

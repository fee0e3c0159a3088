import { isPlea, REQUEST_FOR_SUPPORT } from "./appeal.ts";
import { barCue } from "./bar.ts";
import { cueFor } from "./cues.ts";
import { PICTURE_BUTTON, SUMMARY } from "./furniture.ts";
import { shownAs } from "./cue.ts";
import { CREDIT_TAIL } from "./captions.ts";
import type { Cue } from "./cue.ts";
import { isDateLine } from "./dates.ts";
import { datelineLength } from "./credit.ts";
import { normsOf, TRAITS, wordOf } from "./word.ts";
import type { Word } from "./word.ts";
import { DOTTED } from "../form.ts";
import type { Form } from "../form.ts";
import { bitsOf } from "../marks.ts";
import type { Role } from "../model.ts";
import type { Span } from "../span.ts";
import { scan, withWeight } from "../tokenize.ts";

/** What a line was found to be, and why. */
export type Label = { readonly role: Role; readonly reason?: string };

/** One line of a page with all that its own words show. */
export type Line = {
  readonly span: Span;
  /** Its words with weight: where each begins, its form, and what the rules ask of it. */
  readonly starts: readonly number[];
  readonly forms: readonly Form[];
  readonly words: readonly Word[];
  readonly surface: string;
  /** The marks in it, as `bitsOf` tells them. */
  readonly marks: number;
  /** What at least one of its words is, as a sum of `TRAITS`. */
  readonly traits: number;
  /** Ends as a sentence does. */
  readonly closed: boolean;
  /** Follows the line before it without an empty line between. */
  readonly joined: boolean;
  readonly cue: Cue | null;
  /** A paragraph of text, by its length and end or its dateline. */
  readonly prose: boolean;
};

/** What the rules for one line see of it. */
export type Shown = Pick<Line, "surface" | "words" | "marks" | "traits">;

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
  const all = scan(text, span);
  const { words, traits } = wordsIn(all.forms);
  const { starts, forms } = words.length === all.forms.length ? all : withWeight(all);
  const { marks } = all;
  const closed = isClosed(surface);
  const joined = before !== undefined && !isParted(text, before.end, span.start);
  const cue = cueOf({ surface, words, marks, traits }, closed);
  const prose =
    cue === null && isParagraph(surface, words.length, closed) && !isCapitalised(surface, words);
  return { span, starts, forms, words, surface, marks, traits, closed, joined, cue, prose };
}

/** The line, seen otherwise. Field by field: engines read objects of one shape faster, and a spread makes another. */
export function seenAs(line: Line, other: Partial<Pick<Line, "cue" | "joined" | "prose">>): Line {
  const { span, starts, forms, words, surface, marks, traits, closed } = line;
  const { joined = line.joined, cue = line.cue, prose = line.prose } = other;
  return { span, starts, forms, words, surface, marks, traits, closed, joined, cue, prose };
}

/** Ends as most sentences do, with nothing after the mark. */
const STOPS = ".!?…。！？؟।:;";
/** Ends as no sentence does: with a letter or figure of English that ends no sign of an article's end either. */
const RUNS_ON = /[a-ln-zA-CE-RT-Z0-9]/u;

function isClosed(surface: string): boolean {
  const last = surface.slice(-1);
  if (last !== "" && STOPS.includes(last)) return true;
  return !RUNS_ON.test(last) && CLOSED.test(surface.slice(-LONGEST_END));
}

/** Whether an empty line stands in the white space between two lines. */
function isParted(text: string, start: number, end: number): boolean {
  const second = text.indexOf("\n", text.indexOf("\n", start) + 1);
  return second >= 0 && second < end;
}

function wordsIn(forms: readonly Form[]): Pick<Line, "words" | "traits"> {
  const words: Word[] = [];
  let traits = 0;
  for (const form of forms) {
    if (form.norm === "") continue;
    const word = wordOf(form);
    words.push(word);
    traits |= word.traits;
  }
  return { words, traits };
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
/** A longer line tells more than a date. */
const LONGEST_DATE = 30;
export const DATE = shownAs("dateline", "date of publication");

function cueOf(line: Shown, closed: boolean): Cue | null {
  const { surface, words, traits } = line;
  const dated = words.length <= LONGEST_DATE && (traits & TRAITS.figure) !== 0;
  if (dated && isDateLine(surface)) return DATE;
  const report = words.length >= SHORTEST_REPORT && closed;
  const fits = ({ role }: Cue): boolean =>
    !(report && role === "boilerplate" && (REPORTS.test(surface) || QUOTED.test(surface)));
  const cue = cueFor(line, fits);
  return (
    cue ??
    barCue(line) ??
    (isPleading(line) ? PLEA : null) ??
    (!closed && words.length <= CREDIT_TAIL.mostWords && hasTail(surface) ? CREDIT_TAIL : null)
  );
}

const QUOTES = bitsOf('"“”«»');
const PLEA = shownAs("boilerplate", REQUEST_FOR_SUPPORT);

/** The page speaks of itself to its reader, and reports nobody's words. */
function isPleading({ surface, words, marks, traits }: Shown): boolean {
  const may = (marks & QUOTES) === 0 && (traits & TRAITS.you) !== 0;
  return may && isPlea(words) && !REPORTS.test(surface);
}

/** Says who said something. */
export function reports({ surface }: Line): boolean {
  return REPORTS.test(surface);
}

/** Words that begin small in a title of capitals too. */
const SMALL_WORDS = "an?|and|as|at|but|by|for|from|in|into|nor|of|on|or|the|to|up|via|vs|with|yet";
const SMALL = new RegExp(`^(?:${SMALL_WORDS})$`, "u");
/** Another word that begins with a small letter of English: most text has one near its head. */
const SMALL_LETTER = new RegExp(`(?:^|\\s)(?!(?:${SMALL_WORDS})(?:\\s|$))[a-z]`, "u");
const MOST_TITLE_WORDS = 18;
const FEWEST_CAPITALS = 4;

/** "She Told Her Boss. Then the County Sent Her a Bill.": English capitals, which text has not. */
function isCapitalised(surface: string, words: readonly Word[]): boolean {
  if (words.length > MOST_TITLE_WORDS || words.length < FEWEST_CAPITALS) return false;
  if (SMALL_LETTER.test(surface)) return false;
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

/** An end mark within a line and no small letter behind it, asked before what must stand around it. */
const ENDS_WITHIN = /[.!?…]["”’)]*\s+["“‘(]?[^a-z\s]/u;

/** An end mark after small letters, then nothing but words in capitals without figures or commas: asked before the tail is. */
const ENDS_IN_CAPITALS =
  /[^A-Z\d\s]{2}[.!?]["”’]?\s+[^a-z\s][^\s\d,()]+(?:\s+(?:[^a-z\s][^\s\d,()]*|(?:file|provided|via|for|photos?):?))+$/u;

function hasTail(surface: string): boolean {
  return ENDS_IN_CAPITALS.test(surface) && CREDIT_TAIL.pattern.test(surface);
}

/** Holds the end of one sentence and the beginning of another. */
export function isSeveral(line: Line): boolean {
  if (!ENDS_WITHIN.test(line.surface)) return false;
  const found = /([\p{L}\p{N}]{2,})[.!?…]["”’)]*\s+["“‘(]?[\p{Lu}\p{N}]/u.exec(line.surface);
  return found !== null && !DOTTED.has(found[1] ?? "");
}

export function fromCue(cue: Cue): Label {
  return { role: cue.role, reason: cue.reason };
}

import { cueFor } from "./cues.ts";
import { ANY_LINE } from "./cue.ts";
import type { Cue } from "./cue.ts";
import { HAS_DATE, isDateLine } from "./dates.ts";
import { datelineLength } from "./credit.ts";
import { normsOf, wordOf } from "./word.ts";
import type { Word } from "./word.ts";
import type { Role } from "../model.ts";
import type { Span } from "../span.ts";
import { DOTTED, scan } from "../tokenize.ts";
import type { Form, Token } from "../tokenize.ts";

/** What a line was found to be, and why. */
export type Label = { readonly role: Role; readonly reason?: string };

/** One line of a page with all that its own words show. */
export type Line = {
  readonly span: Span;
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
const REPORTS = /\b(?:said|says|told|added|asked|wrote)\b/u;

export function lineOf(text: string, span: Span, before: Span | undefined): Line {
  const surface = text.slice(span.start, span.end);
  const { tokens, forms } = scan(text, span);
  const words = wordsIn(forms);
  const closed = CLOSED.test(surface.slice(-LONGEST_END));
  const joined = before !== undefined && !/\n\s*\n/u.test(text.slice(before.end, span.start));
  const cue = cueOf(surface, words, closed);
  const prose = cue === null && isParagraph(surface, words.length, closed);
  return { span, tokens, words, surface, closed, joined, cue, prose };
}

function wordsIn(forms: readonly Form[]): readonly Word[] {
  const words: Word[] = [];
  for (const form of forms) if (form.norm !== "") words.push(wordOf(form));
  return words;
}

function isParagraph(surface: string, length: number, closed: boolean): boolean {
  const long = length >= SHORTEST_PROSE && (closed || length >= LONGEST_HEADLINE);
  return long || datelineLength(surface) > 0;
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
    !(report && role === "boilerplate" && REPORTS.test(surface));
  const cue = cueFor(surface, words, fits);
  return cue ?? barCue(surface, words);
}

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
    Number.isInteger(half) &&
    words.every(({ norm }, i) => i >= half || norm === words[i + half]?.norm)
  )
    return bar("site name");
  if (!/[|•·›»]/u.test(surface)) return null;
  const parts = surface.split(/[|•·›»]/u).filter((part) => part.trim() !== "");
  if (parts.length < 2 || (/["“”]/u.test(surface) && parts.length < 4)) return null;
  if (/-?\d+(?:[.,]\d+)?\s*°\s?[CF]?/u.test(surface)) return bar("navigation bar with weather");
  if (parts.length >= 4 && words.length / parts.length <= 8) return bar("navigation bar");
  return HAS_DATE.test(surface) && words.length <= 14 ? bar("issue date beside a link") : null;
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
    normsOf(next.words.slice(0, line.words.length)) === normsOf(line.words)
  );
}

const NAME =
  "\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:(?:de|van|von|der|bin|al|el|and)\\s+){0,2}\\p{Lu}[\\p{L}.'’-]*)";
const JOB =
  "(?:[Rr]eporter|[Ww]riter|[Cc]orrespondent|[Ee]ditor|[Jj]ournalist|[Cc]olumnist|[Cc]ontributor|[Aa]nalyst|[Pp]roducer|[Ii]ntern|[Cc]hief|Staff|REPORTER|EDITOR|WRITER)";
/** "Ann Lee", "Ann Lee and Tom Oln in Velmora", "Ann Lee, Coast News", "Ann Lee · Coast News", "Senior Reporter". */
const NAMES = new RegExp(
  `^(?:${NAME}{1,4}(?:(?:,| in|\\s*[|·•–—-])\\s+${NAME}{0,3})*|${NAME}{1,3}\\s+(?:News|Press|Agency|Desk|Bureau|Staff),\\s+${NAME}?|(?:\\p{Lu}[\\p{L}&-]*\\s+){0,4}${JOB}(?:,?\\s+[\\p{L}& -]{2,30})?)$`,
  "u",
);
/** Capital words that name a page's part and no person. */
const SECTION =
  /(?:^|\s)(?:News|Sports?|World|Politics|Business|Opinion|Weather|Stories|Story|Videos?|Photos?|Headlines|Entertainment|Health|Technology|Science|Culture|Lifestyle|Travel|Education|Sharing|Share|Comments?|More|Less|Us|Menu|Updates?|Report|Analysis|Edition|Live|Local|National|International|Home)$/iu;

/** A line of capital words that names a person, maybe with a desk, a place or an outlet; or says a job. */
export function isName(line: Line): boolean {
  const section = !/[,|·•]/u.test(line.surface) && SECTION.test(line.surface);
  return line.words.length <= 9 && NAMES.test(line.surface) && !section;
}

const PLACE = /^\p{Lu}[\p{L}.'’-]+(?:[ -]\p{Lu}[\p{L}.'’-]+){0,2}(?:, \p{Lu}[\p{L}. ]+)?$/u;

/** A place's name in a line of its own, as briefs have it below the byline: the next paragraph tells of it. */
export function isPlace(lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  const next = lines[i + 1];
  if (line === undefined || next?.prose !== true || lines[i - 1]?.cue?.role !== "byline")
    return false;
  if (line.words.length > 4 || !PLACE.test(line.surface) || SECTION.test(line.surface))
    return false;
  return normsOf(next.words).includes(normsOf(line.words.slice(0, 2)));
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

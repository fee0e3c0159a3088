import { isDek } from "./dek.ts";
import { isAltText, isTitle, LONGEST_HEADLINE, underSummary } from "./line.ts";
import type { Line } from "./line.ts";
import { find, partIn, stemsIn } from "./share.ts";

/** A title shares this part of its words with the text under it, or it is no title. */
const TITLE_IN_TEXT = 0.34;

/** A title stands no more lines above the text; what stands higher is a menu's. */
const TITLE_REACH = 20;

/**
 * The first title-like line close before the text, which begins at `start` and has its first paragraph at `body`, that
 * shares enough of its words with the text; -1 for none.
 */
export function pickTitle(lines: readonly Line[], start: number, body: number): number {
  const from = Math.max(0, Math.min(start, body) - TITLE_REACH);
  const found = titleIn(lines.slice(from), body - from);
  return found < 0 ? found : from + found;
}

function titleIn(lines: readonly Line[], body: number): number {
  const front = lines.slice(0, body + 1);
  const told = stemsIn(
    lines.slice(body).filter(({ prose }, i) => prose && i > 0),
    front,
  );
  const lead = lines[body];
  if (lead?.prose === true) find([lead], told);
  const share = (line: Line, i: number): number => (i < body ? partIn(line, told) : 0);
  const all = front.map((line, i) =>
    isTitle(line) && !underSummary(lines, i) ? share(line, i) : 0,
  );
  const shares = withoutListed(front, all);
  const best = Math.max(0, ...shares);
  const enough = (part: number, i: number): boolean =>
    part >= Math.max(TITLE_IN_TEXT, best * (isLong(lines[i]) ? TITLE_BESIDE_DEK : 0.6)) ||
    (isTitle(front[i]) && LIVE_TITLE.test(front[i].surface) && i < body);
  const plain = shares.findIndex(enough);
  const full = shares.findIndex((part, i) => enough(part, i) && tellingIn(front[i]) * part >= FULL);
  const named = full >= 0 && tellingIn(front[plain]) < FULL ? full : plain;
  const cued = front.findIndex(
    (line, i) => isCuedTitle(line, named) && share(line, i) >= ASKED_TITLE,
  );
  if (cued >= 0 && (named < 0 || cued < named)) return cued;
  if (named >= 0) return overSection(lines, shares, named, body);
  if (lead !== undefined && isShortTitle(lines, body, partIn(lead, told))) return body;
  const least = best >= TITLE_AT_LEAST ? best * TITLE_BESIDE_DEK : 0;
  const guessed = front.findIndex(
    (line, i) =>
      i < body && isTitle(line) && line.words.length >= SHORTEST_GUESS && (shares[i] ?? 0) >= least,
  );
  const signed = guessed < 0 ? signedAt(front, body, share) : -1;
  if (signed >= 0) return signed;
  const [first] = front;
  const short = first?.cue === null && first.words.length > 1 && share(first, 0) > 0;
  return guessed < 0 && short ? 0 : guessed;
}

/** A title has so many telling words that the text has too; with fewer a section's name may do so by chance. */
const FULL = 3;

function tellingIn(line: Line | undefined): number {
  return line?.words.filter(({ common }) => !common).length ?? 0;
}

const SHORTEST_GUESS = 4;

/** Where no line shares enough, one that shares nearly as much as the best is the title, from this part on. */
const TITLE_AT_LEAST = 0.2;
/** A dek shares more of its words with the text than the title over it, which has this part of that at least. */
const TITLE_BESIDE_DEK = 0.4;

/** Live reports say so in their title, which their text seldom repeats. */
const LIVE_TITLE =
  /[–—-]\s*(?:as it happened|live(?: updates)?)$|^live(?: updates)?: |: (?:latest|latest updates|live updates)$/iu;
/** A line with a sign of furniture is a title where the text has this part of its words. */
const ASKED_TITLE = 0.6;
const SHORTEST_CUED = 4;

/** Furniture by its whole wording. */
const PLAIN_FURNITURE =
  /^(?:note of the site|reading time|picture counter|path of links|skip link)$/u;

/** Has words that furniture has too ("Share prices fall", "Watch: …"); a video's own title gives way to a line without. */
function isCuedTitle({ cue, surface, words }: Line, named: number): boolean {
  if (cue === null || words.length < SHORTEST_CUED || words.length > LONGEST_HEADLINE) return false;
  if (/[^.]\.$|[|›»•·>©]/u.test(surface) || /\s\/\s/u.test(surface)) return false;
  return (
    (cue.role === "boilerplate" && !PLAIN_FURNITURE.test(cue.reason)) ||
    (named < 0 && cue.role !== "caption" && cue.role !== "byline")
  );
}

/** A section's name is no longer, and its headline no shorter. */
const LONGEST_SECTION = 3;
const SHORTEST_UNDER_SECTION = 5;
const SECTION_REACH = 3;

/** Where the title found is a section's name over the headline proper: that headline. */
function overSection(
  lines: readonly Line[],
  shares: readonly number[],
  named: number,
  body: number,
): number {
  const over = lines[named];
  if (over === undefined || over.words.length > LONGEST_SECTION) return named;
  const proper = shares.findIndex(
    (share, i) => i > named && share >= TITLE_IN_TEXT && !lines[i]?.closed,
  );
  const line = lines[proper];
  if (line === undefined || proper > named + SECTION_REACH) return named;
  if (line.words.length < SHORTEST_UNDER_SECTION) return named;
  const between = lines.slice(named + 1, proper);
  if (between.some(({ cue }) => cue !== null)) return named;
  const label = between.length > 0;
  const tag = lines.some((other, i) => i > proper && other.surface === over.surface);
  const dek =
    isDek(lines, body) ||
    lines
      .slice(proper + 1, body)
      .some((other, i) => other.cue === null && isLong(other) && !isAltText(lines, proper + 1 + i));
  const kicker = !/\p{Ll}/u.test(over.surface) && /\p{Ll}/u.test(line.surface);
  return label || tag || dek || kicker ? proper : named;
}

/** The parts without those of other stories' titles, under the heading of a list, where a line outside it may be the title. */
function withoutListed(front: readonly Line[], shares: readonly number[]): readonly number[] {
  let listed = false;
  const free = shares.map((part, i) => {
    const line = front[i];
    if (line?.cue?.opens === "list") listed = true;
    else if (line === undefined || line.cue !== null || line.closed) listed = false;
    return listed ? 0 : part;
  });
  return Math.max(0, ...free) >= TITLE_IN_TEXT ? free : shares;
}

/** A title with full stops: right over the byline or date, and the text has its words; -1 for none. */
function signedAt(
  front: readonly Line[],
  body: number,
  share: (line: Line, i: number) => number,
): number {
  return front.findIndex((line, i) => {
    const next = front[i + 1]?.cue?.role;
    return (
      i < body &&
      line.cue === null &&
      line.words.length >= SHORTEST_GUESS &&
      line.words.length <= LONGEST_HEADLINE &&
      (next === "byline" || next === "dateline") &&
      share(line, i) >= TITLE_IN_TEXT
    );
  });
}

const LONGEST_SHORT_TITLE = 14;

/** "The deal is dead. Long live the deal.": a title with full stops, under a date and over the text. */
function isShortTitle(lines: readonly Line[], body: number, share: number): boolean {
  const line = lines[body];
  return (
    line !== undefined &&
    line.words.length <= LONGEST_SHORT_TITLE &&
    share >= TITLE_IN_TEXT &&
    !/["“”]/u.test(line.surface) &&
    lines[body - 1]?.cue?.role === "dateline" &&
    lines[body + 1]?.prose === true
  );
}

/** Too long for a site's name or a section: may be the title although a dek under it shares more. */
function isLong(line: Line | undefined): boolean {
  return line !== undefined && line.words.length >= 5;
}

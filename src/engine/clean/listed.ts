import { isSignature, OTHER_STORIES } from "./cue.ts";
import { isSentence, isSeveral } from "./line.ts";
import type { Label, Line } from "./line.ts";
import { LINK } from "./set.ts";

const LISTED: Label = { role: "boilerplate", reason: OTHER_STORIES };

/** So many in a row make a list; fewer may be the article's own byline, date or headings. */
const FEWEST = 3;
const SHORTEST_TITLE = 3;
const LONGEST_TITLE = 24;
const SHORTEST_DESCRIPTION = 8;
const LONGEST_DESCRIPTION = 30;

/** Lists of other stories below the lead that tell of each who wrote it and when, or what it is about. */
export function nameListed(lines: readonly Line[], labels: (Label | null)[], body: number): void {
  /** Up to here no heading and no link stands among the titles: a run that begins later in them has none either. */
  let plain = 0;
  for (let i = body + 1; i < lines.length; i++) {
    if (!isEntryTitle(lines[i])) continue;
    if (i >= plain) {
      const run = runAt(lines, i);
      if (run.shown === null) plain = run.end;
      else i = nameRun(lines, labels, i, run);
    }
    const end = Math.max(
      rowOf(lines, i, signedEnd),
      isHeaded(lines, i) ? rowOf(lines, i, toldEnd) : i,
    );
    for (let j = i; j < end; j++) labels[j] = LISTED;
    i = Math.max(i, end - 1);
  }
}

const LONGEST_HEADING = 8;

/** Titles in a row, with what the headings of lists and links among or beside them show them to be. */
type Run = { readonly end: number; readonly titles: number; readonly shown: Label | null };

function runAt(lines: readonly Line[], i: number): Run {
  let end = i;
  let titles = 0;
  let shown = labelBy(lines[i - 1]);
  for (; isEntryTitle(lines[end]) || labelBy(lines[end]) !== null; end++) {
    if (lines[end]?.cue === null) titles += 1;
    else shown ??= labelBy(lines[end]);
  }
  return { end, titles, shown };
}

/**
 * Names the titles of a run that begins at `i`; a short one right over a paragraph may be its heading. Answers the last
 * line that it named, or `i`.
 */
function nameRun(lines: readonly Line[], labels: (Label | null)[], i: number, run: Run): number {
  let { end, titles } = run;
  const { shown } = run;
  const last = lines[end - 1];
  const heads =
    lines[end]?.prose === true && last?.cue === null && last.words.length <= LONGEST_HEADING;
  if (heads) [end, titles] = [end - 1, titles - 1];
  if (shown === null || titles < FEWEST) return i;
  for (let j = i; j < end; j++) if (lines[j]?.cue === null) labels[j] = shown;
  return end - 1;
}

/** What titles beside a line are that is itself the heading of a list or a link; null for another line. */
function labelBy(line: Line | undefined): Label | null {
  if (line?.cue?.opens === "list") return LISTED;
  return line?.cue?.role === "teaser" ? LINK : null;
}

type End = (lines: readonly Line[], i: number) => number;

/** Where the entries end that begin at `i`; `i` itself where they are too few. */
function rowOf(lines: readonly Line[], i: number, endOf: End): number {
  let count = 0;
  let end = i;
  for (let next = endOf(lines, end); next > end; next = endOf(lines, end)) {
    end = next;
    count += 1;
  }
  return count < FEWEST ? i : end;
}

/** Where an entry ends that is a title with its author or date, or both, below it. */
function signedEnd(lines: readonly Line[], i: number): number {
  if (!isEntryTitle(lines[i])) return i;
  let end = i + 1;
  while (isSignature(lines[end])) end += 1;
  return end > i + 1 ? end : i;
}

/** Where an entry ends that is a title with one sentence below it. */
function toldEnd(lines: readonly Line[], i: number): number {
  const told = lines[i + 1];
  const one =
    told?.cue === null &&
    told.closed &&
    told.words.length >= SHORTEST_DESCRIPTION &&
    told.words.length <= LONGEST_DESCRIPTION &&
    !isSeveral(told);
  return isEntryTitle(lines[i]) && one ? i + 2 : i;
}

function isEntryTitle(line: Line | undefined): boolean {
  return (
    line?.cue === null &&
    !line.prose &&
    !isSentence(line) &&
    !/[.:]$/u.test(line.surface) &&
    line.words.length >= SHORTEST_TITLE &&
    line.words.length <= LONGEST_TITLE
  );
}

function isHeaded(lines: readonly Line[], i: number): boolean {
  return lines[i - 1]?.cue?.opens === "list";
}

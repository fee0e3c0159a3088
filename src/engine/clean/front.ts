import { DATE_BESIDE } from "./bar.ts";
import { nameBeside } from "./beside.ts";
import { CREDIT_ALONE } from "./captions.ts";
import type { Cue } from "./cue.ts";
import { isDateWithName } from "./dates.ts";
import { isDek, SHORTEST_DEK } from "./dek.ts";
import { fromCue, isAltText, isTitle, underSummary } from "./line.ts";
import type { Label, Line } from "./line.ts";
import { isName, isPlace } from "./names.ts";
import { LARGE } from "./stretch.ts";

/** Fewer words than this come again by chance. */
const SHORTEST_REPEAT = 4;
/** Names everything before the lead, and deks that have the shape of a lead. */
export function nameFront(
  lines: readonly Line[],
  labels: (Label | null)[],
  title: number,
  body: number,
): void {
  for (let i = 0; i < Math.max(body, title + 1); i++) labels[i] = frontLabel(lines, title, i);
  nameFar(lines, labels, title, body);
  if (title < 0) return;
  let end = Math.max(body, title + 1);
  for (; isDek(lines, end); end++)
    labels[end] = { role: "dek", reason: "summary under the headline" };
  nameBeside({ lines, labels, start: title + 1, end });
}

const OVER = "label before the headline";
const BETWEEN = "label between headline and text";

/** So far above the title a page has no more of the article, and so far below it and above the text neither name nor summary. */
const OVER_TITLE = 6;
const UNDER_TITLE = 8;
const OVER_TEXT = 4;

/** Menus and links around the title have the shape of names, dates and summaries; the article's own stand near it. */
function nameFar(
  lines: readonly Line[],
  labels: (Label | null)[],
  title: number,
  body: number,
): void {
  const large = lines.length >= LARGE && title >= 0;
  for (let i = 0; i < Math.max(body, title + 1); i++) {
    const role = labels[i]?.role;
    if (role === "boilerplate" || role === "teaser") continue;
    const under = large && i > title + UNDER_TITLE && i < body - OVER_TEXT;
    if (i < title - OVER_TITLE) labels[i] = { role: "boilerplate", reason: OVER };
    else if (under && isGuessed(lines[i], role))
      labels[i] = { role: "boilerplate", reason: BETWEEN };
  }
}

/** Taken for a name or a summary without a sign of its own. */
function isGuessed(line: Line | undefined, role: Label["role"] | undefined): boolean {
  return line?.cue === null && !line.closed && role !== "caption" && role !== "headline";
}

function frontLabel(lines: readonly Line[], title: number, i: number): Label {
  const line = lines[i];
  if (line === undefined || i === title) return { role: "headline" };
  const head = lines[title];
  if (head !== undefined && isTitle(line) && repeats(line, head))
    return { role: "headline", reason: "the page's title, said again" };
  const credit = line.cue?.reason === CREDIT_ALONE;
  const section = credit && i < title && lines[i - 1]?.cue?.role !== "caption";
  if (line.cue !== null && !section) return fromCue(i > title ? underTitle(line.cue) : line.cue);
  if (i < title || title < 0) return { role: "boilerplate", reason: OVER };
  if (isAltText(lines, i))
    return { role: "caption", reason: "picture description, said again in the caption" };
  if (isPlace(lines, i)) return { role: "dateline", reason: "place below the byline" };
  const credited = creditedAt(lines, i, title);
  if (credited !== null) return { role: "caption", reason: credited };
  if (OFFICE.test(line.surface) && isName(line))
    return { role: "caption", reason: "whom the picture shows" };
  if (isName(line) && !underSummary(lines, i)) return { role: "byline", reason: "author's name" };
  if (isAuthorsDesk(lines, i)) return { role: "byline", reason: "author's place or desk" };
  if (isDateWithName(line.surface)) return { role: "dateline", reason: "date of publication" };
  if (headsPost(lines, i)) return { role: "subhead", reason: "heading inside the text" };
  return line.words.length >= SHORTEST_DEK || underSummary(lines, i)
    ? { role: "dek", reason: "summary under the headline" }
    : { role: "boilerplate", reason: BETWEEN };
}

/** Held by those who are in the news, not by those who write it. */
const OFFICE =
  /^(?:President|Prime Minister|Minister|Governor|Mayor|Senator|Chancellor|King|Queen|Prince|Princess|Pope|General|Secretary|Ambassador|Judge|Sheriff) /u;

/** So few lines tell where and for whom an author writes. */
const LONGEST_DESK = 4;

/** Capital words under the author's name that the text has too: the place or the house it was written in. */
function isAuthorsDesk(lines: readonly Line[], i: number): boolean {
  const isShort = (j: number): boolean => {
    const { cue = null, surface = "" } = lines[j] ?? {};
    if (!/^[^a-z\s]\S+(?: [^a-z\s]\S+){0,2}$/u.test(surface)) return false;
    return cue === null && /^\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){0,2}$/u.test(surface);
  };
  if (!isShort(i)) return false;
  let j = i - 1;
  while (j > i - LONGEST_DESK && isShort(j) && !isNameAt(lines, j)) j -= 1;
  const name = lines[i]?.surface ?? "";
  const signed = lines[j]?.cue?.role === "byline" || isNameAt(lines, j);
  return signed && lines.some(({ prose, surface }) => prose && surface.includes(name));
}

function isNameAt(lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  return line?.cue === null && isName(line);
}

/** Whom a picture shows, in so few words. */
const LONGEST_NAME = 8;

/** A caption by the credit alone below it, or above it and under the title. */
function creditedAt(lines: readonly Line[], i: number, title: number): string | null {
  const short = (lines[i]?.words.length ?? 0) <= LONGEST_NAME;
  if (short && lines[i + 1]?.cue?.reason === CREDIT_ALONE)
    return "picture caption, its credit below";
  return i === title + 2 && lines[i - 1]?.cue?.reason === CREDIT_ALONE
    ? "picture caption, its credit above"
    : null;
}

/** A date with a name beside it is the above the headline, the article's below. */
function underTitle(cue: Cue): Cue {
  return cue.reason === DATE_BESIDE
    ? { ...cue, role: "dateline", reason: "date of publication" }
    : cue;
}

/** The heading of a live report's first post, under the hour of it. */
function headsPost(lines: readonly Line[], i: number): boolean {
  const hour = lines[i - 1];
  return (
    hour?.cue?.role === "dateline" &&
    /^\d{1,2}[.:]\d{2}/u.test(hour.surface) &&
    lines[i + 1]?.closed === true &&
    (lines[i + 1]?.words.length ?? 0) >= SHORTEST_DEK
  );
}

/** Same title twice: one holds nearly all words of the other. */
function repeats(a: Line, b: Line): boolean {
  const shorter = a.words.length <= b.words.length ? a : b;
  if (shorter.words.length < SHORTEST_REPEAT) return false;
  const other = new Set((shorter === a ? b : a).words.map(({ norm }) => norm));
  return shorter.words.filter(({ norm }) => other.has(norm)).length >= shorter.words.length * 0.85;
}

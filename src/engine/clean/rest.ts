import type { Cue } from "./cue.ts";
import { embedLength, teaserLabel } from "./embed.ts";
import { SUMMARY } from "./furniture.ts";
import { fromCue, isAltText, isSentence, isSeveral, underSummary } from "./line.ts";
import type { Label, Line } from "./line.ts";
import { isSignedAgain, isTitleAgain } from "./again.ts";
import { farLabel, isAboutAuthor } from "./far.ts";
import { isName, isPlace } from "./names.ts";
import { isButton, isLink } from "./links.ts";
import { LINK } from "./set.ts";
import type { Page } from "./named.ts";

const LONGEST_SUBHEAD = 14;
/** As many questions as lines of their own are headings of an explainer. */
const QUESTIONS = 2;

/** After the last paragraph a line as short as this is no text. */
const SHORT_TAIL = 8;
/** A line of more words is no rest of the line of furniture before it. */
const LONGEST_REST = 24;

/** Names everything from the lead on. */
export function nameRest(page: Page): void {
  const { body } = page;
  let open: Cue | null = null;
  let embed = 0;
  for (let i = body; i < page.lines.length; i++) {
    const line = page.lines[i];
    if (line === undefined || page.labels[i] !== null) continue;
    const length = embedLength(page.lines, i);
    if (length > 0) embed = i + length;
    page.labels[i] = i < embed ? teaserLabel(line, length) : restLabel(page, i, open);
    if (open?.opens === "list" && isText(page, i)) open = null;
    const below = isButton(line) && page.labels[i - 1]?.role === "teaser";
    if (line.cue?.opens !== undefined && i > body && !below) open = line.cue;
  }
}

const CREDIT_LINE = /^(?:image|photo|photograph|picture|credit): \S.{0,60}$/iu;

function isCreditLine(line: Line | undefined): boolean {
  return line?.cue?.role === "caption" && CREDIT_LINE.test(line.surface);
}

/** A name alone over the date, or under the hour of a post. */
function isSigned(page: Page, i: number): boolean {
  const line = page.lines[i];
  if (line === undefined || line.words.length < 2) return false;
  const hour = page.lines[i - 1];
  const under = hour?.cue?.role === "dateline" && /^\d{1,2}[.:]\d{2}/u.test(hour.surface);
  const over = page.lines[i + 1]?.cue?.role === "dateline" && i <= page.body + 1;
  return (under || over) && isName(line);
}

function restLabel(page: Page, i: number, open: Cue | null): Label {
  const line = page.lines[i];
  if (line === undefined) return { role: "body" };
  const far = farLabel(page, i);
  if (far !== null) return (line.cue === null ? takenIn(page, i, open) : null) ?? far;
  if (line.cue !== null) return cuedLabel(page, i, line.cue, open);
  if (i < page.last && underSummary(page.lines, i))
    return { role: "dek", reason: "point of a summary" };
  if (open === null && isLink(page, i)) return LINK;
  if (open === null && i < page.last && isTitleAgain(page, line))
    return { role: "headline", reason: "the page's title, said again" };
  if (isAltText(page.lines, i))
    return { role: "caption", reason: "picture description, said again in the caption" };
  if (isPlace(page.lines, i)) return { role: "dateline", reason: "place below the byline" };
  if (isSigned(page, i) || (open === null && isSignedAgain(page, i)))
    return { role: "byline", reason: "author's name" };
  if (!line.closed && isCreditLine(page.lines[i + 1]))
    return { role: "caption", reason: "picture caption, its credit below" };
  if (i + 2 >= page.last && isAboutAuthor(page, i))
    return { role: "byline", reason: "who the author is" };
  return takenIn(page, i, open) ?? plainLabel(page, i);
}

/** A cue's own label; but a date or name among readers' comments is theirs, and a post may be headed "Summary". */
function cuedLabel(page: Page, i: number, cue: Cue, open: Cue | null): Label {
  const theirs = cue.role === "dateline" || cue.role === "byline";
  if (open?.opens === "rest" && page.comments >= 0 && i > page.comments && theirs)
    return { role: "boilerplate", reason: open.reason };
  return cue.reason === SUMMARY && page.lines[i + 1]?.prose === true
    ? { role: "subhead", reason: "heading inside the text" }
    : fromCue(cue);
}

/** What the furniture before a line takes in: the items of a list, the rest of a sign-up box. */
function takenIn(page: Page, i: number, open: Cue | null): Label | null {
  const line = page.lines[i];
  const before = page.labels[i - 1];
  if (line === undefined) return null;
  const text = isText(page, i);
  const free = text && !(open?.opens === "rest" && i > page.last);
  if (open !== null && !free) return { role: "boilerplate", reason: open.reason };
  const continues =
    line.joined && line.words.length <= LONGEST_REST && (i > page.last || !line.closed);
  return continues && before?.role === "boilerplate" && !ALONE.test(before.reason ?? "")
    ? before
    : null;
}

/** A paragraph, a sentence, what introduces a list, or a heading that is a quotation: no item of a list of links. */
function isText(page: Page, i: number): boolean {
  const line = page.lines[i];
  if (line === undefined) return false;
  return line.prose || isSentence(line) || introduces(line) || isQuoteHeading(page, i);
}

const SHORTEST_INTRODUCTION = 6;

/** "Here are some of the points:". */
function introduces({ cue, surface, words }: Line): boolean {
  return cue === null && words.length >= SHORTEST_INTRODUCTION && surface.endsWith(":");
}

/** Furniture of one line: what follows it closely is no rest of it. */
const ALONE =
  /^(?:separator|skip link|advertisement label|reading time|picture counter|web address|heading of a summary)$/u;

/** Somebody's words alone, right over a paragraph: a heading of the text, where a link would say whose they are. */
function isQuoteHeading(page: Page, i: number): boolean {
  const line = page.lines[i];
  const quoted = /^(?:'[^']+'|‘[^’]+’|"[^"]+"|“[^”]+”)$/u.test(line?.surface ?? "");
  return quoted && page.lines[i + 1]?.prose === true;
}

function plainLabel(page: Page, i: number): Label {
  const line = page.lines[i];
  if (isCapitals(page, i)) return HEADING;
  if (line === undefined || line.words.length > LONGEST_SUBHEAD || isSeveral(line))
    return { role: "body" };
  const heading =
    i < page.last &&
    !isItem(page, i) &&
    (line.closed
      ? page.explains && asks(line) && !asks(page.lines[i + 1])
      : isHeading(line) || isNumbered(page, i));
  if (heading) return HEADING;
  return i > page.last && isFurniture(page, i)
    ? { role: "boilerplate", reason: "line after the article's end" }
    : { role: "body" };
}

const HEADING: Label = { role: "subhead", reason: "heading inside the text" };
const LONGEST_CAPITALS = 8;
/** In the single marks of headings, a call and its answer: "'WHOSE HARBOUR? OUR HARBOUR!'". */
const CALLED = /^['‘][^'‘’]+[!?] [^'‘’]+[!?]['’]$/u;

/** A short line all in capitals over a paragraph, even the first one of a list; below the text over a sentence. */
function isCapitals({ lines, last }: Page, i: number): boolean {
  const line = lines[i];
  const next = lines[i + 1];
  if (line === undefined || next === undefined) return false;
  if (line.words.length > LONGEST_CAPITALS || /[a-z]/u.test(line.surface)) return false;
  if (line.closed && !CALLED.test(line.surface)) return false;
  const over = i < last ? next.prose && !next.joined : isSentence(next);
  return over && /^['‘]?\p{Lu}[^\p{Ll}]{4,}$/u.test(line.surface);
}

/** A list without bullets is no longer. */
const MOST_ITEMS = 40;

/** One of the lines closely under a colon: an item of the text's own list. */
function isItem(page: Page, i: number): boolean {
  for (let j = i; j > i - MOST_ITEMS; j--) {
    const line = page.lines[j];
    const before = page.lines[j - 1];
    if (line?.closed !== false || line.cue !== null || before === undefined) return false;
    if (page.labels[j - 1]?.role !== "body") return false;
    if (before.surface.endsWith(":")) return true;
    if (j - 1 < i - 1 && line.joined !== before.joined) return false;
  }
  return false;
}

/** Not a piece of speech that runs on in the next line, and not a note in brackets. */
function isHeading({ surface }: Line): boolean {
  const opened = /^["“„«]/u.test(surface) && !/["”“»]/u.test(surface.slice(1));
  return (
    !opened &&
    !BULLET.test(surface) &&
    !/^[([].*[)\]]$|[,–—-]$|^[–—].*@|https?:\/\/|\bpic\.twitter\.com|\s@\w+$|(?:^|\s)#\p{L}/u.test(
      surface,
    )
  );
}

/** "2. A second reason" between paragraphs: a heading; in a row with others, an item. */
function isNumbered(page: Page, i: number): boolean {
  const isBullet = (j: number): boolean => BULLET.test(page.lines[j]?.surface ?? "");
  const { surface = "" } = page.lines[i] ?? {};
  return /^\d{1,2}[.)] \S/u.test(surface) && !isBullet(i - 1) && !isBullet(i + 1);
}

const BULLET = /^(?:[•·*–-]|\d{1,2}[.)])\s/u;

/** A line that asks, and does nothing else. */
function asks(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    line.words.length <= LONGEST_SUBHEAD &&
    /^[^"“”.!?]+\?$/u.test(line.surface)
  );
}

/** Whether questions on this page are headings of an explainer. Where they say "you", they are an interview's text. */
export function isExplainer(lines: readonly Line[]): boolean {
  const questions = lines.filter(asks);
  return (
    questions.length >= QUESTIONS && !questions.some(({ surface }) => /\byou\b/iu.test(surface))
  );
}

/** Below the text, a line without an end mark: very short, or one of several. */
function isFurniture(page: Page, i: number): boolean {
  const open = (line: Line | undefined): boolean =>
    line !== undefined && !line.closed && line.cue === null && line.words.length <= LONGEST_SUBHEAD;
  const line = page.lines[i];
  if (!open(line) || /[“"”]|^\(.*\)$|^[–—].*\(@/u.test(line?.surface ?? "") || isListed(page, i))
    return false;
  const between =
    page.labels[i - 1]?.role === "boilerplate" && page.lines[i + 1]?.cue?.role === "boilerplate";
  return (
    (line?.words.length ?? 0) <= SHORT_TAIL ||
    between ||
    open(page.lines[i + 1]) ||
    open(page.lines[i - 1])
  );
}

/** An item of the text's own list: after a colon, or with a bullet, right below the text. */
function isListed(page: Page, i: number): boolean {
  const before = page.lines[i - 1];
  if (before === undefined || page.labels[i - 1]?.role !== "body") return false;
  const bullet = (line: Line | undefined): boolean => BULLET.test(line?.surface ?? "");
  return (
    before.surface.endsWith(":") || bullet(page.lines[i]) || (i - 1 > page.last && !bullet(before))
  );
}

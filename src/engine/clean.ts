import { creditsOf } from "./clean/credit.ts";
import type { Cue } from "./clean/cue.ts";
import { nameFront, pickTitle } from "./clean/front.ts";
import {
  fromCue,
  isAltText,
  isPlace,
  isSentence,
  isSeveral,
  LONGEST_HEADLINE,
} from "./clean/line.ts";
import type { Label, Line } from "./clean/line.ts";
import { endOf, leadOf, linesOf } from "./clean/page.ts";
import type { Article, Block, Credit } from "./model.ts";
import { sentencesOf } from "./segment.ts";
import type { Token } from "./tokenize.ts";

/** An article's blocks with their roles, the words that credit it, and its headline if it has one. */
export type CleanArticle = {
  readonly blocks: readonly Block[];
  readonly credits: readonly Credit[];
  readonly headline: string | null;
  /** Tokens of each block. */
  readonly tokens: readonly (readonly Token[])[];
};

const LONGEST_SUBHEAD = 14;
/** As many questions as lines of their own are headings of an explainer. */
const QUESTIONS = 2;

/**
 * Names what every block of a news page is: the article's own parts, or what the page around it put
 * there, with the reason. Edits nothing; a reader's corrections outrank the rules. Any text in, an
 * answer out: where no sign is found, a block is body text.
 */
export function clean(article: Article): CleanArticle {
  const { text } = article;
  const lines = linesOf(text);
  const labels = lines.map((): Label | null => null);
  const body = leadOf(lines);
  const title = pickTitle(lines, body);
  nameFront(lines, labels, title, body);
  const last = endOf(lines);
  nameRest({ lines, labels, last, explains: isExplainer(lines) }, body);
  const blocks = lines.map((line, i) => block(text, line, labels[i] ?? { role: "body" }, article));
  return {
    blocks,
    credits: creditsOf(text, blocks),
    headline: headlineOf(lines, blocks, title),
    tokens: lines.map((line) => line.tokens),
  };
}

/** After the last paragraph a line as short as this is no text. */
const SHORT_TAIL = 8;
/** A line of more words is no rest of the line of furniture before it. */
const LONGEST_REST = 24;

/** A page while it is named: `last` is its last line of prose; `explains` where questions of its own are headings. */
type Page = {
  readonly explains: boolean;
  readonly lines: readonly Line[];
  readonly labels: (Label | null)[];
  readonly last: number;
};

/** Names everything from the lead on. */
function nameRest(page: Page, body: number): void {
  let open: Cue | null = null;
  let embed = 0;
  for (let i = body; i < page.lines.length; i++) {
    const line = page.lines[i];
    if (line === undefined || page.labels[i] !== null) continue;
    const length = embedLength(page.lines, i);
    if (length > 0) embed = i + length;
    page.labels[i] = i < embed ? teaserLabel(line, length) : restLabel(page, i, open);
    if ((line.prose || isSentence(line) || isQuoteHeading(page, i)) && open?.opens === "list")
      open = null;
    if (line.cue?.opens !== undefined && i > body) open = line.cue;
  }
}

function teaserLabel(line: Line, length: number): Label {
  return line.cue?.role === "teaser" && length < 2
    ? fromCue(line.cue)
    : { role: "teaser", reason: "video or picture teaser with its title, age and length" };
}

const ABOUT_AUTHOR =
  /^(?:\p{Lu}[\p{L}.'’-]+ ){2,4}(?:(?:is|was) (?:an? |the )(?:[\p{L}-]+ ){0,5}(?:writer|reporter|correspondent|journalist|columnist|editor|contributor|fellow|professor|producer)\b|(?:covers|writes about|reports on)\b)/u;

function restLabel(page: Page, i: number, open: Cue | null): Label {
  const line = page.lines[i];
  if (line === undefined) return { role: "body" };
  if (line.cue !== null) return fromCue(line.cue);
  if (isAltText(page.lines, i))
    return { role: "caption", reason: "picture description, said again in the caption" };
  if (isPlace(page.lines, i)) return { role: "dateline", reason: "place below the byline" };
  const next = page.lines[i + 1]?.surface ?? "";
  const author = (): boolean =>
    ABOUT_AUTHOR.test(line.surface) || (ABOUT_AUTHOR.test(next) && next.startsWith(line.surface));
  if (i + 2 >= page.last && author()) return { role: "byline", reason: "who the author is" };
  return takenIn(page, i, open) ?? plainLabel(page, i);
}

/** What the furniture before a line takes in: the items of a list, the rest of a sign-up box. */
function takenIn(page: Page, i: number, open: Cue | null): Label | null {
  const line = page.lines[i];
  const before = page.labels[i - 1];
  if (line === undefined) return null;
  const text = line.prose || isSentence(line) || isQuoteHeading(page, i);
  const free = text && !(open?.opens === "rest" && i > page.last);
  if (open !== null && !free) return { role: "boilerplate", reason: open.reason };
  const continues =
    line.joined && line.words.length <= LONGEST_REST && (i > page.last || !line.closed);
  return continues && before?.role === "boilerplate" ? before : null;
}

/** Somebody's words alone, right over a paragraph: a heading of the text, where a link would say whose they are. */
function isQuoteHeading(page: Page, i: number): boolean {
  const line = page.lines[i];
  const quoted = /^(?:'[^']+'|‘[^’]+’|"[^"]+"|“[^”]+”)$/u.test(line?.surface ?? "");
  return quoted && page.lines[i + 1]?.prose === true;
}

function plainLabel(page: Page, i: number): Label {
  const line = page.lines[i];
  if (line === undefined || line.words.length > LONGEST_SUBHEAD || isSeveral(line))
    return { role: "body" };
  const heading =
    i < page.last &&
    (line.closed ? page.explains && asks(line) && !asks(page.lines[i + 1]) : isHeading(line));
  if (heading) return { role: "subhead", reason: "heading inside the text" };
  return i > page.last && isFurniture(page, i)
    ? { role: "boilerplate", reason: "line after the article's end" }
    : { role: "body" };
}

/** Not a piece of speech that runs on in the next line, and not a note in brackets. */
function isHeading({ surface }: Line): boolean {
  const opened = /^["“„«]/u.test(surface) && !/["”“»]/u.test(surface.slice(1));
  return !opened && !/^[([].*[)\]]$|[,–—-]$|^[–—].*@|^(?:[•·*–-]|\d{1,2}[.)])\s/u.test(surface);
}

/** A line that asks, and does nothing else. */
function asks(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    line.words.length <= LONGEST_SUBHEAD &&
    /^[^"“”.!?]+\?$/u.test(line.surface)
  );
}

/** Whether questions on this page are headings of an explainer. Where they say "you", they are an interview's text. */
function isExplainer(lines: readonly Line[]): boolean {
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
  if (!open(line) || /[“"”]|^\(.*\)$/u.test(line?.surface ?? "")) return false;
  return (
    (line?.words.length ?? 0) <= SHORT_TAIL || open(page.lines[i + 1]) || open(page.lines[i - 1])
  );
}

const AGE = /^\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago$/iu;
const LENGTH = /^(?:duration:?|length:?|runtime:?)?\s*\d{1,2}:\d{2}(?::\d{2})?$/iu;

const LONGEST_FACT = 5;
const SHOWS =
  /^(?:\p{L}+ )?(?:video|footage|clip|images?|pictures?)\b.{0,40}\bshows?\b|\b(?:reports|explains|has more|has the (?:story|details)|takes a look)\.$/iu;

/** Says what a video shows, or who tells more in it. */
function isDescription(line: Line): boolean {
  return line.words.length <= LONGEST_HEADLINE && SHOWS.test(line.surface);
}

/**
 * How many lines from `i` on make one embedded video or gallery: a line such as WATCH, its title, its
 * age, its duration, and a description joined to them; 0 where none begins.
 */
function embedLength(lines: readonly Line[], i: number): number {
  const at = (j: number): Line | undefined => lines[j];
  const isFact = (j: number): boolean => {
    const { surface = "", words = [] } = at(j) ?? {};
    return words.length <= LONGEST_FACT && (AGE.test(surface) || LENGTH.test(surface));
  };
  let end = i + (at(i)?.cue?.role === "teaser" ? 1 : 0);
  const title = at(end);
  const named = title?.cue === null && !/\.["”’]?$/u.test(title.surface);
  if (named && !isFact(end) && title.words.length <= LONGEST_SUBHEAD && isFact(end + 1)) end += 1;
  const facts = end;
  while (isFact(end)) end += 1;
  const described = at(end);
  if (end > facts && described?.cue === null && (described.joined || isDescription(described)))
    end += 1;
  return end > facts || at(i)?.cue?.role === "teaser" ? end - i : 0;
}

function block(text: string, line: Line, label: Label, article: Article): Block {
  const said = article.corrections?.find((correction) => correction.start === line.span.start);
  const sentences = sentencesOf(text, line.span);
  const { role, reason } = said === undefined ? label : { ...said, reason: "as you set it" };
  const { start, end } = line.span;
  return reason === undefined
    ? { start, end, role, sentences }
    : { start, end, role, reason, sentences };
}

function headlineOf(
  lines: readonly Line[],
  blocks: readonly Block[],
  title: number,
): string | null {
  const own = blocks.findLast((candidate) => candidate.role === "headline");
  const line = lines.find(
    (candidate) => candidate.span.start === (own?.start ?? lines[title]?.span.start),
  );
  return line?.surface ?? null;
}

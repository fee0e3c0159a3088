import type { Cue } from "./cue.ts";
import { PICTURE_BUTTON } from "./furniture.ts";
import { fromCue, isSentence, reports } from "./line.ts";
import type { Label, Line } from "./line.ts";
import type { Page } from "./named.ts";

/** What a line is that stands beyond all text: the page's, whatever its shape; null where it is the article's still. */
export function farLabel(page: Page, i: number): Label | null {
  const line = page.lines[i];
  if (line === undefined || i < page.beyond || isOwnBeyond(page, i)) return null;
  if (i >= page.tail && endsArticle(line)) return null;
  return line.cue?.role === "boilerplate"
    ? fromCue(line.cue)
    : { role: "boilerplate", reason: "far from the article's text" };
}

/** More lines between the text and what ends the page part the two. */
const LONGEST_BOX = 12;
/** More paragraphs right under a title of their own are descriptions of other stories. */
const MOST_TITLED = 2;

/**
 * Where the text begins again that goes on to the page's end, parted from the text above `beyond` and in itself by no more
 * than boxes of furniture: a page's own lines would follow an article. The number of lines where it does not.
 */
export function tailAt(lines: readonly Line[], beyond: number): number {
  let tail = lines.length;
  let titled = 0;
  for (let i = lines.length - 1; i >= beyond && tail - i <= LONGEST_BOX; i--) {
    const line = lines[i];
    const above = lines[i - 1];
    if (line !== undefined && isOwnText(line)) {
      tail = i;
      if (above?.cue === null && !above.closed) titled += 1;
    } else if (tail === lines.length && !endsArticle(line)) break;
  }
  return tail - beyond > LONGEST_BOX || titled > MOST_TITLED ? lines.length : tail;
}

function isOwnText(line: Line): boolean {
  return line.cue === null && (line.prose || isSentence(line));
}

/** A paragraph or sentence, or what stands below an article's last one. */
function endsArticle(line: Line | undefined): boolean {
  if (line === undefined) return false;
  if (line.cue === null) return isOwnText(line);
  return !isFurnitureCue(line.cue) || ENDS.test(line.cue.reason);
}

const ENDS = /^(?:separator|copyright line)$/u;

/** Where the page's own lines begin below the text, which ends at `last`: the number of lines where none do. */
export function partedAt(lines: readonly Line[], last: number): number {
  const own = lines.findIndex(
    ({ cue }, i) => i > last && isFurnitureCue(cue) && cue?.reason !== PICTURE_BUTTON,
  );
  return own < 0 ? lines.length : own;
}

function isFurnitureCue(cue: Cue | null): boolean {
  return cue?.role === "boilerplate" || cue?.role === "teaser";
}

/** Far below its text an article still says when it came out, who wrote it and who added to it; "by" stands under other titles. */
function isOwnBeyond(page: Page, i: number): boolean {
  const line = page.lines[i];
  if (line === undefined) return false;
  if (line.cue === null) return isAboutAuthor(page, i);
  if (isFurnitureCue(line.cue)) return false;
  if (i < page.parted) return true;
  return line.cue.role === "byline"
    ? !/^(?:(?:and|by)\b|&)/iu.test(line.surface)
    : line.cue.role === "dateline" &&
        /^(?:first |last )?(?:published|posted|updated)\b/iu.test(line.surface);
}

/** Begins with the name that stands in the byline, and reports nobody's words. */
function isSigner(page: Page, line: Line): boolean {
  if (!line.prose || !page.labels.some((label) => label?.role === "byline")) return false;
  const name = /^\p{Lu}[\p{L}.'’-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+/u.exec(line.surface)?.[0];
  if (name === undefined || /["“”]/u.test(line.surface) || reports(line)) return false;
  return page.lines.some(
    ({ surface }, j) =>
      j < page.body && page.labels[j]?.role === "byline" && surface.includes(name),
  );
}

/** A sign of it: a plain pattern, asked first. */
const SAYS_WHAT_ONE_DOES =
  /^(?:[^a-z\s]\S+ ){2,4}(?:(?:is|was) (?:an?|the) |(?:covers|writes about|reports on)\b)/u;
const ABOUT_AUTHOR =
  /^(?:\p{Lu}[\p{L}.'’-]+ ){2,4}(?:(?:is|was) (?:an? |the )(?:[\p{L}-]+ ){0,5}(?:writer|reporter|correspondent|journalist|columnist|editor|contributor|fellow|professor|producer)\b|(?:covers|writes about|reports on)\b)/u;

/** A line about the author, or the name that stands over one. */
export function isAboutAuthor(page: Page, i: number): boolean {
  const line = page.lines[i];
  const next = page.lines[i + 1]?.surface ?? "";
  return (
    line !== undefined &&
    (isSigner(page, line) ||
      saysWhatAuthorDoes(line.surface) ||
      (next.startsWith(line.surface) && saysWhatAuthorDoes(next)))
  );
}

function saysWhatAuthorDoes(surface: string): boolean {
  return SAYS_WHAT_ONE_DOES.test(surface) && ABOUT_AUTHOR.test(surface);
}

/** A page that begins with an article has no more lines above its text than title, summary, names, dates and a picture. */
const MOST_ABOVE = 8;
const MOST_UNSIGNED = 3;

/** Whether a page begins with its article: menus would come before it. Two paragraphs in a row stand close below its top. */
export function startsAtOnce(lines: readonly Line[]): boolean {
  const first = lines.findIndex(({ prose }) => prose);
  if (first < 0 || first > MOST_ABOVE || lines[first + 1]?.prose !== true) return false;
  const above = lines.slice(0, first);
  if (above.some(({ cue }) => cue?.opens === "list")) return false;
  return above.filter(({ cue }) => cue === null).length <= MOST_UNSIGNED;
}

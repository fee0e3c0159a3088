import type { Cue } from "./cue.ts";
import { fromCue, reports } from "./line.ts";
import type { Label, Line } from "./line.ts";
import type { Page } from "./named.ts";

/** What a line is that stands beyond all text: the page's, whatever its shape; null where it is the article's still. */
export function farLabel(page: Page, i: number): Label | null {
  const line = page.lines[i];
  if (line === undefined || i < page.beyond || isOwnBeyond(page, i)) return null;
  return line.cue?.role === "boilerplate"
    ? fromCue(line.cue)
    : { role: "boilerplate", reason: "far from the article's text" };
}

/** Where the page's own lines begin below the text, which ends at `last`: the number of lines where none do. */
export function partedAt(lines: readonly Line[], last: number): number {
  const own = lines.findIndex((line, i) => i > last && isFurnitureCue(line.cue));
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
    ? !/^(?:and|by|&)\b/iu.test(line.surface)
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
const SAYS_WHAT_ONE_DOES = /\b(?:is|was) (?:an?|the) |\b(?:covers|writes about|reports on)\b/u;
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

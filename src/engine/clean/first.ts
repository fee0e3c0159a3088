import { shownAs } from "./cue.ts";
import { MONTH } from "./dates.ts";
import { PICTURE_BUTTON, SUMMARY } from "./furniture.ts";
import { DATE, isSentence, seenAs } from "./line.ts";
import type { Line } from "./line.ts";
import { CREDIT, CREDITED, set } from "./set.ts";

/** What only the next line explains. */
export function nameBetween(lines: Line[]): void {
  dropNext(lines);
  nameDates(lines);
  nameCounters(lines);
}

/** What stands above all text: pictures with their credits, sentences of a summary. */
export function nameFirst(lines: Line[]): void {
  nameAgencyPicture(lines);
  nameHousePicture(lines);
  nameSummary(lines);
}

/** "UP NEXT" over a sentence tells of the next match, as sports reports end, and heads no list. */
function dropNext(lines: Line[]): void {
  lines.forEach((line, i) => {
    if (line.surface !== "UP NEXT") return;
    const next = lines[i + 1];
    if (next !== undefined && isSentence(next)) lines[i] = seenAs(line, { cue: null });
  });
}

const LONGEST_MONTH = 9;
const MONTH_ALONE = new RegExp(`^${MONTH}$`, "iu");
const DAY_ALONE = /^\d{1,2}$/u;
const YEAR_ALONE = /^(?:19|20)\d{2}$/u;

/** A date set as a badge: day, month and year in a line each, the month before the day or after it. */
function nameDates(lines: Line[]): void {
  lines.forEach(({ surface }, i) => {
    if (surface.length > LONGEST_MONTH || !MONTH_ALONE.test(surface)) return;
    const isLine = (at: number, is: RegExp): boolean => is.test(lines[at]?.surface ?? "");
    const day = isLine(i - 1, DAY_ALONE) ? i - 1 : i + 1;
    const year = Math.max(day, i) + 1;
    if (!isLine(day, DAY_ALONE) || !isLine(year, YEAR_ALONE)) return;
    for (const at of [day, i, year]) set(lines, at, DATE);
  });
}

const COUNTER = shownAs("boilerplate", PICTURE_BUTTON);

/** A figure alone over a caption says which picture of how many it is. */
function nameCounters(lines: Line[]): void {
  lines.forEach(({ cue, surface }, i) => {
    if (cue !== null || surface.length > 2 || !/^\d+$/u.test(surface)) return;
    if (lines[i + 1]?.cue?.role === "caption") set(lines, i, COUNTER);
  });
}

/** Above all text, a sentence over "(Image: Ann Lee)". */
export function isFirstOver(lines: readonly Line[], i: number, longest: number): boolean {
  const { closed = false, words = [] } = lines[i] ?? {};
  const { cue = null, surface = "" } = lines[i + 1] ?? {};
  if (cue?.role !== "caption" || !closed || words.length > longest) return false;
  return /^\([^()]+\)$/u.test(surface) && !lines.slice(0, i).some(({ prose }) => prose);
}

const AGENCY_CREDIT =
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}, (?:The )?(?:Associated Press|Reuters|AP|AFP|EPA)$/u;

/** Below both byline and date, a line without an end over a name with an agency is a caption over its credit. */
function nameAgencyPicture(lines: Line[]): void {
  const dated = lines.findIndex(({ cue }) => cue?.role === "dateline");
  const line = lines[dated + 1];
  const credit = lines[dated + 2];
  if (dated < 0 || line?.cue !== null || line.closed || credit === undefined) return;
  const signed = lines.slice(0, dated).some(({ cue }) => cue?.role === "byline");
  if (!signed || !credit.surface.includes(", ") || !AGENCY_CREDIT.test(credit.surface)) return;
  set(lines, dated + 1, CREDITED);
  set(lines, dated + 2, CREDIT);
}

const WITH_CREDIT = shownAs("caption", "picture caption with credit");
const LONGEST_CAPTION = 45;
const ENDS_IN_HOUSE =
  /[.!?]["”’]? \(?(?:AFP|AP|EPA|Getty Images|Reuters|REUTERS)(?: (?:photo|Photo|PHOTO))?\)?\.?$/u;

/** The first sentence of a page that an agency's name ends: a report has that at its own end only. */
function nameHousePicture(lines: Line[]): void {
  const i = lines.findIndex((line) => line.prose || ENDS_IN_HOUSE.test(line.surface));
  const line = lines[i];
  if (line?.cue !== null || line.words.length > LONGEST_CAPTION) return;
  const text = lines.slice(i + 1).filter(({ prose }) => prose);
  if (text.length > 1 && ENDS_IN_HOUSE.test(line.surface)) set(lines, i, WITH_CREDIT);
}

const POINT = shownAs("dek", "point of a summary");
const MOST_SAID_AGAIN = 6;

/** Sentences under the heading of a summary, above all text, that the text says again word for word. */
function nameSummary(lines: Line[]): void {
  const heading = lines.findIndex(({ cue, prose }) => prose || cue?.reason === SUMMARY);
  if (lines[heading]?.cue?.reason !== SUMMARY) return;
  for (let i = heading + 1; i <= heading + MOST_SAID_AGAIN; i++) {
    const { surface = "", closed = false } = lines[i] ?? {};
    if (!closed || !lines.some((other, j) => j > i && other.surface === surface)) return;
    set(lines, i, POINT);
  }
}

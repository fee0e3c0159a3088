import { appealIn, REQUEST_FOR_SUPPORT } from "./appeal.ts";
import { CREDIT_ALONE } from "./captions.ts";
import { shownAs } from "./cue.ts";
import { isFirstOver, nameBetween, nameFirst } from "./first.ts";
import { hasDate } from "./dates.ts";
import { isTitle, reports, seenAs } from "./line.ts";
import type { Line } from "./line.ts";
import { isName } from "./names.ts";
import { CREDIT, CREDITED, set } from "./set.ts";
import { TRAITS } from "./word.ts";

/** A longer paragraph above a lone credit is text beside a picture without a caption. */
const LONGEST_CAPTION = 45;
/** Above a credit with a button that hides both, a longer one is a caption too. */
const LONGEST_HIDDEN = 70;
/** One that ends in a full date, as captions do, may be longer. */
const LONGEST_DATED = 60;
const DATE_AT_END = 30;
const LONGEST_CREDIT = 8;
/** So few lines below its buttons a page says a credit again. */
const AGAIN = 3;
/** Buttons that hide a picture's caption. */
const HIDES = /^(?:hide|toggle) caption$/iu;

function hides(line: Line | undefined): boolean {
  return line?.words.length === 2 && HIDES.test(line.surface);
}

const PLEA = shownAs("boilerplate", REQUEST_FOR_SUPPORT);

/** Lines that only the lines beside them explain: a caption by the credit below it, a heading by the box it heads. */
export function seenTogether(lines: readonly Line[]): readonly Line[] {
  const named = [...lines];
  dropLoneHour(named);
  nameBetween(named);
  nameCredits(named);
  nameAddressed(named);
  for (let i = named.length - 1; i >= 0; i--) nameAbove(named, i);
  for (let i = 1; i < named.length; i++) nameBelow(named, i);
  nameFirstPicture(named);
  nameFirst(named);
  return named;
}

const HOUR = /^\d{1,2}[.:]\d{2}$/u;
/** An hour is no longer, in code units. */
const LONGEST_HOUR = 5;

/** One hour alone, and not the date's, is no post's, but how long a video or a recording is. */
function dropLoneHour(lines: Line[]): void {
  const hours = lines.filter(({ surface }) => surface.length <= LONGEST_HOUR && HOUR.test(surface));
  const [hour] = hours;
  if (hour === undefined || hours.length > 1) return;
  const i = lines.indexOf(hour);
  const dated = lines[i - 1]?.cue?.role === "dateline" && lines[i + 1]?.cue?.role !== "teaser";
  if (!dated) lines[i] = seenAs(hour, { cue: null });
}

/** A report speaks to nobody outside quotation marks: at most this part of its paragraphs may. */
const ADDRESSING = 0.25;
/** On such a page a line that speaks to its reader, with so much of the page's own business in it, is the page's. */
const ADDRESSED = 2;
const NEWS_WITHOUT_HOUSE = 3;
const QUOTES = /["“«][^"”»]*["”»]?/gu;
/** A line that may speak to its reader has a "you", or a "we". */
const ADDRESSES = TRAITS.you | TRAITS.house;
const PERSON = /\b(?:you|your|we|our)\b/iu;

function nameAddressed(lines: Line[]): void {
  const speaking: number[] = [];
  let paragraphs = 0;
  for (const [i, { prose, traits, surface }] of lines.entries()) {
    if (!prose) continue;
    paragraphs += 1;
    const may = (traits & ADDRESSES) !== 0;
    if (may && PERSON.test(surface.replaceAll(QUOTES, ""))) speaking.push(i);
  }
  if (speaking.length > paragraphs * ADDRESSING) return;
  for (const i of speaking) {
    const line = lines[i];
    if (line === undefined || /["“”«»]/u.test(line.surface) || reports(line)) continue;
    const { house, sum, loose } = appealIn(line.words);
    if (house ? sum + loose >= ADDRESSED : loose >= NEWS_WITHOUT_HOUSE) set(lines, i, PLEA);
  }
}

/** A short line over the buttons that hide a caption is the picture's credit; some pages say it again below them. */
function nameCredits(lines: Line[]): void {
  lines.forEach((line, i) => {
    if (!hides(line)) return;
    const above = lines[i - 1];
    const isCredit =
      above?.cue === null && !above.closed && above.words.length <= LONGEST_CREDIT && i > 1;
    if (!isCredit) return;
    set(lines, i - 1, CREDIT);
    const below = lines
      .slice(i + 1, i + 1 + AGAIN)
      .findIndex((other) => other.cue === null && other.surface === above.surface);
    if (below >= 0) set(lines, i + 1 + below, CREDIT);
  });
}

function nameAbove(lines: Line[], i: number): void {
  const line = lines[i];
  const next = lines[i + 1];
  if (line?.cue !== null || next === undefined) return;
  const longest = hides(lines[i + 2]) ? LONGEST_HIDDEN : LONGEST_CAPTION;
  const credited = isCredited(line, next, longest) || isFirstOver(lines, i, longest);
  if (credited) set(lines, i, CREDITED);
  else if (headsBox(line, next)) set(lines, i, next.cue ?? PLEA);
}

function isCredited(line: Line, next: Line, longest: number): boolean {
  return (
    next.cue?.reason === CREDIT_ALONE &&
    line.closed &&
    line.words.length <= (hasDate(line.surface.slice(-DATE_AT_END)) ? LONGEST_DATED : longest) &&
    !/["“”]/u.test(line.surface)
  );
}

const LONGEST_FIRST_CAPTION = 30;

/** Above all text and below the byline, a sentence with a person's bare name under it is a picture's caption with its credit. */
function nameFirstPicture(lines: Line[]): void {
  const i = lines.findIndex(
    (line) => line.cue === null && line.closed && line.words.length > 4 && !isTitle(line),
  );
  const line = lines[i];
  const name = lines[i + 1];
  if (line === undefined || name?.cue !== null || !lines.some(({ prose }, j) => prose && j > i + 1))
    return;
  const signed = lines.slice(0, i).some(({ cue }) => cue?.role === "byline");
  const person = name.words.length > 1 && name.words.length < 4 && isName(name);
  if (!signed || !person || line.words.length > LONGEST_FIRST_CAPTION) return;
  set(lines, i, CREDITED);
  set(lines, i + 1, CREDIT);
}

const LONGEST_BOX_HEADING = 7;
const BOX_WORDS =
  /\b(?:you|your|we|our|join|message|appeal|newsletters?|headlines?|alerts?|updates?|briefing|bulletin|digest|inbox|community|journalism|never miss)\b/iu;

function asks({ cue }: Line): boolean {
  return cue?.reason === "newsletter sign-up" || cue?.reason === REQUEST_FOR_SUPPORT;
}

/** "You appreciate our journalism", over a box that asks for money or an address. */
function headsBox(line: Line, next: Line): boolean {
  return (
    asks(next) &&
    !line.prose &&
    line.words.length <= LONGEST_BOX_HEADING &&
    BOX_WORDS.test(line.surface) &&
    !/["“”]/u.test(line.surface)
  );
}

/** A sentence below such a box speaks to its reader as the box does, with less to show for it. */
const GOES_ON = 2;
const GOES_ON_WITHOUT_HOUSE = 3;

function nameBelow(lines: Line[], i: number): void {
  const line = lines[i];
  const before = lines[i - 1];
  if (line?.cue !== null || before === undefined || !asks(before)) return;
  if (/["“”]/u.test(line.surface)) return;
  const { house, sum } = appealIn(line.words);
  const bids = line.words.length <= LONGEST_BID && BIDS.test(line.surface);
  if (bids || sum >= (house ? GOES_ON : GOES_ON_WITHOUT_HOUSE)) set(lines, i, PLEA);
}

/** What a sign-up box bids its reader do, right below its heading. */
const BIDS = /^(?:Be the first|Enter|Get|Join|Receive|Stay|Start your day)\b/u;
const LONGEST_BID = 25;

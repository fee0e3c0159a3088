import { fromCue, LONGEST_HEADLINE } from "./line.ts";
import type { Label, Line } from "./line.ts";

/** A longer line is no video's title. */
const LONGEST_TITLE = 14;
const AGE = /^\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago$/iu;
const HOUR = /^\d{1,2}:\d{2}$/u;
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
export function embedLength(lines: readonly Line[], i: number): number {
  const at = (j: number): Line | undefined => lines[j];
  const isFact = (j: number): boolean => {
    const { surface = "", words = [] } = at(j) ?? {};
    return words.length <= LONGEST_FACT && (AGE.test(surface) || LENGTH.test(surface));
  };
  // An hour alone is a post's in a live report, and no video's length.
  if (at(i)?.cue?.role === "dateline" && HOUR.test(at(i)?.surface ?? "")) return 0;
  let end = i + (at(i)?.cue?.role === "teaser" ? 1 : 0);
  const title = at(end);
  const named = title?.cue === null && !/\.["”’]?$/u.test(title.surface);
  if (named && !isFact(end) && title.words.length <= LONGEST_TITLE && isFact(end + 1)) end += 1;
  const facts = end;
  while (isFact(end)) end += 1;
  const described = at(end);
  if (end > facts && described?.cue === null && (described.joined || isDescription(described)))
    end += 1;
  return end > facts || at(i)?.cue?.role === "teaser" ? end - i : 0;
}

/** One line of an embedded video or gallery. */
export function teaserLabel(line: Line, length: number): Label {
  return line.cue?.role === "teaser" && length < 2
    ? fromCue(line.cue)
    : { role: "teaser", reason: "video or picture teaser with its title, age and length" };
}

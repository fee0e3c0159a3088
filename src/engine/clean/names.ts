import type { Line } from "./line.ts";
import { normsOf } from "./word.ts";

const NAME =
  "\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:(?:de|van|von|der|bin|al|el|and)\\s+){0,2}\\p{Lu}[\\p{L}.'’-]*)";
const JOB =
  "(?:[Rr]eporter|[Ww]riter|[Cc]orrespondent|[Ee]ditor|[Jj]ournalist|[Cc]olumnist|[Cc]ontributor|[Aa]nalyst|[Pp]roducer|[Ii]ntern|[Cc]hief|Staff|REPORTER|EDITOR|WRITER)";
/** "Ann Lee", "Ann Lee and Tom Oln in Velmora", "Ann Lee, Coast News", "Ann Lee · Coast News", "Senior Reporter". */
export const NAMES = new RegExp(
  `^(?:${NAME}{1,4}(?:(?:,| in|\\s*[|·•–—-])\\s+${NAME}{0,3})*|${NAME}{1,3}\\s+(?:News|Press|Agency|Desk|Bureau|Staff),\\s+${NAME}?|(?:\\p{Lu}[\\p{L}&-]*\\s+(?:of\\s+)?){0,4}${JOB}(?:,?\\s+[\\p{L}& -]{2,30})?)$`,
  "u",
);
/** What no such line holds: other marks and figures; and, where nobody's job is told, other words that begin small. */
const NO_NAMES = /[!?"“”():;/@\d]/u;
const SMALL_WORD = /(?:^|\s)(?!(?:de|van|von|der|bin|al|el|and|in|of)\s)[a-z]/u;
const TELLS_JOB = new RegExp(JOB, "u");

function mayName(surface: string): boolean {
  return !NO_NAMES.test(surface) && (!SMALL_WORD.test(surface) || TELLS_JOB.test(surface));
}

/** Capital words that name a page's part and no person. */
const SECTION =
  /(?:^|\s)(?:News|Sports?|World|Politics|Business|Opinion|Weather|Stories|Story|Videos?|Photos?|Headlines|Entertainment|Health|Technology|Science|Culture|Lifestyle|Travel|Education|Sharing|Share|Comments?|More|Less|Us|Menu|Updates?|Report|Analysis|Edition|Live|Local|National|International|Home)$/iu;

/** A longer line is no name with what stands beside it. */
const LONGEST_NAMES = 9;

/** A line of capital words that names a person, maybe with a desk, a place or an outlet; or says a job. */
export function isName(line: Line): boolean {
  const { surface, words } = line;
  if (words.length > LONGEST_NAMES) return false;
  const names = surface.includes("(") ? surface.replaceAll(/\s\((?:now|earlier)\)/gu, "") : surface;
  if (!mayName(names) || (!/[,|·•]/u.test(surface) && SECTION.test(surface))) return false;
  return NAMES.test(names) && !/^\p{L}+ and \p{L}+$/u.test(names);
}

const PLACE = /^\p{Lu}[\p{L}.'’-]+(?:[ -]\p{Lu}[\p{L}.'’-]+){0,2}(?:, \p{Lu}[\p{L}. ]+)?$/u;

/** A place's name in a line of its own, as briefs have it below the byline: the next paragraph tells of it. */
export function isPlace(lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  const next = lines[i + 1];
  if (line === undefined || next?.prose !== true || lines[i - 1]?.cue?.role !== "byline")
    return false;
  if (line.words.length > 4 || !PLACE.test(line.surface) || SECTION.test(line.surface))
    return false;
  return normsOf(next.words).includes(normsOf(line.words.slice(0, 2)));
}

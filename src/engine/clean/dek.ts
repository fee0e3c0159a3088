import { datelineLength } from "./credit.ts";
import { isAltText, LONGEST_HEADLINE } from "./line.ts";
import type { Line } from "./line.ts";
import { isName } from "./names.ts";
import { ask, find, partIn } from "./share.ts";
import { stemTable } from "./word.ts";

export const SHORTEST_DEK = 5;
/** So few lines from a dek a page still shows its byline. */
const CREDIT_REACH = 4;
const LONGEST_DEK = 70;
/** A dek that nothing repeats, over a byline or an agency's lead, is no longer. */
const LONGEST_LEADING_DEK = 45;
/** A dek that repeats the text has this part of its words in one paragraph of it. */
const DEK_IN_TEXT = 0.6;
/** A byline or date comes next, or after pictures and labels. */
function standsOverByline(lines: readonly Line[], i: number): boolean {
  const isAuthor = (j: number): boolean => {
    const line = lines[j];
    return line?.cue === null && isName(line) && lines[j + 1]?.cue?.role === "dateline";
  };
  const roles = lines
    .slice(i + 1, i + 1 + CREDIT_REACH)
    .map((line, j) => line.cue?.role ?? (isAuthor(i + 1 + j) ? "byline" : null));
  const credit = roles.findIndex((role) => role === "byline" || role === "dateline");
  return credit >= 0 && !roles.slice(0, credit).includes(null);
}

/** Whether the prose at `i` is a summary and the text proper begins after it. */
export function isDek(lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  if (line === undefined || line.words.length > LONGEST_DEK || datelineLength(line.surface) > 0)
    return false;
  if (line.cue !== null || isAltText(lines, i)) return false;
  const later = lines.slice(i + 1).filter(({ prose }) => prose);
  if (later.length < 2) return false;
  if (!line.closed && line.words.length <= LONGEST_HEADLINE)
    return line.words.length >= SHORTEST_DEK;
  if (line.prose && line.words.length <= LONGEST_LEADING_DEK) {
    if (later[0] !== undefined && datelineLength(later[0].surface) > 0) return true;
    if (standsOverByline(lines, i)) return true;
  }
  if (!line.prose) return false;
  const table = stemTable();
  return later.some((other) => {
    ask([line], table);
    find([other], table);
    return line.words.length <= other.words.length * 2 && partIn(line, table) >= DEK_IN_TEXT;
  });
}

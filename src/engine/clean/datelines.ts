import { AGENCIES } from "./agencies.ts";

const CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]+(?:[ /-]+\\p{Lu}[\\p{Lu}.'’-]*)*";
const ANY_CASE = "\\p{Lu}[\\p{L}.'’-]+(?:[ /-]\\p{Lu}[\\p{L}.'’-]*){0,3}";
const STATE = "(?:,\\s*\\p{L}[\\p{L}. ]{1,29}?)?";
const MONTH =
  "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\\p{L}{0,6}\\.?";
const DATE = `,?\\s*(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? (?:19|20)\\d\\d)?`;
const DASH = "\\s*(?:[–—]|-{1,2}|:)\\s+(?=\\S)";
const KNOWN = `[([](?<agency>(?:${AGENCIES})(?:[/, ]+(?:${AGENCIES}))*)[)\\]]`;

/**
 * How agencies put the place and themselves before a report, each with a mark that it cannot be without.
 * Wire style in capitals, or with the day or the agency in brackets; EFE and TASS with the day; Xinhua's and
 * Kyodo's without a space after it.
 */
const DATELINES: readonly { readonly mark: string; readonly pattern: RegExp }[] = [
  {
    mark: "",
    pattern: new RegExp(
      `^(?<place>${CAPITALS}${STATE}(?:,?\\s*\\p{Lu}\\p{Ll}{2,8}\\.?\\s+\\d{1,2}|${DATE})?)\\s*(?:[([](?<agency>[\\p{L} /-]{2,40})[)\\]])?${DASH}`,
      "u",
    ),
  },
  {
    mark: "(",
    pattern: new RegExp(
      `^(?<place>${ANY_CASE}${STATE})${DATE} ?${KNOWN}(?:${DASH}|\\s+(?=\\S))`,
      "u",
    ),
  },
  {
    mark: "(",
    pattern: new RegExp(`^(?<place>${ANY_CASE}${STATE}) ?${KNOWN}${DASH}`, "u"),
  },
  {
    mark: ", ",
    pattern: new RegExp(`^(?<place>${ANY_CASE}${STATE})${DATE}${DASH}`, "u"),
  },
  {
    mark: "(",
    pattern: new RegExp(
      `^(?<place>\\p{Lu}[\\p{L}.'’ -]{1,30}?)(?:, \\d{1,2} (?:de )?\\p{L}{3,10}\\.?)? \\((?<agency>${AGENCIES})\\)(?:\\.?\\s?-|\\s*[–—])-?\\s+(?=\\S)`,
      "u",
    ),
  },
  {
    mark: "/.",
    pattern:
      /^(?<place>\p{Lu}[\p{L} -]{1,30}), \d{1,2} \p{L}{3,10}\.? \/(?<agency>\p{L}{2,20})\/\.\s+(?=\S)/u,
  },
  {
    mark: "(",
    pattern:
      /^(?<place>\p{Script=Arabic}[\p{Script=Arabic}\p{M} ]{1,30}?)\s*\((?<agency>[\p{Script=Arabic} ]{2,30})\)\s*[-–—:]\s+(?=\S)/u,
  },
  {
    mark: "社",
    pattern:
      /^(?<agency>(?:新华|新華|中新|路透|法新)社)(?<place>\p{Script=Han}{1,12}?)\d{1,2}月\d{1,2}日[电電]\s?(?:[（(][^（）()]{1,30}[）)])?\s?/u,
  },
  {
    mark: "【",
    pattern: /^【(?<place>\p{L}{1,15}?)(?:\d{1,2}日)?(?<agency>共同|時事|ロイター)】\s?/u,
  },
];

/** Every dateline has one of these. */
const MARKED = /[–—:(/社【-]/u;

/** No dateline is longer, in code units. */
export const LONGEST_DATELINE = 120;

/** The dateline that a paragraph begins with, its parts named `place` and `agency`; null for none. */
export function datelineAt(words: string): RegExpExecArray | null {
  const head = words.slice(0, LONGEST_DATELINE);
  if (!MARKED.test(head)) return null;
  for (const { mark, pattern } of DATELINES) {
    const found = head.includes(mark) ? pattern.exec(head) : null;
    if (found !== null) return found;
  }
  return null;
}

import { AGENCIES } from "./agencies.ts";

const CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]+(?:[ /][ /-]*\\p{Lu}[\\p{Lu}.'’-]*)*";
const ANY_CASE = "\\p{Lu}[\\p{L}.'’-]+(?:[ /-]\\p{Lu}[\\p{L}.'’-]*){0,3}";
const STATE = "(?:,\\s*\\p{L}[\\p{L}. ]{1,29}?)?";
const MONTHS =
  "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)";
const MONTH = `${MONTHS}\\p{L}{0,6}\\.?`;
const DATE = `,?\\s*(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? (?:19|20)\\d\\d)?`;
const DASH = "\\s*(?:[–—]|-{1,2}|:)\\s+(?=\\S)";
const KNOWN = `[([](?<agency>(?:${AGENCIES})(?:[/, ]+(?:${AGENCIES}))*)[)\\]]`;

/**
 * Plain signs of datelines, asked first: a platform makes a pattern when it is first asked, and one of Unicode's
 * letters takes it up to thirty milliseconds.
 */
const IN_CAPITALS = /^.[^a-z\s].*[–—:-]\s/su;
/** No place: a small letter begins its second word. */
const NO_PLACE = "(?![^\\s,([\\d]+ [a-z])";
const AGENCY = `[([](?:${AGENCIES})[/, )\\]]`;
const HAS_AGENCY = new RegExp(`^${NO_PLACE}.*${AGENCY}`, "su");
const HAS_DAY_AND_AGENCY = new RegExp(`^${NO_PLACE}.*(?:\\d|${MONTHS}\\S*) ?${AGENCY}`, "su");
const HAS_DAY = new RegExp(
  `^${NO_PLACE}.*(?:${MONTHS}\\S* \\d{1,2}|\\d ${MONTHS}\\S*)(?:,? \\d{4})?\\s*[–—:-]+\\s`,
  "su",
);
const NEAR_AGENCY = new RegExp(`^[^(]{2,54} \\((?:${AGENCIES})\\)`, "u");
/** An agency first, after an outlet's own name or alone: "(VNS/AP) HARLE, N.Y. - ". */
const BEGINS_IN_AGENCY = new RegExp(`^[(](?:[^)]{2,20}/)?(?:${AGENCIES})[)] `, "u");
const BEGINS_ABROAD = /^[\x80-\uffff]/;

/**
 * How agencies put the place and themselves before a report, each with a mark that it cannot be without.
 * Wire style in capitals, or with the day or the agency in brackets; EFE and TASS with the day; Xinhua's and
 * Kyodo's without a space after it.
 */
export const DATELINES: readonly {
  readonly mark: string;
  readonly sign: RegExp;
  readonly pattern: RegExp;
}[] = [
  {
    mark: "",
    sign: IN_CAPITALS,
    pattern: new RegExp(
      `^(?<place>${CAPITALS}${STATE}(?:,?\\s*\\p{Lu}\\p{Ll}{2,8}\\.?\\s+\\d{1,2}|${DATE})?)\\s*(?:[([](?<agency>[\\p{L} /-]{2,40})[)\\]])?${DASH}`,
      "u",
    ),
  },
  {
    mark: "(",
    sign: BEGINS_IN_AGENCY,
    pattern: new RegExp(
      `^[(](?<agency>(?:[\\p{L} ]{2,20}/)?(?:${AGENCIES}))[)] (?<place>${CAPITALS}${STATE})${DASH}`,
      "u",
    ),
  },
  {
    mark: "(",
    sign: HAS_DAY_AND_AGENCY,
    pattern: new RegExp(
      `^(?<place>${ANY_CASE}${STATE})${DATE} ?${KNOWN}(?:${DASH}|\\s+(?=\\S))`,
      "u",
    ),
  },
  {
    mark: "(",
    sign: HAS_AGENCY,
    pattern: new RegExp(`^(?<place>${ANY_CASE}${STATE}) ?${KNOWN}${DASH}`, "u"),
  },
  {
    mark: ", ",
    sign: HAS_DAY,
    pattern: new RegExp(`^(?<place>${ANY_CASE}${STATE})${DATE}${DASH}`, "u"),
  },
  {
    mark: "(",
    sign: NEAR_AGENCY,
    pattern: new RegExp(
      `^(?<place>\\p{Lu}[\\p{L}.'’ -]{1,30}?)(?:, \\d{1,2} (?:de )?\\p{L}{3,10}\\.?)? \\((?<agency>${AGENCIES})\\)(?:\\.?\\s?-|\\s*[–—])-?\\s+(?=\\S)`,
      "u",
    ),
  },
  {
    mark: "/.",
    sign: /\d/u,
    pattern:
      /^(?<place>\p{Lu}[\p{L} -]{1,30}), \d{1,2} \p{L}{3,10}\.? \/(?<agency>\p{L}{2,20})\/\.\s+(?=\S)/u,
  },
  {
    mark: "(",
    sign: BEGINS_ABROAD,
    pattern:
      /^(?<place>\p{Script=Arabic}[\p{Script=Arabic}\p{M} ]{1,30}?)\s*\((?<agency>[\p{Script=Arabic} ]{2,30})\)\s*[-–—:]\s+(?=\S)/u,
  },
  {
    mark: "社",
    sign: BEGINS_ABROAD,
    pattern:
      /^(?<agency>(?:新华|新華|中新|路透|法新)社)(?<place>\p{Script=Han}{1,12}?)\d{1,2}月\d{1,2}日[电電]\s?(?:[（(][^（）()]{1,30}[）)])?\s?/u,
  },
  {
    mark: "【",
    sign: BEGINS_ABROAD,
    pattern: /^【(?<place>\p{L}{1,15}?)(?:\d{1,2}日)?(?<agency>共同|時事|ロイター)】\s?/u,
  },
];

/** No dateline begins with a small letter of English, a figure, a mark of English but a bracket, or a typesetter's one. */
const BEGINS = /^[A-Z(\x80-\u1fff\u2070-\uffff]/;

/** Every dateline has one of these: a dash or colon ends with a space, and so parts no word. */
const MARKED = /[–—:-]\s|[(社【]|\/\./u;

/** No dateline is longer, in code units. */
export const LONGEST_DATELINE = 120;

/** The dateline that a paragraph begins with, its parts named `place` and `agency`; null for none. */
export function datelineAt(words: string): RegExpExecArray | null {
  if (!BEGINS.test(words)) return null;
  const head = words.slice(0, LONGEST_DATELINE);
  if (!MARKED.test(head)) return null;
  for (const { mark, sign, pattern } of DATELINES) {
    const found = head.includes(mark) && sign.test(head) ? pattern.exec(head) : null;
    if (found !== null) return found;
  }
  return null;
}

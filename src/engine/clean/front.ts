import { datelineLength } from "./credit.ts";
import { fromCue, isAltText, isName, isProse, isTitle, LONGEST_HEADLINE } from "./line.ts";
import type { Label, Line } from "./line.ts";

const SHORTEST_DEK = 5;
/** So few lines from a dek a page still shows its byline. */
const CREDIT_REACH = 4;
/** Fewer words than this come again by chance. */
const SHORTEST_REPEAT = 4;
const LONGEST_DEK = 70;
/** A title shares this part of its words with the text under it, or it is no title. */
const TITLE_IN_TEXT = 0.34;
/** A dek that repeats the text has this part of its words in one paragraph of it. */
const DEK_IN_TEXT = 0.6;
const COMMON =
  /^(?:an?|the|of|to|in|on|at|for|and|or|by|with|from|as|is|are|was|be|its?|that|this|his|her|their|it|he|she|they|has|have|had|not|will|after|over|amid)$/u;

/** The first title-like line before the text that shares enough of its words with the text; -1 for none. */
export function pickTitle(lines: readonly Line[], body: number): number {
  const text = new Set(
    lines
      .slice(body)
      .filter(isProse)
      .flatMap((line) => line.words.map(stem)),
  );
  const shares = lines.slice(0, body).map((line) => (isTitle(line) ? partIn(line, text) : 0));
  const best = Math.max(0, ...shares);
  const named = shares.findIndex(
    (share, i) => share >= Math.max(TITLE_IN_TEXT, best * (isLong(lines[i]) ? 0.4 : 0.6)),
  );
  if (named >= 0) return named;
  return lines.slice(0, body).findIndex((line) => isTitle(line) && line.words.length >= 4);
}

/** Too long for a site's name or a section: may be the title although a dek under it shares more. */
function isLong(line: Line | undefined): boolean {
  return line !== undefined && line.words.length >= 5;
}

/** Part of a line's telling words that stand in a set of stems, 0–1. */
function partIn(line: Line, stems: ReadonlySet<string>): number {
  const telling = line.words.filter((word) => !COMMON.test(word));
  return telling.length === 0
    ? 0
    : telling.filter((word) => stems.has(stem(word))).length / telling.length;
}

function stem(word: string): string {
  return word.length > 5 ? word.slice(0, 5) : word.replace(/s$/u, "");
}

/** Names everything before the lead, and deks that have the shape of a lead. */
export function nameFront(
  lines: readonly Line[],
  labels: (Label | null)[],
  title: number,
  body: number,
): void {
  for (let i = 0; i < body; i++) labels[i] = frontLabel(lines, title, i);
  if (title < 0) return;
  for (let i = body; isDek(lines, i); i++)
    labels[i] = { role: "dek", reason: "summary under the headline" };
}

function frontLabel(lines: readonly Line[], title: number, i: number): Label {
  const line = lines[i];
  if (line === undefined || i === title) return { role: "headline" };
  const head = lines[title];
  if (head !== undefined && isTitle(line) && repeats(line, head))
    return { role: "headline", reason: "the page's title, said again" };
  if (line.cue !== null) return fromCue(line.cue);
  if (i < title || title < 0) return { role: "boilerplate", reason: "label before the headline" };
  if (isAltText(lines, i))
    return { role: "caption", reason: "picture description, said again in the caption" };
  if (isName(line)) return { role: "byline", reason: "author's name" };
  return line.words.length >= SHORTEST_DEK
    ? { role: "dek", reason: "summary under the headline" }
    : { role: "boilerplate", reason: "label between headline and text" };
}

/** Same title twice: one holds nearly all words of the other. */
function repeats(a: Line, b: Line): boolean {
  const shorter = a.words.length <= b.words.length ? a : b;
  if (shorter.words.length < SHORTEST_REPEAT) return false;
  const other = new Set((shorter === a ? b : a).words);
  return shorter.words.filter((word) => other.has(word)).length >= shorter.words.length * 0.85;
}

/** A byline or date comes next, or after pictures and labels. */
function standsOverByline(lines: readonly Line[], i: number): boolean {
  const roles = lines.slice(i + 1, i + 1 + CREDIT_REACH).map((line) => line.cue?.role ?? null);
  const credit = roles.findIndex((role) => role === "byline" || role === "dateline");
  return credit >= 0 && !roles.slice(0, credit).includes(null);
}

/** Whether the prose at `i` is a summary and the text proper begins after it. */
function isDek(lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  if (line === undefined || line.words.length > LONGEST_DEK || datelineLength(line.surface) > 0)
    return false;
  const later = lines.slice(i + 1).filter(isProse);
  if (later.length < 2) return false;
  if (line.cue !== null || isAltText(lines, i)) return false;
  if (!line.closed && line.words.length <= LONGEST_HEADLINE)
    return line.words.length >= SHORTEST_DEK;
  if (later[0] !== undefined && datelineLength(later[0].surface) > 0 && isProse(line)) return true;
  if (isProse(line) && standsOverByline(lines, i) && line.words.length <= 45) return true;
  return (
    isProse(line) &&
    later.some(
      (other) =>
        partIn(line, new Set(other.words.map(stem))) >= DEK_IN_TEXT &&
        line.words.length <= other.words.length * 2,
    )
  );
}

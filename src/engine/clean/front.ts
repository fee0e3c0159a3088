import { datelineLength } from "./credit.ts";
import { fromCue, isAltText, isName, isPlace, isTitle, LONGEST_HEADLINE } from "./line.ts";
import type { Label, Line } from "./line.ts";
import { stemTable } from "./word.ts";

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
/** What is known of a stem: a line asks for it, and the text has it. */
const ASKED = 1;
const FOUND = 2;

/** The first title-like line before the text that shares enough of its words with the text; -1 for none. */
export function pickTitle(lines: readonly Line[], body: number): number {
  const front = lines.slice(0, body);
  const told = stemsIn(
    lines.slice(body).filter(({ prose }) => prose),
    front.filter(isTitle),
  );
  const shares = front.map((line) => (isTitle(line) ? partIn(line, told) : 0));
  const best = Math.max(0, ...shares);
  const named = shares.findIndex(
    (share, i) => share >= Math.max(TITLE_IN_TEXT, best * (isLong(lines[i]) ? 0.4 : 0.6)),
  );
  if (named >= 0) return named;
  return front.findIndex((line) => isTitle(line) && line.words.length >= 4);
}

/** What is known of each stem: which the telling words of some lines ask for, and which of those a text has. */
function stemsIn(text: readonly Line[], asking: readonly Line[]): Uint8Array {
  const table = stemTable();
  ask(asking, table);
  find(text, table);
  return table;
}

function ask(lines: readonly Line[], table: Uint8Array): void {
  for (const { words } of lines)
    for (const { common, stem } of words) if (!common) table[stem] = ASKED;
}

function find(lines: readonly Line[], table: Uint8Array): void {
  for (const { words } of lines)
    for (const { stem } of words) if (table[stem] === ASKED) table[stem] = FOUND;
}

/** Too long for a site's name or a section: may be the title although a dek under it shares more. */
function isLong(line: Line | undefined): boolean {
  return line !== undefined && line.words.length >= 5;
}

/** Part of a line's telling words that were found, 0–1. */
function partIn(line: Line, found: Uint8Array): number {
  const telling = line.words.filter(({ common }) => !common);
  return telling.length === 0
    ? 0
    : telling.filter(({ stem }) => found[stem] === FOUND).length / telling.length;
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
  if (isPlace(lines, i)) return { role: "dateline", reason: "place below the byline" };
  if (isName(line)) return { role: "byline", reason: "author's name" };
  return line.words.length >= SHORTEST_DEK
    ? { role: "dek", reason: "summary under the headline" }
    : { role: "boilerplate", reason: "label between headline and text" };
}

/** Same title twice: one holds nearly all words of the other. */
function repeats(a: Line, b: Line): boolean {
  const shorter = a.words.length <= b.words.length ? a : b;
  if (shorter.words.length < SHORTEST_REPEAT) return false;
  const other = new Set((shorter === a ? b : a).words.map(({ norm }) => norm));
  return shorter.words.filter(({ norm }) => other.has(norm)).length >= shorter.words.length * 0.85;
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
  if (line.cue !== null || isAltText(lines, i)) return false;
  const later = lines.slice(i + 1).filter(({ prose }) => prose);
  if (later.length < 2) return false;
  if (!line.closed && line.words.length <= LONGEST_HEADLINE)
    return line.words.length >= SHORTEST_DEK;
  if (later[0] !== undefined && datelineLength(later[0].surface) > 0 && line.prose) return true;
  if (line.prose && standsOverByline(lines, i) && line.words.length <= 45) return true;
  const table = stemTable();
  return (
    line.prose &&
    later.some((other) => {
      ask([line], table);
      find([other], table);
      return line.words.length <= other.words.length * 2 && partIn(line, table) >= DEK_IN_TEXT;
    })
  );
}

import { datelineAt, LONGEST_DATELINE } from "./clean/datelines.ts";
import type { Span } from "./span.ts";
import { DOTTED } from "./form.ts";

/** A mark that can end a sentence, what may close around it (French sets a space before), and the space that must follow. */
const ENDING =
  /(?:[.!?…]+(?:["'“”’«»)\]]|[ \u00a0\u202f]»(?!\p{L}))*(?=\s|$)|[。！？؟।]+["'”’」』）]*)/gu;
const OPENING = /^\s*["'“‘«([「『—–-]*\s*(?:[^\p{Ll}\s]|$)/u;
const SPLIT_ENDING = /^\s*["'“‘«([]*\p{L}/u;
/** "J. P. Halden"; small only in Latin script ("z. B. Autos"): a Russian "г." (year) ends sentences too. */
const INITIAL = /^(?:\p{Lu}|(?=\p{Script=Latin})\p{Ll})$/u;
/** Who said it, after a quotation that ends with a mark of its own, in scripts without capitals. */
const ATTRIBUTED = /^(?:と|など|って|\p{Script=Han}{0,8}[说說道问問喊][。！？，：])/u;
/** A German day ("am 3. November") or rank ("der 2. Versuch"): the dot makes a figure an ordinal. */
const RANK = /(?:^|\s)(?:der|dem|den|des|vom|zum|im)\s\d{1,2}$/iu;
const DAY = /(?:^|\s)(?:am|ab|bis|seit|und)\s\d{1,2}$/iu;
const MONTH =
  /^\s(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/u;

/** Words that begin a sentence far more often than they follow an abbreviation such as "U.S.". */
const STARTERS = new Set(
  (
    "A An The In On At By For From With After Before But And Or If As While When He She It They We You I This That " +
    "These Those There His Her Its Their Our My Such Some Many Most Both Each Other Another No Not So Yet Still Since Until " +
    "Under According Earlier Later Last Meanwhile However Also Although Though Despite During One Two Three Then Now Here Nobody " +
    "Several Few Even Only Just Among Because Once All Any Every Instead Nor Thus What Why How Who Where Which Whether Thousands Hundreds"
  ).split(" "),
);

/** A dateline's place, in capitals, goes on behind a dash: "HARLE, N.Y. - A blast". */
const BEHIND_PLACE = /^\s*[-–—]/u;
const LONGEST_PLACE = 50;

/** Above this, lines of one paragraph were not broken by a fixed width. */
const WIDEST_WRAPPED_LINE = 100;
const NARROWEST_WRAPPED_LINE = 45;

/**
 * Paragraphs and lines of a text: spans without white space at either end, in order. One line is one
 * block, unless the text was wrapped at a fixed width; then lines up to an empty one are one block.
 */
export function blocksOf(text: string): readonly Span[] {
  const lines = linesOf(text);
  if (isWrapped(text, lines)) return joinWrapped(text, lines, () => true);
  const width = wrapWidth(text, lines);
  return width === 0
    ? lines
    : joinWrapped(text, lines, (line, next) => isFull(text, line, next, width));
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start < text.length;) {
    const next = text.indexOf("\n", start);
    const end = next < 0 ? text.length : next;
    const line = trim(text, { start, end });
    if (line.end > line.start) lines.push(line);
    start = end + 1;
  }
  return lines;
}

/** Fixed-width text: most lines that another follows closely are nearly as long as the longest. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  const followed = lines.filter((line, i) => adjacent(text, line, lines[i + 1]));
  if (followed.length < 4 || followed.length * 2 < lines.length) return false;
  const longest = Math.max(...lines.map((line) => line.end - line.start));
  const full = followed.filter(
    (line) => line.end - line.start >= Math.max(NARROWEST_WRAPPED_LINE, longest * 0.7),
  );
  return longest <= WIDEST_WRAPPED_LINE && full.length >= followed.length * 0.8;
}

function adjacent(text: string, line: Span, next: Span | undefined): boolean {
  if (next === undefined) return false;
  const first = text.indexOf("\n", line.end);
  const second = text.indexOf("\n", first + 1);
  return first >= 0 && first < next.start && (second < 0 || second >= next.start);
}

/** So many lines at least end where no word more had room, and run on: text wrapped inside a page of other lines. */
const FEWEST_FULL = 4;

/** Paragraphs of one page are wrapped at widths that differ by no more. */
const RAGGED = 5;

/** The width at which the paragraphs of a page were wrapped, its other lines aside; 0 where they were not. */
function wrapWidth(text: string, lines: readonly Span[]): number {
  const width = Math.max(0, ...lines.map((line) => line.end - line.start));
  if (width > WIDEST_WRAPPED_LINE || width < NARROWEST_WRAPPED_LINE) return 0;
  const open = lines.filter((line, i) => {
    const next = lines[i + 1];
    const runsOn = next !== undefined && /^\p{Ll}/u.test(text.slice(next.start, next.end));
    return runsOn && isFull(text, line, next, width);
  });
  return open.length >= FEWEST_FULL ? width : 0;
}

/** The next line's first word would not have gone into this one. */
function isFull(text: string, line: Span, next: Span | undefined, width: number): boolean {
  if (next === undefined || !adjacent(text, line, next)) return false;
  const first = /^\S+/u.exec(text.slice(next.start, next.end))?.[0].length ?? 0;
  return line.end - line.start + 1 + first > width - RAGGED;
}

function joinWrapped(
  text: string,
  lines: readonly Span[],
  runsOn: (line: Span, next: Span) => boolean,
): Span[] {
  const joined: Span[] = [];
  lines.forEach((line, i) => {
    const last = joined.at(-1);
    const before = lines[i - 1];
    if (
      last !== undefined &&
      before !== undefined &&
      adjacent(text, before, line) &&
      runsOn(before, line)
    )
      joined[joined.length - 1] = { start: last.start, end: line.end };
    else joined.push(line);
  });
  return joined;
}

/** Past the one space that parts two sentences. */
function inward(text: string, start: number): number {
  return text.charCodeAt(start) === SPACE ? start + 1 : start;
}

const SPACE = 32;

/** The span without white space at its ends. */
export function trim(text: string, span: Span): Span {
  if (isTight(text, span)) return span;
  const slice = text.slice(span.start, span.end);
  const lead = slice.length - slice.trimStart().length;
  const body = slice.trim().length;
  return { start: span.start + lead, end: span.start + lead + body };
}

/** Whether plain marks or letters, as nearly always, stand at both ends. */
function isTight(text: string, { start, end }: Span): boolean {
  const [first, last] = [text.charCodeAt(start), text.charCodeAt(end - 1)];
  return start < end && isPlain(first) && isPlain(last);
}

/** ASCII without white space. */
function isPlain(unit: number): boolean {
  return unit > SPACE && unit < ASCII;
}

/** Sentences of one block, in order; together they hold all of it but the white space between. */
export function sentencesOf(text: string, block: Span): readonly Span[] {
  const sentences: Span[] = [];
  let start = block.start;
  const slice = text.slice(block.start, block.end);
  // Not by `matchAll`, which makes the pattern anew each time.
  ENDING.lastIndex = 0;
  for (let match = ENDING.exec(slice); match !== null; match = ENDING.exec(slice)) {
    const end = block.start + match.index + match[0].length;
    if (end >= block.end || !endsSentence(text, block, end, match[0])) continue;
    // "ВЕЛЬМОРА, 3 ноября. /ТАСС/." is part of the first sentence.
    if (end - block.start < LONGEST_DATELINE && end < block.start + datelineEnd(slice)) continue;
    sentences.push(trim(text, { start: inward(text, start), end }));
    start = end;
  }
  const last = trim(text, { start: inward(text, start), end: block.end });
  if (last.end > last.start) sentences.push(last);
  return sentences;
}

function datelineEnd(words: string): number {
  return datelineAt(words)?.[0].length ?? 0;
}

function endsSentence(text: string, block: Span, end: number, mark: string): boolean {
  const after = text.slice(end, Math.min(block.end, end + 40));
  // Most sentences end with a mark of ASCII and begin with a capital of English: the patterns are for the others.
  if (mark.charCodeAt(0) >= ASCII && /^[。！？।]/u.test(mark))
    return mark.length < 2 || !ATTRIBUTED.test(after);
  if (!beginsPlainly(after) && !OPENING.test(after)) return false;
  if (!mark.startsWith(".") || mark.startsWith("..")) return true;
  return !belongsToWord(text, block, end - mark.length, after);
}

/** A space and a capital of English. */
function beginsPlainly(after: string): boolean {
  const first = after.charCodeAt(1);
  return after.charCodeAt(0) === SPACE && first >= CAPITAL_A && first <= CAPITAL_Z;
}

const [CAPITAL_A, CAPITAL_Z] = [65, 90];

/** One letter, which may be two code units: two of English are told by a look. */
function isInitial(word: string): boolean {
  if (word.length > 2 || (word.length === 2 && word.charCodeAt(0) < ASCII)) return false;
  return INITIAL.test(word);
}

function isFigure(word: string): boolean {
  const first = word === "" ? 0 : word.charCodeAt(0);
  return first >= ZERO && first <= NINE;
}

const [ZERO, NINE] = [48, 57];

/** Whether the dot at `dot` is part of an abbreviation or an initial rather than a full stop. */
function belongsToWord(text: string, block: Span, dot: number, after: string): boolean {
  const head = text.slice(Math.max(block.start, dot - 20), dot);
  const before = wordAtEnd(head);
  if (DOTTED.has(before)) return before !== "No" || /^\s*\d/u.test(after);
  if (isFigure(before)) return RANK.test(head) || (DAY.test(head) && MONTH.test(after));
  if (isInitial(before)) return SPLIT_ENDING.test(after) && !startsSentence(after);
  if (!before.includes(".") || !/^\p{L}(\.\p{L})+$/u.test(before)) return false;
  return !startsSentence(after) || (BEHIND_PLACE.test(after) && isPlace(text, block.start, dot));
}

function isPlace(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_PLACE && !/\p{Ll}/u.test(text.slice(start, end));
}

const ASCII = 128;
/** No letters, for sure; a quotation often ends where its sentence does. */
const QUOTES = "“”‘’«»";
/** ASCII's letters, figures and full stop are 1. */
const OF_WORD = Uint8Array.from({ length: ASCII }, (_, unit) =>
  /[A-Za-z\d.]/u.test(String.fromCharCode(unit)) ? 1 : 0,
);

function isOfWord(unit: number): boolean {
  return unit < ASCII && OF_WORD[unit] === 1;
}

/** The letters, figures and dots that a text ends with. Those of English are seen without asking Unicode. */
function wordAtEnd(text: string): string {
  let start = text.length;
  while (start > 0 && isOfWord(text.charCodeAt(start - 1))) start -= 1;
  const last = text.charAt(start - 1);
  if (start === 0 || last.charCodeAt(0) < ASCII || QUOTES.includes(last)) return text.slice(start);
  return /[\p{L}\p{N}.]+$/u.exec(text)?.[0] ?? "";
}

function startsSentence(after: string): boolean {
  const word = /\p{L}+/u.exec(after)?.[0] ?? "";
  return STARTERS.has(word) || /^\s*["“«]/u.test(after);
}

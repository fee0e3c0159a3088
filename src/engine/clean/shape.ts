import type { Line } from "./line.ts";
import { floats } from "../memory.ts";
import { stemCount } from "./word.ts";

/** So many lines on either side say what a line stands among. */
const REACH = 6;
/** More words say no more about a line, or about the lines on one side of it. */
const MOST_WORDS = 80;
const MOST_BESIDE = 200;
/** A paragraph counts as so many words at most. */
const MOST_IN_PARAGRAPH = 60;
/** A line of no more words, without an end mark, has the shape of a link. */
const LONGEST_LABEL = 6;

/** How many numbers tell a line's shape. */
export const SHAPE_SIZE = 14;

/**
 * The shape of every line as `SHAPE_SIZE` numbers, one line's after the other's, in the order of `SHAPE_WEIGHTS`: how it
 * ends, whether other paragraphs share its words, how long it is, and what stands beside it. What its words mean is not
 * asked, but for the cues found before. Written into the array that is given, which may be longer.
 */
export function shapesOf(
  lines: readonly Line[],
  shapes = floats(lines.length * SHAPE_SIZE),
): Float64Array {
  const told = toldIn(lines);
  const sums = sumsOf(lines);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) continue;
    const length = lengthOf(line);
    const furniture = isFurniture(line);
    let at = i * SHAPE_SIZE;
    shapes[at++] = line.closed ? 1 : 0;
    shapes[at++] = isCutShort(line) ? 1 : 0;
    shapes[at++] = told[i] ?? 0;
    shapes[at++] = furniture ? 1 : 0;
    shapes[at++] = line.cue !== null && !furniture ? 1 : 0;
    shapes[at++] = length;
    shapes[at++] = line.prose ? length : 0;
    shapes[at++] = lines[i - 1]?.prose === true ? 1 : 0;
    shapes[at++] = lines[i + 1]?.prose === true ? 1 : 0;
    shapes[at++] = lengthOf(lines[i - 1]);
    shapes[at++] = Math.min(MOST_BESIDE, between(sums.prose, i - REACH, i)) / 100;
    shapes[at++] = Math.min(MOST_BESIDE, between(sums.prose, i + 1, i + 1 + REACH)) / 100;
    shapes[at++] = between(sums.labels, i - REACH, i) / REACH;
    shapes[at] = between(sums.labels, i + 1, i + 1 + REACH) / REACH;
  }
  return shapes;
}

/** Grows with the number of words, ever more slowly: from 0 to about 1.5. */
export function lengthOf(line: Line | undefined): number {
  return line === undefined ? 0 : (LENGTHS[Math.min(line.words.length, MOST_WORDS)] ?? 0);
}

const LENGTHS = Array.from({ length: MOST_WORDS + 1 }, (_, words) => Math.log1p(words) / 3);

function isFurniture({ cue }: Line): boolean {
  return cue?.role === "boilerplate" || cue?.role === "teaser";
}

/** "The city closed its only bridge on...": a link's text, cut to fit. */
function isCutShort({ surface }: Line): boolean {
  return surface.endsWith("...") || surface.endsWith("…");
}

/** What is summed over neighbours, each as sums from the page's first line up to a line. */
type Sums = { readonly prose: readonly number[]; readonly labels: readonly number[] };

function sumsOf(lines: readonly Line[]): Sums {
  let [words, short] = [0, 0];
  const [prose, labels] = [[words], [short]];
  for (const line of lines) {
    if (line.prose) words += Math.min(line.words.length, MOST_IN_PARAGRAPH);
    if (line.words.length <= LONGEST_LABEL && !line.closed) short += 1;
    prose.push(words);
    labels.push(short);
  }
  return { prose, labels };
}

function between(sums: readonly number[], start: number, end: number): number {
  return (sums[Math.min(sums.length - 1, end)] ?? 0) - (sums[Math.max(0, start)] ?? 0);
}

/** A line's first words tell what it is about. */
const MOST_ASKED = 30;

/** For each stem twice the number of the paragraph that had it last, and one more where others had it before; else 0. */
let latest = new Int32Array(0);
const MORE = 1;

/** How many telling words each line has, then their stems: words are asked once, for to ask many objects is slow. */
let telling = new Int32Array(0);

/** The part of each line's telling words that paragraphs other than itself have too. */
function toldIn(lines: readonly Line[]): readonly number[] {
  const stems = stemCount();
  if (latest.length < stems) latest = new Int32Array(2 * stems);
  else latest.fill(0, 0, stems);
  const most = lines.length * (MOST_ASKED + 1);
  if (telling.length < most) telling = new Int32Array(2 * most);
  let end = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) continue;
    const start = end;
    end = layStems(line, start);
    if (line.prose) note(start + 1, end, 2 * (i + 1));
  }
  const told: number[] = [];
  let at = 0;
  for (const { prose } of lines) {
    const start = at + 1;
    at = start + (telling[at] ?? 0);
    told.push(partTold(start, at, prose));
  }
  return told;
}

/** Lays out what one line asks, from this place on; answers where it ends. */
function layStems({ words }: Line, start: number): number {
  const most = Math.min(words.length, MOST_ASKED);
  let at = start + 1;
  for (let j = 0; j < most; j++) {
    const word = words[j];
    if (word !== undefined && !word.common) telling[at++] = word.stem;
  }
  telling[start] = at - start - 1;
  return at;
}

/** Notes that a paragraph has these stems; `own` is twice its number. */
function note(start: number, end: number, own: number): void {
  for (let at = start; at < end; at++) {
    const stem = telling[at] ?? 0;
    const last = latest[stem] ?? 0;
    if (last < own) latest[stem] = last === 0 ? own : own + MORE;
  }
}

function partTold(start: number, end: number, prose: boolean): number {
  let shared = 0;
  for (let at = start; at < end; at++) {
    const last = latest[telling[at] ?? 0] ?? 0;
    if (prose ? (last & MORE) === MORE : last > 0) shared += 1;
  }
  return end === start ? 0 : shared / (end - start);
}

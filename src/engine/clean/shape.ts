import type { Line } from "./line.ts";
import { stemTable } from "./word.ts";

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
 * asked, but for the cues found before.
 */
export function shapesOf(lines: readonly Line[]): Float64Array {
  const shapes = new Float64Array(lines.length * SHAPE_SIZE);
  const told = toldIn(lines);
  const sums = sumsOf(lines);
  lines.forEach((line, i) => {
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
  });
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
type Sums = { readonly prose: Float64Array; readonly labels: Float64Array };

function sumsOf(lines: readonly Line[]): Sums {
  const prose = new Float64Array(lines.length + 1);
  const labels = new Float64Array(lines.length + 1);
  lines.forEach((line, i) => {
    const label = line.words.length <= LONGEST_LABEL && !line.closed;
    prose[i + 1] =
      (prose[i] ?? 0) + (line.prose ? Math.min(line.words.length, MOST_IN_PARAGRAPH) : 0);
    labels[i + 1] = (labels[i] ?? 0) + (label ? 1 : 0);
  });
  return { prose, labels };
}

function between(sums: Float64Array, start: number, end: number): number {
  return (sums[Math.min(sums.length - 1, end)] ?? 0) - (sums[Math.max(0, start)] ?? 0);
}

/** Met in one paragraph, or in more. */
const ONE = 1;
const MORE = 2;
/** A line's first words tell what it is about. */
const MOST_ASKED = 30;

/** The part of each line's telling words that paragraphs other than itself have too. */
function toldIn(lines: readonly Line[]): Float64Array {
  const paragraphs = stemTable();
  const latest = new Int32Array(paragraphs.length);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line?.prose !== true) continue;
    const { words } = line;
    const end = Math.min(words.length, MOST_ASKED);
    for (let j = 0; j < end; j++) {
      const word = words[j];
      if (word === undefined || word.common || latest[word.stem] === i + 1) continue;
      paragraphs[word.stem] = latest[word.stem] === 0 ? ONE : MORE;
      latest[word.stem] = i + 1;
    }
  }
  return Float64Array.from(lines, (line) => partTold(line, paragraphs));
}

function partTold({ prose, words }: Line, paragraphs: Uint8Array): number {
  const least = prose ? MORE : ONE;
  const end = Math.min(words.length, MOST_ASKED);
  let telling = 0;
  let shared = 0;
  for (let j = 0; j < end; j++) {
    const word = words[j];
    if (word === undefined || word.common) continue;
    telling += 1;
    if ((paragraphs[word.stem] ?? 0) >= least) shared += 1;
  }
  return telling === 0 ? 0 : shared / telling;
}

import type { Line } from "./line.ts";
import { SHAPE_SIZE, shapesOf } from "./shape.ts";
import { SHAPE_WEIGHTS } from "./shape-weights.ts";
import { bestOf, grown, reachOf } from "./sums.ts";
import type { Edges, Told } from "./sums.ts";
import { TRAITS } from "./word.ts";

/** Where the article stands on its page, as half-open places of lines. */
export type Stretch = {
  /** From here to here lines are the article's unless they show that they are not. */
  readonly start: number;
  readonly end: number;
  /** Where a list of the article's own ends that follows its text closely; 0 where none does. */
  readonly listEnd: number;
  /** From here on nothing is the article's. */
  readonly beyond: number;
};

/** Added to what shapes tell, so that in doubt a line is text: inside, at the edges, and beyond them. */
const INSIDE = 1;
const AT_EDGES = 1.5;
const BEYOND = 2.5;
/** The edges go on over lines that take away no more than this. */
const EDGE_GAP = 4;
const BEYOND_GAP = 6;

/**
 * The stretch of lines whose shapes tell most that they are an article's: menus and links beside it are short lines among
 * short lines, lists of other stories paragraphs with few of its words and few paragraphs beside them.
 */
export function stretchOf(lines: readonly Line[]): Stretch {
  const told = toldBy(lines);
  const rough = bestOf(lines, told, INSIDE);
  if (lines.length < LARGE && wordsIn(lines, rough) < FEWEST_WORDS)
    return { start: 0, end: lines.length, listEnd: 0, beyond: lines.length };
  const sure = SURER * Math.max(0, levelOf(lines, told, rough) - LEVEL);
  const best = sure > 0 ? bestOf(lines, told, INSIDE - sure) : rough;
  const edges = { doubt: AT_EDGES - sure, gap: EDGE_GAP };
  const inner = grown(lines, told, resumed(lines, told, grown(lines, told, best, edges)), edges);
  const outer = grown(lines, told, inner, { doubt: BEYOND - sure, gap: BEYOND_GAP });
  const listEnd = listEndOf(lines, inner[1]);
  return { start: inner[0], end: inner[1], listEnd, beyond: Math.max(outer[1], listEnd) };
}

/** A page of fewer lines may have been cut out by a reader, who leaves the menus. */
export const LARGE = 60;

/** Shapes of the page that was last read, and what they tell, for the next: memory that is new is slow. */
let room = new Float64Array(0);
let odds = new Float64Array(0);

/** Log-odds that each line is an article's, by its shape. Valid until the next call. */
function toldBy(lines: readonly Line[]): Told {
  if (odds.length < lines.length) {
    room = new Float64Array(2 * lines.length * SHAPE_SIZE);
    odds = new Float64Array(2 * lines.length);
  }
  const shapes = shapesOf(lines, room);
  for (let line = 0; line < lines.length; line++) {
    let sum = SHAPE_WEIGHTS[0] ?? 0;
    for (let i = 0; i < SHAPE_SIZE; i++)
      sum += (SHAPE_WEIGHTS[i + 1] ?? 0) * (shapes[line * SHAPE_SIZE + i] ?? 0);
    odds[line] = sum;
  }
  return odds;
}

/** So little text on a small page shows nothing of what is not text. */
const FEWEST_WORDS = 200;

function wordsIn(lines: readonly Line[], [start, end]: Edges): number {
  let sum = 0;
  for (let i = start; i < end; i++) sum += lines[i]?.words.length ?? 0;
  return sum;
}

/** Where paragraphs are surer to be text than this, lines beside them have to be surer too, by so much of the difference. */
const LEVEL = 2;
const SURER = 0.5;

/** How sure the middle one of a stretch's paragraphs is to be text. */
function levelOf(lines: readonly Line[], told: Told, [start, end]: Edges): number {
  const paragraphs: number[] = [];
  for (let i = start; i < end; i++) if (lines[i]?.prose === true) paragraphs.push(told[i] ?? 0);
  return paragraphs.sort((p, q) => p - q)[paragraphs.length >> 1] ?? 0;
}

/** So many paragraphs in a row, each of a text's shape, go on with a text that no more lines of furniture part. */
const RESUMES = 3;
const RESUMES_WITHIN = 20;

/** The stretch, and what comes below it up to the last paragraphs that go on with it. */
function resumed(lines: readonly Line[], told: Told, [start, end]: Edges): Edges {
  let last = end;
  let row = 0;
  for (let i = end; i < lines.length && i < last + RESUMES_WITHIN; i++) {
    row = lines[i]?.prose === true && (told[i] ?? 0) > 0 ? row + 1 : 0;
    if (row >= RESUMES) last = i + 1;
  }
  return [start, last];
}

/** A list of results, dates or prices has a figure in most of its lines; so many more with than without make one. */
const SHORTEST_LIST = 4;
const WITHOUT_FIGURE = -1.5;

function listEndOf(lines: readonly Line[], end: number): number {
  const valueAt = (i: number): number => {
    const { cue = null, traits = 0 } = lines[end + i] ?? {};
    if (cue !== null && cue.role !== "dateline") return -SHORTEST_LIST;
    return (traits & TRAITS.figure) === 0 ? WITHOUT_FIGURE : 1;
  };
  const { reach, sum } = reachOf(lines.length - end, valueAt, SHORTEST_LIST);
  return sum >= SHORTEST_LIST ? end + reach : 0;
}

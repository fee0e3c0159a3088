import { isSignature } from "./cue.ts";
import { LINK } from "./set.ts";
import { isSentence } from "./line.ts";
import type { Label, Line } from "./line.ts";
import { partIn, stemsIn } from "./share.ts";

/** An article has no more points without an end mark under its headline: more are links. */
const MOST_POINTS = 6;
/** A summary has more of its words in the text than this; only a text of so many paragraphs tells. */
const STRANGE = 0.2;
const FEWEST_PARAGRAPHS = 8;
const SHORTEST_LINK = 6;

/** The lines between headline and text, half-open, and what each was taken for. */
type Between = {
  readonly lines: readonly Line[];
  readonly labels: (Label | null)[];
  readonly start: number;
  readonly end: number;
};

/** Links to other stories that stand between headline and text and were taken for summaries. */
export function nameBeside(between: Between): void {
  const { lines, labels, start, end } = between;
  for (let i = start; i < end; i++) if (lines[i]?.cue?.opens === "list") nameItems(between, i);
  const points: number[] = [];
  for (let i = start; i < end; i++)
    if (labels[i]?.role === "dek" && isOpen(lines[i])) points.push(i);
  if (points.length === 0) return;
  for (const i of points)
    if (points.length > MOST_POINTS || isStrange(between, i)) labels[i] = LINK;
}

function isOpen(line: Line | undefined): boolean {
  return line?.cue === null && !line.closed;
}

function isSigned({ lines, start }: Between, i: number): boolean {
  return lines.slice(start, i).some(isSignature);
}

/**
 * The items under the heading of a list. Above the byline the article's own summary may follow them: one alone is that, and
 * so is a sentence.
 */
function nameItems(between: Between, head: number): void {
  const { lines, labels, end } = between;
  const signed = isSigned(between, head);
  const items: number[] = [];
  for (let i = head + 1; i < end; i++) {
    const line = lines[i];
    if (line === undefined || isSignature(line) || line.cue?.role === "caption") break;
    if (line.cue !== null) continue;
    if (!signed && isSentence(line)) break;
    items.push(i);
  }
  const reason = lines[head]?.cue?.reason ?? "";
  if (signed || items.length > 1)
    for (const i of items) labels[i] = { role: "boilerplate", reason };
}

/** Below the byline, and hardly a word of it is in the text. */
function isStrange(between: Between, i: number): boolean {
  const { lines, end } = between;
  const line = lines[i];
  if (line === undefined || line.words.length < SHORTEST_LINK || !isSigned(between, i))
    return false;
  const text = lines.slice(end).filter(({ prose }) => prose);
  return text.length >= FEWEST_PARAGRAPHS && partIn(line, stemsIn(text, [line])) < STRANGE;
}

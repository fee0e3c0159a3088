import type { Line } from "./line.ts";
import { lengthOf } from "./shape.ts";

/** Log-odds of each line, and room behind them. */
export type Told = Float64Array;

/** A stretch of lines, half-open. */
export type Edges = readonly [start: number, end: number];

/** One line's shape tells no more than so much, for or against. */
const MOST_TOLD = 3;
/** A line of text counts for this much besides its length. */
const BESIDE_LENGTH = 0.3;
/** The first stretch that is worth this part of the best is the article, and what stands below it comments or other stories. */
const NEARLY_BEST = 0.35;

/** What a line is worth for a stretch that takes it in; `doubt` is added to its log-odds. */
function valueOf(line: Line | undefined, told: number, doubt: number): number {
  if (line === undefined || line.words.length === 0) return 0;
  const value = Math.max(-MOST_TOLD, Math.min(MOST_TOLD, told + doubt));
  return value > 0 ? value * (BESIDE_LENGTH + lengthOf(line)) : value;
}

/**
 * The first of the stretches that are worth nearly as much as the best. (That the stretch with the largest sum is the
 * article was shown for the words of pages by Pasternack and Roth, 2009.)
 */
export function bestOf(lines: readonly Line[], told: Told, doubt: number): Edges {
  const found: { readonly edges: Edges; readonly worth: number }[] = [];
  let start = 0;
  let sum = 0;
  let end = 0;
  let worth = 0;
  for (let i = 0; i <= lines.length; i++) {
    if (sum <= 0 || i === lines.length) {
      if (worth > 0) found.push({ edges: [start, end], worth });
      start = i;
      sum = 0;
      worth = 0;
    }
    sum += valueOf(lines[i], told[i] ?? 0, doubt);
    if (sum > worth) {
      worth = sum;
      end = i + 1;
    }
  }
  const most = Math.max(0, ...found.map((stretch) => stretch.worth));
  return found.find((stretch) => stretch.worth >= most * NEARLY_BEST)?.edges ?? [0, lines.length];
}

/** The stretch with what its edges go on over: lines that take away no more than `gap` before others give it back. */
export function grown(
  lines: readonly Line[],
  told: Told,
  [start, end]: Edges,
  { doubt, gap }: { readonly doubt: number; readonly gap: number },
): Edges {
  const at = (i: number): number => valueOf(lines[i], told[i] ?? 0, doubt);
  const above = reachOf(start, (i) => at(start - 1 - i), gap);
  const below = reachOf(lines.length - end, (i) => at(end + i), gap);
  return [start - above.reach, end + below.reach];
}

/** How many of the values to take from the first on for the largest sum, without falling by more than the gap on the way. */
export function reachOf(
  length: number,
  valueAt: (i: number) => number,
  gap: number,
): { readonly reach: number; readonly sum: number } {
  let sum = 0;
  let most = 0;
  let reach = 0;
  for (let i = 0; i < length && sum > most - gap; i++) {
    sum += valueAt(i);
    if (sum > most) {
      most = sum;
      reach = i + 1;
    }
  }
  return { reach, sum: most };
}

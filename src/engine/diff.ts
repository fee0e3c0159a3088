import { diff_match_patch as DiffMatchPatch } from "diff-match-patch";
import { isCommon } from "./common.ts";
import { datelineLength } from "./clean/credit.ts";
import type { Difference, Run } from "./model.ts";
import { trim } from "./segment.ts";
import type { Span } from "./span.ts";
import { styleOfChange, styleOfWord } from "./style/style.ts";
import { tokenize } from "./tokenize.ts";
import type { Token } from "./tokenize.ts";

/** A stretch of an article's text. */
export type Excerpt = { readonly text: string; readonly span: Span };

/**
 * What is found of one excerpt alone. `surfaces`: its tokens as they stand; `spelt`: those after the dateline, one UTF-16
 * unit each; `words`: how many of these have weight.
 */
type Side = {
  readonly excerpt: Excerpt;
  readonly tokens: readonly Token[];
  readonly surfaces: readonly string[];
  readonly dateline: number;
  readonly spelt: string;
  readonly words: number;
};
/** Tokens `[from, to)` of each side: shared word for word, or on one side or both and different. */
type Step = {
  readonly shared: boolean;
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
};

/** Common words alone, at most this many, between two changes do not count as an island of agreement. */
const SMALLEST_ISLAND = 3;
/** Shared runs shorter than this on average, in texts that share little, are shreds. */
const SHRED = 4;
const LEAST_SHARED = 1 / 3;
/** Units from the private use area on: once there are more norms, they begin anew. */
const MOST_LETTERS = 0x1fff;

const engine = new DiffMatchPatch();
engine.Diff_Timeout = 0;

/**
 * Word-level difference of two stretches of text. Words are mapped to characters, one a norm, and
 * compared with diff-match-patch (Myers 1986) without a clock, so that the answer is the same on any
 * machine. Runs come in reading order and hold whole words; house style is told apart.
 */
export function diff(left: Excerpt, right: Excerpt): Difference {
  const letters = new Map<string, string>();
  return between(sideOf(left, letters), sideOf(right, letters));
}

/** The `diff` of whole texts, for one that is asked of the same texts again and again. */
export function differ(): (left: string, right: string) => Difference {
  const letters = new Map<string, string>();
  const sides = new Map<string, Side>();
  const side = (text: string): Side => {
    const excerpt = { text, span: { start: 0, end: text.length } };
    const known = sides.get(text) ?? sideOf(excerpt, letters);
    sides.set(text, known);
    return known;
  };
  return (left, right) => {
    const [a, b] = [side(left), side(right)];
    if (letters.size < MOST_LETTERS) return between(a, b);
    letters.clear();
    sides.clear();
    return between(side(left), side(right));
  };
}

function between(a: Side, b: Side): Difference {
  const list = joinIslands(steps(a, b), a);
  const runs = list.flatMap((step) => runsOf(step, a, b));
  const all = [...datelineRun(a, b), ...runs];
  const shared = sharedWords(list, a, b);
  const words = { left: a.words, right: b.words };
  return {
    runs: all,
    whole: isShredded(runs, shared, Math.max(words.left, words.right)),
    shared,
    words,
  };
}

function sideOf(excerpt: Excerpt, letters: Map<string, string>): Side {
  const { text, span } = excerpt;
  const tokens = tokenize(text, span);
  const limit = span.start + datelineLength(text.slice(span.start, span.end));
  const found = limit === span.start ? 0 : tokens.findIndex((token) => token.start >= limit);
  const dateline = Math.max(0, found);
  const surfaces = tokens.map(({ start, end }) => text.slice(start, end));
  let spelt = "";
  let words = 0;
  for (const [i, { norm }] of tokens.entries()) {
    if (i < dateline) continue;
    spelt += letterOf(letters, norm === "" ? ` ${surfaces[i]}` : norm);
    if (norm !== "") words += 1;
  }
  return { excerpt, tokens, surfaces, dateline, spelt, words };
}

function steps(a: Side, b: Side): readonly Step[] {
  let i = a.dateline;
  let j = b.dateline;
  return engine.diff_main(a.spelt, b.spelt, false).map(([operation, run]) => {
    const step: Step = {
      shared: operation === 0,
      left: [i, operation === 1 ? i : i + run.length],
      right: [j, operation === -1 ? j : j + run.length],
    };
    [, i] = step.left;
    [, j] = step.right;
    return step;
  });
}

/** One UTF-16 unit a norm, from the private use area on, clear of surrogates. A token without a norm goes by its surface. */
function letterOf(letters: Map<string, string>, key: string): string {
  const known = letters.get(key);
  if (known !== undefined) return known;
  const letter = String.fromCharCode((0xe000 + letters.size) % 0xffff);
  letters.set(key, letter);
  return letter;
}

/** Neighbouring changes become one step; an island of a few common words between changes joins them. */
function joinIslands(list: readonly Step[], a: Side): readonly Step[] {
  const joined: Step[] = [];
  list.forEach((step, i) => {
    const last = joined.at(-1);
    const island =
      step.shared &&
      isIsland(step, a) &&
      list[i + 1] !== undefined &&
      last !== undefined &&
      !last.shared &&
      changesAround(list, i);
    if (last !== undefined && !last.shared && (!step.shared || island))
      joined[joined.length - 1] = {
        shared: false,
        left: [last.left[0], step.left[1]],
        right: [last.right[0], step.right[1]],
      };
    else joined.push(step);
  });
  return joined;
}

function isIsland(step: Step, a: Side): boolean {
  const words = a.tokens.slice(...step.left);
  return (
    words.length < SMALLEST_ISLAND && words.every((word) => word.norm === "" || isCommon(word.norm))
  );
}

/** Both sides change before and after, so that the island stands between two replacements. */
function changesAround(list: readonly Step[], i: number): boolean {
  const before = list.slice(Math.max(0, i - 2), i).filter((step) => !step.shared);
  const after = list.slice(i + 1, i + 3).filter((step) => !step.shared);
  return before.length + after.length >= 3;
}

function runsOf(step: Step, a: Side, b: Side): readonly Run[] {
  if (step.shared) return sharedRuns(step, a, b);
  const left = spanOf(a, step.left);
  const right = spanOf(b, step.right);
  const style = styleOfChange(a.tokens.slice(...step.left), b.tokens.slice(...step.right));
  if (style !== null) return [{ kind: "style", style, left, right }];
  if (step.left[0] === step.left[1]) return [{ kind: "right", left, right }];
  return [{ kind: step.right[0] === step.right[1] ? "left" : "changed", left, right }];
}

/** Words with one norm on both sides, cut where their surfaces show another house style. */
function sharedRuns(step: Step, a: Side, b: Side): readonly Run[] {
  const runs: Run[] = [];
  const [from] = step.left;
  const length = step.left[1] - from;
  let open = 0;
  const close = (k: number): void => {
    if (k > open)
      runs.push({
        kind: "same",
        left: spanOf(a, [from + open, from + k]),
        right: spanOf(b, [step.right[0] + open, step.right[0] + k]),
      });
  };
  for (let k = 0; k < length; k++) {
    const style = styleOfWord(a.surfaces[from + k] ?? "", b.surfaces[step.right[0] + k] ?? "");
    if (style === null) continue;
    close(k);
    runs.push({
      kind: "style",
      style,
      left: spanOf(a, [from + k, from + k + 1]),
      right: spanOf(b, [step.right[0] + k, step.right[0] + k + 1]),
    });
    open = k + 1;
  }
  close(length);
  return runs;
}

/** The span of tokens `[from, to)`; an empty one lies right after the word before. */
function spanOf(side: Side, [from, to]: readonly [number, number]): Span {
  const first = side.tokens[from];
  const last = side.tokens[to - 1];
  if (to > from && first !== undefined && last !== undefined)
    return { start: first.start, end: last.end };
  const place = last?.end ?? first?.start ?? side.excerpt.span.start;
  return { start: place, end: place };
}

/** The datelines of both sides, brackets and all; a style run unless their words are the same. */
function datelineRun(a: Side, b: Side): readonly Run[] {
  if (a.dateline === 0 && b.dateline === 0) return [];
  const words = (side: Side): string =>
    side.tokens
      .slice(0, side.dateline)
      .map((token) => token.norm)
      .join(" ");
  const left = datelineSpan(a);
  const right = datelineSpan(b);
  if (words(a) === words(b)) return [{ kind: "same", left, right }];
  return [{ kind: "style", style: "dateline", left, right }];
}

function datelineSpan({ dateline, excerpt: { text, span } }: Side): Span {
  const length = dateline === 0 ? 0 : datelineLength(text.slice(span.start, span.end));
  return trim(text, { start: span.start, end: span.start + length });
}

/** Words of the left side that stand in both, in this house style or another. */
function sharedWords(list: readonly Step[], a: Side, b: Side): number {
  return list.reduce((sum, step) => {
    const left = a.tokens.slice(...step.left);
    const shared = step.shared || styleOfChange(left, b.tokens.slice(...step.right)) !== null;
    return sum + (shared ? left.filter((token) => token.norm !== "").length : 0);
  }, 0);
}

function isShredded(runs: readonly Run[], shared: number, longest: number): boolean {
  const islands = runs.filter(
    (run, i) => run.kind === "same" && runs[i - 1]?.kind !== "style",
  ).length;
  return shared < longest * LEAST_SHARED && shared <= islands * SHRED;
}

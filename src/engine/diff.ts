import { diff_match_patch as DiffMatchPatch, type Diff } from "diff-match-patch";
import { isCommon } from "./common.ts";
import { middleOf } from "./middle.ts";
import type { Difference, Run, Style } from "./model.ts";
import { datelineSpan, sideOf, spanOf, weightOf } from "./side.ts";
import type { Excerpt, Letters, Side } from "./side.ts";
import { styleOfChange, styleOfWord } from "./style/style.ts";

/** Words `[a, aEnd)` of the left and `[b, bEnd)` of the right: shared word for word, or on one side or both and different. */
type Step = {
  readonly shared: boolean;
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
};

/** Common words alone, at most this many, between two changes do not count as an island of agreement. */
const SMALLEST_ISLAND = 3;
/** Shared runs shorter than this on average, in texts that share little, are shreds. */
const SHRED = 4;
const LEAST_SHARED = 1 / 3;
/** Units from the private use area on: once there are more norms, they begin anew. */
const MOST_LETTERS = 0x1fff;

/** What it parts by a search of its own, it compares part by part; all else is as it comes. */
class Engine extends DiffMatchPatch {
  override Diff_Timeout = 0;

  override diff_bisect_(left: string, right: string, deadline: number): Diff[] {
    const middle = middleOf(left, right);
    if (middle === null)
      return [
        [-1, left],
        [1, right],
      ];
    const { a, b } = middle;
    const list = this.part(left.slice(0, a), right.slice(0, b), deadline);
    for (const change of this.part(left.slice(a), right.slice(b), deadline)) list.push(change);
    return list;
  }

  /** Many parts have letters on one side only. */
  private part(left: string, right: string, deadline: number): Diff[] {
    if (left === "" && right !== "") return [[1, right]];
    if (right === "" && left !== "") return [[-1, left]];
    return this.diff_main(left, right, false, deadline);
  }

  override diff_cleanupMerge(diffs: Diff[]): void {
    if (!isMerged(diffs)) super.diff_cleanupMerge(diffs);
  }
}

/** Whether nothing is left to be merged or moved: told of most lists by one look, which takes no memory. */
function isMerged(diffs: readonly Diff[]): boolean {
  for (let i = 0; i < diffs.length; i++) {
    const own = diffs[i];
    if (own === undefined || own[1] === "") return false;
    const last = diffs[i - 1];
    if (last !== undefined && !mayFollow(own, last)) return false;
    const next = diffs[i + 1];
    const isAlone = own[0] !== 0 && last?.[0] === 0 && next?.[0] === 0;
    if (isAlone && (own[1].endsWith(last[1]) || own[1].startsWith(next[1]))) return false;
  }
  return true;
}

/** Whether one may stand after the other: a change after what is shared, or what is put in after what it is put in for. */
function mayFollow([operation, text]: Diff, [before, other]: Diff): boolean {
  if (operation === 0 || before === 0) return operation !== before;
  const [end, otherEnd] = [text.length - 1, other.length - 1];
  return (
    before < operation &&
    text.charCodeAt(0) !== other.charCodeAt(0) &&
    text.charCodeAt(end) !== other.charCodeAt(otherEnd)
  );
}

const engine = new Engine();

/** What diff-match-patch finds between two strings, change by change. */
export function changesBetween(left: string, right: string): readonly Diff[] {
  return engine.diff_main(left, right, false);
}

/**
 * Word-level difference of two stretches of text. Words are mapped to characters, one a norm, and
 * compared with diff-match-patch (Myers 1986) without a clock, so that the answer is the same on any
 * machine. Runs come in reading order and hold whole words; house style is told apart.
 */
export function diff(left: Excerpt, right: Excerpt): Difference {
  const letters: Letters = new Map();
  return between(sideOf(left, letters), sideOf(right, letters));
}

/** Letters given so far, for whoever begins to compare. A cache only: which letter a norm has decides nothing. */
let given: Letters = new Map();

/** The `diff` of whole texts, for one that is asked of the same texts again and again. */
export function differ(): (left: string, right: string) => Difference {
  let letters = given;
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
    // Others may go on with the letters that they have.
    if (given === letters) given = new Map();
    letters = given;
    sides.clear();
    return between(side(left), side(right));
  };
}

function between(a: Side, b: Side): Difference {
  const runs: Run[] = [];
  let shared = 0;
  for (const step of joinIslands(steps(a, b), a)) {
    const style = step.shared ? null : styleOfStep(step, a, b);
    if (step.shared) addShared(runs, step, a, b);
    else runs.push(changeOf(step, style, a, b));
    // Words that stand in both, in this house style or another.
    if (step.shared || style !== null) shared += weightOf(a.forms, step.a, step.aEnd);
  }
  const words = { left: a.words, right: b.words };
  const whole = isShredded(runs, shared, Math.max(words.left, words.right));
  const dateline = datelineRun(a, b);
  return { runs: dateline === null ? runs : [dateline, ...runs], whole, shared, words };
}

function steps(a: Side, b: Side): readonly Step[] {
  let i = a.dateline;
  let j = b.dateline;
  const list: Step[] = [];
  for (const [operation, run] of changesBetween(a.spelt, b.spelt)) {
    const aEnd = operation === 1 ? i : i + run.length;
    const bEnd = operation === -1 ? j : j + run.length;
    list.push({ shared: operation === 0, a: i, aEnd, b: j, bEnd });
    i = aEnd;
    j = bEnd;
  }
  return list;
}

/** Neighbouring changes become one step; an island of a few common words between changes joins them. */
function joinIslands(list: readonly Step[], a: Side): readonly Step[] {
  const joined: Step[] = [];
  for (let i = 0; i < list.length; i++) {
    const step = list[i];
    const last = joined[joined.length - 1];
    if (step === undefined) continue;
    if (last?.shared === false && (!step.shared || isIsland(list, i, a))) {
      const { shared, a: from, b: start } = last;
      joined[joined.length - 1] = { shared, a: from, aEnd: step.aEnd, b: start, bEnd: step.bEnd };
    } else joined.push(step);
  }
  return joined;
}

/** Whether a shared step is a few common words that changes stand around: both sides change before and after. */
function isIsland(list: readonly Step[], i: number, { forms }: Side): boolean {
  const { a = 0, aEnd = 0 } = list[i] ?? {};
  if (aEnd - a >= SMALLEST_ISLAND || list[i + 1] === undefined) return false;
  for (let k = a; k < aEnd; k++) {
    const { norm } = forms[k] ?? { norm: "" };
    if (norm !== "" && !isCommon(norm)) return false;
  }
  let changes = 0;
  for (const near of [i - 2, i - 1, i + 1, i + 2]) if (list[near]?.shared === false) changes += 1;
  return changes >= 3;
}

function styleOfStep({ a, aEnd, b, bEnd }: Step, left: Side, right: Side): Style | null {
  return styleOfChange(left.forms.slice(a, aEnd), right.forms.slice(b, bEnd));
}

function changeOf({ a, aEnd, b, bEnd }: Step, style: Style | null, one: Side, two: Side): Run {
  const left = spanOf(one, a, aEnd);
  const right = spanOf(two, b, bEnd);
  if (style !== null) return { kind: "style", style, left, right };
  if (a === aEnd) return { kind: "right", left, right };
  return { kind: b === bEnd ? "left" : "changed", left, right };
}

/** Adds words with one norm on both sides, cut where their surfaces show another house style. */
function addShared(runs: Run[], { a, aEnd, b }: Step, left: Side, right: Side): void {
  const length = aEnd - a;
  let open = 0;
  for (let k = 0; k <= length; k++) {
    const [mine, theirs] = [left.forms[a + k], right.forms[b + k]];
    const style = k < length ? styleOfWord(mine?.surface ?? "", theirs?.surface ?? "") : null;
    if (style === null && k < length) continue;
    if (k > open)
      runs.push({
        kind: "same",
        left: spanOf(left, a + open, a + k),
        right: spanOf(right, b + open, b + k),
      });
    if (style !== null)
      runs.push({
        kind: "style",
        style,
        left: spanOf(left, a + k, a + k + 1),
        right: spanOf(right, b + k, b + k + 1),
      });
    open = k + 1;
  }
}

/** The datelines of both sides, brackets and all; a style run unless their words are the same. */
function datelineRun(a: Side, b: Side): Run | null {
  if (a.dateline === 0 && b.dateline === 0) return null;
  const words = (side: Side): string =>
    side.forms
      .slice(0, side.dateline)
      .map(({ norm }) => norm)
      .join(" ");
  const left = datelineSpan(a);
  const right = datelineSpan(b);
  if (words(a) === words(b)) return { kind: "same", left, right };
  return { kind: "style", style: "dateline", left, right };
}

function isShredded(runs: readonly Run[], shared: number, longest: number): boolean {
  if (shared >= longest * LEAST_SHARED) return false;
  const islands = runs.filter(({ kind }, i) => kind === "same" && runs[i - 1]?.kind !== "style");
  return shared <= islands.length * SHRED;
}

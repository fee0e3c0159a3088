import type { Comparison } from "../engine/index.ts";
import { bookOf } from "./book.ts";
import { columnInView } from "./columns.ts";
import { items, type Choice } from "./entries.ts";
import { pieces } from "./marks.ts";
import type { Reader } from "./reader.ts";
import { comparisonOf, type Reading, type State } from "./state.ts";
import { viewOf } from "./view.ts";

/** A key pressed between two slices is answered at once, also on a phone that is four times slower. */
const SLICE = 4;

/** Lays out the page that is read now, in slices. */
export async function prepare({ getState }: Reader): Promise<void> {
  const comparison = comparisonOf(getState());
  if (comparison === null) return;
  const [choice] = choices(getState());
  if (choice !== undefined)
    await inSlices(layOut(comparison, choice, getState().reading), () => true);
}

/**
 * Lays out the page for every base in turn whenever there is a new comparison, so that the first switch
 * is as quick as the second.
 */
export function keepWarm({ getState, subscribe }: Reader, work = everyChoice): void {
  let warmed: Comparison | null = null;
  const look = (): void => {
    const { status } = getState();
    if (status.name !== "ready" || status.comparison === warmed) return;
    const { comparison } = status;
    warmed = comparison;
    void inSlices(work(comparison, getState()), () => comparisonOf(getState()) === comparison);
  };
  subscribe(look);
  look();
}

function* everyChoice(comparison: Comparison, state: State): Generator<void> {
  for (const choice of choices(state)) yield* layOut(comparison, choice, state.reading);
}

/** What is read now, then what one step leads to: another base, and another column where only one is drawn. */
function choices(state: State): readonly Choice[] {
  const { base, columns, small } = state.reading;
  const bases = [base, ...columns];
  if (viewOf(state) !== "single")
    return bases.map((each) => ({ order: each, base: each, columns, small }));
  const column = columnInView(state.reading);
  return [
    ...bases.map((each) => ({ order: column, base: each, columns, small })),
    ...columns.map((each) => ({ order: each, base, columns, small })),
  ];
}

/** The selectors remember what they are asked; each step asks them for a little more. */
function* layOut(comparison: Comparison, choice: Choice, look: Reading): Generator<void> {
  yield* differences(comparison);
  const book = bookOf(comparison);
  const steps = [
    () => book.coverage,
    () => book.rows(choice.order),
    () => items(comparison, choice),
  ];
  for (const step of steps) {
    step();
    yield;
  }
  for (const item of items(comparison, choice)) {
    if (item.kind === "apart") continue;
    for (const cell of item.cells) {
      const others = item.cells.filter((other) => other !== cell);
      pieces(comparison, cell, others, look);
      yield;
    }
  }
}

/** Every two wordings of a passage: which one the others are marked against depends on all of them. */
function* differences(comparison: Comparison): Generator<void> {
  const book = bookOf(comparison);
  for (const { wordings } of comparison.passages) {
    for (const left of wordings) {
      const others = wordings.filter((other) => other !== left);
      others.forEach((right) => book.difference(left, right));
      yield;
    }
  }
}

/** Does the work until it is done, letting the browser have its turn after every slice. */
function inSlices(work: Generator<void>, wanted: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      const end = performance.now() + SLICE;
      let done = !wanted();
      while (!done && performance.now() < end) done = work.next().done === true;
      if (done) resolve();
      else setTimeout(go);
    };
    setTimeout(go);
  });
}

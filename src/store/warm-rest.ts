import type { Comparison } from "../engine/index.ts";
import { matrixInSteps } from "./matrix.ts";
import type { Reader } from "./reader.ts";
import type { State } from "./state.ts";
import { keepWarm } from "./warm.ts";

/** Reads what later parts of the page need besides, links above all, before the first of them is opened. */
export function keepRestWarm(reader: Reader): void {
  keepWarm(reader, readRest);
}

function* readRest(comparison: Comparison, { reading }: State): Generator<void> {
  yield* matrixInSteps(comparison, reading.columns);
}

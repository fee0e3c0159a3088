import { CLAUSE, EDITED_OF_SHORTER, shortestOf } from "./judge.ts";
import type { Kinds } from "./kinds.ts";
import { bytes } from "./memory.ts";
import { OPENING } from "./opening.ts";
import { WHOLE_QUOTATION } from "./quoted.ts";
import type { Runs } from "./run-index.ts";

/**
 * Whether a kind might be a copy of another, no shorter, that shares no telling runs with it but some of these: an upper
 * bound, told from the kind alone. What both share lies in stretches of its words that no other telling run stands
 * in; a pair is judged by how many words these hold, how long the longest is, and whether both open alike.
 */
export function mayBeCopy(kinds: Kinds, kind: number, runs: Runs): boolean {
  const { lengths, starts, quoted } = kinds;
  const [start = 0, length = 0] = [starts[kind], lengths[kind]];
  const bars = barsOf(kinds, kind, runs);
  const { held, longest } = stretchesIn(kinds, kind, bars);
  if (held >= EDITED_OF_SHORTER * length || longest >= CLAUSE) return true;
  if (longest >= WHOLE_QUOTATION)
    for (let i = 0; i < length; i++) if (quoted[start + i] !== 0) return true;
  return mostAtOpening(bars, length) >= OPENING;
}

/** Where a telling run begins that is none of these, in a kind, and how long runs are. */
type Bars = { readonly at: Uint8Array; readonly size: number };

function barsOf({ starts, lengths, telling }: Kinds, kind: number, runs: Runs): Bars {
  const [start = 0, length = 0] = [starts[kind], lengths[kind]];
  const size = shortestOf(length, length);
  const at = bytes(length);
  for (let i = 0; i + size <= length; i++) {
    const tells = (telling[start + i + size] ?? 0) > (telling[start + i] ?? 0);
    if (tells && !runs.has(start + i)) at[i] = 1;
  }
  return { at, size };
}

/** How many words stand in stretches that tell something and have no bar, and how many in the longest. */
function stretchesIn(
  { starts, lengths, telling }: Kinds,
  kind: number,
  { at, size }: Bars,
): { readonly held: number; readonly longest: number } {
  const [start = 0, length = 0] = [starts[kind], lengths[kind]];
  let [held, longest, covered] = [0, 0, 0];
  for (let from = 0; from + size <= length; from++) {
    if (at[from] === 1) continue;
    const to = reach(at, from, length, size);
    if ((telling[start + to] ?? 0) > (telling[start + from] ?? 0)) {
      held += to - Math.max(from, covered);
      covered = to;
      longest = Math.max(longest, to - from);
    }
    from = to - size;
  }
  return { held, longest };
}

/** Where a stretch from this word on ends, at the latest: no bar is whole in it. */
function reach(at: Uint8Array, from: number, length: number, size: number): number {
  for (let i = from; i < length; i++) if (at[i] === 1) return i + size - 1;
  return length;
}

/** The most words of the opening that may stand in another's: one word put in between, an article before it. */
function mostAtOpening({ at, size }: Bars, length: number): number {
  let most = 0;
  for (const from of [0, 1]) {
    const first = reach(at, from, length, size);
    const straight = reach(at, first, length, size) - from;
    const around = reach(at, first + 1, length, size) - from - 1;
    most = Math.max(most, straight, around);
  }
  return most;
}

import { grown } from "../kinds.ts";
import { ints } from "../memory.ts";
import type { Told } from "./names.ts";
import type { Script } from "./script.ts";

/**
 * For each word whether it stands with a capital inside sentences more often than without: more than 0. Headlines,
 * which some houses capitalise, have no say. Kept from one comparison to the next: only kinds of sentences that
 * come, go or are told more or less often than before vote anew.
 */
export class Votes {
  private last = new Int32Array(0);
  /** How often each kind was counted in these. */
  private counted = new Int32Array(0);

  of(script: Script, told: Told): Int32Array {
    const { kinds, lexicon } = script;
    const votes = grown(this.last, lexicon.size);
    const due = ints(kinds.size);
    for (let i = 0; i < told.kinds.length; i++) due[told.kinds[i] ?? 0] = told.plainly[i] ?? 0;
    for (let kind = 0; kind < due.length; kind++) {
      const more = (due[kind] ?? 0) - (this.counted[kind] ?? 0);
      if (more !== 0) count(votes, script, kind, more);
    }
    this.last = votes;
    this.counted = due;
    return votes;
  }
}

function count(votes: Int32Array, { kinds, bares }: Script, kind: number, times: number): void {
  const { capitals, starts, lengths } = kinds;
  const start = starts[kind] ?? 0;
  const end = start + (lengths[kind] ?? 0);
  for (let at = start + 1; at < end; at++) {
    const id = bares[at] ?? 0;
    votes[id] = (votes[id] ?? 0) + (capitals[at] === 1 ? times : -times);
  }
}

import type { Kinds } from "./kinds.ts";
import { bytes, ints } from "./memory.ts";
import { RunIndex } from "./run-index.ts";
import type { Runs } from "./run-index.ts";

/** A run that no more kinds hold than this makes no crowd, however few kinds there are. */
export const FEW_HOLDERS = 256;
/** Where there is a crowd, all runs that more kinds hold than this are common: lines by one pattern differ by few words. */
const FEW_IN_CROWD = 64;

const NOBODY: readonly number[] = [];
const NO_WORDS = new Uint8Array(0);

/** No run that no more of so many kinds hold makes a crowd. */
export function mostApart(kinds: number, share: number): number {
  return Math.max(FEW_HOLDERS, share * kinds);
}

/**
 * The telling runs of so many words that too many of these kinds hold: none, unless one of them is held by more than
 * this share of all.
 */
export class CommonRuns implements Runs {
  /** Who holds each, by its slot in the index. */
  readonly holders = new Map<number, readonly number[]>();
  private index: RunIndex;
  /** 1 for words that so many have that a run of them may be one of these. */
  private frequent = NO_WORDS;
  private readonly kinds: Kinds;
  private readonly list: readonly number[];
  private readonly size: number;

  constructor(
    kinds: Kinds,
    list: readonly number[],
    { size, share }: { readonly size: number; readonly share: number },
  ) {
    this.kinds = kinds;
    this.list = list;
    this.size = size;
    this.index = new RunIndex(kinds, size);
    const most = mostApart(list.length, share);
    if (!this.isHeldByMore(most) || !this.isHeldByMore(FEW_IN_CROWD)) return;
    for (const slot of this.index.heldByMore(FEW_IN_CROWD))
      this.holders.set(slot, this.index.holdersAt(slot));
  }

  has(place: number): boolean {
    return this.isFrequent(place) && this.holders.has(this.index.slotOf(place));
  }

  /** All that hold the run of a kind that fewest hold, of these runs; nobody where it has none. */
  rarestOf(kind: number): readonly number[] {
    const { starts, lengths } = this.kinds;
    const [start = 0, length = 0] = [starts[kind], lengths[kind]];
    let rarest = NOBODY;
    for (let place = start; place + this.size <= start + length; place++) {
      const held = this.isFrequent(place) ? this.holders.get(this.index.slotOf(place)) : undefined;
      if (held !== undefined && (rarest === NOBODY || held.length < rarest.length)) rarest = held;
    }
    return rarest;
  }

  private isFrequent(place: number): boolean {
    for (let i = place; i < place + this.size; i++)
      if (this.frequent[this.kinds.ids[i] ?? 0] !== 1) return false;
    return true;
  }

  /** Whether a run is held by more kinds than this; if so, the index holds all runs that may be. */
  private isHeldByMore(most: number): boolean {
    if (this.list.length <= most) return false;
    this.frequent = frequentAmong(this.kinds, this.list, most);
    if (this.frequent.length === 0) return false;
    const found = this.runs();
    if (found.length <= 2 * most) return false;
    this.index = new RunIndex(this.kinds, this.size);
    for (let i = 0; i < found.length; i += 2) this.index.keepAt(found[i] ?? 0, found[i + 1] ?? 0);
    return this.index.heldByMore(most).length > 0;
  }

  /** Telling runs of frequent words, two numbers each: the kind, and the place. */
  private runs(): readonly number[] {
    const { kinds, list, frequent, size } = this;
    const { ids, starts, lengths, telling } = kinds;
    const found: number[] = [];
    for (let i = 0; i < list.length; i++) {
      const kind = list[i] ?? 0;
      const start = starts[kind] ?? 0;
      const end = start + (lengths[kind] ?? 0);
      let run = 0;
      for (let at = start; at < end; at++) {
        run = frequent[ids[at] ?? 0] === 1 ? run + 1 : 0;
        const from = at + 1 - size;
        if (run >= size && (telling[at + 1] ?? 0) > (telling[from] ?? 0)) found.push(kind, from);
      }
    }
    return found;
  }
}

/** 1 for words that stand more often than this in these kinds; nothing at all where none of them tells anything. */
function frequentAmong(kinds: Kinds, list: readonly number[], most: number): typeof NO_WORDS {
  const { ids, starts, lengths, vocabulary } = kinds;
  const counts = ints(vocabulary.size);
  for (let i = 0; i < list.length; i++) {
    const start = starts[list[i] ?? 0] ?? 0;
    const end = start + (lengths[list[i] ?? 0] ?? 0);
    for (let at = start; at < end; at++) {
      const id = ids[at] ?? 0;
      counts[id] = 1 + (counts[id] ?? 0);
    }
  }
  const frequent = bytes(counts.length);
  let tells = false;
  for (let id = 0; id < counts.length; id++) {
    if ((counts[id] ?? 0) <= most) continue;
    frequent[id] = 1;
    if (vocabulary.tells[id] === 1) tells = true;
  }
  return tells ? frequent : NO_WORDS;
}

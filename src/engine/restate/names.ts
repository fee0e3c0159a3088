import { grown, grownBytes } from "../kinds.ts";
import { bytes, ints } from "../memory.ts";
import { Leads } from "./leads.ts";
import type { Script } from "./script.ts";
import { Votes } from "./votes.ts";

/** What an event's sentences show about its names; everything by the id of a word without a possessive's ending. */
export type Names = {
  /** More than 0 for a name, as far as one can tell. */
  readonly votes: Int32Array;
  /** 1 for a word that is part of a longer name that another word stands for (Vladimir, of Putin). */
  readonly parts: Uint8Array;
  /** The country whose leader a name belongs to: Putin → russia. */
  readonly leaders: ReadonlyMap<number, string>;
};

/**
 * The kinds of sentences that an event has, in the order of their first sentences: how many sentences each has,
 * and how many that are no headline.
 */
export type Told = {
  readonly kinds: Int32Array;
  readonly times: Int32Array;
  readonly plainly: Int32Array;
};

/** Finds names, and keeps for the next time what holds whatever else an event has. */
export class Namer {
  private readonly script: Script;
  private readonly votes = new Votes();
  private readonly parts: Parts;
  private readonly leads: Leads;

  constructor(script: Script) {
    this.script = script;
    this.parts = new Parts(script);
    this.leads = new Leads(script);
  }

  of(told: Told): Names {
    const votes = this.votes.of(this.script, told);
    return { votes, parts: this.parts.of(told, votes), leaders: this.leads.of(told) };
  }
}

const NOBODY = -1;

/**
 * Names that stand nowhere but beside one other name (Vladimir beside Putin, Winter beside Olympics): a name
 * counts once, however many words it has.
 */
class Parts {
  private readonly script: Script;
  private readonly spots: Spots;
  /** 1 for a name that no rule keeps from being part of another. */
  private mayBe: Uint8Array = NO_BYTES;
  /** Names in the order in which they come, how often each stands, and the one or two it stood beside each time. */
  private order: number[] = [];
  private count = NO_NUMBERS;
  private one = NO_NUMBERS;
  private two = NO_NUMBERS;

  constructor(script: Script) {
    this.script = script;
    this.spots = new Spots(script);
  }

  of({ kinds, times }: Told, votes: Int32Array): Uint8Array {
    this.mayBe = this.spots.show(votes);
    this.order = [];
    this.count = ints(votes.length);
    this.one = ints(votes.length);
    this.two = ints(votes.length);
    for (let i = 0; i < kinds.length; i++) this.read(kinds[i] ?? 0, times[i] ?? 0);
    const parts = new Map<number, number>();
    for (const part of this.order) {
      const whole = this.wholeOf(part);
      if (whole >= 0 && parts.get(whole) !== part) parts.set(part, whole);
    }
    const found = bytes(votes.length);
    for (const part of parts.keys()) found[part] = 1;
    return found;
  }

  private wholeOf(part: number): number {
    const { count, one, two } = this;
    const least = count[part] ?? 0;
    const [next, last] = [one[part] ?? NOBODY, two[part] ?? NOBODY];
    if (next >= 0 && (count[next] ?? 0) >= least) return next;
    return last >= 0 && (count[last] ?? 0) >= least ? last : NOBODY;
  }

  private read(kind: number, times: number): void {
    const { mayBe, spots } = this;
    const { bares, kinds } = this.script;
    const { capitals } = kinds;
    const start = kinds.starts[kind] ?? 0;
    const end = start + (kinds.lengths[kind] ?? 0);
    const from = spots.of(kind);
    const to = spots.end;
    for (let i = from; i < to; i++) {
      const at = spots.places[i] ?? 0;
      const id = bares[at] ?? 0;
      if (mayBe[id] !== 1) continue;
      const here = capitals[at] === 1;
      const next = here && at + 1 < end ? this.neighbour(at + 1, id) : NOBODY;
      const last = here && at > start ? this.neighbour(at - 1, id) : NOBODY;
      this.put(id, next, last, times);
    }
  }

  private put(id: number, next: number, last: number, times: number): void {
    const { count, one, two } = this;
    if (count[id] === 0) {
      this.order.push(id);
      one[id] = next;
      two[id] = last;
    } else {
      if (one[id] !== next && one[id] !== last) one[id] = NOBODY;
      if (two[id] !== next && two[id] !== last) two[id] = NOBODY;
    }
    count[id] = (count[id] ?? 0) + times;
  }

  /** The name at this place, when it is another that may be part of a longer one. */
  private neighbour(at: number, own: number): number {
    const { bares, kinds } = this.script;
    const id = bares[at] ?? 0;
    return kinds.capitals[at] === 1 && id !== own && this.mayBe[id] === 1 ? id : NOBODY;
  }
}

/**
 * Where words stand that were possible names in any comparison so far: one word in twelve. Of each kind they are found once,
 * and again when a word becomes one that stood in kinds before.
 */
class Spots {
  /** Those of the kind last asked for: from what `of` answered up to `end`. */
  places = ints(ROOM);
  end = 0;
  private readonly script: Script;
  private size = 0;
  private known = 0;
  private ever = NO_BYTES;
  /** 1 for words that are part of no other, and by kind where its places begin and end, or -1. */
  private alone = NO_BYTES;
  private starts = NO_NUMBERS;
  private ends = NO_NUMBERS;

  constructor(script: Script) {
    this.script = script;
  }

  /** From now on these are the votes; answers 1 for possible names. */
  show(votes: Int32Array): Uint8Array {
    const { kinds, lexicon } = this.script;
    const { known } = this;
    this.ever = grownBytes(this.ever, votes.length);
    this.alone = grownBytes(this.alone, votes.length);
    for (let id = known; id < votes.length; id++)
      this.alone[id] = lexicon.words[id]?.standsAlone === false ? 0 : 1;
    const mayBe = bytes(votes.length);
    let isFirst = false;
    for (let id = 0; id < votes.length; id++) {
      if ((votes[id] ?? 0) <= 0 || this.alone[id] === 1) continue;
      mayBe[id] = 1;
      if (this.ever[id] === 1) continue;
      this.ever[id] = 1;
      if (id < known) isFirst = true;
    }
    this.known = votes.length;
    const asked = this.starts.length;
    this.starts = grown(this.starts, kinds.size).fill(NOBODY, isFirst ? 0 : asked);
    this.ends = grown(this.ends, kinds.size);
    if (isFirst) this.size = 0;
    return mayBe;
  }

  /** Where the places of a kind begin. */
  of(kind: number): number {
    const from = this.starts[kind] ?? NOBODY;
    if (from < 0) return this.find(kind);
    this.end = this.ends[kind] ?? 0;
    return from;
  }

  private find(kind: number): number {
    const { ever, size } = this;
    const { bares, kinds } = this.script;
    const start = kinds.starts[kind] ?? 0;
    const length = kinds.lengths[kind] ?? 0;
    if (size + length > this.places.length) this.places = grown(this.places, 2 * (size + length));
    const { places } = this;
    let end = size;
    for (let at = start; at < start + length; at++)
      if (ever[bares[at] ?? 0] === 1) places[end++] = at;
    this.starts[kind] = size;
    this.size = this.end = this.ends[kind] = end;
    return size;
  }
}

const ROOM = 1024;
const NO_NUMBERS = new Int32Array(0);
const NO_BYTES = new Uint8Array(0);

import type { Word } from "./lexicon.ts";
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

/** "Russia's foreign minister, Sergey": no more words than these between a country and a name. */
const MOST_OFFICES = 3;

export function namesOf(script: Script, told: Told, counted = new Votes()): Names {
  const votes = counted.of(script, told);
  return { votes, parts: new Parts(script, votes).of(told), leaders: leadersOf(script, told) };
}

const NOBODY = -1;

/**
 * Names that stand nowhere but beside one other name (Vladimir beside Putin, Winter beside Olympics): a name
 * counts once, however many words it has.
 */
class Parts {
  private readonly script: Script;
  /** 1 for a name that no rule keeps from being part of another. */
  private readonly mayBe: Uint8Array;
  /** Names in the order in which they come, how often each stands, and the one or two it stood beside each time. */
  private readonly order: number[] = [];
  private readonly count: Int32Array;
  private readonly one: Int32Array;
  private readonly two: Int32Array;

  constructor(script: Script, votes: Int32Array) {
    this.script = script;
    this.mayBe = new Uint8Array(votes.length);
    for (let id = 0; id < votes.length; id++)
      if ((votes[id] ?? 0) > 0 && script.lexicon.words[id]?.standsAlone === false)
        this.mayBe[id] = 1;
    this.count = new Int32Array(votes.length);
    this.one = new Int32Array(votes.length);
    this.two = new Int32Array(votes.length);
  }

  of({ kinds, times }: Told): Uint8Array {
    kinds.forEach((kind, i) => this.read(kind, times[i] ?? 0));
    const parts = new Map<number, number>();
    for (const part of this.order) {
      const whole = this.wholeOf(part);
      if (whole !== undefined && parts.get(whole) !== part) parts.set(part, whole);
    }
    const found = new Uint8Array(this.mayBe.length);
    for (const part of parts.keys()) found[part] = 1;
    return found;
  }

  private wholeOf(part: number): number | undefined {
    const { count, one, two } = this;
    const least = count[part] ?? 0;
    return [one[part] ?? NOBODY, two[part] ?? NOBODY].find((id) => (count[id] ?? 0) >= least);
  }

  private read(kind: number, times: number): void {
    const { mayBe } = this;
    const { bares, kinds } = this.script;
    const { capitals } = kinds;
    const start = kinds.starts[kind] ?? 0;
    const end = start + (kinds.lengths[kind] ?? 0);
    for (let at = start; at < end; at++) {
      const id = bares[at] ?? 0;
      if (mayBe[id] !== 1) continue;
      const here = capitals[at] === 1;
      const next = here && at + 1 < end ? this.neighbour(at + 1, id) : NOBODY;
      const last = here && at > start ? this.neighbour(at - 1, id) : NOBODY;
      this.put(id, { next, last, times });
    }
  }

  private put(
    id: number,
    { next, last, times }: { readonly next: number; readonly last: number; readonly times: number },
  ): void {
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

/** Names after a country and an office: "Russian President Vladimir Putin", "his Chinese counterpart Xi". */
function leadersOf(script: Script, told: Told): ReadonlyMap<number, string> {
  const { kinds, ids, bares, lexicon } = script;
  const { capitals } = kinds;
  const leaders = new Map<number, string>();
  const word = (at: number): Word | undefined => lexicon.words[ids[at] ?? 0];
  const lead = (country: string, from: number, end: number): void => {
    let at = from;
    while (at - from < MOST_OFFICES && at < end && word(at)?.office === true) at += 1;
    for (; at < end && capitals[at] === 1 && isPerson(word(at)); at++)
      leaders.set(bares[at] ?? 0, leaders.get(bares[at] ?? 0) ?? country);
  };
  for (const kind of told.kinds) {
    if (script.leads[kind] !== true) continue;
    const start = kinds.starts[kind] ?? 0;
    const end = start + (kinds.lengths[kind] ?? 0);
    for (let at = start; at + 1 < end; at++) {
      const country = word(at)?.bare.country;
      if (country !== undefined && word(at + 1)?.office === true) lead(country, at + 1, end);
    }
  }
  return leaders;
}

function isPerson(word: Word | undefined): boolean {
  return word !== undefined && word.bare.country === undefined && !word.office;
}

import { hashOf } from "../hash.ts";
import { grown } from "../kinds.ts";
import { bytes, ints } from "../memory.ts";
import { hashOfBoth } from "./lexicon.ts";
import type { Lexicon, Word } from "./lexicon.ts";
import type { Told } from "./names.ts";
import type { Script } from "./script.ts";

/** Parts of a word that is written in two ("air strike") are no shorter than this. */
const SHORTEST_HALF = 2;

/** Countries of two words that would be mistaken for others ("United Nations") word by word. */
const UNITED = new Map([
  ["unitedstates", "u.s"],
  ["unitedkingdom", "uk"],
]);

const UNASKED = 0;
const NEVER = 1;
const MAYBE = 2;

/**
 * Two words that stand as one elsewhere in the event (air strike, airstrike) are taken as one. What was found out is kept
 * from one comparison to the next: only kinds of sentences that come or go are read.
 */
export class Joiner {
  private readonly script: Script;
  private readonly lexicon: Lexicon;
  /** 1 for each kind of the event. */
  private shown = new Uint8Array(0);
  /** How many of these kinds each word stands in, by id. */
  private holders = new Int32Array(0);
  /** Hashes of all that two words may make, and of some that they no longer do: nearly all pairs are told from these by one look. */
  private readonly hashes = new Hashes();
  /** Whether two words of a kind may be one, as far as it was asked since the last hash was new. */
  private answers = new Uint8Array(0);

  constructor(script: Script) {
    this.script = script;
    this.lexicon = script.lexicon;
    for (const both of UNITED.keys()) this.hashes.put(hashOf(both));
  }

  /** From now on the event has these kinds. */
  show(told: Told): void {
    const { kinds, lexicon } = this.script;
    const last = this.shown;
    const shown = bytes(kinds.size);
    if (this.holders.length < lexicon.size) this.holders = grown(this.holders, 2 * lexicon.size);
    for (const kind of told.kinds) shown[kind] = 1;
    const known = this.hashes.count;
    for (let kind = 0; kind < shown.length; kind++) {
      const change = (shown[kind] ?? 0) - (last[kind] ?? 0);
      if (change !== 0) this.count(kind, change);
    }
    this.shown = shown;
    const answers = bytes(shown.length);
    if (this.hashes.count === known) answers.set(this.answers);
    this.answers = answers;
  }

  /** Whether any two words of a kind may be one. */
  mayJoin(kind: number): boolean {
    const known = this.answers[kind] ?? UNASKED;
    if (known !== UNASKED) return known === MAYBE;
    const may = this.findsBoth(kind);
    this.answers[kind] = may ? MAYBE : NEVER;
    return may;
  }

  private count(kind: number, change: number): void {
    const { holders, lexicon, hashes } = this;
    const { kinds, ids } = this.script;
    const start = kinds.starts[kind] ?? 0;
    const end = start + (kinds.lengths[kind] ?? 0);
    for (let at = start; at < end; at++) {
      const id = ids[at] ?? 0;
      const before = holders[id] ?? 0;
      holders[id] = before + change;
      if (before === 0) hashes.put(lexicon.words[id]?.hash ?? 0);
    }
  }

  private findsBoth(kind: number): boolean {
    const { kinds, joints } = this.script;
    const start = kinds.starts[kind] ?? 0;
    const end = start + (kinds.lengths[kind] ?? 0);
    for (let at = start + 1; at < end; at++) if (this.hashes.has(joints[at] ?? 0)) return true;
    return false;
  }

  /** The words of a kind of sentence, two taken as one where they may be. */
  wordsOf(kind: number): readonly Word[] {
    const { kinds, ids } = this.script;
    const start = kinds.starts[kind] ?? 0;
    const end = start + (kinds.lengths[kind] ?? 0);
    const joined: Word[] = [];
    for (let at = start; at < end; at++) {
      const word = this.lexicon.words[ids[at] ?? 0];
      if (word === undefined) continue;
      const last = joined.at(-1);
      const both = last === undefined ? null : this.both(last, word);
      if (both === null) joined.push(word);
      else joined[joined.length - 1] = both;
    }
    return joined;
  }

  private both(one: Word, two: Word): Word | null {
    if (!this.hashes.has(hashOfBoth(one, two))) return null;
    if (Math.min(one.norm.length, two.norm.length) < SHORTEST_HALF) return null;
    const country = UNITED.get(one.norm + two.norm);
    if (country !== undefined) return this.lexicon.of(country);
    const whole = this.lexicon.find(one.norm + two.norm);
    return whole !== undefined && (this.holders[whole.id] ?? 0) > 0 ? whole : null;
  }
}

/** A set of hashes in an open table, which is asked some ten times faster than a `Set`. */
class Hashes {
  count = 0;
  private slots = ints(1024);

  /** 0 marks an empty slot: a hash of 0 is always found. */
  put(hash: number): void {
    const slot = this.slotOf(hash);
    if (this.slots[slot] === hash) return;
    this.slots[slot] = hash;
    this.count += 1;
    if (4 * this.count > this.slots.length) this.spread();
  }

  has(hash: number): boolean {
    return this.slots[this.slotOf(hash)] === hash;
  }

  private spread(): void {
    const old = this.slots;
    this.slots = ints(4 * old.length);
    for (const hash of old) if (hash !== 0) this.slots[this.slotOf(hash)] = hash;
  }

  private slotOf(hash: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }
}

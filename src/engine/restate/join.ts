import { hashOf } from "../hash.ts";
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

/** Two words that stand as one elsewhere in the event (air strike, airstrike) are taken as one. */
export class Joiner {
  private readonly script: Script;
  private readonly lexicon: Lexicon;
  /** 1 for each word of the event, by id. */
  private readonly known: Uint8Array;
  /** Hashes of all that two words may make: nearly all pairs are told from these by one look. */
  private readonly hashes: Hashes;

  constructor(script: Script, told: Told) {
    this.script = script;
    this.lexicon = script.lexicon;
    this.known = new Uint8Array(script.lexicon.size);
    this.hashes = new Hashes(script.lexicon.size + UNITED.size);
    for (const both of UNITED.keys()) this.hashes.put(hashOf(both));
    const { kinds, ids } = script;
    const { words } = script.lexicon;
    for (const kind of told.kinds) {
      const start = kinds.starts[kind] ?? 0;
      const end = start + (kinds.lengths[kind] ?? 0);
      for (let at = start; at < end; at++) {
        const id = ids[at] ?? 0;
        if (this.known[id] === 1) continue;
        this.known[id] = 1;
        this.hashes.put(words[id]?.hash ?? 0);
      }
    }
  }

  /** Whether any two words of a kind may be one. */
  mayJoin(kind: number): boolean {
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
    return whole !== undefined && this.known[whole.id] === 1 ? whole : null;
  }
}

/** A set of hashes in an open table, which is asked some ten times faster than a `Set`. */
class Hashes {
  private readonly slots: Int32Array;

  constructor(most: number) {
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(4 * most)));
  }

  /** 0 marks an empty slot: a hash of 0 is always found. */
  put(hash: number): void {
    this.slots[this.slotOf(hash)] = hash;
  }

  has(hash: number): boolean {
    return this.slots[this.slotOf(hash)] === hash;
  }

  private slotOf(hash: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }
}

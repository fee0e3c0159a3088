import type { Bond } from "../bond.ts";
import type { Sentence } from "../match.ts";
import { oppositesOf } from "./kin.ts";
import { hashOfBoth, lexicon } from "./lexicon.ts";
import type { Lexicon, Word } from "./lexicon.ts";
import { lookUp, namesOf } from "./names.ts";
import type { Looked, Names } from "./names.ts";
import { stancesOf } from "./stance.ts";
import type { Stance } from "./stance.ts";

/** One telling word of a statement. `stem` is what it shares with its like, `kin` with its family. */
export type Term = {
  readonly word: Word;
  readonly norm: string;
  readonly stem: string;
  readonly kin: string;
  readonly kind: "word" | "name" | "figure";
};

/** Sentences that are copies of one another, taken as one. */
export type Statement = {
  /** Sentences, by number, in order. */
  readonly members: readonly number[];
  /** The member that speaks for all: the longest, the first of these. */
  readonly speaker: number;
  /** In order of the words; one for each stem. */
  readonly terms: readonly Term[];
  /** Terms that have contraries, by number. */
  readonly opposable: readonly number[];
  /** What it opposes or backs. */
  readonly stances: readonly Stance[];
  /** Whether a term is a figure. */
  readonly figures: boolean;
  /** Whether a member stands among the first sentences of its article. */
  readonly opening: boolean;
};

/** A headline and a lead, or a lead and what follows it: where an article says what happened. */
const OPENING = 2;
/** Parts of a word that is written in two ("air strike") are no shorter than this. */
const SHORTEST_HALF = 2;

/** Countries of two words that would be mistaken for others ("United Nations") word by word. */
const UNITED = new Map([
  ["unitedstates", "u.s"],
  ["unitedkingdom", "uk"],
]);

/** Gathers copies (verbatim, edited) into statements. Every sentence is in exactly one. */
export function gather(
  sentences: readonly Sentence[],
  copies: readonly Bond[],
): readonly Statement[] {
  const words = lexicon();
  const looked = lookUp(sentences, words);
  const names = namesOf(looked, words);
  const joiner = new Joiner(looked, words);
  return groups(sentences.length, copies).map((members) => {
    const length = (i: number): number => sentences[i]?.words.length ?? 0;
    const speaker = members.reduce((best, i) => (length(i) > length(best) ? i : best));
    const terms = termsOf(joiner.join(looked[speaker]?.words ?? []), names);
    const opening = members.some((member) => opens(sentences, member));
    return {
      members,
      speaker,
      terms,
      opposable: terms.flatMap(({ kin }, i) => (oppositesOf(kin) === undefined ? [] : [i])),
      stances: stancesOf(terms, names),
      opening,
      figures: terms.some(({ kind }) => kind === "figure"),
    };
  });
}

function groups(count: number, copies: readonly Bond[]): readonly (readonly number[])[] {
  const root = Int32Array.from({ length: count }, (_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) at = root[at] ?? at;
    root[i] = at;
    return at;
  };
  const join = (a: number, b: number): void => {
    const [one, two] = [find(a), find(b)];
    root[Math.max(one, two)] = Math.min(one, two);
  };
  for (const { left, right, relation } of copies) {
    if (relation !== "verbatim" && relation !== "edited") continue;
    const [first, last] = [left[0] ?? 0, right.at(-1) ?? 0];
    for (const a of left) if (a < last) join(a, last);
    for (const b of right) if (b > first) join(first, b);
  }
  const members = new Map<number, number[]>();
  for (let i = 0; i < count; i++) {
    const group = members.get(find(i));
    if (group === undefined) members.set(i, [i]);
    else group.push(i);
  }
  return [...members.values()];
}

/** Two words that stand as one elsewhere in the event (air strike, airstrike) are taken as one. */
class Joiner {
  private readonly words: Lexicon;
  /** 1 for each word of the event, by id. */
  private readonly known: Uint8Array;
  /** Hashes of all that two words may make: most pairs are told from these by one look. */
  private readonly hashes: Set<number>;

  constructor(looked: readonly Looked[], words: Lexicon) {
    this.words = words;
    this.hashes = new Set([...UNITED.keys()].map((both) => words.of(both).hash));
    this.known = new Uint8Array(words.size);
    for (const sentence of looked)
      for (const { id, hash } of sentence.words) {
        if (this.known[id] === 1) continue;
        this.known[id] = 1;
        this.hashes.add(hash);
      }
  }

  join(words: readonly Word[]): readonly Word[] {
    const joined: Word[] = [];
    for (const word of words) {
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
    if (country !== undefined) return this.words.of(country);
    const whole = this.words.of(one.norm + two.norm);
    return this.known[whole.id] === 1 ? whole : null;
  }
}

function termsOf(words: readonly Word[], names: Names): readonly Term[] {
  const terms: Term[] = [];
  const seen = new Set<number>();
  for (const word of words) {
    if (word.common || seen.has(word.stemId) || names.isPart(word)) continue;
    seen.add(word.stemId);
    const { norm, stem, kin } = word;
    terms.push({ word, norm, stem, kin, kind: kindOf(word, names) });
  }
  return terms;
}

function kindOf(word: Word, names: Names): Term["kind"] {
  if (word.figure) return "figure";
  return word.country !== undefined || names.has(word) || word.office ? "name" : "word";
}

function opens(sentences: readonly Sentence[], member: number): boolean {
  const own = sentences[member];
  if (own === undefined || own.zone === "apart") return false;
  let before = 0;
  for (let i = member - 1; i >= 0 && sentences[i]?.article === own.article; i--) {
    if (sentences[i]?.zone !== "apart") before += 1;
    if (before >= OPENING) return false;
  }
  return true;
}

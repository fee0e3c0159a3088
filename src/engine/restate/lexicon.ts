import { isCommon } from "../common.ts";
import { hashOf, joined, powerOf } from "../hash.ts";
import { countryOf } from "../places.ts";
import { stem } from "../stem.ts";
import { kinOf, oppositesOf } from "./kin.ts";
import { rarityOf } from "./rarity.ts";
import { sideOf } from "./stance.ts";
import type { Stance } from "./stance.ts";

/** Words that stand before the name of somebody who speaks for a country, or for it. */
const OFFICES = new Set(
  "president premier chancellor minister prime foreign king leader leaders counterpart secretary".split(
    " ",
  ),
);

/** Days have capitals, and are nobody. */
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;

const FIGURE = /^\p{N}/u;

/** A telling word as it counts in a statement. `stem` is what it shares with its like, `kin` with its family. */
export type Term = {
  readonly word: Word;
  readonly norm: string;
  readonly stem: string;
  readonly kin: string;
  readonly kind: "word" | "name" | "figure";
};

/** What is known of a norm, whatever text it stands in. */
export class Word {
  /** Counts from 0 in its lexicon. */
  readonly id: number;
  readonly norm: string;
  /** The word without a possessive's ending; itself where it has none. */
  readonly bare: Word;
  readonly common: boolean;
  readonly stem: string;
  readonly kin: string;
  /** Numbers of stem and kin in its lexicon. */
  readonly stemId: number;
  readonly kinId: number;
  /** How telling the stem is in news at large, 0–1. */
  readonly rarity: number;
  readonly country: string | undefined;
  readonly office: boolean;
  readonly day: boolean;
  readonly figure: boolean;
  /** The side that it takes on what stands near it, if any. */
  readonly side: Stance["side"] | null;
  /** Families that it is the contrary of, if any. */
  readonly opposites: ReadonlySet<string> | undefined;
  /** A hash of the norm, and what it multiplies the hash of a text before it with (Rabin 1981). */
  readonly hash: number;
  readonly power: number;
  private readonly word: Term;
  private readonly name: Term;

  constructor(norm: string, id: number, plain: Word | null, number: (key: string) => number) {
    this.id = id;
    this.norm = norm;
    this.bare = plain ?? this;
    this.common = isCommon(norm);
    this.stem = stem(norm);
    this.country = countryOf(norm);
    this.kin = this.country ?? kinOf(this.stem);
    this.stemId = number(this.stem);
    this.kinId = number(this.kin);
    this.rarity = rarityOf(this.stem);
    this.office = OFFICES.has(norm);
    this.day = DAY.test(norm);
    this.figure = FIGURE.test(norm);
    this.side = sideOf(this.stem);
    this.opposites = oppositesOf(this.kin);
    this.hash = hashOf(norm);
    this.power = powerOf(norm.length);
    const { stem: own, kin } = this;
    const sure = this.figure ? "figure" : this.country !== undefined || this.office ? "name" : null;
    this.word = { word: this, norm, stem: own, kin, kind: sure ?? "word" };
    this.name = sure === null ? { word: this, norm, stem: own, kin, kind: "name" } : this.word;
  }

  /** The term that this word is where an event shows it to be a name, or none. */
  term(isName: boolean): Term {
    return isName ? this.name : this.word;
  }

  /** Countries, days and offices are no part of the name beside them. */
  get standsAlone(): boolean {
    return this.country !== undefined || this.day || this.office;
  }
}

/** Words with all that is looked up of them, found once each. */
export class Lexicon {
  /** By id. */
  readonly words: Word[] = [];
  /** How telling each stem is, by its number; 1 for what is a family only. Numbers of stems and families are below its length. */
  readonly rarities: number[] = [];
  private readonly known = new Map<string, Word>();
  private readonly keys = new Map<string, number>();

  /** How many words there are: ids are below. */
  get size(): number {
    return this.words.length;
  }

  of(norm: string): Word {
    return this.known.get(norm) ?? this.make(norm);
  }

  /** A word, if anybody asked for it before. */
  find(norm: string): Word | undefined {
    return this.known.get(norm);
  }

  private make(norm: string): Word {
    const plain = norm.endsWith("'s") ? this.of(norm.slice(0, -2)) : null;
    const word = new Word(norm, this.words.length, plain, (key) => this.number(key));
    this.known.set(norm, word);
    this.words.push(word);
    this.rarities[word.stemId] = word.rarity;
    return word;
  }

  private number(key: string): number {
    const known = this.keys.get(key);
    if (known !== undefined) return known;
    this.keys.set(key, this.rarities.length);
    return this.rarities.push(1) - 1;
  }
}

/** The hash of two words written as one. */
export function hashOfBoth(one: Word, two: Word): number {
  return joined(one.hash, two.power, two.hash);
}

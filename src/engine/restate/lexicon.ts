import { isCommon } from "../common.ts";
import { hashOf, joined, powerOf } from "../hash.ts";
import { countryOf } from "../places.ts";
import { stem } from "../stem.ts";
import type { Token } from "../tokenize.ts";
import { kinOf } from "./kin.ts";
import { rarityOf } from "./rarity.ts";

/** Words that stand before the name of somebody who speaks for a country, or for it. */
const OFFICES = new Set(
  "president premier chancellor minister prime foreign king leader leaders counterpart secretary".split(
    " ",
  ),
);

/** Days have capitals, and are nobody. */
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;

const FIGURE = /^\p{N}/u;

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
  /** A hash of the norm, and what it multiplies the hash of a text before it with (Rabin 1981). */
  readonly hash: number;
  readonly power: number;

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
    this.hash = hashOf(norm);
    this.power = powerOf(norm.length);
  }
}

/** Words with all that is looked up of them, found once each. */
export class Lexicon {
  private readonly words = new Map<string, Word>();
  private readonly keys = new Map<string, number>();
  private readonly lists = new WeakMap<readonly Token[], readonly Word[]>();

  /** How many words there are: ids are below. */
  get size(): number {
    return this.words.size;
  }

  /** How many stems and kins there are: their numbers are below. */
  get keyCount(): number {
    return this.keys.size;
  }

  /** The words of a list of tokens; looked up once for each list. */
  listOf(tokens: readonly Token[]): readonly Word[] {
    const known = this.lists.get(tokens);
    if (known !== undefined) return known;
    const list = tokens.map(({ norm }) => this.of(norm));
    this.lists.set(tokens, list);
    return list;
  }

  of(norm: string): Word {
    return this.words.get(norm) ?? this.make(norm);
  }

  private make(norm: string): Word {
    const plain = norm.endsWith("'s") ? this.of(norm.slice(0, -2)) : null;
    const word = new Word(norm, this.words.size, plain, (key) => this.number(key));
    this.words.set(norm, word);
    return word;
  }

  private number(key: string): number {
    const known = this.keys.get(key);
    if (known !== undefined) return known;
    this.keys.set(key, this.keys.size);
    return this.keys.size - 1;
  }
}

/** Words seen so far. A cache only: it changes cost, never an answer. */
let words = new Lexicon();
const MOST_WORDS = 100_000;

/** A lexicon to use for one comparison. */
export function lexicon(): Lexicon {
  if (words.size > MOST_WORDS) words = new Lexicon();
  return words;
}

/** The hash of two words written as one. */
export function hashOfBoth(one: Word, two: Word): number {
  return joined(one.hash, two.power, two.hash);
}

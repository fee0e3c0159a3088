import { hashOf } from "../hash.ts";
import { grown, grownBytes } from "../kinds.ts";
import { ints } from "../memory.ts";
import type { Joiner } from "./join.ts";
import type { Term, Word } from "./lexicon.ts";
import type { Names } from "./names.ts";
import type { Script } from "./script.ts";
import { areTakenAlike, stancesOf } from "./stance.ts";
import type { Stance } from "./stance.ts";

/** What a kind of sentence tells, as its event shows it. */
export type Telling = {
  /** In order of the words; one for each stem. */
  readonly terms: readonly Term[];
  /** Terms that have contraries, by number. */
  readonly opposable: readonly number[];
  /** A bit for each of their families, and for each that is the contrary of one; several share a bit. */
  readonly families: number;
  readonly contraries: number;
  /** What it opposes or backs. */
  readonly stances: readonly Stance[];
  /** Whether a term is a figure. */
  readonly figures: boolean;
  /** Where its terms lie in `Terms`: `from` is in, `to` is out. */
  readonly from: number;
  readonly to: number;
};

export const NAME = 1;
export const FIGURE = 2;
const KINDS: Readonly<Record<Term["kind"], number>> = { word: 0, name: NAME, figure: FIGURE };

/** Terms in flat arrays: stems and families by their numbers in the lexicon. */
export class Terms {
  stems = ints(1024);
  kins = ints(1024);
  /** 1 where a term is the first of its family in its sentence. */
  first = ints(1024);
  kinds = ints(1024);
  size = 0;
  private readonly families = new Once();

  add(terms: readonly Term[]): void {
    this.reserve(this.size + terms.length);
    this.families.begin();
    for (const { word, kind } of terms) {
      const at = this.size++;
      this.stems[at] = word.stemId;
      this.kins[at] = word.kinId;
      this.kinds[at] = KINDS[kind];
      this.first[at] = Number(this.families.isNew(word.kinId));
    }
  }

  private reserve(size: number): void {
    if (size <= this.stems.length) return;
    const length = 2 * size;
    this.stems = grown(this.stems, length);
    this.kins = grown(this.kins, length);
    this.first = grown(this.first, length);
    this.kinds = grown(this.kinds, length);
  }
}

/** Tells numbers that come for the first time from those that came before, round by round. */
class Once {
  private seenIn = ints(64);
  private round = 0;

  begin(): void {
    this.round += 1;
  }

  isNew(number: number): boolean {
    if (number >= this.seenIn.length) this.seenIn = grown(this.seenIn, 2 * number);
    if (this.seenIn[number] === this.round) return false;
    this.seenIn[number] = this.round;
    return true;
  }
}

/**
 * What kinds of sentences tell, found once each, and again when the event shows something else of a word: that it
 * is a name, or part of one, or whose leader; that it is one with the next.
 */
export class Tellings {
  readonly terms = new Terms();
  private readonly script: Script;
  /** By kind; the comparison in which each was last seen to hold, and 1 where words of it were joined. */
  private readonly made: (Telling | undefined)[] = [];
  private heldAt = new Int32Array(0);
  private joinedIn = new Uint8Array(0);
  /** The comparison in which a word was last shown to be something else, by id. */
  private changed: Int32Array = new Int32Array(0);
  /** The last comparison in which any word was. */
  private lastChange = 0;
  private names: Names | null = null;
  private now = 0;
  private readonly stems = new Once();

  constructor(script: Script) {
    this.script = script;
  }

  /** From now on names are these. */
  show(names: Names): void {
    const { size } = this.script.lexicon;
    const kinds = this.script.kinds.size;
    this.now += 1;
    if (this.changed.length < size) this.changed = grown(this.changed, 2 * size);
    if (this.heldAt.length < kinds) {
      this.heldAt = grown(this.heldAt, 2 * kinds);
      this.joinedIn = grownBytes(this.joinedIn, 2 * kinds);
    }
    const last = this.names;
    this.names = names;
    if (last === null) return;
    for (let id = 0; id < size; id++)
      if (
        (names.votes[id] ?? 0) > 0 !== (last.votes[id] ?? 0) > 0 ||
        (names.parts[id] ?? 0) !== (last.parts[id] ?? 0)
      )
        this.change(id);
    for (const [id, country] of last.leaders)
      if (names.leaders.get(id) !== country) this.change(id);
    for (const [id, country] of names.leaders)
      if (last.leaders.get(id) !== country) this.change(id);
  }

  private change(id: number): void {
    this.changed[id] = this.now;
    this.lastChange = this.now;
  }

  of(kind: number, joiner: Joiner): Telling {
    const joined = joiner.mayJoin(kind);
    const known = this.made[kind];
    const { heldAt, joinedIn, now } = this;
    // Words that may be joined are few: what they tell is found each time.
    const mayHold = known !== undefined && !joined && joinedIn[kind] === 0;
    const holds = mayHold && !this.isChanged(kind, heldAt[kind] ?? 0);
    heldAt[kind] = now;
    if (holds) return known;
    joinedIn[kind] = joined ? 1 : 0;
    const words = joined ? joiner.wordsOf(kind) : this.script.wordsOf(kind);
    return (this.made[kind] = this.make(words, known));
  }

  private isChanged(kind: number, at: number): boolean {
    if (this.lastChange <= at) return false;
    const { kinds, bares } = this.script;
    const start = kinds.starts[kind] ?? 0;
    const end = start + (kinds.lengths[kind] ?? 0);
    for (let i = start; i < end; i++) if ((this.changed[bares[i] ?? 0] ?? 0) > at) return true;
    return false;
  }

  private make(words: readonly Word[], last: Telling | undefined): Telling {
    const { names } = this;
    if (names === null) throw new RangeError("no names are shown");
    const terms = this.termsOf(words, names);
    const stances = stancesOf(terms, names);
    const isSame =
      last?.terms.length === terms.length &&
      terms.every((t, i) => t === last.terms[i]) &&
      areTakenAlike(stances, last.stances);
    // Terms that are as they were stay where they are.
    if (last === undefined || !isSame) return this.put(terms, stances);
    const { opposable, families, contraries, figures, from, to } = last;
    return { terms, opposable, families, contraries, stances, figures, from, to };
  }

  private put(terms: readonly Term[], stances: readonly Stance[]): Telling {
    const from = this.terms.size;
    this.terms.add(terms);
    const to = this.terms.size;
    const opposable = opposableIn(terms);
    const { families, contraries } = bitsOf(terms, opposable);
    const figures = terms.some(({ kind }) => kind === "figure");
    return { terms, opposable, families, contraries, stances, figures, from, to };
  }

  private termsOf(words: readonly Word[], { votes, parts }: Names): readonly Term[] {
    const terms: Term[] = [];
    this.stems.begin();
    for (const word of words) {
      const bare = word.bare.id;
      if (word.common || parts[bare] === 1 || !this.stems.isNew(word.stemId)) continue;
      terms.push(word.term((votes[bare] ?? 0) > 0));
    }
    return terms;
  }
}

function opposableIn(terms: readonly Term[]): readonly number[] {
  const places: number[] = [];
  for (let i = 0; i < terms.length; i++) if (terms[i]?.word.opposites !== undefined) places.push(i);
  return places;
}

function bitsOf(
  terms: readonly Term[],
  opposable: readonly number[],
): Pick<Telling, "families" | "contraries"> {
  let [families, contraries] = [0, 0];
  for (const i of opposable) {
    const { word } = terms[i] ?? {};
    families |= bitOf(word?.kin ?? "");
    for (const kin of word?.opposites ?? []) contraries |= bitOf(kin);
  }
  return { families, contraries };
}

function bitOf(kin: string): number {
  return 1 << hashOf(kin);
}

import { isCommon } from "./common.ts";
import type { Form } from "./form.ts";
import { hashOf, joined, powerOf } from "./hash.ts";
import { bytes, floats, ints } from "./memory.ts";
import type { Token } from "./tokenize.ts";

/** Norms as numbers from 0. Kept between comparisons: it changes cost, never an answer. */
export class Vocabulary {
  private readonly known = new Map<string, number>();
  /** By number. */
  readonly norms: string[] = [];
  /** Forms met so far and the numbers of their norms, by the number of the form. */
  private readonly forms: (Form | undefined)[] = [];
  private readonly idOfForm: number[] = [];
  /** 1 for a norm that tells one statement from another, 0 for a common one. */
  readonly tells: number[] = [];
  /** What a norm adds to the hash of a text, and what it multiplies the hash before it with. */
  readonly hashes: number[] = [];
  readonly powers: number[] = [];

  get size(): number {
    return this.tells.length;
  }

  /** The number of a form's norm, looked up once for each form. */
  of(form: Form): number {
    const { number } = form;
    if (this.forms[number] !== form) this.learn(form);
    return this.idOfForm[number] ?? 0;
  }

  private learn(form: Form): void {
    // One after the other: engines keep a list with wide gaps as a map, which is slow to ask.
    while (this.forms.length <= form.number) {
      this.forms.push(undefined);
      this.idOfForm.push(0);
    }
    this.forms[form.number] = form;
    this.idOfForm[form.number] = this.idOf(form.norm);
  }

  idOf(norm: string): number {
    const found = this.known.get(norm);
    if (found !== undefined) return found;
    const id = this.tells.length;
    this.known.set(norm, id);
    this.norms.push(norm);
    this.tells.push(isCommon(norm) ? 0 : 1);
    this.hashes.push(hashOf(norm));
    this.powers.push(powerOf(norm.length));
    return id;
  }
}

/** A word, wherever it stands. */
export type Said = Pick<Token, "norm" | "capital">;

/**
 * Sentences with the same words, capitals, quotations and all, are one kind, judged as one: ten copies of a wire
 * story cost little more than one. Kinds are numbers from 0 and are never forgotten. Their words lie in flat arrays
 * one after the other, those of a kind from `starts` on; `telling` and `plain` hold, for each place, how many
 * words before it are telling, and how many of these have no capital.
 */
export class Kinds {
  readonly vocabulary: Vocabulary;
  readonly starts: number[] = [];
  readonly lengths: number[] = [];
  readonly words: (readonly Said[])[] = [];
  /** The first kind with the same text, whatever its capitals and where its words part. */
  readonly alike: number[] = [];
  ids: Int32Array = NO_NUMBERS;
  telling: Int32Array = NO_NUMBERS;
  plain: Int32Array = NO_NUMBERS;
  /** 1 for a word with a capital. */
  capitals: Uint8Array = NO_BYTES;
  /** What each word is of a quotation, as `partsOf` says it. */
  quoted: Uint8Array = NO_BYTES;
  private end = 0;
  private readonly byHash = new Map<number, number[]>();

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    // At once: engines take a field for constant that was set only once, and compile all anew when it grows after all.
    this.reserve(ROOM / 2);
  }

  get size(): number {
    return this.starts.length;
  }

  /**
   * The kind of a sentence with these words, found or made; `ids` are the numbers of their norms, `quoted` is what
   * they are of quotations: an empty list for nothing. In both its first word is at `from`. A single word is no copy
   * of another.
   */
  of(
    words: readonly Said[],
    ids: ArrayLike<number> = words.map(({ norm }) => this.vocabulary.idOf(norm)),
    quoted: readonly number[] = UNQUOTED,
    from = 0,
  ): number {
    const hash = this.write(words, ids, from);
    if (quoted.length === 0) this.quoted.fill(0, this.end, this.end + words.length);
    else for (let i = 0; i < words.length; i++) this.quoted[this.end + i] = quoted[from + i] ?? 0;
    const list = words.length > 1 ? this.listAt(hash) : [];
    for (const kind of list) if (this.isSame(kind, words.length)) return kind;
    const made = this.starts.length;
    this.alike.push(list.find((kind) => this.hasText(kind, words)) ?? made);
    this.starts.push(this.end);
    this.lengths.push(words.length);
    this.words.push(words);
    this.end += words.length;
    list.push(made);
    return made;
  }

  /** Whether a kind has more than half of the telling words of another, wherever they stand. */
  tellsMostOf(kind: number, other: number): boolean {
    const { ids, starts, lengths, vocabulary } = this;
    const [from = 0, start = 0] = [starts[kind], starts[other]];
    const [to, end] = [from + (lengths[kind] ?? 0), start + (lengths[other] ?? 0)];
    let [told, shared] = [0, 0];
    for (let at = start; at < end; at++) {
      if (vocabulary.tells[ids[at] ?? 0] !== 1) continue;
      told += 1;
      let k = from;
      while (k < to && ids[k] !== ids[at]) k += 1;
      if (k < to) shared += 1;
    }
    return 2 * shared > told;
  }

  haveSameWords(one: number, two: number): boolean {
    const { starts, lengths, ids } = this;
    const [from = 0, start = 0, length = 0] = [starts[one], starts[two], lengths[one]];
    if (length !== lengths[two]) return false;
    for (let i = 0; i < length; i++) if (ids[from + i] !== ids[start + i]) return false;
    return true;
  }

  private listAt(hash: number): number[] {
    const known = this.byHash.get(hash);
    if (known !== undefined) return known;
    const list: number[] = [];
    this.byHash.set(hash, list);
    return list;
  }

  /** Lays the words at the end of the arrays, where they stay if a kind is made of them. */
  private write(words: readonly Said[], numbers: ArrayLike<number>, from: number): number {
    this.reserve(this.end + words.length);
    const { vocabulary, ids, capitals, telling, plain, end } = this;
    const { tells, powers, hashes } = vocabulary;
    let hash = 0;
    for (let i = 0; i < words.length; i++) {
      const at = end + i;
      const id = numbers[from + i] ?? 0;
      const told = tells[id] ?? 0;
      const capital = words[i]?.capital === true;
      ids[at] = id;
      capitals[at] = capital ? 1 : 0;
      telling[at + 1] = (telling[at] ?? 0) + told;
      plain[at + 1] = (plain[at] ?? 0) + (capital ? 0 : told);
      hash = joined(hash, powers[id] ?? 0, hashes[id] ?? 0);
    }
    return hash;
  }

  /** Whether a kind is as the words that were laid last. */
  private isSame(kind: number, length: number): boolean {
    const { ids, capitals, quoted, end } = this;
    if (this.lengths[kind] !== length) return false;
    const start = this.starts[kind] ?? 0;
    for (let i = 0; i < length; i++)
      if (
        ids[start + i] !== ids[end + i] ||
        quoted[start + i] !== quoted[end + i] ||
        capitals[start + i] !== capitals[end + i]
      )
        return false;
    return true;
  }

  private hasText(kind: number, words: readonly Said[]): boolean {
    return textOf(this.words[kind] ?? []) === textOf(words);
  }

  private reserve(size: number): void {
    if (size <= this.ids.length) return;
    const length = 2 * size;
    this.ids = grown(this.ids, length);
    this.capitals = grownBytes(this.capitals, length);
    this.telling = grown(this.telling, length + 1);
    this.plain = grown(this.plain, length + 1);
    this.quoted = grownBytes(this.quoted, length);
  }
}

/** The words of some five articles: memory that nobody needs takes time to be made. */
const ROOM = 4096;

const NO_NUMBERS = new Int32Array(0);
const NO_BYTES = new Uint8Array(0);
const UNQUOTED: readonly number[] = [];

function textOf(words: readonly Said[]): string {
  let text = "";
  for (const { norm } of words) text += norm;
  return text;
}

/** The same numbers in a longer array. */
export function grown(old: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const made = ints(length);
  made.set(old);
  return made;
}

/** The same fractions in a longer array. */
export function grownFloats(old: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const made = floats(length);
  made.set(old);
  return made;
}

/** The same bytes in a longer array. */
export function grownBytes(old: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const made = bytes(length);
  made.set(old);
  return made;
}

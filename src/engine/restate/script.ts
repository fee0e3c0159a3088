import type { Kinds, Vocabulary } from "../kinds.ts";
import { grown } from "../kinds.ts";
import type { Steps } from "../steps.ts";
import { joined } from "../hash.ts";
import { Lexicon } from "./lexicon.ts";
import type { Word } from "./lexicon.ts";

/** What the norms of a vocabulary are as words. Kept as long as the vocabulary: it changes cost, never an answer. */
class Reading {
  readonly lexicon = new Lexicon();
  readonly byNorm: (Word | undefined)[] = [];
}

const readings = new WeakMap<Vocabulary, Reading>();

function readingOf(vocabulary: Vocabulary): Reading {
  const known = readings.get(vocabulary);
  if (known !== undefined) return known;
  const made = new Reading();
  readings.set(vocabulary, made);
  return made;
}

/** So many words are looked up between two reports of progress (some ten milliseconds). */
const READ_AT_ONCE = 25_000;

/** Room for one article more among many; of few the words are known at once, and most memory would stay empty. */
const HEADROOM = 1.25;

/**
 * The words of all kinds of sentences, as numbers of a lexicon, in flat arrays that lie beside those of `Kinds`:
 * those of a kind from `starts[kind]` on.
 */
export class Script {
  readonly kinds: Kinds;
  readonly lexicon: Lexicon;
  ids = new Int32Array(0);
  /** Words without a possessive's ending. */
  bares = new Int32Array(0);
  /** The hash of a word written as one with the word before it. */
  joints = new Int32Array(0);
  /** Whether a country stands before an office in a kind. */
  readonly leads: boolean[] = [];
  private readonly reading: Reading;
  private size = 0;

  constructor(kinds: Kinds) {
    this.kinds = kinds;
    this.reading = readingOf(kinds.vocabulary);
    this.lexicon = this.reading.lexicon;
  }

  /** Looks up the words of the kinds that are new since the last call; yields how much of that is done. */
  *read(): Steps<void> {
    const { kinds } = this;
    const last = kinds.size - 1;
    this.reserve((kinds.starts[last] ?? 0) + (kinds.lengths[last] ?? 0));
    const first = kinds.starts[this.size] ?? 0;
    let next = first + READ_AT_ONCE;
    for (; this.size < kinds.size; this.size++) {
      const at = kinds.starts[this.size] ?? 0;
      if (at >= next) {
        next = at + READ_AT_ONCE;
        yield (at - first) / (this.ids.length - first);
      }
      this.readKind(this.size);
    }
  }

  private readKind(kind: number): void {
    const { kinds, reading, ids, bares, joints } = this;
    const { norms, hashes, powers } = kinds.vocabulary;
    const start = kinds.starts[kind] ?? 0;
    const end = start + (kinds.lengths[kind] ?? 0);
    let leads = false;
    let afterCountry = false;
    let before = 0;
    for (let at = start; at < end; at++) {
      const norm = kinds.ids[at] ?? 0;
      const word = (reading.byNorm[norm] ??= reading.lexicon.of(norms[norm] ?? ""));
      const hash = hashes[norm] ?? 0;
      ids[at] = word.id;
      bares[at] = word.bare.id;
      joints[at] = joined(before, powers[norm] ?? 0, hash);
      if (afterCountry && word.office) leads = true;
      afterCountry = word.bare.country !== undefined;
      before = hash;
    }
    this.leads.push(leads);
  }

  /** The words of a kind that was read. */
  wordsOf(kind: number): readonly Word[] {
    const start = this.kinds.starts[kind] ?? 0;
    const end = start + (this.kinds.lengths[kind] ?? 0);
    const words: Word[] = [];
    for (let at = start; at < end; at++) {
      const word = this.lexicon.words[this.ids[at] ?? 0];
      if (word !== undefined) words.push(word);
    }
    return words;
  }

  private reserve(size: number): void {
    if (size <= this.ids.length) return;
    const length = Math.ceil(HEADROOM * size);
    this.ids = grown(this.ids, length);
    this.bares = grown(this.bares, length);
    this.joints = grown(this.joints, length);
  }
}

import type { Sentence } from "../match.ts";
import type { Lexicon, Word } from "./lexicon.ts";

/** What an event's sentences show about its names. */
export type Names = {
  /** Whether a word is a name, as far as one can tell. */
  readonly has: (word: Word) => boolean;
  /** Whether a word is part of a longer name that another word stands for (Vladimir, of Putin). */
  readonly isPart: (word: Word) => boolean;
  /** The country whose leader a name belongs to: Putin → russia. */
  readonly countryLedBy: (word: Word) => string | undefined;
};

/** The words of a sentence, looked up, with their capitals. */
export type Looked = {
  readonly words: readonly Word[];
  readonly tokens: Sentence["words"];
  readonly head: boolean;
};

/** "Russia's foreign minister, Sergey": no more words than these between a country and a name. */
const MOST_OFFICES = 3;

export function lookUp(sentences: readonly Sentence[], lexicon: Lexicon): readonly Looked[] {
  return sentences.map(({ words: tokens, zone }) => ({
    words: lexicon.listOf(tokens),
    tokens,
    head: zone === "head",
  }));
}

export function namesOf(looked: readonly Looked[], lexicon: Lexicon): Names {
  const names = capitalised(looked, lexicon.size);
  const parts = partsOf(looked, names);
  const leaders = leadersOf(looked);
  return {
    has: ({ bare }) => (names[bare.id] ?? 0) > 0,
    isPart: ({ bare }) => parts.has(bare.id),
    countryLedBy: ({ bare }) => leaders.get(bare.id),
  };
}

/**
 * For each word (by id) whether it stands with a capital inside sentences more often than without: more than 0.
 * Headlines, which some houses capitalise, have no say.
 */
function capitalised(sentences: readonly Looked[], size: number): Int32Array {
  const votes = new Int32Array(size);
  for (const { words, tokens, head } of sentences) {
    if (head) continue;
    for (let i = 1; i < words.length; i++) {
      const id = words[i]?.bare.id ?? 0;
      votes[id] = (votes[id] ?? 0) + (tokens[i]?.capital === true ? 1 : -1);
    }
  }
  return votes;
}

/** What stands beside a name: the one or two names it has stood beside each time, and how often it stood. */
type Beside = { count: number; one: number; two: number };
const NOBODY = -1;

/**
 * Names that stand nowhere but beside one other name (Vladimir beside Putin, Winter beside Olympics): a name
 * counts once, however many words it has. Ids of words.
 */
function partsOf(sentences: readonly Looked[], names: Int32Array): ReadonlySet<number> {
  const all = new Map<number, Beside>();
  for (const sentence of sentences)
    sentence.words.forEach(({ bare }, i) => {
      if ((names[bare.id] ?? 0) <= 0 || standsAlone(bare)) return;
      const here = sentence.tokens[i]?.capital === true;
      const next = here ? neighbour(i + 1, sentence, bare, names) : NOBODY;
      const last = here ? neighbour(i - 1, sentence, bare, names) : NOBODY;
      const known = all.get(bare.id);
      if (known === undefined) all.set(bare.id, { count: 1, one: next, two: last });
      else {
        known.count += 1;
        if (known.one !== next && known.one !== last) known.one = NOBODY;
        if (known.two !== next && known.two !== last) known.two = NOBODY;
      }
    });
  return wholes(all);
}

/** The name at this place, when it is another that may be part of a longer one. */
function neighbour(at: number, { words, tokens }: Looked, own: Word, names: Int32Array): number {
  const word = words[at]?.bare;
  if (word === undefined || tokens[at]?.capital !== true || word === own) return NOBODY;
  return (names[word.id] ?? 0) > 0 && !standsAlone(word) ? word.id : NOBODY;
}

/** Countries, days and offices are no part of the name beside them. */
function standsAlone({ country, day, office }: Word): boolean {
  return country !== undefined || day || office;
}

function wholes(all: ReadonlyMap<number, Beside>): ReadonlySet<number> {
  const parts = new Map<number, number>();
  for (const [part, { count, one, two }] of all) {
    const whole = [one, two].find((id) => (all.get(id)?.count ?? 0) >= count);
    if (whole !== undefined && parts.get(whole) !== part) parts.set(part, whole);
  }
  return new Set(parts.keys());
}

/** Names after a country and an office: "Russian President Vladimir Putin", "his Chinese counterpart Xi". */
function leadersOf(sentences: readonly Looked[]): ReadonlyMap<number, string> {
  const leaders = new Map<number, string>();
  for (const { words, tokens } of sentences)
    words.forEach(({ bare: { country } }, i) => {
      if (country === undefined || words[i + 1]?.office !== true) return;
      let at = i + 1;
      while (at - i <= MOST_OFFICES && words[at]?.office === true) at += 1;
      for (; tokens[at]?.capital === true && isPerson(words[at]); at++) {
        const name = words[at]?.bare.id ?? 0;
        if (!leaders.has(name)) leaders.set(name, country);
      }
    });
  return leaders;
}

function isPerson(word: Word | undefined): boolean {
  return word !== undefined && word.bare.country === undefined && !word.office;
}

import type { Sentence } from "../match.ts";
import { countryOf } from "../places.ts";
import type { Token } from "../tokenize.ts";

/** What an event's sentences show about its names. All by norm, without a possessive's ending. */
export type Names = {
  /** Whether a norm is a name, as far as one can tell. */
  readonly has: (norm: string) => boolean;
  /** Whether a norm is part of a longer name that another word stands for (Vladimir, of Putin). */
  readonly isPart: (norm: string) => boolean;
  /** The country whose leader a name belongs to: Putin → russia. */
  readonly countryLedBy: (norm: string) => string | undefined;
};

/** Words that stand before the name of somebody who speaks for a country, or for it. */
const OFFICES = new Set(
  "president premier chancellor minister prime foreign king leader leaders counterpart secretary".split(
    " ",
  ),
);
/** "Russia's foreign minister, Sergey": no more words than these between a country and a name. */
const MOST_OFFICES = 3;

export function namesOf(sentences: readonly Sentence[]): Names {
  const names = capitalised(sentences);
  const parts = partsOf(sentences, names);
  const leaders = leadersOf(sentences);
  return {
    has: (norm) => names.has(bare(norm)),
    isPart: (norm) => parts.has(bare(norm)),
    countryLedBy: (norm) => leaders.get(bare(norm)),
  };
}

/** Titles say who somebody is, as names do; two statements with nothing else in common are not the same. */
export function isOffice(norm: string): boolean {
  return OFFICES.has(norm);
}

/** Days have capitals, and are nobody. */
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;

export function isDay(norm: string): boolean {
  return DAY.test(norm);
}

/** A possessive is the name it is made from. */
function bare(norm: string): string {
  return norm.endsWith("'s") ? norm.slice(0, -2) : norm;
}

/**
 * Norms that stand with a capital inside sentences more often than without. Headlines, which some houses
 * capitalise, have no say.
 */
function capitalised(sentences: readonly Sentence[]): ReadonlySet<string> {
  const votes = new Map<string, number>();
  for (const { words, zone } of sentences)
    words.forEach(({ norm, capital }, i) => {
      if (i === 0 || zone === "head") return;
      const name = bare(norm);
      votes.set(name, (votes.get(name) ?? 0) + (capital ? 1 : -1));
    });
  const names = new Set<string>();
  for (const [norm, count] of votes) if (count > 0) names.add(norm);
  return names;
}

/**
 * Names that stand nowhere but beside one other name (Vladimir beside Putin, Winter beside Olympics): a name
 * counts once, however many words it has.
 */
function partsOf(
  sentences: readonly Sentence[],
  names: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  const beside = new Map<string, readonly string[]>();
  for (const { words } of sentences)
    words.forEach((word, i) => {
      const norm = bare(word.norm);
      if (!names.has(norm) || standsAlone(norm)) return;
      const around = word.capital ? [words[i + 1], words[i - 1]] : [];
      const here = around.flatMap((next) => neighbour(next, norm, names));
      beside.set(norm, beside.get(norm)?.filter((each) => here.includes(each)) ?? here);
      counts.set(norm, (counts.get(norm) ?? 0) + 1);
    });
  const parts = new Map<string, string>();
  for (const [part, others] of beside) {
    const whole = others.find((each) => (counts.get(each) ?? 0) >= (counts.get(part) ?? 0));
    if (whole !== undefined && parts.get(whole) !== part) parts.set(part, whole);
  }
  return parts;
}

function neighbour(
  next: Token | undefined,
  norm: string,
  names: ReadonlySet<string>,
): readonly string[] {
  if (next?.capital !== true) return [];
  const name = bare(next.norm);
  return name !== norm && names.has(name) && !standsAlone(name) ? [name] : [];
}

/** Countries, days and offices are no part of the name beside them. */
function standsAlone(name: string): boolean {
  return countryOf(name) !== undefined || isDay(name) || isOffice(name);
}

/** Names after a country and an office: "Russian President Vladimir Putin", "his Chinese counterpart Xi". */
function leadersOf(sentences: readonly Sentence[]): ReadonlyMap<string, string> {
  const leaders = new Map<string, string>();
  for (const { words } of sentences)
    words.forEach(({ norm }, i) => {
      const country = countryOf(bare(norm));
      if (country === undefined) return;
      let at = i + 1;
      while (at - i <= MOST_OFFICES && isOffice(words[at]?.norm ?? "")) at += 1;
      if (at === i + 1) return;
      for (; isPerson(words[at]); at++) {
        const name = bare(words[at]?.norm ?? "");
        if (!leaders.has(name)) leaders.set(name, country);
      }
    });
  return leaders;
}

function isPerson(word: Token | undefined): boolean {
  return word?.capital === true && countryOf(bare(word.norm)) === undefined && !isOffice(word.norm);
}

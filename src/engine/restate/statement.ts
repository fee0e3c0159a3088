import { isCommon } from "../common.ts";
import type { Match, Sentence } from "../match.ts";
import { countryOf } from "../places.ts";
import { stem } from "../stem.ts";
import type { Token } from "../tokenize.ts";
import { kinOf } from "./kin.ts";

/** One telling word of a statement: what it shares with its like, and with its kin. */
export type Term = {
  readonly norm: string;
  readonly stem: string;
  readonly kin: string;
  readonly kind: "word" | "name" | "figure";
};

/** Sentences that are copies of one another, taken as one. */
export type Statement = {
  /** Sentences, by number, in order. */
  readonly members: readonly number[];
  /** The member that speaks for all: the longest. */
  readonly speaker: number;
  readonly terms: readonly Term[];
  /** The stems of each family. */
  readonly byKin: ReadonlyMap<string, readonly string[]>;
};

/** Gathers copies (verbatim, edited) into statements. Every sentence is in exactly one. */
export function gather(
  sentences: readonly Sentence[],
  copies: readonly Match[],
): readonly Statement[] {
  const names = properNames(sentences);
  const known = new Set(sentences.flatMap(({ words }) => words.map((word) => word.norm)));
  const root = sentences.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) at = root[at] ?? at;
    root[i] = at;
    return at;
  };
  for (const { a, b, relation } of copies) {
    if (relation !== "verbatim" && relation !== "edited") continue;
    const [one, two] = [find(a), find(b)];
    root[Math.max(one, two)] = Math.min(one, two);
  }
  const groups = new Map<number, number[]>();
  sentences.forEach((_, i) => {
    const group = groups.get(find(i));
    if (group === undefined) groups.set(i, [i]);
    else group.push(i);
  });
  return [...groups.values()].map((members) => {
    const speaker = members.reduce((best, i) =>
      (sentences[i]?.words.length ?? 0) > (sentences[best]?.words.length ?? 0) ? i : best,
    );
    const terms = termsOf(joined(sentences[speaker]?.words ?? [], known), names);
    return { members, speaker, terms, byKin: familiesOf(terms) };
  });
}

function familiesOf(terms: readonly Term[]): ReadonlyMap<string, readonly string[]> {
  const stems = new Map<string, string[]>();
  for (const { kin, stem: key } of terms) stems.set(kin, [...(stems.get(kin) ?? []), key]);
  return stems;
}

/** Norms that stand with a capital inside sentences more often than without: names, as far as one can tell. */
function properNames(sentences: readonly Sentence[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { words, zone } of sentences) {
    if (zone === "head") continue;
    for (let i = 1; i < words.length; i++) {
      const word = words[i];
      if (word === undefined) continue;
      counts.set(word.norm, (counts.get(word.norm) ?? 0) + (word.capital ? 1 : -1));
    }
  }
  return new Set([...counts].filter(([, count]) => count > 0).map(([norm]) => norm));
}

/**
 * Two words that stand as one elsewhere (air strike, airstrike) are taken as one, and so are the names
 * of the two united countries.
 */
function joined(words: readonly Token[], known: ReadonlySet<string>): readonly Token[] {
  const result: Token[] = [];
  for (const word of words) {
    const last = result.at(-1);
    const both = last === undefined ? "" : last.norm + word.norm;
    const norm =
      UNITED.get(both) ??
      (last !== undefined && Math.min(last.norm.length, word.norm.length) >= SHORTEST_HALF && known.has(both) ? both : null);
    if (norm === null || last === undefined) result.push(word);
    else result[result.length - 1] = { ...last, norm, end: word.end };
  }
  return result;
}

const SHORTEST_HALF = 3;
const UNITED = new Map([
  ["unitedstates", "u.s"],
  ["unitedkingdom", "uk"],
]);

function termsOf(words: readonly Token[], names: ReadonlySet<string>): readonly Term[] {
  const terms = new Map<string, Term>();
  for (const word of words) {
    const { norm } = word;
    if (isCommon(norm)) continue;
    const key = stem(norm);
    const country = countryOf(norm);
    if (terms.has(key)) continue;
    const kind = /^\p{N}/u.test(norm)
      ? "figure"
      : names.has(norm) || country !== undefined
        ? "name"
        : "word";
    terms.set(key, { norm, stem: key, kin: country ?? kinOf(key), kind });
  }
  return [...terms.values()];
}

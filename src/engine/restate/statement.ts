import type { Bond } from "../bond.ts";
import { isCommon } from "../common.ts";
import type { Sentence } from "../match.ts";
import { countryOf } from "../places.ts";
import { stem } from "../stem.ts";
import type { Token } from "../tokenize.ts";
import { kinOf } from "./kin.ts";
import { isOffice, namesOf } from "./names.ts";
import type { Names } from "./names.ts";
import { stancesOf } from "./stance.ts";
import type { Stance } from "./stance.ts";

/** One telling word of a statement. `stem` is what it shares with its like, `kin` with its family. */
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
  /** The member that speaks for all: the longest, the first of these. */
  readonly speaker: number;
  /** In order of the words; one for each stem. */
  readonly terms: readonly Term[];
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
  const known = new Set(sentences.flatMap(({ words }) => words.map(({ norm }) => norm)));
  const names = namesOf(sentences);
  return groups(sentences.length, copies).map((members) => {
    const length = (i: number): number => sentences[i]?.words.length ?? 0;
    const speaker = members.reduce((best, i) => (length(i) > length(best) ? i : best));
    const terms = termsOf(joinHalves(sentences[speaker]?.words ?? [], known), names);
    const opening = members.some((member) => opens(sentences, member));
    return {
      members,
      speaker,
      terms,
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
function joinHalves(words: readonly Token[], known: ReadonlySet<string>): readonly Token[] {
  const joined: Token[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const long = Math.min(last?.norm.length ?? 0, word.norm.length) >= SHORTEST_HALF;
    const both = long ? `${last?.norm}${word.norm}` : "";
    const norm = UNITED.get(both) ?? (known.has(both) ? both : null);
    if (last === undefined || norm === null) joined.push(word);
    else joined[joined.length - 1] = { ...last, norm, end: word.end };
  }
  return joined;
}

function termsOf(words: readonly Token[], names: Names): readonly Term[] {
  const terms = new Map<string, Term>();
  for (const { norm } of words) {
    if (isCommon(norm) || names.isPart(norm)) continue;
    const key = stem(norm);
    if (terms.has(key)) continue;
    const country = countryOf(norm);
    terms.set(key, {
      norm,
      stem: key,
      kin: country ?? kinOf(key),
      kind: kindOf(norm, country, names),
    });
  }
  return [...terms.values()];
}

function kindOf(norm: string, country: string | undefined, names: Names): Term["kind"] {
  if (/^\p{N}/u.test(norm)) return "figure";
  return country !== undefined || names.has(norm) || isOffice(norm) ? "name" : "word";
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

import { stem } from "../stem.ts";
import type { Term } from "./lexicon.ts";
import type { Names } from "./names.ts";

/**
 * Words that take a stand against something, and for something. Closed lists of news language: what is
 * opposed or backed stands near, in whatever grammar ("oppose the plan", "opposition to the plan", "called
 * for an end to the plan", "urged them to rule out the plan").
 */
const AGAINST = stems(
  "oppose opposition reject end halt stop abandon block condemn denounce resist criticize criticism ban forbid prevent refuse rule decry slam",
);
const FOR = stems("support back endorse welcome praise approve favor");

/** A stand is taken on terms this near to its word. */
const REACH = 4;
/** Whose stand it is stands before its word, no farther than this many terms. */
const HOLDER_REACH = 8;
/** A stand on one thing alone may be on anything about it. */
const FEWEST = 2;
/** Agreement on more terms than this says no more. */
const MOST = 4;

/** One stand that a statement takes: on which kin, of which not all are names, and whose it is. */
export type Stance = {
  readonly side: "for" | "against";
  readonly about: ReadonlyMap<string, Term["kind"]>;
  readonly holders: ReadonlySet<string>;
  /** A bit for each kin that it is on; several share a bit. */
  readonly bits: number;
};

/** The side that words of a stem take, if any. */
export function sideOf(key: string): Stance["side"] | null {
  return AGAINST.has(key) ? "against" : FOR.has(key) ? "for" : null;
}

/** The stands that a statement takes, in the order of its words. */
export function stancesOf(terms: readonly Term[], names: Names): readonly Stance[] {
  const stances: Stance[] = [];
  for (let i = 0; i < terms.length; i++) {
    const side = terms[i]?.word.side ?? null;
    if (side !== null) stances.push(stanceAt(terms, i, side, names));
  }
  return stances;
}

/** Whether stands on the same terms are the same people's. */
export function areTakenAlike(one: readonly Stance[], two: readonly Stance[]): boolean {
  return one.every(
    ({ holders }, i) =>
      holders.size === two[i]?.holders.size &&
      [...holders].every((name) => two[i]?.holders.has(name)),
  );
}

function stanceAt(
  terms: readonly Term[],
  place: number,
  side: Stance["side"],
  { leaders }: Names,
): Stance {
  const about = new Map<string, Term["kind"]>();
  const holders = new Set<string>();
  let bits = 0;
  for (let i = Math.max(0, place - REACH); i <= place + REACH; i++) {
    const term = terms[i];
    if (term === undefined || i === place) continue;
    about.set(term.kin, term.kind);
    bits |= 1 << term.word.kinId;
  }
  for (let i = Math.max(0, place - HOLDER_REACH); i < place; i++) {
    const { word, kind } = terms[i] ?? {};
    if (word === undefined || kind !== "name" || word.office || word.day) continue;
    holders.add(leaders.get(word.bare.id) ?? word.kin);
  }
  return { side, about, holders, bits };
}

/**
 * How many things, 0–4, two statements take the same stand on: both oppose the expansion of an alliance, both
 * back a bill. 0 when the stands are of different people, as far as the words before them tell.
 */
export function sameStand(one: readonly Stance[], two: readonly Stance[]): number {
  let most = 0;
  for (const left of one)
    for (const right of two)
      // Nearly all are on other things: told by one look.
      if (left.side === right.side && (left.bits & right.bits) !== 0)
        most = Math.max(most, common(left, right));
  return Math.min(MOST, most);
}

function common(left: Stance, right: Stance): number {
  let [count, words] = [0, 0];
  left.about.forEach((kind, kin) => {
    if (!right.about.has(kin)) return;
    count += 1;
    if (kind !== "name") words += 1;
  });
  return count < FEWEST || words === 0 || clash(left, right) ? 0 : count;
}

/** Both say whose stand it is, and nobody is named by both. What the stand is on is no holder. */
function clash(left: Stance, right: Stance): boolean {
  return hasHolder(left, right) && hasHolder(right, left) && !isShared(left, right);
}

function hasHolder(own: Stance, other: Stance): boolean {
  for (const name of own.holders)
    if (!other.about.has(name) || other.holders.has(name)) return true;
  return false;
}

function isShared({ holders }: Stance, other: Stance): boolean {
  for (const name of holders) if (other.holders.has(name)) return true;
  return false;
}

function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(" ").map(stem));
}

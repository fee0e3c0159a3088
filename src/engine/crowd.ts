import { mayBeCopy } from "./bound.ts";
import { CommonRuns, FEW_HOLDERS, mostApart } from "./common-runs.ts";
import type { Kinds } from "./kinds.ts";
import { SHORTEST_EDITED } from "./propose.ts";
import { SHORT_SENTENCE, SHORTEST_PAIR, SHORTEST_TILE } from "./run-index.ts";
import type { Runs } from "./run-index.ts";

/** A run that is held by a fifth of all long kinds makes a crowd; in the news the most is a tenth, among a few articles. */
const LONG = { size: SHORTEST_TILE, share: 0.2 };
/** Of short kinds, by a twentieth: in the news a dozen of a thousand hold the same two words. */
const SHORT = { size: SHORTEST_PAIR, share: 0.05 };

const NOBODY: readonly number[] = [];

/** So many kinds on each side, in the order of their words, are compared with one that may be a copy of any of a crowd. */
const BESIDE = 16;

/**
 * Runs of words that a crowd has: a large part of all sentences of a comparison, and hundreds of them (lists,
 * tables, thousands of lines by one pattern; no event that was reported has any). Such a run tells next to nothing
 * apart, and to judge every two that hold it would take time by the square. It proposes nobody by itself. A
 * kind that shares only such runs with others is either no copy of any of them (`mayBeCopy`), which loses nothing,
 * or `isCut` is set, and it meets those beside it only, where all that hold the rarest of its common runs stand
 * in the order of their words (sorted neighbourhood, Hernández and Stolfo 1995). It follows from the kinds compared, in
 * whatever order they come.
 */
export class Crowd {
  /** Common runs of three words among long kinds, and of two among short ones. */
  readonly long: Runs;
  readonly short: Runs;
  /** Whether copies may be left out. */
  readonly isCut: boolean;
  private readonly beside: ReadonlyMap<number, readonly number[]>;
  private readonly visited = new Set<number>();

  constructor(kinds: Kinds, { long, short }: Readonly<Record<"long" | "short", CommonRuns>>) {
    this.long = long;
    this.short = short;
    const beside = new Map<number, number[]>();
    for (const common of [long, short]) besideIn(kinds, common, beside);
    this.beside = beside;
    this.isCut = beside.size > 0;
  }

  /** Shows whom a kind is compared with for a common run, of those that were visited before. */
  visit(kind: number, show: (other: number) => void): void {
    for (const other of this.beside.get(kind) ?? NOBODY) if (this.visited.has(other)) show(other);
    this.visited.add(kind);
  }
}

/**
 * The crowd among these kinds, if there is any; `held` says how many of them have one run of words at most, as far as that
 * is known. There hardly ever is, which takes one look at each word, and none where `held` is less than a crowd.
 */
export function crowdAmong(
  kinds: Kinds,
  list: Int32Array,
  held: Readonly<Record<"long" | "short", number>> = { long: Infinity, short: Infinity },
): Crowd | null {
  if (list.length <= FEW_HOLDERS) return null;
  const [longs, shorts]: [number[], number[]] = [[], []];
  for (let i = 0; i < list.length; i++) {
    const kind = list[i] ?? 0;
    const length = kinds.lengths[kind] ?? 0;
    if (length > SHORT_SENTENCE) longs.push(kind);
    else if (length >= SHORTEST_EDITED) shorts.push(kind);
  }
  const common = (own: readonly number[], most: number, rule: typeof LONG): CommonRuns =>
    new CommonRuns(kinds, most <= mostApart(own.length, rule.share) ? NOBODY : own, rule);
  const long = common(longs, held.long, LONG);
  const short = common(shorts, held.short, SHORT);
  return long.holders.size + short.holders.size === 0 ? null : new Crowd(kinds, { long, short });
}

/** Finds whom kinds meet that share common runs only and may be copies all the same. */
function besideIn(kinds: Kinds, common: CommonRuns, beside: Map<number, number[]>): void {
  const seekers = new Map<readonly number[], number[]>();
  for (const kind of new Set([...common.holders.values()].flat()))
    if (mayBeCopy(kinds, kind, common)) put(seekers, common.rarestOf(kind), kind);
  for (const [holders, own] of seekers) {
    const order = inOrder(kinds, holders);
    const places = new Map(order.map((kind, place) => [kind, place]));
    for (const kind of own) {
      const place = places.get(kind) ?? 0;
      const near = order.slice(Math.max(0, place - BESIDE), place + BESIDE + 1);
      for (const other of near) {
        put(beside, kind, other);
        put(beside, other, kind);
      }
    }
  }
}

function put<Key>(lists: Map<Key, number[]>, key: Key, one: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}

/** Kinds in the order of their words, capitals and quotations: no two have all in common. */
function inOrder(kinds: Kinds, list: readonly number[]): readonly number[] {
  const { starts, words, capitals, quoted } = kinds;
  const keys = list.map((kind) => {
    const start = starts[kind] ?? 0;
    const own = words[kind] ?? [];
    const norms = own.map(({ norm }) => norm).join(" ");
    const signs = own.map((_, i) => `${capitals[start + i]}${quoted[start + i]}`).join("");
    return { kind, key: `${norms}\n${signs}` };
  });
  return keys
    .sort((one, two) => (one.key < two.key ? -1 : one.key > two.key ? 1 : 0))
    .map(({ kind }) => kind);
}

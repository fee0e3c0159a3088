import type { ArticleCoverage, Coverage, PassageCoverage } from "../lens/coverage.ts";
import type { Comparison, Difference, Place, Relation, Run } from "../model.ts";
import { RELATIONS, ZONES } from "../pack.ts";
import { Reader } from "../wire.ts";
import type { Packed } from "../wire.ts";
import { shifted } from "./account.ts";
import type { Account } from "./account.ts";
import { theRest } from "./late.ts";
import { pairKey, pairsToTell } from "./pairs.ts";
import { KINDS, STYLES } from "./write.ts";

/** `isWhole`: whether all wordings of passages are told of, not only counted. */
type ReadAccount = { readonly account: Account; readonly isWhole: boolean };

/** The account that came with an answer. What it does not hold, the rest of the engine finds. */
export function readAccount(packed: Packed, comparison: Comparison): ReadAccount {
  const reader = new Reader(packed);
  const coverage = readCoverage(reader, comparison);
  const isWhole = reader.int() === 1;
  const account = accountFrom(isWhole ? readPassages(reader, comparison) : [], comparison);
  return { account: { ...account, coverage }, isWhole };
}

type Passages = readonly (() => Told)[];

function readPassages(reader: Reader, { passages }: Comparison): Passages {
  return passages.map(({ wordings }) => {
    const part = reader.part();
    let known: Told | null = null;
    return () => (known ??= readTold(part, wordings.length));
  });
}

function accountFrom(passages: Passages, comparison: Comparison): Omit<Account, "coverage"> {
  const between = pairIn(comparison);
  let given: Account | null = null;
  const others = (): Account => (given ??= theRest().giveAccount(comparison));
  return {
    difference: (left, right) => {
      const pair = between(left, right);
      const told = passages[pair?.passage ?? -1]?.();
      if (pair === null || told === undefined) return others().difference(left, right);
      const { alike, differences, placed } = told;
      const key = pair.one * alike.length + pair.two;
      const found =
        placed.get(key) ??
        shifted(named(differences, pairKey(alike, pair.one, pair.two)), left.start, right.start);
      placed.set(key, found);
      return found;
    },
    relation: (passage, one, two) => {
      const pair = between(one, two);
      const told = passages[pair?.passage ?? -1]?.();
      if (pair === null || told === undefined) return others().relation(passage, one, two);
      return told.relations.get(pair.one * told.alike.length + pair.two) ?? null;
    },
  };
}

function readCoverage(reader: Reader, comparison: Comparison): Coverage {
  const letters = comparison.articles.map(({ id }) => id);
  const passages = comparison.passages.map(({ id }): PassageCoverage => {
    const part = ZONES[reader.int()] ?? "text";
    const words = reader.int();
    return { id, articles: reader.list(() => letters[reader.int()] ?? ""), part, words };
  });
  const articles = letters.map((id): ArticleCoverage => ({
    id,
    words: reader.int(),
    shared: reader.int(),
    sentences: reader.int(),
    paragraphs: reader.int(),
    sharedPassages: reader.int(),
    uniquePassages: reader.int(),
  }));
  return {
    passages: new Map(passages.map((each) => [each.id, each])),
    articles: new Map(articles.map((each) => [each.id, each])),
  };
}

/** What is told of one passage. Wordings go by their place in it, two of them by one number. */
type Told = {
  readonly alike: readonly number[];
  readonly relations: ReadonlyMap<number, Relation>;
  readonly differences: ReadonlyMap<number, Difference>;
  /** Differences that were asked for, where their wordings stand. */
  readonly placed: Map<number, Difference>;
};

function readTold(reader: Reader, count: number): Told {
  const alike = Array.from({ length: count }, () => reader.int());
  const relations = new Map<number, Relation>();
  for (let one = 0; one < count; one += 1)
    for (let two = one + 1; two < count; two += 1) {
      const relation = RELATIONS[reader.int()];
      if (relation === undefined) continue;
      relations.set(one * count + two, relation).set(two * count + one, relation);
    }
  const differences = new Map(pairsToTell(alike).map(({ key }) => [key, readDifference(reader)]));
  return { alike, relations, differences, placed: new Map() };
}

function readDifference(reader: Reader): Difference {
  const whole = reader.int() === 1;
  const shared = reader.int();
  const words = { left: reader.int(), right: reader.int() };
  return { runs: reader.list(() => readRun(reader)), whole, shared, words };
}

function readRun(reader: Reader): Run {
  const number = reader.int();
  const left = { start: reader.int(), end: reader.int() };
  const right = { start: reader.int(), end: reader.int() };
  const style = STYLES[number - KINDS.length];
  return style === undefined
    ? { kind: KINDS[number] ?? "changed", left, right }
    : { kind: "style", style, left, right };
}

type Slot = { readonly passage: number; readonly at: number; readonly end: number };
type PairIn = { readonly passage: number; readonly one: number; readonly two: number };

/** Answers which two wordings of one passage these places are; null where they are none. */
function pairIn({ passages }: Comparison): (one: Place, two: Place) => PairIn | null {
  const slots = new Map<string, Map<number, Slot>>();
  for (const [passage, { wordings }] of passages.entries())
    for (const [at, { article, start, end }] of wordings.entries()) {
      const own = slots.get(article) ?? new Map<number, Slot>();
      slots.set(article, own.set(start, { passage, at, end }));
    }
  const slotOf = ({ article, start, end }: Place): Slot | null => {
    const slot = slots.get(article)?.get(start);
    return slot?.end === end ? slot : null;
  };
  return (left, right) => {
    const [one, two] = [slotOf(left), slotOf(right)];
    if (one === null || two === null || one.passage !== two.passage || one === two) return null;
    return { passage: one.passage, one: one.at, two: two.at };
  };
}

function named(differences: ReadonlyMap<number, Difference>, key: number): Difference {
  const found = differences.get(key);
  if (found === undefined) throw new RangeError(`no difference ${key}`);
  return found;
}

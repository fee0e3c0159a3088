import fc from "fast-check";
import { expect, test } from "vitest";
import type { Relation, Rule } from "../../src/engine/index.ts";
import { match, type Sentence } from "../../src/engine/match.ts";
import { often } from "./often.ts";
import { pairsOf } from "./pairs.ts";
import { sentencesOf } from "./sentences.ts";

/** What tells, and is no name; names; what tells nothing. A word is written alike wherever it stands. */
const PLAIN = "bridge quay divers cracks pillars ferry tide paint council engineers market lamp";
const NAMES = "Velmora Halden Oln Beryl Fennick";
const COMMON = "the of on and was to in by";
/** What only says when. */
const WHEN = "Tuesday 24 2031 gmt yesterday";
const common = new Set(COMMON.split(" "));
const when = new Set(WHEN.split(" "));

const tells = (word: string | undefined): boolean => word !== undefined && !common.has(word);
const states = (word: string): boolean => tells(word) && !/^[A-Z]/.test(word);

type Words = readonly string[];
type Shared = { readonly a: number; readonly b: number; readonly length: number };
type Said = {
  readonly relation: Relation;
  readonly rule: Rule;
  readonly shared: number;
  readonly similarity: number;
  readonly tiles: readonly Shared[];
  readonly telling: Words;
};

/** All runs that cannot be made longer, longest first, then by their place in the left and the right sentence. */
function allRuns(left: Words, right: Words, shortest: number): readonly Shared[] {
  const runs: Shared[] = [];
  for (const a of left.keys())
    for (const b of right.keys()) {
      if (a > 0 && b > 0 && left[a - 1] === right[b - 1]) continue;
      let length = 0;
      while (
        a + length < left.length &&
        b + length < right.length &&
        left[a + length] === right[b + length]
      )
        // prettier-ignore
        length += 1;
      if (length >= shortest) runs.push({ a, b, length });
    }
  return runs.toSorted((p, q) => q.length - p.length || p.a - q.a || p.b - q.b);
}

/** Greedy string tiling: a later run keeps what no earlier one has taken, where that is long enough. */
function runsOf(left: Words, right: Words, shortest: number): readonly Shared[] {
  const [usedLeft, usedRight] = [new Set<number>(), new Set<number>()];
  const kept: Shared[] = [];
  for (const run of allRuns(left, right, shortest)) {
    const free = Array.from({ length: run.length }, (_, k) => k).filter(
      (k) => !usedLeft.has(run.a + k) && !usedRight.has(run.b + k),
    );
    for (const from of free.filter((k) => !free.includes(k - 1))) {
      let length = 0;
      while (free.includes(from + length)) length += 1;
      if (length >= shortest) kept.push({ a: run.a + from, b: run.b + from, length });
    }
    for (const { a, b, length } of kept)
      for (let k = 0; k < length; k++) {
        usedLeft.add(a + k);
        usedRight.add(b + k);
      }
  }
  return kept
    .filter(({ a, length }) => left.slice(a, a + length).some(tells))
    .toSorted((p, q) => p.a - q.a);
}

/** The most words in a row that are in no run. */
function widestGap(size: number, taken: readonly (readonly [number, number])[]): number {
  const used = new Set(taken.flatMap(([at, n]) => Array.from({ length: n }, (_, k) => at + k)));
  let [widest, here] = [0, 0];
  for (let i = 0; i < size; i++) {
    here = used.has(i) ? 0 : here + 1;
    widest = Math.max(widest, here);
  }
  return widest;
}

/** Both open with the same six words: a common one before them aside, and one that only one side has. */
/** Where a word may have been put into either, it does not matter into which. */
function opensAlike(left: Words, right: Words): boolean {
  return opensAs(left, right) || opensAs(right, left);
}

function opensAs(left: Words, right: Words): boolean {
  const same = left[0] === right[0];
  let i = same || tells(left[0]) ? 0 : 1;
  let j = same || tells(right[0]) ? 0 : 1;
  const met: string[] = [];
  let put = false;
  while (i < left.length && j < right.length) {
    const word = left[i];
    if (word !== undefined && word === right[j]) {
      met.push(word);
      i += 1;
      j += 1;
    } else if (!put && met.length > 0 && left[i + 1] === right[j]) [i, put] = [i + 1, true];
    else if (!put && met.length > 0 && left[i] === right[j + 1]) [j, put] = [j + 1, true];
    else break;
  }
  return met.length >= 6 && met.filter(tells).length >= 3 && met.filter(states).length >= 2;
}

/** Whether the longer of two short sentences (either, if they are as long) has most of what the other tells. */
function holdsMost(left: Words, right: Words): boolean {
  if (Math.min(left.length, right.length) > 8) return true;
  const most = (short: Words, long: Words): boolean => {
    const told = short.filter(tells);
    return 2 * told.filter((one) => long.includes(one)).length > told.length;
  };
  return (
    (left.length <= right.length && most(left, right)) ||
    (right.length <= left.length && most(right, left))
  );
}

/** The naive way: the rules as they are told, on two lists of words. */
function judged(left: Words, right: Words): Said | null {
  const [shorter, longer] = [left.length, right.length].toSorted((p, q) => p - q);
  if (shorter === undefined || longer === undefined || shorter < 2) return null;
  const shortest = shorter <= 8 ? 2 : 3;
  const tiles = runsOf(left, right, shortest);
  const met = tiles.flatMap(({ a, length }) => left.slice(a, a + length)).filter(tells);
  const telling = [...new Set(met.map((one) => one.toLowerCase()))];
  const shared = tiles.reduce((sum, { length }) => sum + length, 0);
  const similarity = (2 * shared) / (left.length + right.length);
  const all = { shared, similarity, tiles, telling };
  if (left.join("") === right.join(""))
    return { ...all, shared: left.length, similarity: 1, relation: "verbatim", rule: "same-words" };
  if (shorter < 4) return null;
  const gaps = [
    widestGap(left.length, tiles.map(({ a, length }) => [a, length])),
    widestGap(right.length, tiles.map(({ b, length }) => [b, length])),
  ].filter((gap) => gap >= 8).length; // prettier-ignore
  const adds = gaps === 2 || (gaps === 1 && shared >= 0.9 * shorter);
  const hasFigure = met.some((one) => /^[0-9]+$/u.test(one));
  const isMore = shorter > 8 || !hasFigure || met.some((one) => !when.has(one));
  const held = shared >= 0.6 * shorter && holdsMost(left, right) && isMore;
  if (held && shared >= 0.5 * longer && !adds)
    return { ...all, relation: "edited", rule: "most-words-in-order" };
  const partial = { ...all, relation: "partial" } as const;
  if (!tiles.some(({ a, length }) => left.slice(a, a + length).some(states))) return null;
  if (held) return { ...partial, rule: "one-holds-the-other" };
  return tiles.some(({ length }) => length >= 8) || opensAlike(left, right)
    ? { ...partial, rule: "shared-clause" }
    : null;
}

function sentencesFrom(words: readonly Words[]): readonly Sentence[] {
  return sentencesOf(words.map((each) => each.join(" ")));
}

type Pair = { readonly left: Words; readonly right: Words; readonly said: Said | null };

/** What the engine makes of each two of these sentences, the first of them on the left. */
function found(sentences: readonly Words[]): readonly Pair[] {
  const given = sentencesFrom(sentences);
  const pairs = pairsOf(match(given), given);
  return eachTwo(sentences, (a, b) => {
    const pair = pairs.find((one) => one.a === a && one.b === b);
    if (pair === undefined) return null;
    const { relation, similarity, tiles, evidence } = pair;
    const { rule, shared, telling } = evidence;
    return { relation, rule, shared, similarity, tiles, telling };
  });
}

function wanted(sentences: readonly Words[]): readonly Pair[] {
  return eachTwo(sentences, (a, b) => judged(sentences[a] ?? [], sentences[b] ?? []));
}

function eachTwo(
  sentences: readonly Words[],
  say: (a: number, b: number) => Said | null,
): readonly Pair[] {
  return sentences.flatMap((left, a) =>
    sentences.slice(a + 1).map((right, k) => ({ left, right, said: say(a, a + 1 + k) })),
  );
}

const word = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...PLAIN.split(" ")) },
  { weight: 2, arbitrary: fc.constantFrom(...NAMES.split(" ")) },
  { weight: 3, arbitrary: fc.constantFrom(...COMMON.split(" ")) },
  { weight: 3, arbitrary: fc.constantFrom(...WHEN.split(" ")) },
);
const some = (minLength: number, maxLength: number): fc.Arbitrary<Words> =>
  fc.array(word, { minLength, maxLength });

/** A sentence as others rewrite it: words cut, put in, put before, turned round. */
const rewritten: fc.Arbitrary<readonly Words[]> = fc
  .tuple(
    some(2, 24),
    fc.array(fc.tuple(fc.nat(24), fc.nat(12), some(0, 12), fc.nat(2)), {
      minLength: 2,
      maxLength: 5,
    }),
  )
  .map(([base, edits]) => [
    base,
    ...edits.map(([at, cut, put, how]) => {
      const [head, tail] = [base.slice(0, at), base.slice(at + cut)];
      if (how === 0) return [...head, ...put, ...tail];
      return how === 1 ? [...put, ...head, ...tail] : [...tail, ...put, ...head];
    }),
  ]);

const few = fc.constantFrom("the", "of", "bridge", "divers", "Velmora", "paint");
const fewer = fc.constantFrom("the", "bridge", "divers", "paint");
const long = fc.array(fewer, { minLength: 30, maxLength: 60 });

test.each<[string, fc.Arbitrary<readonly Words[]>, number]>([
  ["that rewrite each other", rewritten, 600],
  ["of few words, which meet by chance", fc.array(fc.array(few, { maxLength: 16 }), { minLength: 2, maxLength: 5 }), 600],
  ["of few words that are copied whole", fc.array(few, { maxLength: 40 }).map((words) => [words, words, words]), 300],
  ["of few words that share a great many runs", fc.array(long, { minLength: 2, maxLength: 3 }), 60],
])("sentences %s are judged as the rules are told", (_, sentences, times) => {
  const asTold = fc.property(sentences, (all) => {
    expect(found(all)).toEqual(wanted(all));
  });
  fc.assert(asTold, often(times));
}); // prettier-ignore

test("among a thousand sentences those that share words find each other, and no others", () => {
  const groups = Array.from({ length: 400 }, (_, group) => group);
  const all = [0, 1, 2].flatMap((copy) =>
    groups.map((group) => [
      ...Array.from({ length: 6 }, (_, i) => `g${group}w${i}`),
      `copy${copy}of${group}`,
      `end${copy}of${group}`,
    ]),
  );
  const sentences = sentencesFrom(all);
  const pairs = pairsOf(match(sentences), sentences);
  const told = pairs.map(({ a, b, relation, similarity }) => `${a} ${b} ${relation} ${similarity}`);
  const twos = [
    [0, 400],
    [0, 800],
    [400, 800],
  ] as const;
  const wantedPairs = groups.flatMap((group) =>
    twos.map(([one, two]) => `${group + one} ${group + two} edited 0.75`),
  );
  expect(told.toSorted()).toEqual(wantedPairs.toSorted());
});

/** Words that stand nowhere else: "x1 x2 x3". */
function others(count: number, mark: string): Words {
  return Array.from({ length: count }, (_, i) => `${mark}${i}`);
}

const shared = (count: number): Words => others(count, "s");

/** Two sentences that share so many words and have so many others. */
function apart(same: number, left: number, right: number): readonly Words[] {
  return [
    [...shared(same), ...others(left, "l")],
    [...others(right, "r"), ...shared(same)],
  ];
}

test.each<[string, readonly Words[]]>([
  ["three words of three and four", apart(3, 0, 1)],
  ["three words of four and five", apart(3, 1, 2)],
  ["two of four and four", apart(2, 2, 2)],
  ["five of eight and ten", apart(5, 3, 5)],
  ["six of ten and ten", apart(6, 4, 4)],
  ["six of ten and twelve", apart(6, 4, 6)],
  ["six of ten and thirteen", apart(6, 4, 7)],
  ["five of ten and ten", apart(5, 5, 5)],
  ["all ten of ten and seventeen", apart(10, 0, 7)],
  ["all ten of ten and eighteen", apart(10, 0, 8)],
  ["nine of ten and seventeen", apart(9, 1, 8)],
  ["eight of ten and sixteen", apart(8, 2, 8)],
  ["twelve of twenty each", apart(12, 8, 8)],
  ["thirteen of twenty and twenty-one", apart(13, 7, 8)],
  ["seven of twenty each", apart(7, 13, 13)],
  ["eight of twenty each", apart(8, 12, 12)],
  ["two of nine each", apart(2, 7, 7)],
  ["three of nine each", apart(3, 6, 6)],
])("where limits lie: %s", (_, sentences) => {
  expect(found(sentences)).toEqual(wanted(sentences));
  expect(found(sentences.toReversed())).toEqual(wanted(sentences.toReversed()));
});

test("an opening is shared whichever sentence comes first, where a word may have been put into either", () => {
  const [left, right] = [others(14, "l"), others(14, "r")];
  const flew = "Oln flew Velmora to meet Beryl on quay while".split(" ");
  const put = "Oln flew to Velmora to meet Beryl on quay as".split(" ");
  const pair = [
    [...flew, ...left],
    [...put, ...right],
  ];
  for (const both of [pair, pair.toReversed()]) {
    expect(found(both)).toEqual(wanted(both));
    expect(found(both)[0]?.said?.rule).toBe("shared-clause");
  }
});

test.each([
  ["July 24, 2012, 9:30 a.m.", "July 24, 2012 (AP)", null],
  ["The ferry sank on July 24, 2012.", "Beryl was born on July 24, 2012.", null],
  ["Le 24 juillet 2012 à 10 h", "Mardi, 24 juillet 2012", null],
  ["July 24, 2012", "July 24, 2012", "verbatim"],
  ["The crew goes to Mars on Monday.", "Off to Mars on Monday.", "edited"],
  ["They passed it 234-194 on Friday.", "It passed, 234-194, on Friday.", "edited"],
  ["Oln 24, Halden 17, on Tuesday", "Oln 24, Halden 17, at home", "edited"],
])("a day alone makes no copy of short sentences: %s / %s", (one, two, relation) => {
  const given = sentencesOf([one, two]);
  expect(pairsOf(match(given), given)[0]?.relation ?? null).toBe(relation);
});

test("what either side writes without a capital is no name in an opening", () => {
  const ruleOf = (one: string, two: string) => {
    const pair = [
      [...one.split(" "), ...others(14, "l")],
      [...two.split(" "), ...others(14, "r")],
    ];
    return found(pair)[0]?.said?.rule;
  };
  const quay = "and quay Velmora Halden Oln Beryl";
  const halden = "and Quay Velmora halden Oln Beryl";
  const both = "and quay Velmora halden Oln Beryl";
  for (const one of [quay, halden]) {
    expect(ruleOf(one, one)).toBe(undefined);
    for (const other of [quay, halden, both].filter((each) => each !== one))
      expect(ruleOf(one, other)).toBe("shared-clause");
  }
});

test("an opening ends with its sentence, whatever the next sentence begins with", () => {
  const short = "the quay put divers cracks pillars ferry".split(" ");
  const next = ["tide", ...others(9, "n")];
  const further = [..."quay divers cracks pillars ferry tide".split(" "), ...others(14, "l")];
  for (const all of [
    [short, next, further],
    [further, short, next],
  ])
    expect(found(all)).toEqual(wanted(all));
});

test.each<[string, string, string]>([
  ["six words, three telling, two no names", "the bridge of Velmora was paint", "by"],
  ["five words", "the bridge of quay was", "by"],
  ["six words, two telling", "the bridge of the quay and", "by"],
  ["six words, all names but one", "bridge Velmora Halden Oln Beryl and", "by"],
  ["an article before them on one side", "bridge quay divers of the paint", "the"],
])("an opening that both share, %s", (_, opening, first) => {
  const [left, right] = [others(14, "l"), others(14, "r")];
  const words = opening.split(" ");
  const puts = [1, 2, 3, 5].map((at) => [...words.slice(0, at), "put", ...words.slice(at)]);
  const twice = puts.map((put) => [...put.slice(0, 5), "again", ...put.slice(5)]);
  const openings = [words, [first, ...words], ["and", ...words], ["away", ...words]];
  const all = [...openings, ...puts, ...twice];
  for (const one of all)
    for (const two of all) {
      const pair = [
        [...one, ...left],
        [...two, ...right],
      ];
      expect(found(pair)).toEqual(wanted(pair));
    }
});

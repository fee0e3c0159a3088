import fc from "fast-check";
import { expect, test } from "vitest";
import { Aligner } from "../../src/engine/align.ts";
import { eachPair, type Bond } from "../../src/engine/bond.ts";
import type { Copies } from "../../src/engine/copies.ts";
import { Cutter, type Cuts } from "../../src/engine/cut.ts";
import { Groups } from "../../src/engine/groups.ts";
import { isPartial, NONE } from "../../src/engine/judge.ts";
import { Vocabulary } from "../../src/engine/kinds.ts";
import { Matcher, type Sentence } from "../../src/engine/match.ts";
import { gather } from "../../src/engine/parts.ts";
import { byCloseness, type Pair } from "./closeness.ts";
import { copiesIn, ended } from "./copied.ts";
import { often } from "./often.ts";
import { sentenceOf } from "./sentences.ts";

const COUNCIL = "the harbour council closed the old iron bridge on Tuesday";
const FERRIES = "ferries carried commuters across the wide bay by noon and ran until midnight";
const DIVERS = "divers saw three long cracks below the rusty waterline at dawn";
const COPIED = [
  COUNCIL,
  COUNCIL.replace("closed", "shut"),
  FERRIES,
  `${COUNCIL} while ${FERRIES}`,
  `${DIVERS} and ${COUNCIL}`,
  DIVERS,
  "Thanks",
];
/** Twenty words, and copies of them that are none of each other. */
const WORDS =
  "Council engineers measured deep cracks below seven rusty pillars while ferries carried commuters across Velmora bay until late evening storms".split(
    " ",
  );
const CLASHING = [
  WORDS.join(" "),
  WORDS.join(" ").replace("engineers", "Engineers"),
  `${WORDS.slice(0, 13).join(" ")} past lonely wooden huts`,
  `Nobody laughed when bold ${WORDS.slice(8).join(" ")}`,
  COUNCIL,
  COUNCIL.replace("closed", "shut"),
];

/** Copies among sentences, as a comparison finds them that is not the first: some lines are known from others. */
function copiesAmong(sentences: readonly Sentence[], known: readonly string[]): Copies {
  const matcher = new Matcher(new Vocabulary());
  for (const text of known) matcher.kinds.of(sentenceOf(text, 0).words);
  const kindOf = Int32Array.from(sentences, ({ words }) => matcher.kinds.of(words));
  ended(matcher.learn());
  return matcher.copies(kindOf);
}

/** Who is whole copy of whom, or holds a part of whom, whatever was joined. */
function copied(copies: Copies, isWanted: (verdict: number) => boolean): readonly Pair[] {
  const pairs: Pair[] = [];
  copies.eachPair((left, right, verdict, shared) => {
    if (!isWanted(verdict)) return;
    const similarity = copies.similarity(left, right, verdict, shared);
    for (const a of copies.members[left] ?? [])
      for (const b of copies.members[right] ?? []) if (a < b) pairs.push({ a, b, similarity });
  });
  return pairs;
}

function joinAll(pairs: readonly Pair[], groups: Groups): void {
  for (const { a, b } of pairs.toSorted(byCloseness)) groups.join(a, b);
}

function bondOf(a: number, b: number, similarity: number): Bond {
  const evidence = { rule: "same-statement", shared: 2, telling: [] } as const;
  const both = { left: [a], right: [b], tiles: [], holds: null };
  return { ...both, relation: "paraphrase", similarity, evidence };
}

/** The stupid way: every pair of sentences is sorted and joined, one after the other. */
function stupidly(sentences: readonly Sentence[], copies: Copies, restated: readonly Bond[]) {
  const groups = new Groups(sentences, (a, b) => copies.between(a, b) !== NONE);
  const textOf = (i: number): string =>
    (sentences[i]?.words ?? []).map(({ norm }) => norm).join(" ");
  const firsts = new Map<string, number>();
  for (const i of sentences.keys()) {
    const first = firsts.get(textOf(i));
    if (first === undefined) firsts.set(textOf(i), i);
    else if (textOf(i).includes(" ")) groups.join(first, i);
  }
  joinAll(copied(copies, (verdict) => verdict !== NONE && !isPartial(verdict)), groups); // prettier-ignore
  const cuts: Cuts = ended(new Cutter().cut(copies, groups));
  const isWhole = ({ a, b }: Pair): boolean => cuts.isCut[a] === 0 && cuts.isCut[b] === 0;
  joinAll(copied(copies, isPartial).filter(isWhole), groups);
  const alike: Pair[] = [];
  for (const bond of restated)
    eachPair(bond, (a, b) => alike.push({ a, b, similarity: bond.similarity }));
  const isInOne = ({ a, b }: Pair): boolean => sentences[a]?.zone === sentences[b]?.zone;
  joinAll(
    alike.filter((pair) => isWhole(pair) && isInOne(pair)),
    groups,
  );
  return { parts: gather(sentences, groups, cuts), cut: cuts.pieces.size };
}

test("sentences stand together as if all pairs were joined one after the other, closest first", () => {
  const lines = fc.constantFrom(CLASHING, COPIED, [...CLASHING, ...COPIED]).chain((texts) =>
    fc.array(
      fc.record({
        text: fc.constantFrom(...texts),
        article: fc.nat({ max: 4 }),
        zone: fc.constantFrom<Sentence["zone"]>("text", "text", "text", "head", "apart"),
      }),
      { minLength: 2, maxLength: 14 },
    ),
  );
  const bond = fc.tuple(fc.nat(13), fc.nat(13), fc.constantFrom(0.5, 0.6, 0.9));
  const before = fc.shuffledSubarray([...CLASHING, ...COPIED]);
  const aligner = new Aligner();
  let cut = 0;
  fc.assert(
    fc.property(lines, fc.array(bond, { maxLength: 6 }), before, (drawn, bonds, known) => {
      const sentences = drawn
        .toSorted((p, q) => p.article - q.article)
        .map(({ text, article, zone }) => sentenceOf(text, article, { zone }));
      const copies = copiesAmong(sentences, known);
      const restated = bonds.flatMap(([p, q, similarity]): readonly Bond[] => {
        const [a = 0, b = 0] = [p % sentences.length, q % sentences.length].toSorted(
          (i, k) => i - k,
        );
        return a === b ? [] : [bondOf(a, b, similarity)];
      });
      const found = ended(aligner.align(sentences, copies, restated));
      const wanted = stupidly(sentences, copies, restated);
      expect(found.passages).toBe(wanted.parts.passages);
      expect([...found.passage]).toEqual([...wanted.parts.passage]);
      expect([...found.sentence]).toEqual([...wanted.parts.sentence]);
      expect([...found.start]).toEqual([...wanted.parts.start]);
      cut += wanted.cut;
    }),
    often(1000),
  );
  expect(cut).toBeGreaterThan(0);
});

test("a sentence that was cut chains nobody by what it restates as a whole", () => {
  const merged = `${COUNCIL} while ${FERRIES}`;
  const others = ["Boats wait", "Nobody laughed"];
  const sentences = [COUNCIL, FERRIES, merged, ...others].map((text, i) =>
    sentenceOf(text, Math.max(0, i - 1)),
  );
  const restated = [3, 4].map((other) => bondOf(2, other, 0.9));
  const found = ended(new Aligner().align(sentences, copiesIn(sentences), restated));
  expect([...found.sentence]).toEqual([0, 1, 2, 2, 3, 4]);
  expect([...found.passage]).toEqual([0, 1, 0, 1, 2, 3]);
});

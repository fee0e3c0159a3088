import fc from "fast-check";
import { expect, test } from "vitest";
import { Aligner } from "../../src/engine/align.ts";
import { Copies } from "../../src/engine/copies.ts";
import { Groups } from "../../src/engine/groups.ts";
import { EDITED, NONE, VERBATIM } from "../../src/engine/judge.ts";
import { Kinds, Vocabulary } from "../../src/engine/kinds.ts";
import type { Sentence } from "../../src/engine/match.ts";
import { Verdicts } from "../../src/engine/verdicts.ts";
import { byCloseness, type Pair } from "./closeness.ts";
import { ended, unjudged } from "./copied.ts";
import { often } from "./often.ts";
import { wordOf } from "./patterned.ts";
import { sentenceOf } from "./sentences.ts";
import { kindIn } from "./worded.ts";

const WORDS = Array.from({ length: 1600 }, (_, i) => wordOf(i));

/** Texts: no two share a word. Each stands in some articles, now and then in capitals. */
const story = fc.record({
  lengths: fc.array(fc.integer({ min: 100, max: 102 }), { minLength: 3, maxLength: 8 }),
  places: fc.array(fc.record({ text: fc.nat(), article: fc.nat({ max: 3 }), shouts: fc.nat(4) }), {
    minLength: 2,
    maxLength: 12,
  }),
  /** How many words each two are said to share: some none, others so many that hardly any two are closer than the next. */
  shared: fc.array(fc.constantFrom(0, 70, 70, 71), { minLength: 64, maxLength: 64 }),
});

type Story = typeof story extends fc.Arbitrary<infer One> ? One : never;

/** The sentences of a story, and its copies as if a judge had found them: who shares words is an edited copy. */
function told({ lengths, places, shared }: Story) {
  const kinds = new Kinds(new Vocabulary());
  const sentences: Sentence[] = [];
  const kindOf: number[] = [];
  const texts = new Map<number, number>();
  for (const { text, article, shouts } of places.toSorted((p, q) => p.article - q.article)) {
    const number = text % lengths.length;
    const words = WORDS.slice(200 * number, 200 * number + (lengths[number] ?? 0));
    const line = shouts === 0 ? words.join(" ").toUpperCase() : words.join(" ");
    const kind = kindIn(kinds, line);
    sentences.push(sentenceOf(line, article));
    kindOf.push(kind);
    texts.set(kind, number);
  }
  const verdicts = new Verdicts();
  for (const [two, own] of texts)
    for (const [one, other] of texts) {
      const count = shared[8 * Math.min(own, other) + Math.max(own, other)] ?? 0;
      const edited = { verdict: EDITED, shared: count };
      const said = own === other ? { verdict: VERBATIM, shared: lengths[own] ?? 0 } : edited;
      if (one < two && said.shared > 0) verdicts.add(one, two, said, said);
    }
  return { sentences, copies: new Copies(kinds, verdicts, Int32Array.from(kindOf)) };
}

/** The stupid way: the same text first, then every two copies, the closest first, ties by place. */
function joined(all: readonly Sentence[], copies: Copies): Groups {
  const { kindOf, kinds, members } = copies;
  const groups = new Groups(all, (a, b) => copies.between(a, b) !== NONE);
  const pairs: Pair[] = [];
  copies.eachPair((left, right, verdict, shared) => {
    const similarity = copies.similarity(left, right, verdict, shared);
    for (const a of members[left] ?? [])
      for (const b of members[right] ?? []) if (a < b) pairs.push({ a, b, similarity });
  });
  const textOf = (i: number): number | undefined => kinds.alike[kindOf[i] ?? 0];
  for (const b of all.keys())
    for (let a = 0; a < b; a++) if (textOf(a) === textOf(b)) groups.join(a, b);
  for (const { a, b } of pairs.toSorted(byCloseness)) groups.join(a, b);
  return groups;
}

/** For each, the first that stands with it. */
function firstsOf(groupOf: readonly number[]): readonly number[] {
  return groupOf.map((group) => groupOf.indexOf(group));
}

test("whole copies are joined as if every two were, the closest first, where they may stand together", () => {
  let parted = 0;
  fc.assert(
    fc.property(story, (drawn) => {
      const { sentences, copies } = told(drawn);
      const groups = joined(sentences, copies);
      const parts = ended(new Aligner().align(sentences, copies, []));
      const wanted = [...sentences.keys()].map((i) => groups.of(i));
      expect(firstsOf([...parts.passage].slice(0, sentences.length))).toEqual(firstsOf(wanted));
      copies.eachPair((left, right) => {
        const [a = 0, b = 0] = [copies.members[left]?.[0], copies.members[right]?.[0]];
        parted += Number(groups.of(a) !== groups.of(b));
      });
    }),
    often(600),
  );
  // Some could not all stand together.
  expect(parted).toBeGreaterThan(0);
});

test("restatements are joined within headlines, within text, and within what stands apart", () => {
  const zones = ["text", "head", "apart"] as const;
  for (const one of zones)
    for (const two of zones) {
      const sentences = [
        sentenceOf("Boats wait in the bay", 0, { zone: one }),
        sentenceOf("Nobody can leave", 1, { zone: two }),
      ];
      const evidence = { rule: "same-statement", shared: 2, telling: [] } as const;
      const ends = { left: [0], right: [1], relation: "paraphrase", similarity: 0.8 } as const;
      const bond = { ...ends, evidence, tiles: [], holds: null };
      const { passages } = ended(new Aligner().align(sentences, unjudged(sentences), [bond]));
      expect([one, two, passages]).toEqual([one, two, one === two ? 1 : 2]);
    }
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { isCommon } from "../../src/engine/common.ts";
import { Kinds, Vocabulary } from "../../src/engine/kinds.ts";
import { Proposer, SHORTEST_EDITED } from "../../src/engine/propose.ts";
import { SHORT_SENTENCE, SHORTEST_TILE } from "../../src/engine/run-index.ts";
import { often } from "./often.ts";

const VOCABULARY = [
  "the",
  "of",
  "on",
  "bridge",
  "shut",
  "boats",
  "Velmora",
  "nine",
  "mayor",
  "shutboats",
];
const COMMON = VOCABULARY.map(isCommon);

function add(kinds: Kinds, ids: readonly number[]): number {
  return kinds.of(
    ids.map((id) => ({ start: 0, end: 0, norm: VOCABULARY[id] ?? "", capital: false })),
  );
}

function textOf(ids: readonly number[]): string {
  return ids.map((id) => VOCABULARY[id]).join("");
}

/** The stupid way: every run of one, sought in the other. */
function sharesRun(one: readonly number[], two: readonly number[]): boolean {
  if (Math.min(one.length, two.length) < SHORTEST_EDITED) return false;
  const short = Math.min(one.length, two.length) <= SHORT_SENTENCE;
  const size = short ? 2 : SHORTEST_TILE;
  const runs = (ids: readonly number[]): readonly string[] =>
    ids.flatMap((_, i) => {
      const run = ids.slice(i, i + size);
      const tells = run.some((id) => COMMON[id] === false);
      return run.length === size && tells ? [run.join(" ")] : [];
    });
  return runs(one).some((run) => runs(two).includes(run));
}

/** Pairs that a proposer finds when it learns of sentences in batches. */
function proposed(batches: readonly (readonly (readonly number[])[])[]): readonly string[] {
  const kinds = new Kinds(new Vocabulary());
  const proposer = new Proposer(kinds);
  return batches.flatMap((batch) => {
    const first = kinds.size;
    for (const ids of batch) add(kinds, ids);
    return proposer
      .order(first)
      .flatMap((kind) =>
        proposer.visit(kind).map((other) => `${Math.min(kind, other)} ${Math.max(kind, other)}`),
      );
  });
}

test("every pair that shares a telling run is proposed once, and no pair that shares none, however sentences come", () => {
  const sentence = fc.array(fc.nat({ max: VOCABULARY.length - 1 }), { maxLength: 15 });
  const batches = fc.array(fc.array(sentence, { maxLength: 5 }), { maxLength: 4 });
  fc.assert(
    fc.property(batches, (given) => {
      const kinds = new Kinds(new Vocabulary());
      const all: (readonly number[])[] = [];
      for (const ids of given.flat()) if (add(kinds, ids) === all.length) all.push(ids);
      const wanted = all.flatMap((one, i) =>
        all.flatMap((two, j) => {
          const same = one.length > 1 && two.length > 1 && textOf(one) === textOf(two);
          return i < j && (same || sharesRun(one, two)) ? [`${i} ${j}`] : [];
        }),
      );
      const found = proposed(given);
      expect(new Set(found).size).toBe(found.length);
      expect(new Set(found)).toEqual(new Set(wanted));
    }),
    often(500),
  );
});

test("the same text is proposed wherever its words part", () => {
  const [parted, joined] = [[0, 4, 5], [0, 9]]; // prettier-ignore
  expect(proposed([[parted, joined]])).toEqual(["0 1"]);
  expect(proposed([[joined], [parted]])).toEqual(["0 1"]);
});

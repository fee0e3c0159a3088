import fc from "fast-check";
import { expect, test } from "vitest";
import { isCommon } from "../../src/engine/common.ts";
import { propose, SHORT_SENTENCE, SHORTEST_TILE, type Entry } from "../../src/engine/propose.ts";

const VOCABULARY = ["the", "of", "on", "bridge", "shut", "boats", "Velmora", "nine", "mayor"];
const COMMON = VOCABULARY.map(isCommon);

function entry(ids: readonly number[]): Entry {
  const text = ids.map((id) => VOCABULARY[id]).join("");
  return { words: [], ids: Int32Array.from(ids), text };
}

/** The stupid way: every run of one, sought in the other. */
function sharesRun(one: readonly number[], two: readonly number[]): boolean {
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

test("every pair that shares a telling run is proposed, and no pair that shares none", () => {
  const sentence = fc.array(fc.nat({ max: VOCABULARY.length - 1 }), { maxLength: 15 });
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 7 }), (sentences) => {
      const entries = sentences.map(entry);
      const wanted = sentences.flatMap((one, i) =>
        sentences.flatMap((two, j) => {
          const same = one.length > 1 && two.length > 1 && entries[i]?.text === entries[j]?.text;
          return i < j && (same || sharesRun(one, two)) ? [`${i} ${j}`] : [];
        }),
      );
      const found = propose(entries, COMMON).map(([i, j]) => `${i} ${j}`);
      expect(new Set(found).size).toBe(found.length);
      expect(new Set(found)).toEqual(new Set(wanted));
    }),
    { numRuns: 300, seed: 20_311_103 },
  );
});

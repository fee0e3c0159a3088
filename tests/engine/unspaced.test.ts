import { expect, test } from "vitest";
import { eachUnspaced } from "../../src/engine/unspaced.ts";

// The first run of its process: nothing else may stand before this in the file.
test("the first run in a script without spaces is cut as all later ones are", () => {
  const first = wordsOf("ー中");
  expect(first).toEqual(wordsOf("ー中"));
  expect(first.join("")).toBe("ー中");
});

function wordsOf(run: string): readonly string[] {
  const words: string[] = [];
  eachUnspaced(run, (word) => words.push(word));
  return words;
}

import { expect, test } from "vitest";
import { tokenize } from "../../src/engine/tokenize.ts";

test("a figure is one word, whichever of its digits were met before", () => {
  const words = (text: string): readonly string[] =>
    tokenize(text, { start: 0, end: text.length }).map(({ norm }) => norm);
  expect(words("It ended. They left.")).toHaveLength(4);
  // Digits of Tamil, that nothing else here has: the last is new, behind a mark that may be within a word.
  expect(words("௧௮:௦௨")).toHaveLength(2);
  expect(words("cost ௧௮.௫ million")).toHaveLength(3);
  expect(words("cost ௧௮.௫ million")).toHaveLength(3);
});

import { describe, expect, test } from "vitest";
import { stem } from "../../src/engine/stem.ts";

describe("words of one family", () => {
  test.each([
    ["oppose", "opposition"],
    ["expand", "expansion"],
    ["russia", "russian"],
    ["council", "councils"],
    ["council", "council's"],
    ["city", "cities"],
    ["broke", "broken"],
    ["throw", "threw"],
    ["free", "freedom"],
    ["party", "parties"],
    ["stopped", "stopping"],
    ["withdraw", "withdrawal"],
  ])("%s and %s", (one, two) => {
    expect(stem(one)).toBe(stem(two));
  });
});

describe("words that look alike and are of two families", () => {
  test.each([
    ["party", "part"],
    ["police", "policy"],
    ["state", "station"],
    ["general", "generation"],
    ["bring", "bred"],
    ["king", "kin"],
  ])("%s and %s", (one, two) => {
    expect(stem(one)).not.toBe(stem(two));
  });
});

test.each(["1990s", "covid19s", "mp3s", "мостами", "bus", "ring", "wing", "橋", ""])(
  "figures, short words and words in other scripts come back as they are: %s",
  (word) => {
    expect(stem(word)).toBe(word);
  },
);

test("what was asked before changes no answer, however much it was", () => {
  const before = stem("expansion");
  for (let i = 0; i < 60_000; i++) stem(`x${i}`);
  expect(stem("expansion")).toBe(before);
});

import { expect, test } from "vitest";
import { jsonOf } from "../../src/cli/json.ts";

test("what is told is JSON, a line at its end", () => {
  expect(jsonOf({ links: [1] })).toBe('{\n  "links": [\n    1\n  ]\n}\n');
});

test("what is longer than a string can be is told by nothing, and other faults are not hidden", () => {
  const half = "a".repeat(2 ** 28);
  expect(jsonOf([half, half])).toBeNull();
  const faulty = {
    toJSON: (): never => {
      throw new TypeError("broken");
    },
  };
  expect(() => jsonOf(faulty)).toThrow("broken");
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { listsBy } from "../../src/engine/sets.ts";
import { often } from "./often.ts";

test("where each number stands is what looking through all of them finds, and stays when others are listed", () => {
  const numbers = fc.array(fc.nat({ max: 6 }), { maxLength: 20 });
  fc.assert(
    fc.property(numbers, numbers, (some, others) => {
      const found = listsBy(Int32Array.from(some), 7);
      listsBy(Int32Array.from(others), 7);
      const wanted = Array.from({ length: 7 }, (_, number) =>
        some.flatMap((each, i) => (each === number ? [i] : [])),
      );
      expect(found).toEqual(wanted);
    }),
    often(200),
  );
});

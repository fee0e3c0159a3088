import DiffMatchPatch from "diff-match-patch";
import fc from "fast-check";
import { expect, test } from "vitest";
import { middleOf } from "../../src/engine/middle.ts";
import { often } from "./often.ts";

/** Where diff-match-patch parts two texts that neither begin nor end alike, as it hands it on. */
class Told extends DiffMatchPatch.diff_match_patch {
  override Diff_Timeout = 0;
  parted: { a: number; b: number } | null = null;
  diff_bisectSplit_(_left: string, _right: string, a: number, b: number): readonly never[] {
    this.parted = { a, b };
    return [];
  }
}

function isAsTold(left: string, right: string): void {
  const [a, b] = [`<${left}>`, `[${right}]`];
  const told = new Told();
  told.diff_main(a, b, false);
  expect(middleOf(a, b)).toEqual(told.parted);
}

test("texts are parted where diff-match-patch parts them", () => {
  const letter = fc.constantFrom("a", "b", "c", "d");
  const few = fc.string({ unit: letter, maxLength: 60 });
  fc.assert(fc.property(few, few, isAsTold), often(1000));
});

test("and so are long ones, of any letters", () => {
  const long = fc.string({ unit: "grapheme", minLength: 300, maxLength: 700 });
  fc.assert(fc.property(long, long, isAsTold), often(20));
});

test("texts that share no letter have no middle", () => {
  expect(middleOf("abab", "cdc")).toBe(null);
});

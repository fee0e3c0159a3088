import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstReading, formatAddress, parseAddress } from "../../src/store/address.ts";
import {
  EMPHASES,
  FLOWS,
  QUOTES,
  STANDINGS,
  STRIPS,
  VIEWS,
  type Filter,
  type Reading,
} from "../../src/store/state.ts";
import { EVENT } from "./fixture.ts";

const LETTERS = ["A", "B", "C"];
const letter = fc.constantFrom(...LETTERS);
const letterOrNot = fc.option(letter, { nil: null });
const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({ kind: fc.constantFrom("least", "exactly"), count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constantFrom("only", "lacks"), article: letter }),
);
const reading: fc.Arbitrary<Reading> = fc.record({
  event: fc.constant(EVENT.id),
  view: fc.option(fc.constantFrom(...VIEWS), { nil: null }),
  flow: fc.constantFrom(...FLOWS),
  locked: fc.boolean(),
  columns: fc.shuffledSubarray(LETTERS, { minLength: 1 }),
  spines: fc.option(fc.shuffledSubarray(LETTERS), { nil: null }),
  base: letterOrNot,
  emphasis: fc.constantFrom(...EMPHASES),
  styleAside: fc.boolean(),
  filter: fc.option(filter, { nil: null }),
  relation: fc.option(fc.constantFrom(...STANDINGS), { nil: null }),
  role: fc.option(fc.constantFrom("headline", "dek", "body", "caption"), { nil: null }),
  quotes: fc.option(fc.constantFrom(...QUOTES), { nil: null }),
  small: fc.boolean(),
  blind: fc.boolean(),
  passage: fc.option(
    fc.record({
      article: letter,
      offset: fc.nat(99_999),
      words: fc.stringMatching(/^[a-zé中-]{0,20}$/u),
    }),
    { nil: null },
  ),
  against: letterOrNot,
  second: letterOrNot,
  strip: fc.constantFrom(...STRIPS),
  column: letterOrNot,
  find: fc.string(),
  fixes: fc.uniqueArray(
    fc.record({
      article: letter,
      start: fc.nat(9_999),
      role: fc.constantFrom("body" as const, "boilerplate" as const),
    }),
    { selector: (fix) => `${fix.article}${fix.start}`, maxLength: 3 },
  ),
  notes: fc.boolean(),
  note: fc.option(fc.string({ minLength: 1 }), { nil: null }),
});

describe("an address", () => {
  test("brings back whatever was read", () => {
    fc.assert(
      fc.property(reading, (given) => {
        expect(parseAddress(formatAddress(given, EVENT), [EVENT])).toEqual(given);
      }),
    );
  });

  test("never breaks the page and never names what is not there, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string(), fc.webFragments(), (text, fragment) => {
        for (const hash of [
          text,
          fragment,
          `#event=bridge&columns=${text}&base=${text}&show=${text}&p=${text}`,
        ]) {
          const found = parseAddress(hash, [EVENT]);
          expect(LETTERS).toEqual(expect.arrayContaining([...found.columns]));
          expect([...LETTERS, null]).toContain(found.base);
          expect(found.columns.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test("says only what differs from a first reading", () => {
    expect(formatAddress(firstReading(EVENT), EVENT)).toBe("#event=bridge");
    expect(formatAddress({ ...firstReading(EVENT), base: "C" }, EVENT)).toBe(
      "#event=bridge&base=C",
    );
  });

  test("of an event that is not there falls back to the first one", () => {
    expect(parseAddress("#event=elsewhere&base=B", [EVENT]).event).toBe("bridge");
    expect(parseAddress("#event=bridge", []).event).toBe("");
  });
});

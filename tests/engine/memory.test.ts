import fc from "fast-check";
import { expect, test } from "vitest";
import { createComparer, pack, packAccount } from "../../src/engine/index.ts";
import { bytes, floats, ints } from "../../src/engine/memory.ts";
import { finish } from "../../src/engine/steps.ts";
import { articlesOf, BUSES, CLOSED, COST, FERRIES, HEADLINE, LEAD } from "./event.ts";

type Numbers = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** Of any length: none, a few, a part of a block, more than a block. */
const lengths = fc.oneof(fc.nat(40), fc.nat(5_000), fc.nat(80_000));
const kinds = fc.constantFrom<(length: number) => Numbers>(ints, floats, bytes);

test("every array is as long as was asked for and empty, and nobody else writes in it", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(kinds, lengths), { maxLength: 40 }), (asked) => {
      const made = asked.map(([make, length], i) => {
        const list = make(length);
        expect(list).toHaveLength(length);
        expect(list.every((number) => number === 0)).toBe(true);
        return list.fill(1 + i);
      });
      made.forEach((list, i) => expect(list.every((number) => number === 1 + i)).toBe(true));
    }),
    { numRuns: 50, seed: 12 },
  );
});

test("arrays of a few hundred numbers have their memory in common, small and large ones have not", () => {
  const one = ints(200);
  expect([ints(300), floats(300), bytes(300)].some(({ buffer }) => buffer === one.buffer)).toBe(
    true,
  );
  for (const own of [ints(4), floats(4), bytes(4), ints(100_000)])
    expect(own.byteLength).toBe(own.buffer.byteLength);
});

test("what is sent away takes no memory of a comparison along", () => {
  const comparer = createComparer();
  const articles = articlesOf([
    [HEADLINE, LEAD, CLOSED, FERRIES].join("\n\n"),
    [HEADLINE, CLOSED, COST, BUSES].join("\n\n"),
  ]);
  const first = comparer.compare(articles);
  const [answer, account] = [pack(first), finish(packAccount(first))];
  for (const { numbers } of [answer, account])
    expect(numbers.byteLength).toBe(numbers.buffer.byteLength);
  const told = JSON.stringify(first);
  structuredClone(answer, { transfer: [answer.numbers.buffer] });
  structuredClone(account, { transfer: [account.numbers.buffer] });
  expect(JSON.stringify(comparer.compare(articles))).toBe(told);
});

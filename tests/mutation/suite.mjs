import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { format } from "node:util";
import { own } from "./own.mjs";

/**
 * What the engine's tests use of vitest and fast-check, without a runner: a file is loaded again for every
 * change, and that has to cost milliseconds.
 */
const require = createRequire(import.meta.url);
const {
  ASYMMETRIC_MATCHERS_OBJECT,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  chai,
  customMatchers,
} = await own("@vitest/expect");
const { fn, spyOn } = await own("@vitest/spy");

/** Of the random texts that a law asks for, this part is tried: what notices a change mostly does so soon. */
const PART_OF_RUNS = 12;
const MOST_RUNS = 400;

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
chai.use(({ Assertion }) => {
  Assertion.addMethod("toMatchFileSnapshot", function toMatchFileSnapshot(name) {
    this.to.equal(readFileSync(join(expect.folder, name), "utf8"));
  });
});

export function expect(value, message) {
  return chai.expect(value, message);
}
Object.assign(expect, chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
globalThis[GLOBAL_EXPECT] = expect;
chai.expect.extend(expect, customMatchers);

/** Stands in for "vitest": what a file declares is put into `tests`, in order, under its full name. */
export function vitestFor(tests, ends) {
  const names = [];
  const begins = [];
  let begun = null;
  const add = (name, body) => {
    const full = [...names, name].join(" > ");
    const again = tests.filter((other) => other.plain === full).length;
    const run = async () => {
      begun ??= Promise.all(begins.map((begin) => begin()));
      await begun;
      await body();
    };
    tests.push({ name: again === 0 ? full : `${full} #${again}`, plain: full, run });
  };
  const test = (name, ...rest) => add(name, bodyOf(rest));
  test.each = eachOf(test);
  const describe = (name, ...rest) => {
    names.push(name);
    bodyOf(rest)();
    names.pop();
  };
  describe.each = eachOf(describe);
  const beforeAll = (begin) => begins.push(begin);
  const afterAll = (end) => ends.push(end);
  return { expect, test, it: test, describe, beforeAll, afterAll, vi: { fn, spyOn } };
}

/** A test's options (a time limit) may stand before or after its body. */
function bodyOf(rest) {
  return rest.find((value) => typeof value === "function");
}

function eachOf(declare) {
  return (rows) =>
    (name, ...rest) => {
      const body = bodyOf(rest);
      for (const row of rows) {
        const values = Array.isArray(row) ? row : [row];
        declare(titleOf(name, values), () => body(...values));
      }
    };
}

function titleOf(name, values) {
  const used = name.match(/%[a-z]/gu)?.length ?? 0;
  const named = name.replaceAll(/\$([\w.]+)/gu, (_, path) =>
    String(path.split(".").reduce((value, key) => value?.[key], values[0])),
  );
  return format(named, ...values.slice(0, used));
}

const fc = require("fast-check");

/** Stands in for "fast-check": fewer runs, and no search for the smallest text that fails. */
export const fastCheck = { ...fc, __esModule: true, assert, default: { ...fc.default, assert } };

/** Whether a law is asked of as many random texts as it wants. */
export const laws = { areWhole: false };

function assert(property, { numRuns = 100, seed = 1, ...rest } = {}) {
  const part = Math.min(Math.ceil(numRuns / PART_OF_RUNS), MOST_RUNS);
  const runs = laws.areWhole ? numRuns : part;
  return fc.default.assert(property, { ...rest, seed, numRuns: runs, endOnFailure: true });
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Kinds, Vocabulary } from "../../src/engine/kinds.ts";
import { RunIndex } from "../../src/engine/run-index.ts";
import { often } from "./often.ts";
import { wordOf } from "./patterned.ts";
import { kindIn, runsIn } from "./worded.ts";

const RUNS = often(150);
const SIZES = [2, 3];

/** Of these the engine takes the first three for common words. */
const WORDS = ["the", "of", "on", "bridge", "shut", "boats", "wait", "nine", "mayor", "lamp"];
const line = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(" "));
const lines = fc.uniqueArray(line, { maxLength: 40 });

/** What is known of runs, the stupid way: who holds each, the last first. */
type Held = Map<string, readonly number[]>;

function put(held: Held, run: string, kind: number): void {
  const list = held.get(run) ?? [];
  if (list[0] !== kind) held.set(run, [kind, ...list]);
}

const MOST = [0, 1, 2, 5];

/** For each of these numbers the runs that more hold than this, as the index tells: their holders. */
function toldBy(index: RunIndex): readonly (readonly string[])[] {
  return MOST.map((most) => {
    const slots = new Set(index.heldByMore(most));
    return [...slots].map((slot) => index.holdersAt(slot).join(" ")).toSorted();
  });
}

/** The same as it is. */
function known(held: Held): readonly (readonly string[])[] {
  return MOST.map((most) => {
    const lists = [...held.values()].filter(({ length }) => length > most);
    return lists.map((list) => list.join(" ")).toSorted();
  });
}

describe.each(SIZES)("an index of runs of %i words", (size) => {
  test("knows who holds each, and how many had one that was asked for", () => {
    const how = fc.constantFrom("asked", "asked and kept", "kept");
    const steps = fc.array(fc.record({ line, how, room: fc.nat({ max: 90 }) }), { maxLength: 40 });
    fc.assert(
      fc.property(steps, (drawn) => {
        const kinds = new Kinds(new Vocabulary());
        const index = new RunIndex(kinds, size);
        const held: Held = new Map();
        let longest = 0;
        for (const step of drawn) {
          const before = kinds.size;
          const kind = kindIn(kinds, step.line);
          if (kind < before) continue;
          if (step.room > 60) index.reserve(step.room);
          const shown: number[] = [];
          const wanted: number[] = [];
          if (step.how === "kept") index.keep(kind);
          else index.visit(kind, step.how === "asked and kept", (holder) => shown.push(holder));
          for (const { run } of runsIn(step.line, size)) {
            const list = held.get(run) ?? [];
            if (step.how !== "kept") longest = Math.max(longest, list.length);
            if (step.how !== "kept") wanted.push(...list);
            if (step.how !== "asked") put(held, run, kind);
          }
          expect(shown).toEqual(wanted);
        }
        expect(index.longest).toBe(longest);
        expect(toldBy(index)).toEqual(known(held));
      }),
      RUNS,
    );
  });

  test("takes none for another that differs in one word", () => {
    const kinds = new Kinds(new Vocabulary());
    const index = new RunIndex(kinds, size);
    const held: Held = new Map();
    for (let i = 0; i < 300; i++) {
      const other = wordOf(i);
      for (const text of [`${other} bridge shut`, `boats ${other} wait`, `nine lamps ${other}`]) {
        const kind = kindIn(kinds, text);
        index.keep(kind);
        for (const { run } of runsIn(text, size)) put(held, run, kind);
      }
    }
    expect(toldBy(index)).toEqual(known(held));
  });

  test("keeps of all lines what another index knows, if so it is asked", () => {
    fc.assert(
      fc.property(lines, lines, (asked, given) => {
        const kinds = new Kinds(new Vocabulary());
        const [other, index] = [new RunIndex(kinds, size), new RunIndex(kinds, size)];
        const names = new Set<string>();
        for (const each of asked) {
          other.keep(kindIn(kinds, each));
          for (const { run } of runsIn(each, size)) names.add(run);
        }
        const held: Held = new Map();
        const list = given.map((each) => kindIn(kinds, each));
        index.keepKnown(list, other);
        for (const [i, each] of given.entries()) {
          const kind = list[i] ?? 0;
          for (const { run } of runsIn(each, size)) if (names.has(run)) put(held, run, kind);
        }
        expect(toldBy(index)).toEqual(known(held));
      }),
      RUNS,
    );
  });

  test("passes over what is left out", () => {
    fc.assert(
      fc.property(lines, (given) => {
        const kinds = new Kinds(new Vocabulary());
        const index = new RunIndex(kinds, size);
        index.leftOut = { has: (place) => place % 3 === 0 };
        const held: Held = new Map();
        for (const each of given) {
          const kind = kindIn(kinds, each);
          index.keep(kind);
          for (const { at, run } of runsIn(each, size))
            if (((kinds.starts[kind] ?? 0) + at) % 3 !== 0) put(held, run, kind);
        }
        expect(toldBy(index)).toEqual(known(held));
      }),
      RUNS,
    );
  });
});

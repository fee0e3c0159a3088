import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Kinds, Vocabulary } from "../../src/engine/kinds.ts";
import { Namer } from "../../src/engine/restate/names.ts";
import { Script } from "../../src/engine/restate/script.ts";
import { ended } from "./copied.ts";
import { often } from "./often.ts";
import { kindIn } from "./worded.ts";

/** A sentence, how many articles have it, and how many of them not as their headline. */
type Line = { readonly text: string; readonly times: number; readonly plainly: number };

/** What these lines show of names: which there are, which are part of another, and whom countries are led by. */
function shownBy(lines: readonly Line[], before: readonly string[] = []) {
  const kinds = new Kinds(new Vocabulary());
  // Known from before, and said nowhere now.
  for (const text of before) kindIn(kinds, text);
  const own = lines.map(({ text }) => kindIn(kinds, text));
  const script = new Script(kinds);
  ended(script.read());
  const told = {
    kinds: Int32Array.from(own),
    times: Int32Array.from(lines, ({ times }) => times),
    plainly: Int32Array.from(lines, ({ plainly }) => plainly),
  };
  const { votes, parts, leaders } = new Namer(script).of(told);
  const wordsAt = (isOne: (id: number) => boolean): readonly string[] =>
    script.lexicon.words
      .filter(({ id }) => isOne(id))
      .map(({ norm }) => norm)
      .toSorted();
  return {
    names: wordsAt((id) => (votes[id] ?? 0) > 0),
    parts: wordsAt((id) => parts[id] === 1),
    leaders: wordsAt((id) => leaders.has(id)).map((norm) => {
      return `${norm} of ${leaders.get(script.lexicon.find(norm)?.id ?? 0)}`;
    }),
  };
}

function once(...texts: readonly string[]): readonly Line[] {
  return texts.map((text) => ({ text, times: 1, plainly: 1 }));
}

describe("a name", () => {
  test("has a capital inside sentences more often than not", () => {
    const { names } = shownBy(once("The Bridge opened", "Old bridge shut", "Boats met Holm"));
    expect(names).toEqual(["holm"]);
  });

  test("is none for what headlines write, nor for what begins sentences", () => {
    const lines = [
      { text: "Old Bridge Shut", times: 3, plainly: 0 },
      { text: "Boats met Holm", times: 3, plainly: 2 },
      { text: "Divers met holm", times: 1, plainly: 1 },
    ];
    expect(shownBy(lines).names).toEqual(["holm"]);
  });
});

describe("part of a longer name is what stands nowhere but beside it", () => {
  test.each([
    [["He met Lena Ostrow", "Then Ostrow left"], ["lena"]],
    [["He met Lena Ostrow", "Then Ostrow left", "Then Lena left"], []],
    [["He met Lena Ostrow", "Then Ostrow left", "Then Lena Holm left"], ["holm"]],
    [["He met Lena Ostrow", "Then Lena Ostrow left"], ["lena"]],
    [["Did Ostrow Lena leave", "Then Lena Ostrow left"], ["ostrow"]],
    [["He met Ostrow Lena", "Then Ostrow left", "So Ostrow Lena left"], ["lena"]],
    [["He met Ostrow Lena", "Then Ostrow left", "Then Lena Holm left"], ["holm"]],
    [
      ["He met Anna Lena Ostrow", "Then Lena Ostrow left"],
      ["anna", "lena"],
    ],
    [["He met Lena on Monday", "He met Lena Monday"], []],
    [["He met President Ostrow", "Then Ostrow left"], []],
    [["He met Lena Ostrow", "Then Ostrow's boat left", "So did Lena's Ostrow"], ["lena"]],
    [["Old Lena met Lena Lena"], []],
  ])("%j", (texts, parts) => {
    expect(shownBy(once(...texts)).parts).toEqual(parts);
  });

  test("with capitals, both of them", () => {
    const said = [
      { text: "He met Lena Ostrow", times: 3, plainly: 3 },
      { text: "Then Ostrow left", times: 3, plainly: 3 },
    ];
    expect(shownBy(said).parts).toEqual(["lena"]);
    expect(shownBy([...said, ...once("Nobody told lena Ostrow")]).parts).toEqual([]);
    expect(shownBy([...said, ...once("Nobody told Lena ostrow")]).parts).toEqual([]);
  });

  test("and as often as that at least", () => {
    const both = { text: "He met Lena Ostrow", times: 2, plainly: 2 };
    expect(shownBy([both, ...once("Then Lena left")]).parts).toEqual(["ostrow"]);
    const many = [both, { text: "Then Lena left", times: 4, plainly: 0 }];
    expect(shownBy([...many, ...once("Then Lena Holm left")]).parts).toEqual(["holm", "ostrow"]);
  });

  test("as looking at each time that it stands shows", () => {
    const word = fc.constantFrom("Lena", "lena", "Ostrow", "Holm", "Anna", "met", "Monday", "the");
    const line = fc.record({
      text: fc.array(word, { minLength: 2, maxLength: 6 }).map((words) => words.join(" ")),
      times: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(line, { maxLength: 6, selector: ({ text }) => text }), (drawn) => {
        const lines = drawn.map((each) => ({ ...each, plainly: each.times }));
        const { names, parts } = shownBy(lines);
        expect(parts).toEqual(partsOf(lines, new Set(names.filter((name) => name !== "monday"))));
      }),
      often(400),
    );
  });
});

/** The stupid way: each time that a name stands, the names beside it. */
function partsOf(lines: readonly Line[], names: ReadonlySet<string>): readonly string[] {
  const beside = new Map<string, (readonly string[])[]>();
  for (const { text, times } of lines) {
    const words = text.split(" ");
    const nameAt = (at: number, own: string): readonly string[] => {
      const word = words[at] ?? "";
      const name = word.toLowerCase();
      return word !== name && name !== own && names.has(name) ? [name] : [];
    };
    for (const [at, word] of words.entries()) {
      const name = word.toLowerCase();
      if (!names.has(name)) continue;
      const own = word === name ? [] : [...nameAt(at + 1, name), ...nameAt(at - 1, name)];
      for (let time = 0; time < times; time++) put(beside, name, own);
    }
  }
  const parts = new Map<string, string>();
  for (const [name, each] of beside) {
    const always = (each[0] ?? []).filter((other) => each.every((some) => some.includes(other)));
    const whole = always.find((other) => (beside.get(other)?.length ?? 0) >= each.length);
    // Of two that stand together only, one is a part.
    if (whole !== undefined && parts.get(whole) !== name) parts.set(name, whole);
  }
  return [...parts.keys()].toSorted();
}

function put<One>(lists: Map<string, One[]>, key: string, one: One): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}

describe("a country is led by who is named", () => {
  test.each([
    ["behind an office", "Then Russian President Vladimir Putin left", ["putin of russia", "vladimir of russia"]],
    ["also where names are possessive", "Then Russia's leader Putin's boat left", ["putin of russia"]],
    ["behind three offices", "Then Russian prime foreign minister Sergey left", ["sergey of russia"]],
    ["not behind four", "Then Russian prime foreign minister leader Sergey left", []],
    ["with a capital", "Then Russian president putin left", []],
    ["up to the first word without one", "Then Russian President Vladimir met Xi", ["vladimir of russia"]],
    ["where it is no country", "Then Russian President France left", []],
    ["not where no office stands between", "Then Russia met President Putin", []],
    ["not where the country stands behind", "Then President Putin of Russia left", []],
    ["at the end, too", "Then left Russian leader Putin", ["putin of russia"]],
    ["nobody, where all ends", "Then left the Russian president", []],
    ["each of two", "A Russian leader Putin met Chinese leader Xi", ["putin of russia", "xi of china"]],
  ])("%s", (_, text, leaders) => {
    expect(shownBy(once(text)).leaders).toEqual(leaders);
  }); // prettier-ignore

  test("where it is said, not where it was said once", () => {
    const known = ["Then Russian leader Putin left"];
    expect(shownBy(once("Then Chinese leader Xi left"), known).leaders).toEqual(["xi of china"]);
  });

  test("by nobody whose name begins the next sentence", () => {
    const lines = once("Then left Russian leader Putin", "Holm Ostrow met nobody");
    expect(shownBy(lines).leaders).toEqual(["putin of russia"]);
  });

  test("the first time, whatever is said later", () => {
    const lines = once("Then Russian leader Putin left", "Then Chinese leader Putin left");
    expect(shownBy(lines).leaders).toEqual(["putin of russia"]);
    expect(shownBy(lines.toReversed()).leaders).toEqual(["putin of china"]);
  });
});

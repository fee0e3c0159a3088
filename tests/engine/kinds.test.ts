import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCommon } from "../../src/engine/common.ts";
import { Copies } from "../../src/engine/copies.ts";
import { compare } from "../../src/engine/index.ts";
import { NONE } from "../../src/engine/judge.ts";
import { Kinds, Vocabulary } from "../../src/engine/kinds.ts";
import { match } from "../../src/engine/match.ts";
import { wordsOf, type Token } from "../../src/engine/tokenize.ts";
import { Verdicts } from "../../src/engine/verdicts.ts";
import { event } from "./event.ts";
import { often } from "./often.ts";
import { pairsOf } from "./pairs.ts";
import { sentencesOf } from "./sentences.ts";

const RUNS = often(300);

/** A word as it stands in a sentence: its norm, whether it has a capital, what it is of a quotation. */
type Written = { readonly norm: string; readonly capital: boolean; readonly quoted: number };

const written: fc.Arbitrary<Written> = fc.record({
  norm: fc.constantFrom("the", "of", "bridge", "bridges", "s", "shut", "boats"),
  capital: fc.boolean(),
  quoted: fc.constantFrom(0, 0, 1),
});
/** Each comes twice at least, the second time after all others. */
const sentences = fc
  .array(fc.array(written, { maxLength: 4 }), { minLength: 1, maxLength: 8 })
  .map((drawn) => [...drawn, ...drawn]);

function tokensOf(words: readonly Written[]): readonly Token[] {
  return words.map(({ norm, capital }) => ({ start: 0, end: 0, norm, capital }));
}

function add(kinds: Kinds, words: readonly Written[]): number {
  const ids = words.map(({ norm }) => kinds.vocabulary.idOf(norm));
  const quoted = words.map((word) => word.quoted);
  return kinds.of(tokensOf(words), ids, quoted.includes(1) ? quoted : []);
}

function textOf(words: readonly Written[]): string {
  return words.map(({ norm }) => norm).join("");
}

/** Every two of these in both orders, and each with itself. */
function eachTwo<Each>(all: readonly Each[]): readonly (readonly [Each, Each])[] {
  return all.flatMap((one) => all.map((two) => [one, two] as const));
}

describe("sentences are one kind", () => {
  test("where words, capitals and quotations are the same, and a single word never is", () => {
    fc.assert(
      fc.property(sentences, (all) => {
        const kinds = new Kinds(new Vocabulary());
        const found = all.map((words) => ({ words, kind: add(kinds, words) }));
        for (const [one, two] of eachTwo(found)) {
          const isSame = JSON.stringify(one.words) === JSON.stringify(two.words);
          expect(one.kind === two.kind).toBe(one === two || (isSame && one.words.length > 1));
        }
        expect(kinds.size).toBe(new Set(found.map(({ kind }) => kind)).size);
      }),
      RUNS,
    );
  });

  test("and alike where the text is the same, wherever its words part", () => {
    fc.assert(
      fc.property(sentences, (all) => {
        const kinds = new Kinds(new Vocabulary());
        const whole = all.filter((words) => words.length > 1);
        const found = whole.map((words) => add(kinds, words));
        whole.forEach((words, i) => {
          const first = whole.findIndex((other) => textOf(other) === textOf(words));
          expect(kinds.alike[found[i] ?? 0]).toBe(found[first]);
        });
      }),
      RUNS,
    );
  });

  test("and what was laid out of them stays, however many come", () => {
    const kinds = new Kinds(new Vocabulary());
    const all = Array.from({ length: 900 }, (_, i) =>
      Array.from({ length: 12 }, (__, k): Written => {
        const norm = (i + k) % 3 === 0 ? "the" : `boat${(i * k) % 50}`;
        return { norm, capital: (i + k) % 5 === 0, quoted: Number(k > 3 && i % 4 === 0) };
      }),
    );
    const found = all.map((words) => add(kinds, words));
    all.forEach((words, i) => {
      const start = kinds.starts[found[i] ?? 0] ?? 0;
      words.forEach(({ norm, capital, quoted }, k) => {
        const tells = Number(!isCommon(norm));
        const at = start + k;
        expect([
          kinds.ids[at],
          (kinds.telling[at + 1] ?? 0) - (kinds.telling[at] ?? 0),
          (kinds.plain[at + 1] ?? 0) - (kinds.plain[at] ?? 0),
          kinds.quoted[at],
        ]).toEqual([kinds.vocabulary.idOf(norm), tells, capital ? 0 : tells, quoted]);
      });
    });
  });

  test("one tells most of another where it has more than half of its telling words", () => {
    fc.assert(
      fc.property(sentences, (all) => {
        const kinds = new Kinds(new Vocabulary());
        const found = all.map((words) => ({ words, kind: add(kinds, words) }));
        for (const [one, two] of eachTwo(found)) {
          const told = two.words.filter(({ norm }) => !isCommon(norm));
          const shared = told.filter(({ norm }) => one.words.some((word) => word.norm === norm));
          expect(kinds.tellsMostOf(one.kind, two.kind)).toBe(shared.length > told.length / 2);
        }
      }),
      RUNS,
    );
  });
});

/** The sequence of Thue and Morse and its contrary: any hash of the kind used here is the same for both. */
function twins(): readonly [string, string] {
  const bits = Array.from({ length: 64 }, (_, i) => i.toString(2).replaceAll("0", "").length % 2);
  const spelled = (flip: number): string =>
    bits.map((bit) => (bit === flip ? "gull" : "tern")).join(" ");
  return [spelled(0), spelled(1)];
}

test("two sentences are not the same words because their hashes are the same", () => {
  const both = sentencesOf(twins());
  const found = pairsOf(match(both), both);
  expect(found.map(({ relation }) => relation)).not.toContain("verbatim");
});

describe("a sentence is judged by its own capitals", () => {
  test("whoever writes the same words with others", () => {
    const name = fc.constantFrom("Lena", "lena", "Velmora", "velmora", "Holm", "holm", "and", "of");
    const line = fc.tuple(
      fc.array(name, { minLength: 4, maxLength: 10 }),
      fc.constantFrom("", " left in the rain at dawn", " wrote about nine kinds of eels and gulls"),
    );
    const lines = fc.array(line, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(lines, (drawn) => {
        const [[first] = [[""]]] = drawn;
        const texts = drawn.flatMap(([, end], i) => {
          const names = i % 2 === 0 ? first : first.map((word) => word.toLowerCase());
          return [`${names.join(" ")}${end}`];
        });
        const all = sentencesOf(texts);
        const told = pairsOf(match(all), all);
        for (const [[i, one], [j, two]] of eachTwo([...all.entries()])) {
          if (i >= j) continue;
          const [alone] = pairsOf(match([one, two]), [one, two]);
          const here = told.find(({ a, b }) => a === i && b === j);
          expect(here?.evidence).toEqual(alone?.evidence);
          expect(here?.relation).toBe(alone?.relation);
        }
      }),
      RUNS,
    );
  });
});

test("the same words are wholly alike, however they are parted", () => {
  const { links } = compare(
    event(["Co-operation between the towns ended."], ["Cooperation between the towns ended."]),
  );
  const found = links.filter(({ a }) => a.start > 0).map(({ relation, similarity }) => [relation, similarity]); // prettier-ignore
  expect(found).toEqual([["verbatim", 1]]);
});

test("every verdict is found again in either order, however many are kept", () => {
  const pair = fc.tuple(fc.nat(300), fc.nat(300)).filter(([one, two]) => one !== two);
  const pairs = fc.array(pair, { minLength: 1200, maxLength: 1400 });
  fc.assert(
    fc.property(pairs, (drawn) => {
      const verdicts = new Verdicts();
      const wanted = new Map<string, readonly [number, number]>();
      for (const [i, [p, q]] of drawn.entries()) {
        const [one, two] = [Math.min(p, q), Math.max(p, q)];
        if (wanted.has(`${one} ${two}`)) continue;
        const [forth, back] = [1 + (i % 5), 1 + (i % 4)];
        verdicts.add(one, two, { verdict: forth, shared: i }, { verdict: back, shared: i + 1 });
        wanted.set(`${one} ${two}`, [forth, back]);
      }
      for (let one = 0; one < 300; one++) {
        for (let two = one + 1; two <= 300; two += 7) {
          const [forth, back] = wanted.get(`${one} ${two}`) ?? [NONE, NONE];
          expect([verdicts.of(one, two), verdicts.of(two, one)]).toEqual([forth, back]);
        }
      }
    }),
    often(2),
  );
});

test("the pairs of a comparison are found again after another was asked for its own", () => {
  const kinds = new Kinds(new Vocabulary());
  const lines = ["The bridge shut", "The bridge shut early", "Boats wait by the bridge"];
  const numbers = lines.map((line) => kinds.of(wordsOf(line, { start: 0, end: line.length })));
  const verdicts = new Verdicts();
  const said = { forth: { verdict: 2, shared: 5 }, back: { verdict: 3, shared: 4 } };
  for (const [i, one] of numbers.entries())
    for (const two of numbers.slice(i + 1)) verdicts.add(one, two, said.forth, said.back);
  const told = (copies: Copies): unknown => {
    const { left, verdict, shared, wholes, partials } = copies.pairs;
    const listed = (i: number): readonly unknown[] => [left[i], left[i ^ 1], verdict[i], shared[i]];
    return { wholes: [...wholes].map(listed), partials: [...partials].map(listed) };
  };
  const all = new Copies(kinds, verdicts, Int32Array.from([...numbers, ...numbers]));
  const few = new Copies(kinds, verdicts, Int32Array.from(numbers.slice(0, 2)));
  const before = told(all);
  const wanted = { wholes: [[0, 1, 2, 5]], partials: [] };
  expect(told(few)).toEqual(wanted);
  expect(told(all)).toEqual(before);
  expect(told(few)).toEqual(wanted);
});

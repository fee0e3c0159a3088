import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formOf } from "../../src/engine/form.ts";
import { Kinds, Vocabulary } from "../../src/engine/kinds.ts";
import { norm } from "../../src/engine/style/norm.ts";
import { tokenize } from "../../src/engine/tokenize.ts";
import { often } from "./often.ts";

const RUNS = often(200);
const word = fc.oneof(
  fc.constantFrom("bridge", "Bridge", "Mr", "US", "U.S.", "won’t", "мост", "🙂", ""),
  fc.string({ maxLength: 9 }),
);

describe("the form of a word", () => {
  test("tells of it what is found when it is looked at alone", () => {
    fc.assert(
      fc.property(word, (surface) => {
        const first = surface.slice(0, (surface.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
        const capital = first !== first.toLowerCase();
        expect(formOf(surface)).toMatchObject({ surface, norm: norm(surface), capital });
      }),
      RUNS,
    );
  });

  test("is the same for the same word, and has a number of its own", () => {
    const many = Array.from({ length: 6000 }, (_, i) => `bridge${i}`);
    const forms = many.map(formOf);
    expect(many.map(formOf).every((form, i) => form === forms[i])).toBe(true);
    expect(new Set(forms.map(({ number }) => number)).size).toBe(many.length);
  });

  test("is right also after so many words that all were forgotten", () => {
    const early = formOf("harbour");
    for (let i = 0; i < 40_000; i++) expect(formOf(`w${i}`).surface).toBe(`w${i}`);
    expect(formOf("harbour")).not.toBe(early);
    expect(formOf("harbour").norm).toBe(early.norm);
  });

  test("is found for words longer than any before", () => {
    const long = "a".repeat(50_000);
    expect(formOf(long).surface).toBe(long);
    expect(formOf(`${long}b`).surface).toBe(`${long}b`);
    expect(tokenize(`x ${long} y`, { start: 0, end: 50_004 })).toHaveLength(3);
  });
});

describe("the number of a norm", () => {
  test("is found by the form as by the norm, whichever vocabulary is asked in between", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (surfaces) => {
        const [one, two] = [new Vocabulary(), new Vocabulary()];
        two.idOf("the vocabularies number words otherwise");
        for (const form of surfaces.map(formOf))
          for (const each of [one, two]) expect(each.of(form)).toBe(each.idOf(form.norm));
      }),
      RUNS,
    );
  });

  test("stays what it was when a form's number is given to another word", () => {
    const vocabulary = new Vocabulary();
    const first = vocabulary.of(formOf("harbor"));
    for (let i = 0; i < 70_000; i++) vocabulary.of(formOf(`v${i}`));
    expect(vocabulary.of(formOf("harbor"))).toBe(first);
    expect(vocabulary.of(formOf("v69999"))).toBe(vocabulary.idOf("v69999"));
  });

  test("makes the same kinds as the norms do", () => {
    const norms = fc.array(word, { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(norms, { maxLength: 8 }), (sentences) => {
        const [byForm, byNorm] = [new Kinds(new Vocabulary()), new Kinds(new Vocabulary())];
        for (const surfaces of sentences) {
          const words = surfaces
            .map(formOf)
            .map((form) => ({ start: 0, end: 0, norm: form.norm, capital: form.capital }));
          const ids = surfaces.map((surface) => byForm.vocabulary.of(formOf(surface)));
          expect(byForm.of(words, ids)).toBe(byNorm.of(words));
        }
      }),
      RUNS,
    );
  });
});

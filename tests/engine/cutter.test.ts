import fc from "fast-check";
import { expect, test } from "vitest";
import type { Copies } from "../../src/engine/copies.ts";
import { Cutter, type Piece } from "../../src/engine/cut.ts";
import { densest } from "../../src/engine/densest.ts";
import { Groups } from "../../src/engine/groups.ts";
import { HeldWords } from "../../src/engine/held.ts";
import { isPartial, NONE } from "../../src/engine/judge.ts";
import { Vocabulary } from "../../src/engine/kinds.ts";
import { Matcher, type Sentence } from "../../src/engine/match.ts";
import { finish } from "../../src/engine/steps.ts";
import { often } from "./often.ts";
import { sentenceOf } from "./sentences.ts";

const CLAUSES = [
  "the harbour council closed the old iron bridge on Tuesday",
  "ferries carried commuters across the wide bay by noon and ran until midnight",
  "divers saw three long cracks below the rusty waterline at dawn",
  "school buses take the long way round the lake and arrive forty minutes late",
  "the old iron bridge on Tuesday carried commuters across the wide bay by noon",
] as const;

/** Groups where sentences with the same text stand together, and some that are joined. */
function grouped(
  sentences: readonly Sentence[],
  copies: Copies,
  joins: readonly (readonly [number, number])[],
): Groups {
  const groups = new Groups(sentences, (a, b) => copies.between(a, b) !== NONE);
  for (const [first = 0, ...others] of copies.members)
    for (const other of others) groups.join(first, other);
  for (const [a, b] of joins) groups.join(a % sentences.length, b % sentences.length);
  return groups;
}

type Cut = ReadonlyMap<number, readonly Piece[]>;

/** The stupid way: every sentence is looked at, each with all that hold a part of it, in order. */
function stupidly(sentences: readonly Sentence[], copies: Copies, groups: Groups): Cut {
  const { kinds, kindOf, members } = copies;
  const cuts = new Map<number, readonly Piece[]>();
  const numbers = [...sentences.keys()];
  const standing = numbers.map((i) => numbers.filter((k) => groups.of(k) === groups.of(i)));
  const length = (i: number): number => kinds.lengths[kindOf[i] ?? 0] ?? 0;
  for (const own of numbers.toSorted((i, k) => length(k) - length(i) || i - k)) {
    const article = sentences[own]?.article;
    if (standing[own]?.some((other) => sentences[other]?.article !== article)) continue;
    const others: { readonly other: number; readonly from: number; readonly to: number }[] = [];
    copies.eachPair((left, right, verdict) => {
      if (!isPartial(verdict) || (kindOf[own] !== left && kindOf[own] !== right)) return;
      const isLeft = kindOf[own] === left;
      const other = (isLeft ? members[right] : members[left])?.find(
        (one) => one > own === isLeft && !cuts.has(one),
      );
      if (other === undefined || !groups.takes(other, own)) return;
      others.push({ other, ...densest(copies.tiles(left, right), isLeft ? "a" : "b") });
    });
    const widest = new Map<number, Piece>();
    for (const piece of others.toSorted((p, q) => p.other - q.other)) {
      const known = widest.get(groups.of(piece.other));
      if (known === undefined || piece.to - piece.from > known.to - known.from)
        widest.set(groups.of(piece.other), piece);
    }
    const kept: Piece[] = [];
    for (const piece of [...widest.values()].toSorted(
      (p, q) => q.to - q.from - (p.to - p.from) || p.from - q.from,
    ))
      if (kept.every(({ from, to }) => piece.to <= from || piece.from >= to)) kept.push(piece);
    if (kept.length < 2) continue;
    cuts.set(
      own,
      kept.toSorted((p, q) => p.from - q.from),
    );
    for (const { other } of kept) {
      groups.adopt(other, own);
      const group = numbers.filter((one) => groups.of(one) === groups.of(other));
      for (const one of group) standing[one]?.push(own);
    }
  }
  return cuts;
}

test("sentences are cut as if each were held against all others, whatever was cut before", () => {
  const text = fc
    .tuple(
      fc.array(fc.constantFrom(...CLAUSES), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(" while ", ", and ", " rather "),
    )
    .map(([clauses, joint]) => `${clauses.join(joint)}.`);
  const drawn = fc.array(fc.tuple(text, fc.nat({ max: 4 })), { minLength: 2, maxLength: 14 });
  const joins = fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 5 });
  let cutAtAll = 0;
  const cutter = new Cutter();
  fc.assert(
    fc.property(drawn, joins, fc.array(fc.nat(13), { maxLength: 3 }), (told, joined, gone) => {
      const matcher = new Matcher(new Vocabulary());
      const all = told
        .toSorted(([, p], [, q]) => p - q)
        .map(([line, article]) => sentenceOf(line, article));
      const less = all.filter((_, i) => i === 0 || !gone.includes(i));
      for (const sentences of [less, all, less, all.slice(1)]) {
        const kindOf = Int32Array.from(sentences, ({ words }) => matcher.kinds.of(words));
        finish(matcher.learn());
        const copies = matcher.copies(kindOf);
        const { pieces, isCut } = finish(cutter.cut(copies, grouped(sentences, copies, joined)));
        const wanted = stupidly(sentences, copies, grouped(sentences, copies, joined));
        expect([...pieces].map(([own, list]) => [own, list.map(plain)])).toEqual(
          [...wanted].map(([own, list]) => [own, list.map(plain)]),
        );
        expect([...isCut]).toEqual(sentences.map((_, i) => Number(wanted.has(i))));
        cutAtAll += wanted.size;
      }
    }),
    often(150),
  );
  expect(cutAtAll).toBeGreaterThan(0);
});

function plain({ other, from, to }: Piece): Piece {
  return { other, from, to };
}

test("what sentences hold of each other is told again, in whatever order it is asked for", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 40 }), (keys) => {
      const held = new HeldWords();
      const known = new Map<number, number>();
      for (const [from, key] of keys.entries()) {
        const was = known.get(key);
        expect(held.get(key)).toEqual(was === undefined ? was : { from: was, to: was + 2 });
        if (was !== undefined) continue;
        held.add(key, { from, to: from + 2 });
        known.set(key, from);
        expect(held.size).toBe(known.size);
      }
    }),
    often(300),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { isPartial, NONE } from "../../src/engine/judge.ts";
import { Pairing } from "../../src/engine/paired.ts";
import { listsBy } from "../../src/engine/sets.ts";
import { Verdicts } from "../../src/engine/verdicts.ts";
import { often } from "./often.ts";

const KINDS = 24;
const SENTENCES = 60;

const kind = fc.nat(KINDS - 1);
/** Sentences that go, and those that come in their place; verdicts that come with them. */
const change = fc.record({
  at: fc.nat(SENTENCES),
  gone: fc.nat(6),
  come: fc.array(kind, { maxLength: 6 }),
  judged: fc.array(fc.tuple(kind, kind, fc.nat(5), fc.nat(5)), { maxLength: 4 }),
});
type Change = typeof change extends fc.Arbitrary<infer Drawn> ? Drawn : never;
type Asked = { readonly kindOf: Int32Array; readonly count: number };

function judge(verdicts: Verdicts, known: Set<number>, { judged }: Pick<Change, "judged">): void {
  for (const [p, q, forth, back] of judged) {
    const [one, two] = [Math.min(p, q), Math.max(p, q)];
    if (one === two || forth + back === 0 || known.has(KINDS * one + two)) continue;
    known.add(KINDS * one + two);
    verdicts.add(one, two, { verdict: forth, shared: one }, { verdict: back, shared: two });
  }
}

function told(pairing: Pairing, verdicts: Verdicts, { kindOf, count }: Asked): unknown {
  const members = listsBy(kindOf, KINDS);
  const { wholes, partials, most } = pairing.of(members, verdicts, count);
  return { wholes: [...wholes], partials: [...partials], most };
}

/** The same the stupid way: asks of each verdict whether a sentence of the one kind stands before one of the other. */
function wanted({ left, verdict }: Verdicts, { kindOf, count }: Asked): unknown {
  const [wholes, partials]: [number[], number[]] = [[], []];
  let most = 0;
  for (let at = 0; at < 2 * count; at += 2) {
    const found = [at, at + 1].filter((i) => {
      const isAny = kindOf.indexOf(left[i] ?? 0) < kindOf.lastIndexOf(left[i ^ 1] ?? 0);
      return isAny && kindOf.includes(left[i] ?? 0) && verdict[i] !== NONE;
    });
    for (const i of found) (isPartial(verdict[i] ?? NONE) ? partials : wholes).push(i);
    const [one, two] = [at, at + 1].map((i) => kindOf.filter((each) => each === left[i]).length);
    if (found.length > 0) most += (one ?? 0) * (two ?? 0);
  }
  return { wholes, partials, most };
}

test("the pairs of a comparison are those that are found anew, whatever was compared before it", () => {
  const start = fc.array(kind, { minLength: SENTENCES, maxLength: SENTENCES });
  const first = fc.array(fc.tuple(kind, kind, fc.nat(5), fc.nat(5)), { maxLength: 90 });
  const changes = fc.array(change, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(start, first, changes, (kinds, judged, all) => {
      const verdicts = new Verdicts();
      const known = new Set<number>();
      judge(verdicts, known, { judged });
      const pairing = new Pairing();
      let list: readonly number[] = kinds;
      const asked: Asked[] = [];
      const ask = (one: Asked): void =>
        expect(told(pairing, verdicts, one)).toEqual(wanted(verdicts, one));
      for (const each of [null, ...all]) {
        if (each !== null) {
          list = list.toSpliced(Math.min(each.at, list.length), each.gone, ...each.come);
          judge(verdicts, known, each);
        }
        const next = { kindOf: Int32Array.from(list), count: verdicts.count };
        asked.push(next);
        ask(next);
      }
      // Those of an earlier comparison are asked for again, by who lists its links.
      for (const one of asked.toReversed()) ask(one);
    }),
    often(300),
  );
});

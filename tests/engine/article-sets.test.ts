import fc from "fast-check";
import { expect, test } from "vitest";
import { ArticleSets } from "../../src/engine/article-sets.ts";
import { often } from "./often.ts";

const GROUPS = 4;
/** More articles than a number has bits, and as many as just fill its bits. */
const MANY = [1, 32, 33, 64, 70] as const;

test("a group has the articles that it was given, alone or with those of another group, and no others", () => {
  const group = fc.nat({ max: GROUPS - 1 });
  const step = fc.record({ group, other: group, article: fc.nat({ max: 69 }), all: fc.boolean() });
  const steps = fc.array(step, { maxLength: 30 });
  fc.assert(
    fc.property(fc.constantFrom(...MANY), steps, (many, given) => {
      const sets = new ArticleSets(GROUPS, many);
      const wanted = Array.from({ length: GROUPS }, () => new Set<number>());
      for (const { group: own, other, article, all } of given) {
        const added = all ? (wanted[other] ?? []) : [article % many];
        for (const one of added) wanted[own]?.add(one);
        if (all) sets.addAll(own, other);
        else sets.add(own, article % many);
      }
      for (const [one, set] of wanted.entries()) {
        for (let article = 0; article < many; article++)
          expect(sets.has(one, article)).toBe(set.has(article));
        for (const [two, rest] of wanted.entries())
          expect(sets.overlap(one, two)).toBe([...set].some((article) => rest.has(article)));
      }
    }),
    often(300),
  );
});

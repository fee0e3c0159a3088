import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inOrder, readingOrder, weave, type Stop } from "../../src/engine/lens/order.ts";
import { Stops } from "../../src/engine/lens/stops.ts";
import { often } from "./often.ts";

function stops(keys: string): readonly Stop<string>[] {
  return keys.split("").map((key) => ({ key, weight: 1 }));
}

function woven(...sequences: readonly string[]): string {
  return weave(sequences.map(stops)).join("");
}

describe("weaving", () => {
  test("what one sequence lacks stands after what comes before it in another", () => {
    expect(woven("abc", "axbc")).toBe("axbc");
    expect(woven("abc", "abxyc")).toBe("abxyc");
    expect(woven("abc", "abcx")).toBe("abcx");
  });

  test("what comes before all that is shared stands after the first of all", () => {
    expect(woven("abc", "xbc")).toBe("axbc");
  });

  test("what was moved does not drag its neighbours along", () => {
    expect(woven("abcd", "abdxc")).toMatch(/^a?b/u);
    expect(woven("abcdef", "fxabcde")).toBe("axbcdef");
  });

  test("sequences with nothing in common come one after the other", () => {
    expect(woven("ab", "xy").split("").toSorted().join("")).toBe("abxy");
    expect(woven("", "xy")).toBe("xy");
    expect(woven()).toBe("");
  });

  test("many keys between the same two all find their place", () => {
    const between = "ab".split("");
    const late = Array.from({ length: 200 }, (_, i) => ["a", `x${i}`, "b"]);
    const keys = weave([between, ...late].map((list) => list.map((key) => ({ key, weight: 1 }))));
    expect(keys).toEqual(["a", ...late.map((_, i) => `x${199 - i}`), "b"]);
  });

  test("keys that were put in one after the other between two are still told apart", () => {
    const late = Array.from({ length: 200 }, (_, i) => ["a", `x${i}`, "b"]);
    const lists = [["a", "b"], ...late, ["x150", "x5", "new"]];
    const keys = weave(lists.map((list) => list.map((key) => ({ key, weight: 1 }))));
    expect(keys.indexOf("new")).toBe(keys.indexOf("x5") + 1);
  });

  const sequence = fc.shuffledSubarray("abcdefgh".split("")).map((keys) => stops(keys.join("")));

  test("every key comes out once, and the first sequence keeps its order", () => {
    fc.assert(
      fc.property(fc.array(sequence, { maxLength: 5 }), (sequences) => {
        const keys = weave(sequences);
        const all = new Set(sequences.flatMap((list) => list.map(({ key }) => key)));
        expect(keys.toSorted()).toEqual([...all].toSorted());
        const first = (sequences[0] ?? []).map(({ key }) => key);
        expect(keys.filter((key) => first.includes(key))).toEqual(first);
      }),
      often(300),
    );
  });

  test("sequences that agree with each other all keep their order", () => {
    const parts = fc.array(fc.subarray("abcdefgh".split("")), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(parts, (lists) => {
        const full = "abcdefgh".split("");
        const keys = weave([full, ...lists].map((list) => stops(list.join(""))));
        expect(keys).toEqual(full);
      }),
    );
  });
});

type Ranks = readonly Stop<number>[];

describe("what stays in order", () => {
  const ranks = (
    key: number,
    weight: fc.Arbitrary<number>,
    maxLength: number,
  ): fc.Arbitrary<Ranks> => fc.array(fc.record({ key: fc.nat(key), weight }), { maxLength });

  test.each([
    ["far apart", ranks(12, fc.integer({ min: 1, max: 9 }), 10)],
    ["often the same, and some of no weight", ranks(6, fc.nat(4), 7)],
  ])("is the heaviest run of rising ranks that trying them all finds: %s", (_, some) => {
    fc.assert(
      fc.property(some, (all) => {
        const kept = inOrder(all, ({ key }) => key);
        expect(rises(kept)).toBe(true);
        const places = kept.map((stop) => all.indexOf(stop));
        expect(places.toSorted((p, q) => p - q)).toEqual(places);
        expect(places).not.toContain(-1);
        expect(weigh(kept)).toBe(Math.max(...subsets(all).filter(rises).map(weigh)));
      }),
      often(200),
    );
  });

  test("nothing is in order in nothing", () => {
    expect(inOrder([], () => 0)).toEqual([]);
  });

  test("of two that weigh the same it is the earlier", () => {
    const kept = inOrder(stops("ba"), ({ key }) => key.charCodeAt(0));
    expect(kept.map(({ key }) => key)).toEqual(["b"]);
  });

  function rises(kept: Ranks): boolean {
    return kept.every(({ key }, i) => i === 0 || (kept[i - 1]?.key ?? 0) < key);
  }

  function weigh(kept: Ranks): number {
    return kept.reduce((sum, { weight }) => sum + weight, 0);
  }

  function subsets(all: Ranks): readonly Ranks[] {
    return Array.from({ length: 2 ** all.length }, (_, chosen) =>
      all.filter((_stop, i) => Math.floor(chosen / 2 ** i) % 2 === 1),
    );
  }
});

describe("one reading order for all articles", () => {
  const LETTERS = "ABC".split("");

  /** "A1 B3": a passage that A tells at 1 and B at 3; each wording is ten long. */
  function ordered(ranks: string, ...told: readonly string[]): string {
    const heard = new Stops(LETTERS.length, told.join(" ").split(" ").length);
    LETTERS.forEach((letter, article) => {
      heard.begin(article);
      told.forEach((wordings, passage) => {
        for (const place of wordings.split(" ").filter((each) => each.startsWith(letter))) {
          const start = 10 * Number(place.slice(1));
          heard.put(passage, { start, end: start + 10 });
        }
      });
    });
    const articles = ranks.split("").map((letter) => LETTERS.indexOf(letter));
    return readingOrder(heard, told.length, articles)
      .map((passage) => told[passage])
      .join(", ");
  }

  test("stands in the order of the text, and of the passages where two begin at one place", () => {
    expect(ordered("A", "A3", "A1", "A2")).toBe("A1, A2, A3");
    expect(ordered("A", "A2 A5", "A2", "A1", "A0")).toBe("A0, A1, A2 A5, A2");
  });

  test("is that of the article that shares most, whatever stands in it alone", () => {
    expect(ordered("AB", "B1 A9", "A1", "A2", "A3", "A4")).toBe("A1, A2, A3, A4, B1 A9");
    expect(ordered("ABC", "C1 B2", "A1 B1", "A2", "A3", "A4")).toBe("A1 B1, A2, A3, A4, C1 B2");
    expect(ordered("CAB", "A1 B2", "A2 B1", "C1")).toBe("A1 B2, C1, A2 B1");
    expect(ordered("BA", "A1 B2", "A2 B1")).toBe("A2 B1, A1 B2");
  });

  test("counts a passage that one article tells twice where it stands first, and as its own", () => {
    expect(ordered("A", "A3 A1", "A2")).toBe("A3 A1, A2");
    expect(ordered("AB", "A5 A6", "A7 A8", "B1 C1", "B2", "A1")).toBe(
      "B1 C1, A1, A5 A6, A7 A8, B2",
    );
  });
});

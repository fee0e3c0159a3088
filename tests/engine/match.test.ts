import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Relation, Rule } from "../../src/engine/index.ts";
import { pairsOf, type Match } from "../../src/engine/bond.ts";
import { match as bind, type Sentence } from "../../src/engine/match.ts";
import { wordsOf } from "../../src/engine/tokenize.ts";
import { zoneOf } from "../../src/engine/zone.ts";
import { blocksOf, sentencesOf } from "../../src/engine/segment.ts";
import { anyText, realistic } from "./articles.ts";

function sentence(text: string, article: number): Sentence {
  const span = { start: 0, end: text.length };
  const words = wordsOf(text, span);
  return {
    ...span,
    reach: span.end,
    article,
    block: 0,
    zone: "text",
    words,
  };
}

function match(sentences: readonly Sentence[]): readonly Match[] {
  return pairsOf(bind(sentences), sentences);
}

function named(left: string, right: string): readonly [Relation, Rule] | null {
  const [found] = match([sentence(left, 0), sentence(right, 1)]);
  return found === undefined ? null : [found.relation, found.evidence.rule];
}

const LEAD =
  "The harbour council of Velmora closed the old iron bridge on Tuesday and sent engineers to look at its pillars.";

describe("what a pair of sentences is called", () => {
  test.each<[string, string, readonly [Relation, Rule] | null]>([
    [LEAD, LEAD, ["verbatim", "same-words"]],
    [LEAD, LEAD.replace("harbour", "harbor").replace("The", "the"), ["verbatim", "same-words"]],
    [
      "Mr. Beryl of the U.S. Navy left on Sept. 3.",
      "Beryl, of the US navy, left on September 3",
      ["verbatim", "same-words"],
    ],
    [
      "Co-operation between the towns ended.",
      "Cooperation between the towns ended.",
      ["verbatim", "same-words"],
    ],
    [LEAD, LEAD.replace("closed", "shut"), ["edited", "most-words-in-order"]],
    [
      "The keepers wouldn’t say which lamp is being replaced or what the new one costs, but one said it is not the oldest of them.",
      "Keepers wouldn't say which harbour lamp is leaking oil, though the pilots have known about it since the spring storms.",
      ["partial", "shared-clause"],
    ],
    [
      "Mayor Lena Ostrow and Pilot Ivo Brandt met the ferry crews for talks about pay that lasted until dawn.",
      "Mayor Lena Ostrow and Pilot Ivo Brandt have never agreed about anything since they were at school together.",
      null,
    ],
    [LEAD, LEAD.replace(" on Tuesday", ""), ["edited", "most-words-in-order"]],
    [
      LEAD,
      "On Tuesday the harbour council of Velmora closed the old iron bridge, and sent engineers to look at its pillars.",
      ["edited", "most-words-in-order"],
    ],
    [
      LEAD,
      "The harbour council of Velmora closed the old iron bridge on Tuesday.",
      ["partial", "one-holds-the-other"],
    ],
    [
      LEAD,
      "While traders packed up their stalls, musicians played and sellers of eels went home early, the harbour council of Velmora closed the old iron bridge.",
      ["partial", "shared-clause"],
    ],
    [LEAD, "Ferries carried commuters across the bay by noon.", null],
    [LEAD, "The council of Halden opened a new bridge on Friday.", null],
    ["She said it was one of the few", "They were told it was one of the few", null],
  ])("%s / %s", (left, right, expected) => {
    expect(named(left, right)).toEqual(expected);
    expect(named(right, left)).toEqual(expected);
  });

  test("names alone state nothing", () => {
    const titles = "Mayor Orsolya Fennick of Velmora, Tomas Beryl and Ilka Sorrel of Halden Bay";
    expect(
      named(
        `${titles} have opened a swimming pool for the children of dock workers near the mill.`,
        `${titles} were never seen in one room by anybody who lived to tell of it afterwards.`,
      ),
    ).toBeNull();
  });
});

test("the evidence counts the words that both share, and names the telling ones", () => {
  const [found] = match([sentence(LEAD, 0), sentence(LEAD.replace("closed", "shut"), 1)]);
  expect(found).toMatchObject({
    a: 0,
    b: 1,
    similarity: 0.95,
    evidence: { shared: 19, words: { a: 20, b: 20 } },
  });
  expect(found?.evidence.telling).toContain("engineers");
  expect(found?.evidence.telling).not.toContain("closed");
  expect(found?.evidence.telling).not.toContain("the");
});

test("where a role stands in a page", () => {
  expect(["headline", "dek", "body", "subhead", "caption"] as const).toSatisfy(
    (roles: readonly ("headline" | "dek" | "body" | "subhead" | "caption")[]) =>
      roles.map(zoneOf).join(" ") === "head head text text text",
  );
  expect((["byline", "dateline", "teaser", "boilerplate"] as const).map(zoneOf)).toEqual([
    "apart",
    "apart",
    "apart",
    "apart",
  ]);
});

describe("the index of runs loses nothing that judging every pair would find", () => {
  /** The slow way: each pair of sentences is judged alone, as if there were no others. */
  function slowMatch(sentences: readonly Sentence[]): readonly Match[] {
    return sentences.flatMap((one, a) =>
      sentences
        .slice(a + 1)
        .flatMap((two, k) => match([one, two]).map((found) => ({ ...found, a, b: a + 1 + k }))),
    );
  }

  function sentencesIn(texts: readonly string[]): readonly Sentence[] {
    return texts.flatMap((text, article) =>
      blocksOf(text)
        .flatMap((block) => sentencesOf(text, block))
        .map(({ start, end }) => sentence(text.slice(start, end), article)),
    );
  }

  const byPlace = (p: Match, q: Match): number => p.a - q.a || p.b - q.b;

  test("for rewritten articles", () => {
    fc.assert(
      fc.property(realistic, (articles) => {
        const sentences = sentencesIn(articles.map(({ text }) => text));
        expect(match(sentences).toSorted(byPlace)).toEqual(slowMatch(sentences));
      }),
      { numRuns: 40, seed: 20_311_103 },
    );
  });

  test("for sentences of few words, which meet by chance", () => {
    const word = fc.constantFrom("the", "of", "bridge", "shut", "boats", "Velmora", "on", "nine");
    const few = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(few, { maxLength: 8 }), (texts) => {
        const sentences = texts.map(sentence);
        expect(match(sentences).toSorted(byPlace)).toEqual(slowMatch(sentences));
      }),
      { numRuns: 150, seed: 20_311_103 },
    );
  });

  test("for any text", () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 3 }), (texts) => {
        const sentences = sentencesIn(texts);
        expect(match(sentences).toSorted(byPlace)).toEqual(slowMatch(sentences));
      }),
      { numRuns: 40, seed: 20_311_103 },
    );
  });
});

test("which of two sentences comes first decides no relation, and no similarity", () => {
  fc.assert(
    fc.property(realistic, (articles) => {
      const lines = articles.flatMap(({ text }) => text.split("\n\n"));
      for (const [i, one] of lines.slice(0, 8).entries()) {
        for (const two of lines.slice(i + 1)) {
          const [forth] = match([sentence(one, 0), sentence(two, 1)]);
          const [back] = match([sentence(two, 0), sentence(one, 1)]);
          expect([back?.relation, back?.similarity]).toEqual([forth?.relation, forth?.similarity]);
        }
      }
    }),
    { numRuns: 40, seed: 20_311_103 },
  );
});

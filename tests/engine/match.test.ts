import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Relation, Role, Rule } from "../../src/engine/index.ts";
import { match as bind, type Sentence } from "../../src/engine/match.ts";
import { zoneOf, type Zone } from "../../src/engine/zone.ts";
import { blocksOf, sentencesOf as spansOf } from "../../src/engine/segment.ts";
import { anyText, realistic } from "./articles.ts";
import { LEAD } from "./event.ts";
import { often } from "./often.ts";
import { pairsOf, type Match } from "./pairs.ts";
import { sentenceOf, sentencesOf } from "./sentences.ts";

function match(sentences: readonly Sentence[]): readonly Match[] {
  return pairsOf(bind(sentences), sentences);
}

function named(left: string, right: string): readonly [Relation, Rule] | null {
  const [found] = match(sentencesOf([left, right]));
  return found === undefined ? null : [found.relation, found.evidence.rule];
}

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
  const [found] = match(sentencesOf([LEAD, LEAD.replace("closed", "shut")]));
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
  const zonesOf = (...roles: readonly Role[]): readonly Zone[] => roles.map(zoneOf);
  expect(zonesOf("headline", "dek")).toEqual(["head", "head"]);
  expect(zonesOf("body", "subhead", "caption")).toEqual(["text", "text", "text"]);
  expect(zonesOf("byline", "dateline", "teaser", "boilerplate")).toEqual(["apart", "apart", "apart", "apart"]); // prettier-ignore
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
        .flatMap((block) => spansOf(text, block))
        .map(({ start, end }) => sentenceOf(text.slice(start, end), article)),
    );
  }

  const byPlace = (p: Match, q: Match): number => p.a - q.a || p.b - q.b;

  const word = fc.constantFrom("the", "of", "bridge", "shut", "boats", "Velmora", "on", "nine");
  const few = fc.array(fc.array(word, { maxLength: 14 }), { maxLength: 8 });
  const texts = few.map((lists) => lists.map((words) => words.join(" ")));

  test.each<[string, fc.Arbitrary<readonly Sentence[]>, number]>([
    ["rewritten articles", realistic.map((articles) => sentencesIn(articles.map(({ text }) => text))), 40],
    ["sentences of few words, which meet by chance", texts.map(sentencesOf), 150],
    ["sentences that come twice", texts.map((all) => sentencesOf([...all, ...all])), 150],
    ["any text", fc.array(anyText, { maxLength: 3 }).map(sentencesIn), 40],
  ])("for %s", (_, drawn, times) => {
    const asAlone = fc.property(drawn, (sentences) => {
      expect(match(sentences).toSorted(byPlace)).toEqual(slowMatch(sentences));
    });
    fc.assert(asAlone, often(times));
  }); // prettier-ignore
});

test("which of two sentences comes first decides no relation, and no similarity", () => {
  fc.assert(
    fc.property(realistic, (articles) => {
      const lines = articles.flatMap(({ text }) => text.split("\n\n"));
      for (const [i, one] of lines.slice(0, 8).entries()) {
        for (const two of lines.slice(i + 1)) {
          const [forth] = match(sentencesOf([one, two]));
          const [back] = match(sentencesOf([two, one]));
          expect([back?.relation, back?.similarity]).toEqual([forth?.relation, forth?.similarity]);
        }
      }
    }),
    often(40),
  );
});

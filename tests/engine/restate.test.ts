import { describe, expect, test } from "vitest";
import type { Copies } from "../../src/engine/copies.ts";
import type { Sentence } from "../../src/engine/match.ts";
import { Restater } from "../../src/engine/restate.ts";
import { copiesIn, ended, unjudged } from "./copied.ts";
import { pairsOf, type Match } from "./pairs.ts";
import { sentenceOf } from "./sentences.ts";

/** Pairs by place, told one by one. */
function restate(
  sentences: readonly Sentence[],
  copies: Copies = copiesIn(sentences),
): readonly Match[] {
  const bonds = ended(new Restater(copies).restate(sentences, copies));
  return pairsOf(bonds, sentences).toSorted((p, q) => p.a - q.a || p.b - q.b);
}

/** Articles as lists of sentences; the first of each is its headline. All invented. */
type Story = readonly (readonly string[])[];

const HARBOUR: Story = [
  [
    "Ferry strike strands thousands in Port Calder",
    "Thousands of passengers were stranded in Port Calder on Tuesday after ferry crews walked out over pay.",
    "The dockers' union rejected an offer of 4.5 percent from the harbour company.",
    "Fishermen sold mackerel from their boats along the old quay.",
    "Mayor Lena Ostrow urged both sides to resume negotiations before the regatta.",
    "A brass band played in the rain near the lighthouse.",
  ],
  [
    "Walkout halts ferries",
    "Ferry crews in Port Calder stopped work on Tuesday in a pay dispute, leaving thousands of travellers stranded.",
    "Union officials turned down the harbour company's 4.5 percent offer.",
    "Ostrow, the mayor, called on the two sides to go back to negotiations before the regatta.",
    "Schools in the hills stay shut because of a burst water main.",
  ],
  [
    "Glaciers shrink faster, survey finds",
    "Researchers measured ice on eleven peaks with lasers and old postcards.",
    "A museum of mountain rescue opens next spring.",
  ],
];

function sentencesOf(story: Story): readonly Sentence[] {
  return story.flatMap((article, index) =>
    article.map((text, block) =>
      sentenceOf(text, index, { block, zone: block === 0 ? "head" : "text" }),
    ),
  );
}

/** Links as pairs of texts, each pair and the list in alphabetical order. */
function linked(story: Story): readonly string[] {
  const sentences = sentencesOf(story);
  const texts = story.flat();
  return restate(sentences)
    .map(({ a, b }) =>
      [texts[a], texts[b]].toSorted((p = "", q = "") => (p < q ? -1 : 1)).join(" = "),
    )
    .toSorted();
}

function similarity(one: string, two: string): number {
  const story: Story = [
    ["Weather", "The morning was dry.", one],
    ["Sports", "A goat won the raffle.", two],
    ["Music", "An organ was tuned at length in the chapel."],
  ];
  const sentences = sentencesOf(story);
  const texts = story.flat();
  const found = restate(sentences).find(({ a, b }) => texts[a] === one && texts[b] === two);
  return found?.similarity ?? 0;
}

describe("the same statement in other words", () => {
  test("is linked across articles", () => {
    const found = linked(HARBOUR);
    expect(found).toContain(
      [HARBOUR[0]?.[1], HARBOUR[1]?.[1]].toSorted((p = "", q = "") => (p < q ? -1 : 1)).join(" = "),
    );
    expect(found).toContain(
      [HARBOUR[0]?.[4], HARBOUR[1]?.[3]].toSorted((p = "", q = "") => (p < q ? -1 : 1)).join(" = "),
    );
  });

  test("says what it rests on, rarest first, with a similarity between 0 and 1", () => {
    const sentences = sentencesOf(HARBOUR);
    const links = restate(sentences);
    expect(links.length).toBeGreaterThan(0);
    for (const { relation, evidence, similarity: degree, tiles } of links) {
      expect(relation).toBe("paraphrase");
      expect(evidence.rule).toBe("same-statement");
      expect(evidence.telling.length).toBeGreaterThan(1);
      expect(evidence.shared).toBeGreaterThanOrEqual(evidence.telling.length);
      expect(degree).toBeGreaterThan(0);
      expect(degree).toBeLessThanOrEqual(1);
      expect(tiles).toEqual([]);
    }
  });

  test("is not seen in texts that have nothing to do with each other", () => {
    const apart = [HARBOUR[0] ?? [], HARBOUR[2] ?? []];
    expect(linked(apart).filter((pair) => pair.includes("Glaciers"))).toEqual([]);
    expect(linked([HARBOUR[2] ?? [], ["Chess", "A boy of nine beat two grandmasters."]])).toEqual(
      [],
    );
  });

  test("reaches every copy of a sentence, and leaves copies themselves alone", () => {
    const twice: Story = [...HARBOUR, ["Port news", HARBOUR[0]?.[4] ?? ""]];
    const sentences = sentencesOf(twice);
    const { bonds } = copiesIn(sentences);
    const links = restate(sentences);
    const ends = new Set(pairsOf(bonds, sentences).map(({ a, b }) => `${a} ${b}`));
    expect(bonds.length).toBeGreaterThan(0);
    expect(links.filter(({ a, b }) => ends.has(`${a} ${b}`))).toEqual([]);
    const target = HARBOUR[1]?.[3] ?? "";
    const texts = twice.flat();
    const others = links.filter(({ a, b }) => texts[a] === target || texts[b] === target);
    expect(new Set(others.map(({ a, b }) => texts[texts[a] === target ? b : a])).size).toBe(1);
    expect(others.length).toBe(2);
  });
});

describe("in one paragraph", () => {
  const [first = "", second = ""] = [HARBOUR[0]?.[4], HARBOUR[1]?.[3]];
  const between = "A brass band played in the rain near the lighthouse.";
  const pairs = (...paragraphs: readonly (readonly string[])[]): number => {
    const own = paragraphs.flatMap((texts, block) =>
      texts.map((text) => sentenceOf(text, 0, { block })),
    );
    return restate(own).length;
  };

  test("nobody says a thing twice in a row, as they do in two", () => {
    expect(pairs([first], [second])).toBe(1);
    expect(pairs([first, second])).toBe(0);
    expect(pairs([first, between, second])).toBe(1);
  });

  test("a third that has both in a row takes nothing from the two", () => {
    expect(pairs([first], [second], [first, second])).toBe(pairs([first], [second], [first], [second]) - 1); // prettier-ignore
  });
});

describe("laws", () => {
  test("no sentences, no links; one sentence, no links", () => {
    expect(restate([])).toEqual([]);
    expect(linked([["Alone"]])).toEqual([]);
    expect(linked([[""], [""]])).toEqual([]);
  });

  test("a link joins two sentences, the earlier first, once", () => {
    const sentences = sentencesOf(HARBOUR);
    const links = restate(sentences);
    for (const { a, b } of links) expect(a).toBeLessThan(b);
    expect(new Set(links.map(({ a, b }) => `${a} ${b}`)).size).toBe(links.length);
  });

  test("the order of articles changes nothing", () => {
    const expected = linked(HARBOUR);
    expect(expected.length).toBeGreaterThan(0);
    for (const order of [
      [2, 1, 0],
      [1, 2, 0],
      [0, 2, 1],
    ])
      expect(linked(order.map((i) => HARBOUR[i] ?? []))).toEqual(expected);
  });

  test("what stands apart repeats its own article only", () => {
    const sentences = sentencesOf(HARBOUR).map((sentence): Sentence =>
      sentence.article === 1 ? { ...sentence, zone: "apart" } : sentence,
    );
    const across = restate(sentences, unjudged(sentences)).filter(
      ({ a, b }) => sentences[a]?.article !== sentences[b]?.article,
    );
    expect(across).toEqual([]);
  });
});

describe("what speaks against a link", () => {
  test("words that are contrary of the same thing", () => {
    const one = "Premier Dana Holt backed the tunnel under Lake Mirren at a meeting in Corran.";
    expect(
      similarity(one, "At a Corran meeting Premier Holt supported the Lake Mirren tunnel."),
    ).toBeGreaterThan(0.5);
    expect(
      similarity(one, "At a Corran meeting Premier Holt opposed the tunnel under Lake Mirren."),
    ).toBe(0);
  });

  test("figures that differ", () => {
    const one = "Rescuers found 37 miners alive in the Tarvik shaft after the blast.";
    const same = similarity(one, "In the Tarvik shaft, rescuers reached 37 living miners.");
    const other = similarity(one, "In the Tarvik shaft, rescuers reached 52 living miners.");
    expect(same).toBeGreaterThan(0);
    expect(other).toBeLessThan(same);
  });
});

describe("any language", () => {
  test("German, Russian and Chinese statements meet without lists of their own", () => {
    expect(
      similarity(
        "Der Fährverkehr nach Kaldersund ruht seit Dienstag wegen des Streiks der Matrosen.",
        "Wegen eines Streiks der Matrosen ruht der Verkehr der Fähren nach Kaldersund seit Dienstag.",
      ),
    ).toBeGreaterThan(0.5);
    expect(
      similarity(
        "Паромы в Кальдерзунд не ходят со вторника из-за забастовки матросов.",
        "Забастовка: матросов паромы в Кальдерзунд со вторника больше не везут.",
      ),
    ).toBeGreaterThan(0.5);
    expect(
      similarity(
        "卡尔德港渡轮船员星期二因薪资纠纷罢工。",
        "因薪资纠纷，渡轮船员星期二在卡尔德港罢工。",
      ),
    ).toBeGreaterThanOrEqual(0);
  });
});

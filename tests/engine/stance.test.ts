import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare } from "../../src/engine/index.ts";
import { holds } from "../../src/engine/restate/hold.ts";
import { Namer } from "../../src/engine/restate/names.ts";
import { Script } from "../../src/engine/restate/script.ts";
import { sameStand } from "../../src/engine/restate/stance.ts";
import { Gatherer } from "../../src/engine/restate/statement.ts";
import type { Telling } from "../../src/engine/restate/telling.ts";
import { tilesOf } from "../../src/engine/shared-words.ts";
import type { Sentence } from "../../src/engine/match.ts";
import { wordsOf } from "../../src/engine/tokenize.ts";
import { ended, unjudged } from "./copied.ts";
import { sentencesOf } from "./sentences.ts";

/** What the statement of each sentence tells. */
function gather(given: readonly Sentence[]): readonly (Telling | undefined)[] {
  const copies = unjudged(given);
  const { list, of } = ended(new Gatherer(copies).gather(given, copies));
  return given.map((_, i) => list[of[i] ?? 0]?.telling);
}

const NAMES = [
  "The Ruritanian President Rudolf Elphberg spoke first.",
  "Then Elphberg met the Swedish prime minister, Greta Holm, at the Winter Games.",
  "The Winter Games end on Sunday, and Holm leaves with them.",
];

/** How far the first two of these agree in what they oppose or back. */
function agree(one: string, two: string, ...more: readonly string[]): number {
  const [left, right] = gather(sentencesOf([one, two, ...more]));
  return sameStand(left?.stances ?? [], right?.stances ?? []);
}

describe("a stand that two statements take", () => {
  test("is the same, in whatever grammar it is taken", () => {
    const plain = "The unions oppose further expansion of the harbour.";
    expect(agree(plain, "Their opposition to the harbour expansion was loud.")).toBe(2);
    expect(agree(plain, "They called for an end to any harbour expansion.")).toBe(2);
    expect(agree(plain, "They urged the council to rule out an expansion of the harbour.")).toBe(2);
    expect(agree(plain, "They rejected the harbour's further enlargement.")).toBe(3);
  });

  test("is not the same when one is for what the other is against", () => {
    expect(agree("They oppose the harbour expansion.", "They back the harbour expansion.")).toBe(0);
  });

  test("is not the same when it is on one thing only, or on names only", () => {
    expect(agree("They oppose the harbour expansion.", "They oppose the harbour tax.")).toBe(0);
    const more = [
      "Lena Ostrow and Ivo Brandt, both of Calder.",
      "Ask Ostrow, ask Brandt, says he.",
    ];
    expect(agree("They oppose Ostrow, Brandt.", "They oppose Brandt, Ostrow.", ...more)).toBe(0);
  });

  test("is not the same when others take it", () => {
    const [one, two] = [
      "On Monday Sweden opposed the harbour expansion plan.",
      "On Monday Norway opposed the harbour expansion plan.",
    ];
    expect(agree(one, two)).toBe(0);
    expect(agree(one, one)).toBe(4);
    expect(agree(one, "Opposition to the harbour expansion plan grew.")).toBe(3);
  });

  test("is a leader's and the country's alike", () => {
    const led = "On Monday Holm opposed the harbour expansion plan.";
    const country = "On Monday Sweden opposed the harbour expansion plan.";
    expect(agree(led, country, ...NAMES)).toBe(4);
    expect(agree(led, country.replace("Sweden", "Norway"), ...NAMES)).toBe(0);
  });

  test("is the same from either side, and at most four things", () => {
    const word = fc.constantFrom(
      "oppose",
      "back",
      "harbour",
      "expansion",
      "plan",
      "Sweden",
      "Holm",
      "tax",
    );
    const text = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (one, two) => {
        expect(agree(one, two)).toBe(agree(two, one));
        expect(agree(one, two)).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe("names", () => {
  const script = new Script(unjudged(sentencesOf(NAMES)).kinds);
  ended(script.read());
  const kinds = Int32Array.from(NAMES, (_, i) => i);
  const once = kinds.map(() => 1);
  const found = new Namer(script).of({ kinds, times: once, plainly: once });
  const bare = (norm: string): number => script.lexicon.of(norm).bare.id;
  const names = {
    has: (norm: string) => (found.votes[bare(norm)] ?? 0) > 0,
    isPart: (norm: string) => found.parts[bare(norm)] === 1,
    countryLedBy: (norm: string) => found.leaders.get(bare(norm)),
  };

  test("are what stands with a capital inside a sentence", () => {
    expect(names.has("elphberg")).toBe(true);
    expect(names.has("elphberg's")).toBe(true);
    expect(names.has("spoke")).toBe(false);
  });

  test("count once: what stands only beside another name is part of it", () => {
    expect(names.isPart("rudolf")).toBe(true);
    expect(names.isPart("elphberg")).toBe(false);
    expect(names.isPart("games") !== names.isPart("winter")).toBe(true);
  });

  test("of leaders go with the country that stands before their office", () => {
    expect(names.countryLedBy("holm")).toBe("sweden");
    expect(names.countryLedBy("games")).toBeUndefined();
  });
});

describe("a statement held by another", () => {
  const short = "The museum has quietly repaired similar wooden boats.";
  const long =
    "Nobody would say who paid for it, though the museum quietly has repaired similar small wooden boats.";

  function pairOf(one: string, two: string) {
    const statements = gather(sentencesOf([one, two]));
    const [left, right] = statements;
    const shared = (left?.terms ?? []).flatMap((term, x) => {
      const y = right?.terms.findIndex(({ stem }) => stem === term.stem) ?? -1;
      return y < 0 ? [] : [{ term, x, y }];
    });
    const [atX, atY] = [
      Int32Array.from(shared, ({ x }) => x),
      Int32Array.from(shared, ({ y }) => y),
    ];
    return { shared, held: holds({ same: shared.length, atX, atY }, left, right) };
  }

  test("is a clause of it, with small edits, in the same order", () => {
    expect(pairOf(short, long).held).toBe(true);
    const turned = pairOf("Boats, wooden, similar, repaired quietly: the museum.", long);
    expect(turned.held).toBe(false);
  });

  test("is not held when its words stand all over the other", () => {
    const wide = pairOf(
      short,
      "The museum, which burned down in a storm many winters ago, quietly asked its oldest friends in town " +
        "whether anybody knew who had repaired, before the war, similar things such as carts and wooden sheds or boats.",
    );
    expect(wide.held).toBe(false);
  });

  test("keeps the words that both have, as runs", () => {
    const { shared } = pairOf(short, long);
    const [one, two] = [
      wordsOf(short, { start: 0, end: short.length }),
      wordsOf(long, { start: 0, end: long.length }),
    ];
    const telling = shared.map(({ term }) => term.norm);
    const tiles = tilesOf(telling, one, two);
    for (const { a, b, length } of tiles)
      for (let k = 0; k < length; k++) expect(one[a + k]?.norm).toBe(two[b + k]?.norm);
    expect(
      tiles.flatMap(({ a, length }) => one.slice(a, a + length).map(({ norm }) => norm)),
    ).toEqual(["museum", "quietly", "repaired", "similar", "wooden", "boats"]);
  });

  test("is a part of it in the comparison, with its spans", () => {
    const filler = [
      "Fishermen sold mackerel along the quay in the morning.",
      "A brass band played near the lighthouse until it rained.",
      "Schools in the hills stay shut because of a burst main.",
      "The regatta begins on the first weekend of June.",
    ].join("\n\n");
    const other = [
      "Glaciers shrink faster than anybody had feared, a survey found.",
      "Traders packed up their stalls before the procession came.",
      "Two foxes crossed the runway and delayed a flight to Oslo.",
    ].join("\n\n");
    const one = "The museum has quietly repaired many similar old wooden boats.";
    const two =
      "Nobody would say who paid, though the museum quietly did repair some similar wooden painted boats.";
    const { links } = compare([
      { file: "a", text: `Museum boats afloat\n\n${filler}\n\n${one}\n` },
      { file: "b", text: `Who paid for the boats\n\n${other}\n\n${two}\n` },
    ]);
    const link = links.find(({ evidence }) => evidence.rule === "held-with-edits");
    expect(link?.relation).toBe("partial");
    expect(link?.spans.length).toBeGreaterThan(2);
  });
});

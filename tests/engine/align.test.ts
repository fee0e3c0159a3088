import { describe, expect, test } from "vitest";
import { compare } from "../../src/engine/index.ts";
import { BAKER, CLOSED, COST, event, FERRIES, HEADLINE, textAt } from "./event.ts";

/** The passages of these articles, their headline's aside: "A the words". */
function passages(...articles: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const comparison = compare(event(...articles));
  return comparison.passages
    .map(({ wordings }) => wordings.map((place) => `${place.article} ${textAt(comparison, place)}`))
    .filter((wordings) => !wordings.includes(`A ${HEADLINE}`));
}

describe("which sentences stand in one passage", () => {
  test("the same sentence in several articles is one passage, in the order of the letters", () => {
    expect(passages([CLOSED], [FERRIES, CLOSED], [CLOSED])).toContainEqual([
      `A ${CLOSED}`,
      `B ${CLOSED}`,
      `C ${CLOSED}`,
    ]);
  });

  test("a sentence that nobody else has is a passage of its own", () => {
    expect(passages([CLOSED], [FERRIES])).toEqual(
      expect.arrayContaining([[`A ${CLOSED}`], [`B ${FERRIES}`]]),
    );
  });

  test("an edited sentence joins, and so does a shortened one", () => {
    const edited = CLOSED.replace("closed", "shut");
    const short = "The harbour council closed the old iron bridge.";
    expect(passages([CLOSED], [edited], [short])).toContainEqual([
      `A ${CLOSED}`,
      `B ${edited}`,
      `C ${short}`,
    ]);
  });

  test("a sentence that merges two is cut at a word, one part to each", () => {
    const merged = `${CLOSED.slice(0, -1)}, while ${FERRIES.charAt(0).toLowerCase()}${FERRIES.slice(1)}`;
    const found = passages([CLOSED, FERRIES], [merged]);
    expect(found).toHaveLength(2);
    expect(found.map((wordings) => wordings[0])).toEqual([`A ${CLOSED}`, `A ${FERRIES}`]);
    const parts = found.map((wordings) => wordings[1]?.slice(2) ?? "");
    expect(parts.join(" ")).toBe(merged);
    expect(parts[0]).toMatch(/saw cracks,?$/u);
    expect(parts[1]).toMatch(/^while ferries/u);
  });

  test("a few words said again far off are no part of the piece", () => {
    const council = CLOSED.slice(0, -1);
    for (const merged of [
      `${council}, while ferries carried commuters across the bay by noon and ran until midnight, the harbour council said.`,
      `While ferries carried commuters across the bay by noon and ran until midnight, ${council.toLowerCase()}, which ferries carried commuters for.`,
    ]) {
      const found = passages([CLOSED, FERRIES], [merged]);
      const parts = found
        .flatMap((wordings) => wordings.filter((wording) => wording.startsWith("B")))
        .map((wording) => wording.slice(2));
      expect(parts).toHaveLength(2);
      expect(parts.toSorted((p, q) => merged.indexOf(p) - merged.indexOf(q)).join(" ")).toBe(
        merged,
      );
      for (const wordings of found)
        expect(new Set(wordings.map((wording) => /bridge/u.test(wording))).size).toBe(1);
    }
  });

  test("three sentences in one are three parts, in their order", () => {
    const merged = `${FERRIES.slice(0, -1)}, ${COST.slice(0, -1).toLowerCase()}, and ${CLOSED.toLowerCase()}`;
    const found = passages([CLOSED, FERRIES, COST], [merged]);
    expect(found.map((wordings) => wordings[1]?.slice(2, 22))).toEqual([
      "Ferries carried comm",
      "the repair will cost",
      "and the harbour coun",
    ]);
  });

  test("a part takes along the mark that opens it", () => {
    for (const [open, close] of [
      ["“", "”"],
      ['"', '"'],
      ["(", ")"],
      ["‘(", ")’"],
    ]) {
      const ferries = FERRIES.slice(0, -1);
      const merged = `${CLOSED.slice(0, -1)}, ${open}${ferries}${close}.`;
      const found = passages([CLOSED, FERRIES], [merged]);
      expect(found.map((wordings) => wordings[1])).toEqual([
        `B ${CLOSED.slice(0, -1)},`,
        `B ${open}${ferries}${close}.`,
      ]);
    }
  });

  test("the two halves of a split sentence are told beside it", () => {
    const split = FERRIES.split(" and ran ");
    const found = passages([FERRIES, BAKER], [`${split[0]}.`, `They ran ${split[1]}`, BAKER]);
    expect(found.find((wordings) => wordings.includes(`A ${FERRIES}`))).toContain(`B ${split[0]}.`);
  });

  test("a quotation in another frame joins", () => {
    const framed = "In the market a woman said it creaked for years and everybody knew it.";
    expect(passages([BAKER], [framed])).toContainEqual([`A ${BAKER}`, `B ${framed}`]);
  });

  test("a third sentence does not chain two of one article that have nothing in common", () => {
    const both = `${CLOSED.slice(0, -1)} and ${COST.charAt(0).toLowerCase()}${COST.slice(1)}`;
    for (const wordings of passages([CLOSED, COST], [both], [both]))
      expect(wordings.filter((wording) => wording.startsWith("A")).length).toBeLessThan(2);
  });

  test("a dek that repeats the lead is in the lead's passage", () => {
    const dek = "Council closed the old iron bridge on Tuesday after divers saw cracks";
    const found = passages([dek, CLOSED, FERRIES], [CLOSED, COST]);
    expect(found).toContainEqual([`A ${dek}`, `A ${CLOSED}`, `B ${CLOSED}`]);
  });
});

test("the part that a merged sentence gives stands with the sentence it was matched to", () => {
  const [first, second] = [
    `${FERRIES.slice(0, -1)}, while ${COST}`,
    `${COST.slice(0, -1)}, while ${BAKER}`,
  ];
  const found = passages([COST, CLOSED], [first, second, BAKER, FERRIES]);
  for (const wordings of found) {
    const told = [CLOSED, FERRIES, COST, BAKER].filter((sentence) =>
      wordings.some((wording) => wording.includes(sentence.slice(4, 24))),
    );
    expect(told).toHaveLength(1);
  }
});

import { describe, expect, test } from "vitest";
import { compare } from "../../src/engine/index.ts";
import { event } from "./event.ts";

/** Whether two sentences that share nothing else are linked by what both quote. */
function shareQuotation(one: string, two: string): boolean {
  const frames = [
    `Mayor Orsolya Fennick promised on Tuesday that “${one}” and that ferries run late.`,
    `Nobody in the union believes the town hall any more: “${two}”, as one captain put it, is what is always told.`,
  ];
  const rules = [frames, frames.toReversed()].map((sentences) => {
    const { links } = compare(event(...sentences.map((sentence) => [sentence])));
    return links.filter(({ a }) => a.start > 0).map(({ evidence }) => evidence.rule);
  });
  expect(rules[0]).toEqual(rules[1]);
  return rules[0]?.includes("shared-quotation") === true;
}

const SIX = "lamps burn again before the winter";

describe("two sentences share a quotation", () => {
  test.each([
    ["of six words", SIX, SIX, true],
    ["within longer ones", `we hope ${SIX} comes`, `then ${SIX} ends`, true],
    ["not of five within longer ones", "we hope lamps burn again before noon comes", "then lamps burn again before dusk", false],
    ["of five where one quotes no more", "lamps burn again before noon", "we hope lamps burn again before noon comes", true],
    ["not of five where one quotes more before", "our lamps burn again before", "lamps burn again before dusk", false],
    ["not of four", "lamps burn again today", "lamps burn again today", false],
    ["with two words that tell something", "it is the lamps and oars", "it is the lamps and oars", true],
    ["not with one", "it is what the lamps are", "it is what the lamps are", false],
    ["not of names alone", "Lena Ostrow of Velmora and Ivo Brandt", "Lena Ostrow of Velmora and Ivo Brandt", false],
    ["of names and what they do", "Lena Ostrow of Velmora and Ivo dance", "Lena Ostrow of Velmora and Ivo dance", true],
    ["not of two side by side", "lamps burn again” “before the winter", SIX, false],
    ["of the second of two", `no” “${SIX}`, `${SIX}” “no`, true],
  ])("%s: %s / %s", (_, one, two, expected) => {
    expect(shareQuotation(one, two)).toBe(expected);
  }); // prettier-ignore
});

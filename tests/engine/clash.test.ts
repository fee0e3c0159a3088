import { describe, expect, test } from "vitest";
import { compare } from "../../src/engine/index.ts";
import { event, textAt } from "./event.ts";

/** Twenty words, no two alike. */
const WORDS =
  "Council engineers measured deep cracks below seven rusty pillars while ferries carried commuters across Velmora bay until late evening storms".split(
    " ",
  );
const WHOLE = `${WORDS.join(" ")}.`;
/** Copies of it, each with words of its own, that have too little in common to be copies of each other. */
const FRONT = `${WORDS.slice(0, 13).join(" ")} past lonely wooden huts.`;
const BACK = `Nobody laughed when bold ${WORDS.slice(8).join(" ")}.`;

/** Texts of the passages, each wording as the place of its article among these and the place of its line. */
function passagesOf(...articles: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const comparison = compare(event(...articles));
  return comparison.passages.map(({ wordings }) =>
    wordings.map((place) => {
      const at = comparison.articles.findIndex(({ id }) => id === place.article);
      return `${at} ${articles[at]?.indexOf(textAt(comparison, place))}`;
    }),
  );
}

/** All that stands together with the line of an article, in order. */
function besides(place: string, passages: readonly (readonly string[])[]): readonly string[] {
  return passages.find((wordings) => wordings.includes(place))?.toSorted() ?? [];
}

describe("where two of one article are copies of what others have, and not of each other", () => {
  test("the closer one stands with the others, who all stand together", () => {
    for (const order of [
      [FRONT, BACK],
      [BACK, FRONT],
    ]) {
      const found = passagesOf(order, [WHOLE], [WHOLE], [WHOLE]);
      const [front, back] = [FRONT, BACK].map((line) => `0 ${order.indexOf(line)}`);
      expect(besides("1 0", found)).toEqual([front, "1 0", "2 0", "3 0"]);
      expect(besides(back ?? "", found)).toEqual([back]);
    }
  });

  test("in every order of the articles, and where some write it with other capitals", () => {
    const loud = WHOLE.replace("engineers", "Engineers").replace("storms", "Storms");
    const articles = [[FRONT, BACK], [WHOLE], [loud], [BACK], [WHOLE]];
    for (const shift of articles.keys()) {
      const turned = [...articles.slice(shift), ...articles.slice(0, shift)];
      const found = passagesOf(...turned);
      const at = (i: number): number => (i - shift + articles.length) % articles.length;
      const all = besides(`${at(1)} 0`, found);
      expect(all).toContain(`${at(0)} 0`);
      expect(all).toContain(`${at(2)} 0`);
      expect(all).toContain(`${at(4)} 0`);
      expect(all).not.toContain(`${at(0)} 1`);
      expect(found.flat().toSorted()).toEqual([...new Set(found.flat())].toSorted());
    }
  });

  test("also where an article says the same words twice", () => {
    const found = passagesOf([FRONT, BACK], [WHOLE, FRONT], [WHOLE, WHOLE]);
    expect(besides("1 0", found)).toEqual(["0 0", "1 0", "1 1", "2 0", "2 0"]);
    const together = found.map((wordings) => wordings.filter((place) => place.startsWith("0")));
    expect(together.every((places) => places.length < 2)).toBe(true);
  });
});

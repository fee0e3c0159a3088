import { describe, expect, test } from "vitest";
import { compare, type Article } from "../../src/engine/index.ts";
import { CLOSED, event, FERRIES, HEADLINE } from "./event.ts";

/** The wordings of all passages, article by article, in the order of their texts. */
function wordings(articles: readonly Article[]): readonly (readonly string[])[] {
  const { passages, articles: compared } = compare(articles);
  return compared.map(({ id, text }) =>
    passages
      .flatMap((passage) => passage.wordings)
      .filter(({ article }) => article === id)
      .toSorted((one, two) => one.start - two.start)
      .map(({ start, end }) => text.slice(start, end)),
  );
}

function told(...lines: readonly string[]): readonly string[] {
  const [all = []] = wordings(event(lines));
  return all.filter((wording) => wording !== HEADLINE);
}

describe("a wording is a sentence with the marks that are its own", () => {
  test.each([
    ['The mayor said "the bridge is shut." Boats wait in the bay. "We wait too."'],
    ["The mayor said “the bridge is shut.” Boats wait in the bay. “We wait too.”"],
    ["The bridge is shut (for now.) Boats wait in the bay. (So do we.)"],
    ["‘The bridge is shut.’ Boats wait. ‘So do we.’ Nobody laughed."],
    ["¡La barca espera! El puente cerró (ayer). ¿Quién espera?"],
    ["Œuvres closed. Édith left the bay. Élan is a boat."],
  ])("%s", (line) => {
    expect(told(line)).toEqual(line.split(/(?<=[.!][”’)"]?) (?=[^a-z])/u));
  });

  test("where no space parts it from the next, too", () => {
    expect(told("橋は閉まった。船は湾で待つ。「私たちも待つ。」彼女は言った。").join("|")).toBe(
      "橋は閉まった。|船は湾で待つ。|「私たちも待つ。」|彼女は言った。",
    );
  });

  test("without the white space around it, of whatever kind", () => {
    const spaced = `\u00a0\u3000${CLOSED}\u2003 \u00a0${FERRIES}\u00a0\t\n`;
    expect(told(spaced)).toEqual([CLOSED, FERRIES]);
  });
});

describe("a sentence that is cut gives the mark that opens a part to that part", () => {
  test.each(['"', "“", "‘", "(", "[", "«", '("'])("%s", (open) => {
    const ferries = `${open}${FERRIES.slice(0, -1)}`;
    const [cut] = wordings(event([`${CLOSED.slice(0, -1)}, ${ferries}.`], [CLOSED, FERRIES]));
    expect(cut?.slice(1)).toEqual([`${CLOSED.slice(0, -1)},`, `${ferries}.`]);
  });

  test("and no other mark: a dash or a comma stays with what is before it", () => {
    for (const mark of ["—", ", ", "; ", "-", "/", ",\u00a0", ", \u2003", ",\u3000"]) {
      const [cut] = wordings(event([`${CLOSED.slice(0, -1)}${mark}${FERRIES}`], [CLOSED, FERRIES]));
      expect(cut?.slice(1)).toEqual([`${CLOSED.slice(0, -1)}${mark}`.trim(), FERRIES]);
    }
  });
});

test("an article with no sentence that counts stands among the others and has no part in theirs", () => {
  const full = { file: "a.txt", text: `${HEADLINE}\n\n${CLOSED}` };
  for (const empty of ["", " \n\n ", "Advertisement", "Share this article\n\nAdvertisement"]) {
    const none = { file: "0.txt", text: empty };
    for (const articles of [[none], [none, full], [full, none], [full, none, full], [none, none]]) {
      const found = wordings(articles).filter((_, i) => articles[i] === full);
      expect(found).toEqual(found.map(() => [HEADLINE, CLOSED]));
    }
  }
});

import { describe, expect, test } from "vitest";
import { compare, type Article } from "../../src/engine/index.ts";

const CLOSED = "The harbour council closed the old iron bridge on Tuesday after divers saw cracks.";
const FERRIES = "Ferries carried commuters across the bay by noon and ran until midnight.";

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
  const text = ["Iron bridge shut", ...lines].join("\n\n");
  const [all = []] = wordings([{ file: "a.txt", text }]);
  return all.filter((wording) => wording !== "Iron bridge shut");
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
    const text = `Iron bridge shut\n\n\u00a0\u3000${CLOSED}\u2003 \u00a0${FERRIES}\u00a0\t\n`;
    expect(wordings([{ file: "a.txt", text }])[0]?.slice(1)).toEqual([CLOSED, FERRIES]);
  });
});

describe("a sentence that is cut gives the mark that opens a part to that part", () => {
  test.each(['"', "“", "‘", "(", "[", "«", '("'])("%s", (open) => {
    const ferries = `${open}${FERRIES.slice(0, -1)}`;
    const text = ["Iron bridge shut", `${CLOSED.slice(0, -1)}, ${ferries}.`].join("\n\n");
    const apart = ["Iron bridge shut", CLOSED, FERRIES].join("\n\n");
    const [cut] = wordings([
      { file: "a.txt", text },
      { file: "b.txt", text: apart },
    ]);
    expect(cut?.slice(1)).toEqual([`${CLOSED.slice(0, -1)},`, `${ferries}.`]);
  });

  test("and no other mark: a dash or a comma stays with what is before it", () => {
    for (const mark of ["—", ", ", "; ", "-", "/"]) {
      const text = `Iron bridge shut\n\n${CLOSED.slice(0, -1)}${mark}${FERRIES}`;
      const apart = ["Iron bridge shut", CLOSED, FERRIES].join("\n\n");
      const [cut] = wordings([
        { file: "a.txt", text },
        { file: "b.txt", text: apart },
      ]);
      expect(cut?.slice(1)).toEqual([`${CLOSED.slice(0, -1)}${mark}`.trim(), FERRIES]);
    }
  });
});

test("an article with no sentence that counts stands among the others and has no part in theirs", () => {
  const full = { file: "a.txt", text: `Iron bridge shut\n\n${CLOSED}` };
  for (const empty of ["", " \n\n ", "Advertisement", "Share this article\n\nAdvertisement"]) {
    const none = { file: "0.txt", text: empty };
    for (const articles of [[none], [none, full], [full, none], [full, none, full], [none, none]]) {
      const found = wordings(articles).filter((_, i) => articles[i] === full);
      expect(found).toEqual(found.map(() => ["Iron bridge shut", CLOSED]));
    }
  }
});

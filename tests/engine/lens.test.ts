import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  arrange as arrangeCounted,
  compare,
  coverage,
  elsewhere,
  leadOf,
  passageAt,
  wording,
  type Article,
  type Comparison,
  type Place,
  type Row,
} from "../../src/engine/index.ts";
import { someArticles } from "./articles.ts";
import { BAKER, BUSES, CLOSED, COST, event, FERRIES, HEADLINE, textAt } from "./event.ts";
import { often } from "./often.ts";

function compared(...articles: readonly (readonly string[])[]): Comparison {
  return compare(event(...articles));
}

function arrange(comparison: Comparison, base: string | null): readonly Row[] {
  return arrangeCounted(comparison, base, coverage(comparison));
}

/** Rows in a line each: "A+B The first words". */
function page(comparison: Comparison, base: string | null): readonly string[] {
  return arrange(comparison, base).map((row) => {
    if (row.kind === "apart") return `${row.article} apart`;
    const [place] = row.cells.flatMap((cell) => cell.wordings);
    const who = row.cells.map((cell) => cell.article).join("+");
    const words = place === undefined ? "" : textAt(comparison, place).split(" ").slice(0, 2);
    return `${row.kind === "repeat" ? "again " : ""}${who} ${[words].flat().join(" ")}`;
  });
}

function placeOf(comparison: Comparison, article: string, words: string): Place {
  const start = comparison.articles.find(({ id }) => id === article)?.text.indexOf(words) ?? -1;
  return { article, start, end: start + words.length };
}

describe("coverage", () => {
  test("counts words, sentences and paragraphs, and which of them others have", () => {
    const { articles } = coverage(compared([CLOSED, FERRIES], [CLOSED, COST, BAKER]));
    expect(articles.get("A")).toEqual({
      id: "A",
      words: 5 + 14 + 12,
      shared: 5 + 14,
      sentences: 3,
      paragraphs: 2,
      sharedPassages: 2,
      uniquePassages: 1,
    });
    expect(articles.get("B")).toMatchObject({ shared: 5 + 14, sentences: 4, uniquePassages: 2 });
  });

  test("says who has a passage, and where it stands", () => {
    const comparison = compared([CLOSED], [CLOSED], [FERRIES]);
    const { passages } = coverage(comparison);
    const at = (words: string, letter: string) =>
      passages.get(passageAt(comparison, letter, placeOf(comparison, letter, words).start) ?? "");
    expect(at(CLOSED, "A")).toMatchObject({ articles: ["A", "B"], part: "text", words: 14 });
    expect(at(HEADLINE, "A")).toMatchObject({ articles: ["A", "B", "C"], part: "head", words: 5 });
    expect(at(FERRIES, "C")).toMatchObject({ articles: ["C"], part: "text", words: 12 });
  });

  test("blocks set apart are not counted", () => {
    const [bare, dressed] = [
      compared([CLOSED, FERRIES], [COST, BAKER]),
      compared([CLOSED, "Share this article", FERRIES, "© 2031 Coast Herald"], [COST, BAKER]),
    ];
    expect(coverage(dressed).articles.get("A")).toEqual(coverage(bare).articles.get("A"));
  });
});

describe("rows", () => {
  test("the base keeps its order; what it lacks stands where its outlet has it", () => {
    const comparison = compared([CLOSED, FERRIES, COST], [CLOSED, BAKER, FERRIES, COST, BUSES]);
    expect(page(comparison, "A")).toEqual([
      "A+B Iron bridge",
      "A+B The harbour",
      "B “It creaked",
      "A+B Ferries carried",
      "A+B The repair",
      "B School buses",
    ]);
  });

  test("another base, another order", () => {
    const comparison = compared([CLOSED, FERRIES, COST], [CLOSED, COST, FERRIES]);
    expect(page(comparison, "A").slice(1)).toEqual([
      "A+B The harbour",
      "A+B Ferries carried",
      "A+B The repair",
    ]);
    expect(page(comparison, "B").slice(1)).toEqual([
      "A+B The harbour",
      "A+B The repair",
      "A+B Ferries carried",
    ]);
  });

  test("a byline under a dek that another article has in its text stays above the text", () => {
    const comparison = compared(
      [BUSES, CLOSED, FERRIES],
      [CLOSED, "By Petra Lindqvist", COST, BAKER],
    );
    const lines = page(comparison, "A");
    expect(lines.indexOf("B By Petra")).toBeLessThan(lines.indexOf("A School buses"));
    expect(lines).toContain("A+B The harbour");
  });

  test("what is said again above the text has a row of its own, and the text tells it best", () => {
    const comparison = compared(
      [FERRIES, BUSES],
      ["Ferries carried commuters across the bay by noon", "By Petra Lindqvist", CLOSED, FERRIES],
    );
    const rows = arrange(comparison, "A").filter((row) => row.kind !== "apart");
    const again = rows.filter((row) => row.kind === "repeat");
    expect(again.map(({ part, cells }) => [part, cells[0]?.article, cells[0]?.role])).toEqual([
      ["head", "B", "dek"],
    ]);
    const told = rows.find((row) => row.kind === "passage" && row.passage === again[0]?.passage);
    expect(told).toMatchObject({ part: "text" });
    expect(told?.cells.map(({ role }) => role)).toEqual(["body", "body"]);
  });

  test("of a page's title and the article's headline the headline counts, the title is said again", () => {
    const comparison = compared([FERRIES, BUSES], [HEADLINE, FERRIES, COST]);
    const [first, second] = arrange(comparison, "A");
    const cells = [first, second].flatMap((row) =>
      row === undefined || row.kind === "apart" ? [] : row.cells,
    );
    const starts = cells
      .filter(({ article }) => article === "B")
      .map(({ wordings }) => wordings[0]?.start);
    expect(starts.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual([0, HEADLINE.length + 2]);
    const main = [first, second].find((row) => row?.kind === "passage");
    expect(main).toMatchObject({
      cells: [{ article: "A" }, { article: "B", wordings: [{ start: HEADLINE.length + 2 }] }],
    });
  });

  test("where two articles share as much, the order they came in decides nothing", () => {
    const [one, two] = [
      [CLOSED, FERRIES],
      [CLOSED, BUSES],
    ];
    const leads = [compared(one, two), compared(two, one)].map((comparison) => {
      const lead = leadOf(comparison, coverage(comparison));
      return comparison.articles.find(({ id }) => id === lead)?.text;
    });
    expect(new Set(leads).size).toBe(1);
  });

  test("with no base the article that shares most leads", () => {
    const comparison = compared([BUSES], [CLOSED, COST, FERRIES], [FERRIES, BAKER], [CLOSED, COST]);
    expect(leadOf(comparison, coverage(comparison))).toBe("B");
    expect(arrange(comparison, null)).toEqual(arrange(comparison, "B"));
  });

  test("a block set apart has a row where it stands", () => {
    const comparison = compared([CLOSED, "Share this article", FERRIES], [CLOSED, FERRIES]);
    expect(page(comparison, "A")).toEqual([
      "A+B Iron bridge",
      "A+B The harbour",
      "A apart",
      "A+B Ferries carried",
    ]);
  });

  test("a dek that says the lead is told again in its own row, and the lead is the main wording", () => {
    const dek = "Council closed the old iron bridge on Tuesday after divers saw cracks";
    const comparison = compared([dek, CLOSED, FERRIES], [CLOSED, FERRIES]);
    expect(page(comparison, "A")).toEqual([
      "A+B Iron bridge",
      "again A Council closed",
      "A+B The harbour",
      "A+B Ferries carried",
    ]);
  });

  test("cells tell the paragraph of body text", () => {
    const comparison = compared([CLOSED, `${FERRIES} ${COST}`], [COST, CLOSED]);
    const rows = arrange(comparison, "A").flatMap((row) => (row.kind === "apart" ? [] : [row]));
    expect(rows.map((row) => row.cells.map((cell) => cell.paragraph))).toEqual([
      [0, 0],
      [1, 2],
      [2],
      [2, 1],
    ]);
  });
});

describe("moves", () => {
  const notes = (comparison: Comparison, base: string, letter: string) =>
    arrange(comparison, base).flatMap((row) =>
      row.kind === "apart"
        ? []
        : row.cells
            .filter((cell) => cell.article === letter)
            .flatMap(({ moved, reshaped }) => [moved, reshaped].filter((note) => note !== null)),
    );

  test("a passage that stands earlier than in the base was moved up", () => {
    const comparison = compared([CLOSED, FERRIES, COST, BAKER], [CLOSED, BAKER, FERRIES, COST]);
    expect(notes(comparison, "A", "B")).toEqual([
      { against: "A", here: 2, there: 4, direction: "up" },
    ]);
    expect(notes(comparison, "B", "A")).toEqual([
      { against: "B", here: 4, there: 2, direction: "down" },
    ]);
  });

  test("the base itself was not moved, and nobody was where all have one order", () => {
    const comparison = compared([CLOSED, FERRIES, COST], [CLOSED, BAKER, COST], [FERRIES, COST]);
    for (const letter of ["A", "B", "C"]) expect(notes(comparison, "A", letter)).toEqual([]);
  });

  test("one paragraph that became two was split, and the other way round merged", () => {
    const comparison = compared([`${CLOSED} ${FERRIES}`, COST], [CLOSED, FERRIES, COST]);
    expect(notes(comparison, "A", "B")).toEqual([
      { kind: "split", against: "A", here: [1, 2], there: [1] },
    ]);
    expect(notes(comparison, "B", "A")).toEqual([
      { kind: "merged", against: "B", here: [1], there: [1, 2] },
    ]);
  });
});

describe("wordings", () => {
  const shut = CLOSED.replace("closed", "shut");
  const late = CLOSED.replace("closed", "shut").replace("on Tuesday", "late on Tuesday evening");
  const comparison = compared([CLOSED], [late], [shut], [FERRIES]);
  const chosen = placeOf(comparison, "A", CLOSED);
  const passage = passageAt(comparison, "A", chosen.start) ?? "";

  test("stand against the chosen one, itself first, then the closest", () => {
    const { wordings } = wording(comparison, passage, chosen);
    expect(wordings.map(({ place }) => place.article)).toEqual(["A", "C", "B"]);
    expect(wordings.map(({ relation }) => relation)).toEqual([null, "edited", "edited"]);
    expect(wordings[0]?.difference.runs.map(({ kind }) => kind)).toEqual(["same"]);
    expect(wordings.every(({ role, paragraph }) => role === "body" && paragraph === 1)).toBe(true);
  });

  test("readings say which words only some have, and who", () => {
    expect(wording(comparison, passage, chosen).readings).toEqual([
      { words: "closed", articles: ["A"] },
      { words: "shut", articles: ["B", "C"] },
      { words: "late", articles: ["B"] },
      { words: "evening", articles: ["B"] },
    ]);
  });

  test("a passage that only one has has one wording and no readings", () => {
    const place = placeOf(comparison, "D", FERRIES);
    const alone = wording(comparison, passageAt(comparison, "D", place.start) ?? "", place);
    expect(alone.wordings).toHaveLength(1);
    expect(alone.readings).toEqual([]);
  });

  test("the passage at an offset is the one that holds it, or the next", () => {
    expect(passageAt(comparison, "A", chosen.start + 9)).toBe(passage);
    expect(passageAt(comparison, "A", chosen.start - 1)).toBe(passage);
    expect(passageAt(comparison, "A", chosen.end)).toBeNull();
    expect(passageAt(comparison, "Z", 0)).toBeNull();
  });

  test("a statement that is told in part elsewhere is linked from both passages", () => {
    const both = `${CLOSED.slice(0, -1)}, while ${FERRIES}`;
    const told = compared([both], [both], [CLOSED, FERRIES]);
    const ids = told.passages.map(({ id }) => id);
    for (const id of ids) {
      for (const { link, passage: other } of elsewhere(told, id)) {
        expect(ids).toContain(other);
        expect(elsewhere(told, other).some((back) => back.link === link)).toBe(true);
      }
    }
    expect(ids.flatMap((id) => elsewhere(told, id)).length).toBeGreaterThan(0);
  });
});

describe("laws for any articles", () => {
  function check(law: (comparison: Comparison, articles: readonly Article[]) => void): void {
    fc.assert(
      fc.property(someArticles, (articles) => {
        law(compare(articles), articles);
      }),
      often(60),
    );
  }

  const key = ({ article, start, end }: Place): string => `${article} ${start} ${end}`;
  const placesIn = (row: Row): readonly Place[] =>
    row.kind === "apart" ? [] : row.cells.flatMap((cell) => cell.wordings);

  test("shared and other words are all words; shared and unique passages are all of an article's", () => {
    check((comparison) => {
      const { articles, passages } = coverage(comparison);
      for (const { id, words, shared, sharedPassages, uniquePassages } of articles.values()) {
        expect(shared).toBeGreaterThanOrEqual(0);
        expect(shared).toBeLessThanOrEqual(words);
        const own = [...passages.values()].filter(
          (passage) => passage.part !== "apart" && passage.articles.includes(id),
        );
        expect(sharedPassages + uniquePassages).toBe(own.length);
        expect(uniquePassages).toBe(own.filter((passage) => passage.articles.length === 1).length);
        const allOrNothing = uniquePassages === 0 ? words : sharedPassages === 0 ? 0 : shared;
        expect(shared).toBe(allOrNothing);
      }
    });
  });

  test("rows hold every wording and every block set apart once, whatever the base", () => {
    check((comparison) => {
      const teasers = new Set(
        comparison.articles.flatMap(({ id, blocks }) =>
          blocks.flatMap((block) => (block.role === "teaser" ? [`${id} ${block.start}`] : [])),
        ),
      );
      const isTeaser = (place: Place): boolean =>
        comparison.articles.some(
          ({ id, blocks }) =>
            id === place.article &&
            blocks.some(
              (block) =>
                block.start <= place.start &&
                place.end <= block.end &&
                teasers.has(`${id} ${block.start}`),
            ),
        );
      const wanted = comparison.passages
        .flatMap(({ wordings }) => wordings)
        .filter((place) => !isTeaser(place))
        .map(key);
      const apart = comparison.articles.flatMap(({ id, blocks }) =>
        blocks.flatMap((block, i) =>
          block.role === "boilerplate" || block.role === "teaser" ? [`${id} ${i}`] : [],
        ),
      );
      for (const base of [null, ...comparison.articles.map(({ id }) => id)]) {
        const rows = arrange(comparison, base);
        expect(rows.flatMap(placesIn).map(key).toSorted()).toEqual(wanted.toSorted());
        expect(
          rows
            .flatMap((row) => (row.kind === "apart" ? [`${row.article} ${row.block}`] : []))
            .toSorted(),
        ).toEqual(apart.toSorted());
      }
    });
  });

  test("the base's own wordings come in its reading order", () => {
    check((comparison) => {
      for (const { id, blocks } of comparison.articles) {
        const starts = arrange(comparison, id).flatMap((row) =>
          row.kind === "apart"
            ? row.article === id
              ? [blocks[row.block]?.start ?? -1]
              : []
            : placesIn(row)
                .filter((place) => place.article === id)
                .map((place) => place.start),
        );
        const lead = blocks.find(({ role }) => role === "body")?.start ?? Infinity;
        const text = starts.filter((start) => start >= lead);
        expect(text).toEqual(text.toSorted((p, q) => p - q));
      }
    });
  });

  test("every passage has its wordings, against any of them", () => {
    check((comparison) => {
      for (const { id, wordings } of comparison.passages) {
        for (const chosen of wordings) {
          const found = wording(comparison, id, chosen);
          expect(found.wordings.map(({ place }) => key(place)).toSorted()).toEqual(
            wordings.map(key).toSorted(),
          );
          expect(found.wordings[0]?.place).toEqual(chosen);
          const letters = new Set(wordings.map(({ article }) => article));
          for (const { words, articles } of found.readings) {
            expect(words.trim()).not.toBe("");
            expect(articles.length).toBeLessThan(letters.size);
          }
        }
      }
    });
  });
});

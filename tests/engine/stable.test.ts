import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, type Comparison, type Link, type Place } from "../../src/engine/index.ts";
import { realistic } from "./articles.ts";
import { articlesOf, CLOSED, FERRIES } from "./event.ts";
import { often } from "./often.ts";

const RUNS = often(80);

/** Articles, and the number of one of them. */
const withOne = realistic
  .filter((articles) => articles.length > 0)
  .chain((articles) =>
    fc.nat({ max: articles.length - 1 }).map((at) => ({ articles, at }) as const),
  );

function nameOf(place: Place): string {
  return `${place.article} ${place.start}–${place.end}`;
}

/** Passages as sets of wordings, without those that `isOut`; order and names aside. */
function parted(
  comparison: Comparison,
  isOut: (place: Place) => boolean,
): readonly (readonly string[])[] {
  return comparison.passages
    .map(({ wordings }) => wordings.filter((place) => !isOut(place)).map(nameOf))
    .filter((wordings) => wordings.length > 0)
    .toSorted((p, q) => ((p[0] ?? "") < (q[0] ?? "") ? -1 : 1));
}

/** Whether a passage holds only a part of a sentence of this article. */
function isCut(comparison: Comparison, letter: string): boolean {
  const article = comparison.articles.find(({ id }) => id === letter);
  const sentences = article?.blocks.flatMap((block) => block.sentences) ?? [];
  const places = comparison.passages
    .flatMap(({ wordings }) => wordings)
    .filter((place) => place.article === letter);
  return places.some(
    (place) =>
      !sentences.some(({ start }) => start === place.start) ||
      !sentences.some(({ end }) => end === place.end),
  );
}

describe("an article that comes twice", () => {
  test("stands in the passages of its twin, and parts those of the others no differently", () => {
    fc.assert(
      fc.property(withOne, ({ articles, at }) => {
        const once = compare(articles);
        const twin = once.articles[at]?.id ?? "";
        // What was cut, since no other article had it whole, is no longer cut: its double has it whole.
        fc.pre(!isCut(once, twin));
        const twice = compare([...articles, ...articles.slice(at, at + 1)]);
        const double = twice.articles.at(-1)?.id ?? "";
        expect(parted(twice, ({ article }) => article === double)).toEqual(
          parted(once, () => false),
        );
        for (const { wordings } of twice.passages) {
          const spans = (letter: string): readonly string[] =>
            wordings
              .filter(({ article }) => article === letter)
              .map(({ start, end }) => `${start}–${end}`);
          expect(spans(double)).toEqual(spans(twin));
        }
      }),
      RUNS,
    );
  });
});

describe("an article that goes", () => {
  /** Not told by how rare the words are in this event. */
  const isCopy = ({ evidence: { rule } }: Link): boolean =>
    rule !== "same-statement" && rule !== "held-with-edits";

  /** Copies that do not touch this article, the articles after it called as if it had never been. */
  function copiesWithout(comparison: Comparison, at: number): readonly Link[] {
    const ids = comparison.articles.map(({ id }) => id);
    const rename = (place: Place): Place => {
      const index = ids.indexOf(place.article);
      return { ...place, article: ids[index > at ? index - 1 : index] ?? "" };
    };
    const gone = ids[at];
    return comparison.links
      .filter((link) => isCopy(link) && link.a.article !== gone && link.b.article !== gone)
      .map((link) => ({ ...link, a: rename(link.a), b: rename(link.b) }));
  }

  test("leaves copies among the others as they are when these are compared anew", () => {
    fc.assert(
      fc.property(withOne, ({ articles, at }) => {
        const rest = compare(articles.toSpliced(at, 1));
        expect(copiesWithout(compare(articles), at)).toEqual(rest.links.filter(isCopy));
      }),
      RUNS,
    );
  });
});

describe("one passage is one statement", () => {
  const both = `${CLOSED.slice(0, -1)}, while ferries${FERRIES.slice(7)}`;

  test("however many articles merge two sentences, the two stay apart", () => {
    for (let times = 1; times < 5; times++) {
      const merged = Array.from({ length: times }, () => both);
      const { passages } = compare(articlesOf([`${CLOSED} ${FERRIES}`, ...merged]));
      for (const { wordings } of passages)
        expect(wordings.filter(({ article }) => article === "A").length).toBeLessThan(2);
    }
  });

  test("two parts of one sentence never stand in one passage", () => {
    fc.assert(
      fc.property(realistic, (articles) => {
        const { passages, articles: told } = compare(articles);
        const sentenceAt = (place: Place): string => {
          const blocks = told.find(({ id }) => id === place.article)?.blocks ?? [];
          const sentences = blocks.flatMap((block) => block.sentences);
          return `${place.article} ${sentences.findLast(({ start }) => start <= place.start)?.start}`;
        };
        for (const { wordings } of passages) {
          const sentences = wordings.map(sentenceAt);
          expect(new Set(sentences).size).toBe(sentences.length);
        }
      }),
      RUNS,
    );
  });

  test("sentences with the same words always share a passage", () => {
    fc.assert(
      fc.property(realistic, (articles) => {
        const { passages, links } = compare(articles);
        const holder = (place: Place): string =>
          passages
            .filter(({ wordings }) =>
              wordings.some(
                (own) =>
                  own.article === place.article &&
                  own.start >= place.start &&
                  own.start < place.end,
              ),
            )
            .map(({ id }) => id)
            .join(" ");
        const same = links.filter(({ relation }) => relation === "verbatim");
        expect(same.filter(({ a, b }) => holder(a) !== holder(b))).toEqual([]);
      }),
      RUNS,
    );
  });
});

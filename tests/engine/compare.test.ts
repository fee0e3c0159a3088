import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenize } from "../../src/engine/tokenize.ts";
import {
  compare,
  contains,
  overlap,
  type Article,
  type Comparison,
  type Link,
  type Place,
  type Span,
} from "../../src/engine/index.ts";
import { realistic, someArticles } from "./articles.ts";
import { often } from "./often.ts";

const RUNS = often(60);

function check(law: (articles: readonly Article[], comparison: Comparison) => void): void {
  fc.assert(
    fc.property(someArticles, (articles) => {
      law(articles, compare(articles));
    }),
    RUNS,
  );
}

/** The same comparison when article number `i` of it is called `names[i]`. */
function relabel(comparison: Comparison, names: readonly string[]): unknown {
  const name = (old: string): string =>
    names[comparison.articles.findIndex((article) => article.id === old)] ?? old;
  const place = (old: Place): Place => ({ ...old, article: name(old.article) });
  const link = (old: Link): Link => {
    const [a, b] = [place(old.a), place(old.b)];
    if (before(a, b) <= 0) return { ...old, a, b };
    const words = { a: old.evidence.words.b, b: old.evidence.words.a };
    const spans = old.spans
      .map((span) => ({ a: span.b, b: span.a }))
      .toSorted((p, q) => p.a.start - q.a.start);
    return { ...old, a: b, b: a, spans, evidence: { ...old.evidence, words } };
  };
  return {
    ...comparison,
    articles: comparison.articles
      .map((article) => ({ ...article, id: name(article.id) }))
      .toSorted((p, q) => (p.id < q.id ? -1 : 1)),
    links: comparison.links.map(link).toSorted((p, q) => before(p.a, q.a) || before(p.b, q.b)),
    passages: comparison.passages.map((passage) => ({
      ...passage,
      wordings: passage.wordings.map(place).toSorted(before),
    })),
  };
}

/** Whether these lie in the whole one after the other. */
function lieIn(whole: Span, spans: readonly Span[]): boolean {
  const borders = [whole.start, ...spans.flatMap(({ start, end }) => [start, end]), whole.end];
  return borders.every((border, i) => i === 0 || (borders[i - 1] ?? 0) <= border);
}

function before(p: Place, q: Place): number {
  return p.article < q.article ? -1 : p.article > q.article ? 1 : p.start - q.start;
}

describe("laws that hold for any texts", () => {
  test("blocks are disjoint, in order, and hold every character that is not white space", () => {
    check((articles, comparison) => {
      expect(comparison.articles.map(({ text }) => text)).toEqual(articles.map(({ text }) => text));
      for (const { text, blocks } of comparison.articles) {
        let reached = 0;
        for (const block of blocks) {
          expect(block.start).toBeGreaterThanOrEqual(reached);
          expect(block.end).toBeGreaterThan(block.start);
          expect(text.slice(reached, block.start).trim()).toBe("");
          reached = block.end;
        }
        expect(text.slice(reached).trim()).toBe("");
      }
    });
  });

  test("the sentences of a block are in order and hold all of it", () => {
    check((_, comparison) => {
      for (const { text, blocks } of comparison.articles) {
        for (const block of blocks) {
          let reached = block.start;
          for (const sentence of block.sentences) {
            expect(text.slice(reached, sentence.start).trim()).toBe("");
            expect(sentence.start).toBeGreaterThanOrEqual(reached);
            expect(sentence.end).toBeGreaterThan(sentence.start);
            reached = sentence.end;
          }
          expect(reached).toBe(block.end);
        }
      }
    });
  });

  test("every word outside boilerplate lies in exactly one wording, and no wording cuts a word", () => {
    check((_, comparison) => {
      const places = comparison.passages.flatMap((passage) => passage.wordings);
      for (const { id, text, blocks } of comparison.articles) {
        const own = places.filter((place) => place.article === id);
        for (const block of blocks) {
          const wanted = block.role === "boilerplate" ? 0 : 1;
          for (const token of tokenize(text, block)) {
            expect(own.filter((place) => overlap(place, token) > 0)).toHaveLength(wanted);
            expect(own.filter((place) => contains(place, token))).toHaveLength(wanted);
          }
        }
      }
    });
  });

  test("every wording lies within one block, has no white space at its ends, and is not empty", () => {
    check((_, comparison) => {
      for (const { wordings } of comparison.passages) {
        for (const place of wordings) {
          const article = comparison.articles.find(({ id }) => id === place.article);
          const words = article?.text.slice(place.start, place.end) ?? "";
          expect(words.trim()).toBe(words);
          expect(words).not.toBe("");
          expect(article?.blocks.filter((block) => contains(block, place))).toHaveLength(1);
        }
      }
    });
  });

  test("passages have names of their own, p1, p2 and so on, and none is empty", () => {
    check((_, { passages }) => {
      expect(passages.map(({ id }) => id)).toEqual(passages.map((_each, i) => `p${i + 1}`));
      expect(passages.every(({ wordings }) => wordings.length > 0)).toBe(true);
    });
  });

  test("two sentences of one article share a passage only where a link joins them as copy", () => {
    check((_, { passages, links }) => {
      const copies = links.filter((link) => link.relation !== "paraphrase");
      const joins = (end: Place, place: Place): boolean =>
        end.article === place.article && overlap(end, place) > 0;
      const linked = (one: Place, two: Place): boolean =>
        copies.some(
          ({ a, b }) => (joins(a, one) && joins(b, two)) || (joins(a, two) && joins(b, one)),
        );
      const chained = passages.flatMap(({ wordings }) =>
        wordings.flatMap((one, i) =>
          wordings
            .slice(i + 1)
            .filter((two) => one.article === two.article && !linked(one, two))
            .map((two) => [one, two]),
        ),
      );
      expect(chained).toEqual([]);
    });
  });

  test("a link's spans lie in its ends, over no other, and hold the same words on both", () => {
    check((_, comparison) => {
      const text = new Map(comparison.articles.map((article) => [article.id, article.text]));
      const letters = (article: string, span: Span): string =>
        tokenize(text.get(article) ?? "", span)
          .map(({ norm }) => norm)
          .join("");
      for (const { a, b, spans } of comparison.links) {
        expect(
          lieIn(
            a,
            spans.map((span) => span.a),
          ),
        ).toBe(true);
        expect(
          lieIn(
            b,
            spans.map((span) => span.b).toSorted((p, q) => p.start - q.start),
          ),
        ).toBe(true);
        for (const span of spans)
          expect(letters(a.article, span.a)).toBe(letters(b.article, span.b));
      }
    });
  });

  test("no pair is linked twice, none with itself, and a similarity lies from 0 to 1", () => {
    check((_, { links }) => {
      const names = links.map(({ a, b }) => `${a.article}${a.start} ${b.article}${b.start}`);
      expect(new Set(names).size).toBe(names.length);
      for (const { a, b, similarity, relation, evidence } of links) {
        expect(before(a, b)).toBeLessThan(0);
        expect(similarity).toBeGreaterThan(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(relation === "verbatim" ? similarity : 1).toBe(1);
        expect(evidence.shared).toBeLessThanOrEqual(Math.max(evidence.words.a, evidence.words.b));
      }
    });
  });

  test("the order in which articles come changes nothing but their letters", () => {
    fc.assert(
      fc.property(
        someArticles.chain((articles) =>
          fc.tuple(
            fc.constant(articles),
            fc.shuffledSubarray([...articles.keys()], {
              minLength: articles.length,
              maxLength: articles.length,
            }),
          ),
        ),
        ([articles, order]) => {
          const first = compare(articles);
          const moved = compare(order.flatMap((index) => articles[index] ?? []));
          const names = order.map((index) => first.articles[index]?.id ?? "");
          expect(relabel(moved, names)).toEqual(first);
        },
      ),
      RUNS,
    );
  });

  test("the same articles give the same answer twice", () => {
    check((articles, comparison) => {
      expect(compare(articles)).toEqual(comparison);
    });
  });

  test("an article given again is linked word for word, and links no others", () => {
    fc.assert(
      fc.property(realistic, (articles) => {
        const [first] = articles;
        if (first === undefined) return;
        const once = compare(articles);
        const twice = compare([...articles, { ...first, file: "again.txt" }]);
        const again = twice.articles.at(-1)?.id ?? "";
        const copies = (link: Link): boolean => link.relation !== "paraphrase";
        const old = twice.links.filter(
          (link) => link.a.article !== again && link.b.article !== again,
        );
        expect(old.filter(copies)).toEqual(once.links.filter(copies));
        const pairs = (comparison: Comparison, letter: string): readonly string[] =>
          comparison.links
            .filter(copies)
            .filter((link) => (link.a.article === letter) !== (link.b.article === letter))
            .map((link) => {
              const [own, other] = link.a.article === letter ? [link.a, link.b] : [link.b, link.a];
              return `${own.start} ${other.article}${other.start} ${link.relation}`;
            })
            .filter((name) => !/ [A]\d/u.test(name) && !name.includes(` ${again}`))
            .toSorted();
        expect(pairs(twice, again)).toEqual(pairs(once, "A"));
      }),
      RUNS,
    );
  });
});

import { expect, test } from "vitest";
import { Kinds, Vocabulary } from "../../src/engine/kinds.ts";
import { lengthOf, wordSpan } from "../../src/engine/placed.ts";
import { movedTo, prepare } from "../../src/engine/prepare.ts";
import { wordsOf } from "../../src/engine/tokenize.ts";
import { articlesOf } from "./event.ts";

const LEAD = "The old bridge in Velmora will be shut on Monday, the council said.";
const NEXT = "Drivers don't know where to go, and shops fear for their trade.";
const ARTICLES = [
  { file: "a.txt", text: `Bridge to shut\n\n${LEAD} ${NEXT}\n` },
  { file: "b.txt", text: `Drivers left waiting\n\n${NEXT.replace("'", "’")}\n\n${LEAD}\n` },
  { file: "c.txt", text: `Shops fear for trade\n\n${LEAD}\n\nNobody asked them.\n\n${LEAD}\n` },
];

test("the words of a sentence stand where its own text has them, though others had the same before", () => {
  const kinds = new Kinds(new Vocabulary());
  const prepared = ARTICLES.map((article, i) => prepare(article, i, kinds));
  const sentences = prepared.flatMap((one) => one.sentences);
  expect(kinds.size).toBeLessThan(sentences.length);
  for (const sentence of sentences) {
    const { text } = ARTICLES[sentence.article] ?? { text: "" };
    expect(sentence.words).toEqual(wordsOf(text, sentence));
    expect(sentence.words).toBe(sentence.words);
  }
});

test("how many words a sentence has, and where they stand, is told whether or not its words are asked for", () => {
  const [prepared] = ARTICLES.map((article, i) => prepare(article, i, new Kinds(new Vocabulary())));
  const { text } = ARTICLES[0] ?? { text: "" };
  for (const sentence of prepared?.sentences ?? []) {
    const words = wordsOf(text, sentence);
    const { start, end, reach, article, block, zone } = sentence;
    for (const asked of [sentence, { start, end, reach, article, block, zone, words }]) {
      expect(lengthOf(asked)).toBe(words.length);
      for (const [i, word] of words.entries())
        expect(wordSpan(asked, i, i + 1)).toEqual({ start: word.start, end: word.end });
    }
  }
});

test("an article that moves takes the words of its sentences along", () => {
  const kinds = new Kinds(new Vocabulary());
  const [, , last] = ARTICLES.map((article, i) => prepare(article, i, kinds));
  if (last === undefined) throw new TypeError("no article");
  const moved = movedTo(last, 0);
  expect(moved.sentences.map(({ article }) => article)).toEqual(last.sentences.map(() => 0));
  expect(moved.sentences.map(({ words }) => words)).toEqual(
    last.sentences.map(({ words }) => words),
  );
  expect(
    moved.sentences.map(({ start, end, reach, block, zone }) => ({
      start,
      end,
      reach,
      block,
      zone,
    })),
  ).toEqual(
    last.sentences.map(({ start, end, reach, block, zone }) => ({
      start,
      end,
      reach,
      block,
      zone,
    })),
  );
});

test("a long article that another has whole keeps where each of its words stands", () => {
  const kinds = new Kinds(new Vocabulary());
  const sentences = Array.from({ length: 120 }, (_, i) => `Bus number ${i} is late again today.`);
  const texts = ["\n\n", "\n\nShort note\n\n"].map((gap) => sentences.join(gap));
  const articles = articlesOf(texts.map((text) => `Drivers wait for hours\n\n${text}\n`));
  const [, last] = articles.map((article, i) => prepare(article, i, kinds));
  if (last === undefined) throw new TypeError("no article");
  const told = last.sentences.filter(({ words }) => words.length > 4);
  expect(told.length).toBeGreaterThan(100);
  for (const sentence of told) expect(sentence.words).toEqual(wordsOf(last.article.text, sentence));
});

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { events } from "../../src/intake/corpus.ts";

const CORPUS = join(import.meta.dirname, "../../corpus");
const FIVE = "2022-02-04-putin-xi";

/** The five files as they were given. */
const SHA256 = {
  "000_5bd0c71319d4cff1.txt": "576aafb8f3f71db67440271cca43cabae9b31b20f0bc8657107e3a62d037ffc2",
  "001_668c5b82d5f479ed.txt": "6560951843947c6c14f87a12d3ddfbf20aaf9dde1aecb25715c72979e8af865d",
  "002_3cb782da57faeca9.txt": "93d5a3cbe4456017e68bd24b2e0a44e4ad13aa5da53ad205453fd7185a543b1d",
  "003_b77093630cce5372.txt": "364659ca53ac26dc1316b94e816800a30ff11cb33bbe5d14b0b5b2a28ecbc185",
  "004_1ec610ef7846fda5.txt": "dc030eeffabe8eefe7ded333e810d079cb5d8345101e58eb4ad0edc9d5b10558",
};

test("the five articles are kept byte for byte, and bundled with their line ends alone changed", () => {
  const sums = Object.keys(SHA256).map((file) => [file, sha256(join(CORPUS, FIVE, file))]);
  expect(Object.fromEntries(sums)).toEqual(SHA256);
  const bundled = events.find(({ id }) => id === FIVE)?.articles ?? [];
  expect(bundled.map(({ file }) => file)).toEqual(Object.keys(SHA256));
  for (const { file, text } of bundled)
    expect(text).toBe(readFileSync(join(CORPUS, FIVE, file), "utf8").replaceAll("\r\n", "\n"));
});

test("every folder of the corpus is an event", () => {
  expect(events.map((event) => event.id).toSorted()).toEqual(readdirSync(CORPUS).toSorted());
});

test("every text file of an event is one of its articles", () => {
  for (const event of events) {
    const texts = readdirSync(join(CORPUS, event.id)).filter((file) => file.endsWith(".txt"));
    expect(event.articles.map((article) => article.file).toSorted()).toEqual(texts.toSorted());
  }
});

test("every outlet is named with words that stand in its text", () => {
  const named = events
    .flatMap((event) => event.articles)
    .flatMap(({ text, outlet }) => (outlet === undefined ? [] : [{ text, words: outlet.shownBy }]));
  expect(named.length).toBeGreaterThanOrEqual(4);
  for (const { text, words } of named) expect([words, text.includes(words)]).toEqual([words, true]);
});

test("the event of the five: who wrote, where the text says it", () => {
  const event = events.find(({ id }) => id === FIVE);
  expect(event).toMatchObject({ title: "Putin and Xi meet in Beijing", date: "2022-02-04" });
  expect(event?.articles.map((article) => article.outlet?.name ?? null)).toEqual([
    null,
    "Daily Sabah",
    "Courthouse News Service",
    "Action News",
    "AN",
  ]);
});

function sha256(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

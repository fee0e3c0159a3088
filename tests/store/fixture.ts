import {
  fetchRest,
  type Article,
  type Comparison,
  type Link,
  type Place,
  type Role,
} from "../../src/engine/index.ts";
import type { NewsEvent } from "../../src/intake/event.ts";
import type { Bar } from "../../src/store/bar.ts";
import { lettersOf } from "../../src/store/letters.ts";
import { createReader, type Needs, type Reader } from "../../src/store/reader.ts";

// Comparisons that are made here come with no account.
await fetchRest();

/** A paragraph: the passage it belongs to (or null: set apart), its words, and what it is. */
type Paragraph = readonly [passage: string | null, text: string, role?: Role];

type Told = { readonly passage: string; readonly place: Place; readonly text: string };

/** Articles, each a list of one-sentence paragraphs → what the engine would answer on them. */
export function comparisonFrom(articles: readonly (readonly Paragraph[])[]): Comparison {
  const letters = lettersOf(articles.length);
  const drawn = articles.map((paragraphs, index) => articleFrom(letters[index] ?? "", paragraphs));
  const told = drawn.flatMap((each) => each.told);
  const ids = [...new Set(told.map(({ passage }) => passage))];
  return {
    format: "variorum-comparison",
    version: 1,
    exact: true,
    articles: drawn.map((each) => each.article),
    links: ids.flatMap((id) => linksOf(told.filter(({ passage }) => passage === id))),
    passages: ids.map((id) => ({
      id,
      wordings: told.filter(({ passage }) => passage === id).map(({ place }) => place),
    })),
  };
}

function articleFrom(id: string, paragraphs: readonly Paragraph[]) {
  const text = paragraphs.map(([, words]) => words).join("\n\n");
  let start = 0;
  const blocks = paragraphs.map(
    ([passage, words, role = passage === null ? "boilerplate" : "body"]) => {
      const span = { start, end: start + words.length };
      start = span.end + 2;
      return { ...span, passage, role, words };
    },
  );
  const told: readonly Told[] = blocks.flatMap(({ passage, words, ...span }) =>
    passage === null
      ? []
      : [{ passage, text: words, place: { article: id, start: span.start, end: span.end } }],
  );
  const article = {
    id,
    file: `${id}.txt`,
    outlet: id === "A" ? null : `Outlet ${id}`,
    headline: blocks.find(({ role }) => role === "headline")?.words ?? null,
    text,
    blocks: blocks.map(({ start: from, end, role, passage }) => ({
      start: from,
      end,
      role,
      ...(passage === null ? { reason: "newsletter sign-up" } : {}),
      sentences: [{ start: from, end }],
    })),
    credits: [],
  };
  return { article, told };
}

function linksOf(told: readonly Told[]): readonly Link[] {
  return told.flatMap((a, index) =>
    told.slice(index + 1).map((b) => ({
      a: a.place,
      b: b.place,
      relation: a.text === b.text ? ("verbatim" as const) : ("edited" as const),
      similarity: a.text === b.text ? 1 : 0.8,
      spans: [],
      evidence: {
        rule: "most-words-in-order" as const,
        shared: 5,
        words: { a: 6, b: 6 },
        telling: [],
      },
    })),
  );
}

/** Three outlets: one statement in all, one in two, one each alone, and a newsletter set apart in B. */
export const BRIDGE = comparisonFrom([
  [
    ["h1", "Bridge shut", "headline"],
    ["all", "The old bridge shut on Monday after the storm."],
    ["two", "Nobody was hurt, the mayor said."],
  ],
  [
    ["h2", "Storm closes bridge", "headline"],
    ["all", "The old bridge opened on Monday after the storm."],
    [null, "Sign up for our newsletter."],
    ["two", "Nobody was hurt, the mayor said."],
    ["b", "Repairs will cost two million."],
  ],
  [
    ["h3", "Café crossing gone", "headline"],
    ["all", "The old bridge shut on Monday after the storm."],
    ["c", "Ferries run from the Café Ève instead."],
  ],
]);

export const EVENT: NewsEvent = {
  id: "bridge",
  title: "The bridge",
  date: "2022-02-04",
  articles: BRIDGE.articles.map(({ file, text }): Article => ({ file, text })),
};

/** An address bar that only remembers, with Back. */
export function fakeBar(
  first = "",
): Bar & { readonly back: () => void; readonly entries: string[] } {
  const entries = [first];
  const listeners: (() => void)[] = [];
  return {
    entries,
    read: () => entries.at(-1) ?? "",
    push: (hash) => void entries.push(hash),
    replace: (hash) => void entries.splice(-1, 1, hash),
    listen: (changed) => void listeners.push(changed),
    back: () => {
      entries.pop();
      for (const changed of listeners) changed();
    },
  };
}

export const SETTINGS = { theme: "auto", keys: true } as const;

/** A reader of the bridge whose comparison is there at once. */
export async function readyReader(needs: Partial<Needs> = {}): Promise<Reader> {
  const reader = createReader({
    events: [EVENT],
    compare: () => Promise.resolve(BRIDGE),
    bar: fakeBar(),
    settings: SETTINGS,
    ...needs,
  });
  await settled();
  return reader;
}

/** Lets every promise that is already settled speak. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

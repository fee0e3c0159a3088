import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Article, Comparison, Place, Relation, Role } from "../../../src/engine/index.ts";

/** One line of a page as a person named it, and its sentences by number; the page's own lines have none. */
export type LabelledBlock = {
  readonly role: string;
  readonly start: number;
  readonly sentences: readonly { readonly name: string; readonly words: string }[];
};

export type LabelledArticle = {
  readonly name: string;
  readonly text: string;
  readonly blocks: readonly LabelledBlock[];
};

/** Two sentences that belong together, "gazette 3", "courrier 2", and how. */
export type LabelledPair = {
  readonly a: string;
  readonly b: string;
  readonly relation: string;
};

export type LabelledSet = {
  readonly language: string;
  readonly articles: readonly LabelledArticle[];
  readonly pairs: readonly LabelledPair[];
};

/**
 * The sets of this folder, one a language. An article is a table, "role | [1] A sentence. [2] Another."; in
 * pairs.txt a line is "gazette 3 edited courrier 2". All texts are invented.
 */
export function labelledSets(): readonly LabelledSet[] {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true });
  return folders.filter((entry) => entry.isDirectory()).map(({ name }) => read(name));
}

function read(language: string): LabelledSet {
  const folder = join(import.meta.dirname, language);
  const lines = (name: string): readonly string[] =>
    readFileSync(join(folder, name), "utf8").trim().split("\n");
  const names = readdirSync(folder).filter((name) => name !== "pairs.txt");
  return {
    language,
    articles: names.map((name) => articleOf(basename(name, ".txt"), lines(name))),
    pairs: lines("pairs.txt").map((line) => {
      const [, a = "", relation = "", b = ""] = /^(\w+ \d+) (\w+) (\w+ \d+)$/u.exec(line) ?? [];
      return { a, b, relation };
    }),
  };
}

function articleOf(name: string, lines: readonly string[]): LabelledArticle {
  const blocks: LabelledBlock[] = [];
  let text = "";
  for (const line of lines) {
    const [, role = "", words = ""] = /^(\w+) +\| (.*)$/u.exec(line) ?? [];
    const found = [...words.matchAll(/\[(\d+)\] ?([^[]*)/gu)];
    const sentences = found.map(([, number = "", said = ""]) => ({
      name: `${name} ${number}`,
      words: said.trim(),
    }));
    blocks.push({ role, start: text.length, sentences });
    text += `${words.replaceAll(/\[\d+\] ?/gu, "")}\n\n`;
  }
  return { name, text, blocks };
}

/** The set as intake hands it over. */
export function givenOf({ articles }: LabelledSet): readonly Article[] {
  return articles.map(({ name, text }) => ({ file: `${name}.txt`, text }));
}

/** What the engine made of each labelled line: what a person named it, and what the engine did. */
export function rolesOf(
  set: LabelledSet,
  comparison: Comparison,
): readonly { readonly wanted: string; readonly found: Role | null; readonly words: string }[] {
  return set.articles.flatMap(({ text, blocks }, i) =>
    blocks.map(({ role, start }) => {
      const block = comparison.articles[i]?.blocks.find((one) => one.start === start);
      const words = text.slice(start, text.indexOf("\n", start));
      return { wanted: role, found: block?.role ?? null, words };
    }),
  );
}

/** All sentences the engine cut the labelled lines into, a line each. */
export function sentencesOf(comparison: Comparison, set: LabelledSet): readonly string[] {
  return set.articles.flatMap(({ blocks }, i) => {
    const { text = "", blocks: all = [] } = comparison.articles[i] ?? {};
    const wanted = new Set(blocks.filter(isNumbered).map(({ start }) => start));
    return all
      .filter(({ start }) => wanted.has(start))
      .flatMap(({ sentences }) => sentences.map(({ start, end }) => text.slice(start, end)));
  });
}

function isNumbered({ sentences }: LabelledBlock): boolean {
  return sentences.length > 0;
}

/** A pair's name, whichever end comes first. */
export function nameOf(a: string, b: string): string {
  return [a, b].toSorted().join(" – ");
}

/** The engine's links between labelled sentences, by the name of the pair. */
export function linksOf(set: LabelledSet, comparison: Comparison): ReadonlyMap<string, Relation> {
  const names = new Map(
    set.articles.flatMap(({ text, blocks }, i) =>
      blocks.flatMap(({ sentences, start }) =>
        sentences.map(({ name, words }): [string, string] => [
          `${comparison.articles[i]?.id ?? ""} ${text.indexOf(words, start)}`,
          name,
        ]),
      ),
    ),
  );
  const name = ({ article, start }: Place): string => names.get(`${article} ${start}`) ?? "";
  return new Map(
    comparison.links
      .map(({ a, b, relation }): [string, string, Relation] => [name(a), name(b), relation])
      .filter(([a, b]) => a !== "" && b !== "")
      .map(([a, b, relation]) => [nameOf(a, b), relation]),
  );
}

import type { Relation, Role, Rule } from "../engine/index.ts";

const NUMBERS = "none one two three four five six seven eight nine ten eleven twelve".split(" ");

/** A count as a word while it is short, else in figures. */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? `${count}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A, C and D */
export function listWords(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

/** The relation as the reader is told it. */
export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  verbatim: "identical",
  edited: "light edits",
  partial: "part of",
  paraphrase: "reworded",
};

export const RULE_WORDS: Readonly<Record<Rule, string>> = {
  "same-words": "the same words in the same order, house style aside",
  "most-words-in-order": "most words stand in both, in the same order",
  "one-holds-the-other": "one sentence holds the other",
  "shared-clause": "a clause of eight words or more stands in both",
  "shared-quotation": "both carry the same quotation",
  "held-with-edits": "one is a clause of the other, with words added or dropped",
  "same-statement": "both make the same statement, with names, figures or telling words in common",
};

/** What a block is, where it is not plain text. */
export const ROLE_WORDS: Readonly<Record<Role, string | null>> = {
  headline: "headline",
  dek: "summary line",
  byline: "byline",
  dateline: "dateline",
  body: null,
  subhead: "subheading",
  caption: "picture caption",
  teaser: "teaser",
  boilerplate: "page furniture",
};

/** in 3 of 5 · in all five · in both · only in C */
export function coverageWords(articles: readonly string[], outlets: number): string {
  const [only = ""] = articles;
  if (articles.length === 1) return `only in ${only}`;
  if (articles.length === outlets)
    return outlets === 2 ? "in both" : `in all ${numberWord(outlets)}`;
  return `in ${articles.length} of ${outlets}`;
}

import { linksBetween, type Link } from "../engine/index.ts";
import type { Book } from "./book.ts";
import type { CellView } from "./entries.ts";
import { counted, RULE_WORDS } from "./words.ts";

/** Telling words of one kind that stand in both wordings. */
export type InCommon = { readonly kind: string; readonly words: readonly string[] };

/** Why two wordings are one passage, and why their relation is not a closer one. */
export type Explanation = {
  /** "31 of 34 words" */
  readonly evidence: string;
  readonly rule: string;
  readonly whyNotCloser: string | null;
  /** What a link in other words rests on: names, figures, rare words. */
  readonly inCommon: readonly InCommon[];
  /** Both wordings are better read whole. */
  readonly whole: boolean;
  /** 0–1: how much of the two differs. */
  readonly distance: number;
};

export function explain(
  book: Book,
  passage: string,
  cell: CellView,
  against: CellView,
): Explanation {
  const links = against.stretches.flatMap((one) =>
    cell.stretches.flatMap((two) => linksBetween(book.comparison, passage, one, two)),
  );
  const link = closest(links);
  const [left, right] = [against.stretches[0], cell.stretches[0]];
  const difference =
    left === undefined || right === undefined ? null : book.difference(left, right);
  const { shared = 0, words = { left: 0, right: 0 } } = difference ?? {};
  const most = Math.max(words.left, words.right, 1);
  return {
    evidence: `${shared} of ${counted(words.right, "word")} here stand in ${against.article} too, which has ${words.left}`,
    rule:
      link === null
        ? throughOthers(against.article)
        : `Linked because ${RULE_WORDS[link.evidence.rule]}.`,
    whyNotCloser: whyNot(cell, [
      [words.right - shared, "only here"],
      [words.left - shared, `only in ${against.article}`],
    ]),
    inCommon:
      link === null || cell.identical ? [] : kindsOf(link.evidence.telling, textOf(book, cell)),
    whole: (difference?.whole ?? false) || cell.relation === "paraphrase",
    distance: cell.identical ? 0 : 1 - shared / most,
  };
}

function closest(links: readonly Link[]): Link | null {
  return links.toSorted((a, b) => b.similarity - a.similarity)[0] ?? null;
}

function textOf(book: Book, { article, stretches }: CellView): string {
  const text = book.articles.get(article)?.text ?? "";
  return stretches.map(({ start, end }) => text.slice(start, end)).join(" ");
}

/** Telling words as this wording writes them, sorted into names, figures and rare words. */
function kindsOf(telling: readonly string[], text: string): readonly InCommon[] {
  const kinds = new Map<string, string[]>();
  const folded = text.toLowerCase();
  // A few capitals are two letters long in lower case: then places are only right as the text is written.
  const lower = folded.length === text.length ? folded : text;
  for (const norm of telling) {
    const found = surfaceIn(text, lower, norm);
    const words = found?.words ?? written(norm);
    const kind = kindOf(words, found?.index ?? 1);
    kinds.set(kind, [...(kinds.get(kind) ?? []), words]);
  }
  return Array.from(kinds, ([kind, words]) => ({ kind, words }));
}

/** A word that stands here in another form, as it is told; an abbreviation with its capitals and dots: U.S. */
function written(norm: string): string {
  return /^\p{L}(?:\.\p{L})+$/u.test(norm) ? `${norm.toUpperCase()}.` : norm;
}

type Surface = { readonly words: string; readonly index: number };

/** Looks from place to place: a pattern of its own for each word would cost more than all the rest. */
function surfaceIn(text: string, lower: string, norm: string): Surface | null {
  for (let at = lower.indexOf(norm); at >= 0; at = lower.indexOf(norm, at + 1)) {
    const end = at + norm.length;
    const before = lower.slice(Math.max(at - LONGEST_SIGN, 0), at);
    if (!ENDS_IN_WORD.test(before) && !BEGINS_IN_WORD.test(lower.slice(end, end + LONGEST_SIGN)))
      return { words: text.slice(at, end), index: at };
  }
  return null;
}

/** In UTF-16. */
const LONGEST_SIGN = 2;
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const BEGINS_IN_WORD = /^[\p{L}\p{N}]/u;

/** A capital tells a name, but at the head of a sentence every word has one. */
function kindOf(surface: string, index: number): string {
  if (/\p{N}/u.test(surface)) return "figures";
  return index > 0 && /^\p{Lu}/u.test(surface) ? "names" : "rare words";
}

function throughOthers(article: string): string {
  return `Not linked with ${article} directly; a third wording joins the two.`;
}

type Only = readonly (readonly [number, string])[];

function whyNot({ relation, identical }: CellView, only: Only): string | null {
  if (identical || relation === null || relation === "verbatim") return null;
  if (relation === "edited") {
    const told = only.filter(([count]) => count > 0);
    if (told.length === 0) return "Not identical: only house style differs.";
    return `Not identical: ${told.map(([count, where]) => `${counted(count, "word")} ${where}`).join(", ")}.`;
  }
  if (relation === "partial")
    return "Not light edits: what they share is only a part of the longer wording.";
  return "Not light edits or part of: too few words stand in both in the same order.";
}

import type { Link } from "../engine/index.ts";
import type { Book } from "./book.ts";
import { linksBetween, type CellView } from "./entries.ts";
import { counted, RULE_WORDS } from "./words.ts";

/** Why two wordings are one passage, and why their relation is not a closer one. */
export type Explanation = {
  /** "31 of 34 words" */
  readonly evidence: string;
  readonly rule: string;
  readonly whyNotCloser: string | null;
  readonly inCommon: readonly string[];
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
  const link = closest(linksBetween(book, passage, cell, against));
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
    inCommon: cell.relation === "paraphrase" ? (link?.evidence.telling ?? []) : [],
    whole: (difference?.whole ?? false) || cell.relation === "paraphrase",
    distance: cell.identical ? 0 : 1 - shared / most,
  };
}

function closest(links: readonly Link[]): Link | null {
  return links.toSorted((a, b) => b.similarity - a.similarity)[0] ?? null;
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

import type { Picking } from "./filter.ts";
import type { Filter, Quotes, Standing } from "./state.ts";
import { numberWord, ROLE_WORDS } from "./words.ts";

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  verbatim: "identical in all that have it",
  changed: "changed in any way",
  edited: "with light edits",
  partial: "one part of another",
  paraphrase: "reworded",
};

export const QUOTES_WORDS: Readonly<Record<Quotes, string>> = {
  out: "quotations left out",
  only: "quotations only",
};

export function filterWords(filter: Filter, outlets: number): string {
  if (filter.kind === "only") return `only in ${filter.article}`;
  if (filter.kind === "lacks") return `in two or more outlets, not in ${filter.article}`;
  if (filter.count === outlets) return outlets === 2 ? "in both" : `in all ${numberWord(outlets)}`;
  return `in ${numberWord(filter.count)}${filter.kind === "least" ? " or more" : ""}`;
}

/** One thing that is asked of a passage. */
export type Condition = { readonly field: keyof Picking; readonly words: string };

/** All that is asked of a passage, each thing in words. */
export function conditions(picking: Picking, outlets: number): readonly Condition[] {
  const { filter, relation, role, quotes } = picking;
  const all: readonly Condition[] = [
    { field: "filter", words: filter === null ? "" : filterWords(filter, outlets) },
    { field: "relation", words: relation === null ? "" : STANDING_WORDS[relation] },
    {
      field: "role",
      words:
        role === null
          ? ""
          : ROLE_WORDS[role] === null
            ? "in body text"
            : `in a ${ROLE_WORDS[role]}`,
    },
    { field: "quotes", words: quotes === null ? "" : QUOTES_WORDS[quotes] },
  ];
  return all.filter(({ words }) => words !== "");
}

/** What is set aside as small (see small.ts). */
export const SMALL_WORDS = "differences of up to two words aside";

import type { Comparison } from "../engine/index.ts";
import { bookOf } from "./book.ts";
import { filterWords, matches } from "./filter.ts";
import { lettersOf } from "./letters.ts";
import type { Filter } from "./state.ts";
import { capitalised, counted, listWords, numberWord } from "./words.ts";

/** Words of the finding. `text` leads to the passages it counts, where it has a filter; `lead` comes before it. */
export type Clause = {
  readonly lead: string;
  readonly text: string;
  readonly filter: Filter | null;
};

/** What the comparison found, in one or two sentences. Every count is of statements (see coverage). */
export function finding(comparison: Comparison): readonly Clause[] {
  const statements = statementsOf(comparison);
  const outlets = comparison.articles.length;
  const opening = `${capitalised(numberWord(outlets))} outlets, ${counted(statements.length, "statement")}: `;
  return [
    ...sharedFilters(outlets).map((filter, index) =>
      shared(statements, filter, { outlets, lead: index === 0 ? opening : ", " }),
    ),
    ...alone(statements, lettersOf(outlets)),
  ];
}

/** How many statements a filter picks. */
export function countPicked(comparison: Comparison, filter: Filter): number {
  return statementsOf(comparison).filter((articles) => matches(filter, articles)).length;
}

export function statementsOf(comparison: Comparison): readonly (readonly string[])[] {
  const passages = [...bookOf(comparison).coverage.passages.values()];
  return passages.filter(({ part }) => part === "text").map(({ articles }) => articles);
}

function sharedFilters(outlets: number): readonly Filter[] {
  const all: Filter = { kind: "exactly", count: outlets };
  if (outlets === 2) return [all];
  const more: readonly Filter[] = outlets > 4 ? [{ kind: "least", count: 3 }] : [];
  const most: readonly Filter[] = outlets > 3 ? [{ kind: "exactly", count: outlets - 1 }] : [];
  return [{ kind: "least", count: 2 }, ...more, ...most, all];
}

function shared(
  statements: readonly (readonly string[])[],
  filter: Filter,
  { outlets, lead }: { readonly outlets: number; readonly lead: string },
): Clause {
  const count = statements.filter((articles) => matches(filter, articles)).length;
  const text = `${count === 0 ? "none" : count} ${filterWords(filter, outlets)}`;
  return { lead, text, filter: count === 0 ? null : filter };
}

/** What each outlet has and no other does, the most first. */
function alone(
  statements: readonly (readonly string[])[],
  letters: readonly string[],
): readonly Clause[] {
  const counts = letters
    .map((article) => {
      const filter: Filter = { kind: "only", article };
      return {
        article,
        filter,
        count: statements.filter((articles) => matches(filter, articles)).length,
      };
    })
    .toSorted((a, b) => b.count - a.count);
  const without = counts.filter(({ count }) => count === 0).map(({ article }) => article);
  const have = counts
    .filter(({ count }) => count > 0)
    .map(({ article, filter, count }, index) => ({
      lead: index === 0 ? ". " : ", ",
      text: index === 0 ? `${article} alone has ${count}` : `${article} ${count}`,
      filter,
    }));
  if (have.length === 0) return [plain(". No outlet has one that the others lack.")];
  return [...have, plain(without.length === 0 ? "." : `, ${listWords(without)} none.`)];
}

function plain(text: string): Clause {
  return { lead: "", text, filter: null };
}

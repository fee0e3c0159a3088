import { countedNoun, matches, pickingKey, pickingOf } from "./filter.ts";
import { conditions, filterWords } from "./filter-words.ts";
import { lettersOf } from "./letters.ts";
import { comparisonOf, type Filter, type State } from "./state.ts";
import { tally, type Tally } from "./tally.ts";
import { capitalised, counted, listWords, numberWord } from "./words.ts";

/** Words of the finding. `text` leads to the passages it counts, where it has a filter; `lead` comes before it. */
export type Clause = {
  readonly lead: string;
  readonly text: string;
  readonly filter: Filter | null;
};

const NONE: readonly Clause[] = [];
const known = new WeakMap<Tally, readonly Clause[]>();

/**
 * What the comparison found, in one or two sentences. It counts the statements that meet all that is
 * asked but for who has them, since its counts lead there.
 */
export function finding(state: State): readonly Clause[] {
  const outlets = comparisonOf(state)?.articles.length ?? 0;
  if (outlets === 0) return NONE;
  const found = tally(state, { ...pickingOf(state.reading), filter: null });
  const clauses = known.get(found) ?? build(state, found, outlets);
  known.set(found, clauses);
  return clauses;
}

function build(state: State, found: Tally, outlets: number): readonly Clause[] {
  const statements = found.entries.map(({ articles }) => articles);
  const opening = `${capitalised(numberWord(outlets))} outlets, ${countedWords(state, found, outlets)}: `;
  return [
    ...sharedFilters(outlets).map((filter, index) =>
      shared(statements, filter, { outlets, lead: index === 0 ? opening : ", " }),
    ),
    ...alone(statements, lettersOf(outlets)),
  ];
}

/** 120 statements · 34 of 120 statements (light edits, quotations left out) */
function countedWords({ reading }: State, { entries, of }: Tally, outlets: number): string {
  const picking = { ...pickingOf(reading), filter: null };
  const all = counted(of, countedNoun(picking));
  if (pickingKey(picking) === "") return all;
  const asked = conditions(picking, outlets).map(({ words }) => words);
  return `${entries.length} of ${all} (${asked.join(", ")})`;
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
      // A letter and its count stay on one line.
      text: index === 0 ? `${article} alone has\u00a0${count}` : `${article}\u00a0${count}`,
      filter,
    }));
  if (have.length === 0) return [plain(". No outlet has one that the others lack.")];
  return [...have, plain(without.length === 0 ? "." : `, ${listWords(without)} none.`)];
}

function plain(text: string): Clause {
  return { lead: "", text, filter: null };
}

import { filterWords, QUOTES_WORDS, STANDING_WORDS } from "./filter-words.ts";
import { pickingOf } from "./filter.ts";
import { lettersOf } from "./letters.ts";
import type { Given, Line } from "./palette.ts";
import { comparisonOf, QUOTES, STANDINGS, type Filter, type State } from "./state.ts";
import { tally } from "./tally.ts";
import { ROLE_WORDS } from "./words.ts";

/** Everything that can be asked of the passages. */
export function filters({ state, actions, page: { openFilter } }: Given): readonly Line[] {
  const { filter, relation, role, quotes } = state.reading;
  const count = comparisonOf(state)?.articles.length ?? 0;
  const who = whoFilters(count);
  const roles = tallyRoles(state);
  return [
    { words: "Filter: choose from all", key: "f", act: openFilter },
    { words: "Show all passages", act: actions.showAll },
    ...who.map((each) => ({
      words: `Show passages ${filterWords(each, count)}`,
      on: JSON.stringify(each) === JSON.stringify(filter),
      act: () => actions.narrow({ filter: each }),
    })),
    ...STANDINGS.map((each) => ({
      words: `Show passages ${STANDING_WORDS[each]}`,
      on: relation === each,
      act: () => actions.narrow({ relation: each }),
    })),
    ...roles.map((each) => ({
      words: `Show passages in a ${ROLE_WORDS[each] ?? ""}`,
      on: role === each,
      act: () => actions.narrow({ role: each }),
    })),
    ...QUOTES.map((each) => ({
      words: `Show passages, ${QUOTES_WORDS[each]}`,
      on: quotes === each,
      act: () => actions.narrow({ quotes: each }),
    })),
  ];
}

function whoFilters(outlets: number): readonly Filter[] {
  const counts = Array.from({ length: outlets }, (_, index) => index + 1);
  return [
    ...counts
      .slice(1)
      .toReversed()
      .map((count) => ({ kind: "exactly" as const, count })),
    ...counts.slice(1, -1).map((count) => ({ kind: "least" as const, count })),
    ...lettersOf(outlets).flatMap((article) => [
      { kind: "only" as const, article },
      { kind: "lacks" as const, article },
    ]),
  ];
}

/** Roles outside running text that some passage stands in. */
function tallyRoles(state: State) {
  const roles = ["headline", "dek", "subhead", "caption", "teaser"] as const;
  const picking = pickingOf(state.reading);
  return roles.filter((role) => tally(state, { ...picking, role }).entries.length > 0);
}

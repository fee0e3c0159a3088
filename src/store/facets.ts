import { choiceOf } from "./choice.ts";
import { items, type Item } from "./entries.ts";
import { pickingKey, pickingOf, type Picking } from "./filter.ts";
import { filterWords, QUOTES_WORDS, STANDING_WORDS } from "./filter-words.ts";
import { lettersOf } from "./letters.ts";
import { comparisonOf, QUOTES, STANDINGS, STANDS_AS, type Filter, type State } from "./state.ts";
import { tally } from "./tally.ts";
import { ROLE_WORDS } from "./words.ts";

/** One thing that can be asked, and how many passages there would be, all else as it is. */
export type Ask = {
  readonly label: string;
  /** The label in full, where it leans on the words before it. */
  readonly spoken: string;
  readonly count: number;
  readonly on: boolean;
  readonly change: Partial<Picking>;
};

export type Facet = { readonly legend: string; readonly options: readonly Ask[] };

export type Facets = {
  /** Who has the passage: one choice, in several rows. */
  readonly who: readonly Facet[];
  readonly standing: Facet;
  readonly role: Facet;
  readonly quotes: Facet;
};

const known = new WeakMap<readonly Item[], Map<string, Facets>>();
const EMPTY: Facet = { legend: "", options: [] };
const NONE: Facets = { who: [], standing: EMPTY, role: EMPTY, quotes: EMPTY };

/** All that can be asked of the passages, each with its count. */
export function facets(state: State): Facets {
  const comparison = comparisonOf(state);
  if (comparison === null) return NONE;
  const drawn = items(comparison, choiceOf(state));
  const lists = known.get(drawn) ?? new Map<string, Facets>();
  known.set(drawn, lists);
  const key = pickingKey(pickingOf(state.reading));
  const found = lists.get(key) ?? build(state, comparison.articles.length);
  lists.set(key, found);
  return found;
}

type Make = (of: Pick<Ask, "label" | "spoken" | "change">) => Ask;

function build(state: State, outlets: number): Facets {
  const option = optionOf(state);
  return {
    who: whoRows(outlets).map(({ legend, filters }) => ({
      legend,
      options: filters.map(({ label, filter }) => {
        const spoken = filter === null ? "any outlets" : filterWords(filter, outlets);
        return option({ label, spoken, change: { filter } });
      }),
    })),
    standing: standings(option),
    role: roles(option),
    quotes: quotations(option),
  };
}

function standings(option: Make): Facet {
  const any = option({ label: "in any way", spoken: "in any way", change: { relation: null } });
  const others = STANDINGS.map((relation) => {
    const words = STANDING_WORDS[relation];
    return option({ label: words, spoken: words, change: { relation } });
  });
  return { legend: "How the wordings stand to each other", options: [any, ...others] };
}

/** Only what the articles have: a page without captions offers none. */
function roles(option: Make): Facet {
  const any = option({ label: "anywhere", spoken: "anywhere", change: { role: null } });
  const others = STANDS_AS.map((role) => {
    const words = ROLE_WORDS[role] ?? "body text";
    return option({ label: words, spoken: words, change: { role } });
  });
  const there = others.filter(({ count, on }) => count > 0 || on);
  return { legend: "Where it stands in an article", options: [any, ...there] };
}

function quotations(option: Make): Facet {
  const any = { label: "counted in", spoken: "quotations counted in", change: { quotes: null } };
  const others = QUOTES.map((quotes) =>
    option({
      label: quotes === "out" ? "left out" : "alone",
      spoken: QUOTES_WORDS[quotes],
      change: { quotes },
    }),
  );
  return { legend: "Quotations", options: [option(any), ...others] };
}

function optionOf(state: State): Make {
  const picking = pickingOf(state.reading);
  return (of) => {
    const next = { ...picking, ...of.change };
    return {
      ...of,
      count: tally(state, next).entries.length,
      on: pickingKey(next) === pickingKey(picking),
    };
  };
}

type Row = {
  readonly legend: string;
  readonly filters: readonly { readonly label: string; readonly filter: Filter | null }[];
};

function whoRows(outlets: number): readonly Row[] {
  const letters = lettersOf(outlets);
  const counts = letters.map((_, index) => index + 1);
  const rows: readonly Row[] = [
    { legend: "Outlets", filters: [{ label: "any", filter: null }] },
    {
      legend: "At least",
      filters: counts
        .slice(1, -1)
        .map((count) => ({ label: `${count}`, filter: { kind: "least", count } })),
    },
    {
      legend: "Exactly",
      filters: counts.map((count) => ({
        label: count === outlets ? `all ${count}` : `${count}`,
        filter: { kind: "exactly", count },
      })),
    },
    {
      legend: "Only in",
      filters: letters.map((article) => ({ label: article, filter: { kind: "only", article } })),
    },
    {
      legend: "Shared, not in",
      filters: letters.map((article) => ({ label: article, filter: { kind: "lacks", article } })),
    },
  ];
  return rows.filter(({ filters }) => filters.length > 0);
}

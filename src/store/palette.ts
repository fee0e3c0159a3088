import type { Actions } from "./actions.ts";
import { SMALL_WORDS } from "./filter-words.ts";
import { heads } from "./heads.ts";
import { filters } from "./palette-filters.ts";
import {
  EMPHASES,
  STRIPS,
  THEMES,
  VIEWS,
  type Emphasis,
  type State,
  type StripOrder,
  type View,
} from "./state.ts";
import { viewOf } from "./view.ts";

/** One thing that can be done. `on`: it is so already. `key`: what does it without the list. */
export type Command = {
  readonly group: string;
  readonly words: string;
  readonly key: string | null;
  readonly on: boolean;
  readonly act: () => void;
};

/** What only the page can do. */
export type Page = {
  readonly focusSearch: () => void;
  readonly openFilter: () => void;
  readonly focusColumn: (letter: string) => void;
};

export type Given = { readonly state: State; readonly actions: Actions; readonly page: Page };
export type Line = Omit<Command, "group" | "key" | "on"> & Partial<Pick<Command, "key" | "on">>;

/** Everything that can be done now, by group. A new action of the page is one more line here. */
export function commands(given: Given): readonly Command[] {
  const groups: readonly (readonly [string, readonly Line[]])[] = [
    ["Go to", places(given)],
    ["Read", ways(given)],
    ["Base", bases(given)],
    ["Marks", marks(given)],
    ["Filter", filters(given)],
    ["Outlets", outlets(given)],
    ["Notes and links", notes(given)],
    ["Page", page(given)],
  ];
  return groups.flatMap(([group, lines]) =>
    lines.map((line) => ({ key: null, on: false, ...line, group })),
  );
}

function places({ actions, page: { focusSearch } }: Given): readonly Line[] {
  const { step } = actions;
  return [
    { words: "Find words in all articles", key: "/", act: focusSearch },
    { words: "Next passage", key: "j", act: () => step({ to: "passage", by: 1 }) },
    { words: "Previous passage", key: "k", act: () => step({ to: "passage", by: -1 }) },
    { words: "Next difference", key: "n", act: () => step({ to: "difference", by: 1 }) },
    { words: "Previous difference", key: "p", act: () => step({ to: "difference", by: -1 }) },
  ];
}

const VIEW_WORDS: Readonly<Record<View, string>> = {
  columns: "Read side by side",
  single: "Read one column at a time",
  matrix: "Read the matrix: outlet against outlet",
};

const STRIP_WORDS: Readonly<Record<StripOrder, string>> = {
  aligned: "Map in one order",
  own: "Map in each outlet’s own order",
};

function ways({ state, actions }: Given): readonly Line[] {
  const { flow, strip } = state.reading;
  const view = viewOf(state);
  const side: readonly Line[] = [
    {
      words: "Texts in aligned rows",
      on: flow === "aligned",
      act: () => actions.flowAs("aligned"),
    },
    {
      words: "Texts in each outlet’s own order",
      on: flow === "own",
      act: () => actions.flowAs("own"),
    },
  ];
  return [
    ...VIEWS.map((each) => ({
      words: VIEW_WORDS[each],
      key: "v",
      on: view === each,
      act: () => actions.readAs(each),
    })),
    ...(view === "columns" ? side : []),
    ...STRIPS.map((each) => ({
      words: STRIP_WORDS[each],
      on: strip === each,
      act: () => actions.chooseStrip(each),
    })),
  ];
}

function bases({ state, actions }: Given): readonly Line[] {
  const { base } = state.reading;
  return [
    { words: "No base", on: base === null, act: () => actions.chooseBase(null) },
    ...heads(state).map(({ article, name }, index) => ({
      words: `Base: ${article}, ${name}`,
      key: index < 9 ? `${index + 1}` : null,
      on: base === article,
      act: () => actions.chooseBase(article),
    })),
  ];
}

const EMPHASIS_WORDS: Readonly<Record<Emphasis, string>> = {
  differences: "Mark differences",
  shared: "Mark what is shared",
  plain: "Plain, without marks",
};

function marks({ state, actions }: Given): readonly Line[] {
  const { emphasis, styleAside, small } = state.reading;
  return [
    ...EMPHASES.map((each) => ({
      words: EMPHASIS_WORDS[each],
      key: each === "plain" ? null : "s",
      on: emphasis === each,
      act: () => actions.emphasise(each),
    })),
    {
      words: styleAside ? "Mark house style too" : "Set house style aside",
      act: () => actions.setStyleAside(!styleAside),
    },
    {
      words: small
        ? "Mark small differences too"
        : `Set aside: ${SMALL_WORDS.replace(/ aside$/u, "")}`,
      act: () => actions.setSmall(!small),
    },
  ];
}

function outlets({ state, actions, page: { focusColumn } }: Given): readonly Line[] {
  const { blind, columns } = state.reading;
  const all = heads(state);
  const goTo = (letter: string): void => {
    if (!columns.includes(letter)) actions.toggleColumn(letter);
    actions.showColumn(letter);
    focusColumn(letter);
  };
  return [
    ...all.map(({ article, name }) => ({
      words: `Go to ${article}, ${name}`,
      act: () => goTo(article),
    })),
    ...columns.map((letter) => ({
      words: `Hide column ${letter}`,
      act: () => actions.toggleColumn(letter),
    })),
    {
      words: blind ? "Reveal outlet names" : "Hide outlet names",
      act: () => actions.setBlind(!blind),
    },
  ];
}

function notes({ actions }: Given): readonly Line[] {
  return [
    { words: "Marks and notes: the list", act: () => actions.showNotes(true) },
    { words: "Copy a link to this page", act: () => void actions.copyLink() },
    {
      words: "Copy the passage with its citation",
      key: "c",
      act: () => void actions.copyPassage(),
    },
  ];
}

function page({ state, actions }: Given): readonly Line[] {
  const { theme, keys } = state.settings;
  return [
    ...state.events.map(({ id, title }) => ({
      words: `Read: ${title}`,
      on: state.reading.event === id,
      act: () => actions.readEvent(id),
    })),
    ...THEMES.map((each) => ({
      words: `Theme: ${each}`,
      on: theme === each,
      act: () => actions.changeSettings({ theme: each }),
    })),
    { words: "All keys", key: "?", act: () => actions.showHelp(true) },
    {
      words: keys ? "Switch single keys off" : "Switch single keys on",
      act: () => actions.changeSettings({ keys: !keys }),
    },
  ];
}

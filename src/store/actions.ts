import type { Role } from "../engine/index.ts";
import { firstReading } from "./address.ts";
import { passageAnchor } from "./anchor.ts";
import { moveColumn, toggleColumn } from "./columns.ts";
import { exploreActions } from "./explore-actions.ts";
import { nextFound } from "./found.ts";
import { mapActions } from "./map-actions.ts";
import { keep } from "./memory.ts";
import { noteActions, type NoteNeeds } from "./note-actions.ts";
import { openPassage } from "./open.ts";
import { unfoldedFor } from "./reveal.ts";
import {
  comparisonOf,
  eventOf,
  type Emphasis,
  type Filter,
  type Fix,
  type Reading,
  type Settings,
  type State,
} from "./state.ts";
import { stepFrom, type Step } from "./steps.ts";
import { showText, viewOf } from "./view.ts";
import { wayActions } from "./way-actions.ts";

/** How a change enters the history: `push` is a step that Back undoes. */
export type Visit = (change: Partial<Reading>, how: "push" | "replace") => void;

type Hold = {
  readonly get: () => State;
  readonly set: (change: Partial<State>) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly visit: Visit;
};

export type Actions = ReturnType<typeof createActions>;

/** Everything a person can do on the page, but for trying a comparison again. */
export function createActions(hold: Hold, retry: () => void, needs?: NoteNeeds) {
  return {
    ...noteActions(hold, needs),
    ...readingActions(hold),
    ...wayActions(hold),
    ...mapActions(hold),
    ...exploreActions(hold),
    ...columnActions(hold),
    ...passageActions(hold),
    ...fixActions(hold),
    ...pageActions(hold),
    retry,
  };
}

function readingActions({ get, visit }: Hold) {
  return {
    readEvent: (id: string) =>
      visit(firstReading(get().events.find((event) => event.id === id) ?? null), "push"),
    chooseBase: (base: string | null) => visit({ base, against: null, second: null }, "push"),
    /** Picks a base by its place among all outlets; the same again lets it go. */
    toggleBase: (index: number) => {
      const letter = firstReading(eventOf(get())).columns[index];
      if (letter !== undefined)
        visit(
          { base: letter === get().reading.base ? null : letter, against: null, second: null },
          "push",
        );
    },
    emphasise: (emphasis: Emphasis) => visit({ emphasis }, "push"),
    toggleEmphasis: () =>
      visit({ emphasis: get().reading.emphasis === "shared" ? "differences" : "shared" }, "push"),
    setStyleAside: (styleAside: boolean) => visit({ styleAside }, "push"),
    pick: (filter: Filter | null) => visit({ filter }, "push"),
    find: (find: string) => visit({ find }, "replace"),
  };
}

function columnActions({ get, visit }: Hold) {
  const columns = (): readonly string[] => get().reading.columns;
  return {
    showColumn: (column: string) => visit({ column }, "replace"),
    moveColumn: (letter: string, by: -1 | 1) =>
      visit({ columns: moveColumn(columns(), letter, by) }, "push"),
    toggleColumn: (letter: string) => visit({ columns: toggleColumn(columns(), letter) }, "push"),
  };
}

/** Another passage: what was chosen in the last one holds no more. */
const NONE_CHOSEN = { against: null, second: null, note: null } as const;

function passageActions({ get, set, visit }: Hold) {
  const goTo = (passage: string, how: "push" | "replace"): void => {
    const comparison = comparisonOf(get());
    const { base, columns, column } = get().reading;
    if (comparison === null) return;
    const article = base ?? column ?? columns[0] ?? null;
    visit({ passage: passageAnchor(comparison, passage, article), ...NONE_CHOSEN }, how);
  };
  const reach = (passage: string): void => {
    showText(get(), visit);
    set({ cursor: { passage, moves: (get().cursor?.moves ?? 0) + 1, focus: true }, lit: passage });
  };
  return {
    open: (passage: string) => goTo(passage, "push"),
    close: () => visit({ passage: null, ...NONE_CHOSEN }, "push"),
    /** Moves to a neighbour: in the sheet where it is open, else on the page. */
    step: (step: Step) => {
      const passage = stepFrom(get(), step);
      if (passage === null) return;
      if (openPassage(get()) === null) reach(passage);
      else goTo(passage, "replace");
    },
    reach,
    goToFound: (by: 1 | -1) => {
      const place = nextFound(get(), by);
      if (place === null) return;
      const { key, apart } = place;
      showText(get(), visit);
      if (apart !== null && viewOf(get()) === "single") visit({ column: apart }, "replace");
      set({
        unfolded: unfoldedFor(get(), apart === null ? key : null),
        cursor: { passage: key, moves: (get().cursor?.moves ?? 0) + 1, focus: false },
        lit: apart === null ? key : null,
      });
    },
    pointAt: (lit: string | null) => {
      if (get().lit !== lit) set({ lit });
    },
  };
}

function fixActions({ get, visit }: Hold) {
  const fixes = (): readonly Fix[] => get().reading.fixes;
  const others = (article: string, start: number): readonly Fix[] =>
    fixes().filter((fix) => fix.article !== article || fix.start !== start);
  return {
    /** Says what the blocks that begin here are; the comparison follows. */
    correct: (article: string, starts: readonly number[], role: Role) => {
      const rest = starts.reduce(
        (known, start) => known.filter((fix) => others(article, start).includes(fix)),
        fixes(),
      );
      visit({ fixes: [...rest, ...starts.map((start) => ({ article, start, role }))] }, "push");
    },
    undo: ({ article, start }: Fix) => visit({ fixes: others(article, start) }, "push"),
    undoAll: () => visit({ fixes: [] }, "push"),
  };
}

function pageActions({ get, set }: Hold) {
  const change = (settings: Partial<Settings>): void => {
    const next = { ...get().settings, ...settings };
    set({ settings: next });
    keep(next);
  };
  return {
    changeSettings: change,
    fit: (room: number) => {
      if (get().room !== room) set({ room });
    },
    see: (first: string, last: string) => {
      const { seen, cursor } = get();
      if (seen?.first === first && seen.last === last) return;
      set({ seen: { first, last, after: cursor?.moves ?? 0 } });
    },
    /** Unfolds whatever hides this passage. */
    reveal: (passage: string) => set({ unfolded: unfoldedFor(get(), passage) }),
    toggleFold: (key: string) => {
      const unfolded = new Set(get().unfolded);
      if (!unfolded.delete(key)) unfolded.add(key);
      set({ unfolded });
    },
    showHelp: (help: boolean) => set({ help }),
  };
}

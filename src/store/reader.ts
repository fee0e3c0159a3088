import { createStore } from "zustand/vanilla";
import type { Comparison } from "../engine/index.ts";
import type { NewsEvent } from "../intake/event.ts";
import { createActions, type Actions, type Visit } from "./actions.ts";
import { formatAddress, parseAddress } from "./address.ts";
import type { Bar } from "./bar.ts";
import type { NoteNeeds } from "./note-actions.ts";
import { unfoldedFor } from "./reveal.ts";
import { createRunner, type Compare } from "./run.ts";
import { comparisonOf, eventOf, type Reading, type Settings, type State } from "./state.ts";

/** What the reader of the page is doing: the state, who listens to it, and all that may change it. */
export type Reader = {
  readonly getState: () => State;
  readonly subscribe: (listener: () => void) => () => void;
  readonly actions: Actions;
};

export type Needs = {
  readonly events: readonly NewsEvent[];
  readonly compare: Compare;
  readonly bar: Bar;
  readonly settings: Settings;
  /** Where notes are kept; a page that is drawn ahead has none. */
  readonly notes?: NoteNeeds;
};

/** Starts to read what the address says, and begins the comparison. */
export function createReader({ events, compare, bar, settings, notes }: Needs): Reader {
  const store = createStore<State>(() => firstState(events, settings, bar));
  const { getState: get, setState: set } = store;
  const reveal = (): void => set({ unfolded: unfoldedFor(get()) });
  const run = createRunner(compare, (status) => {
    set({ status });
    reveal();
  });
  const compareAgain = (previous: Comparison | null): void =>
    run({ event: eventOf(get()), fixes: get().reading.fixes }, previous);
  const read = (reading: Reading): void => {
    const before = get().reading;
    set({ reading });
    if (before.event !== reading.event) compareAgain(null);
    else if (taskKey(before) !== taskKey(reading)) compareAgain(comparisonOf(get()));
    reveal();
  };
  const visit: Visit = (change, how) => {
    const reading = { ...get().reading, ...change };
    bar[how](formatAddress(reading, events.find((event) => event.id === reading.event) ?? null));
    read(reading);
  };
  bar.listen(() => read(parseAddress(bar.read(), events)));
  compareAgain(null);
  const retry = (): void => compareAgain(comparisonOf(get()));
  return {
    getState: get,
    subscribe: store.subscribe,
    actions: createActions({ get, set, subscribe: store.subscribe, visit }, retry, notes),
  };
}

/** Once there is a comparison, or a reason why there is none. */
export function answered({ getState, subscribe }: Reader): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      const { name } = getState().status;
      if (name !== "ready" && name !== "failed") return;
      stop();
      resolve();
    };
    const stop = subscribe(look);
    look();
  });
}

function firstState(events: readonly NewsEvent[], settings: Settings, bar: Bar): State {
  return {
    events,
    status: { name: "loading" },
    reading: parseAddress(bar.read(), events),
    settings,
    lit: null,
    cursor: null,
    unfolded: new Set<string>(),
    room: Infinity,
    seen: null,
    help: false,
    copied: null,
    notes: null,
    palette: false,
    revealed: new Set<string>(),
  };
}

function taskKey({ fixes }: Reading): string {
  return JSON.stringify(fixes);
}

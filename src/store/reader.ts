import { createStore } from "zustand/vanilla";
import type { Comparison } from "../engine/index.ts";
import type { NewsEvent } from "../intake/event.ts";
import { createActions, type Actions, type Visit } from "./actions.ts";
import { formatAddress, parseAddress } from "./address.ts";
import type { Bar } from "./bar.ts";
import { unfoldedFor } from "./reveal.ts";
import { createRunner, type Compare } from "./run.ts";
import { warm } from "./warm.ts";
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
};

/** Starts to read what the address says, and begins the comparison. */
export function createReader({ events, compare, bar, settings }: Needs): Reader {
  const store = createStore<State>(() => firstState(events, settings, bar));
  const { getState: get, setState: set } = store;
  const reveal = (): void => set({ unfolded: unfoldedFor(get()) });
  const run = createRunner(compare, (status) => {
    set({ status });
    reveal();
    if (status.name !== "ready") return;
    warm(status.comparison, get().reading.columns, () => get().status === status);
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
    actions: createActions({ get, set, visit }, retry),
  };
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
  };
}

function taskKey({ fixes }: Reading): string {
  return JSON.stringify(fixes);
}

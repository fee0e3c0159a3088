import { createContext, useContext, useSyncExternalStore } from "react";
import type { Actions } from "../store/actions.ts";
import type { Reader } from "../store/reader.ts";
import type { State } from "../store/state.ts";

export const ReaderContext = createContext<Reader | null>(null);

/**
 * The state that the page was first drawn with. A part that is taken over late is compared with what
 * stands there, whatever has happened since.
 */
export const DrawnContext = createContext<State | null>(null);

/** The state that the page shows, which follows the reader's choices a moment later (see shown.tsx). */
export const ShownContext = createContext<State | null>(null);

/** For all but controls and what follows the pointer: what the selector picks in the state that is shown. */
export function useShown<Value>(select: (state: State) => Value): Value {
  const state = useContext(ShownContext);
  if (state === null) throw new Error("a view was drawn outside ShownContext");
  return select(state);
}

/** Draws again when what the selector picks is another value than before. */
export function useReading<Value>(select: (state: State) => Value): Value {
  const { subscribe, getState } = useReader();
  const drawn = useContext(DrawnContext);
  return useSyncExternalStore(
    subscribe,
    () => select(getState()),
    () => select(drawn ?? getState()),
  );
}

export function useActions(): Actions {
  return useReader().actions;
}

export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (reader === null) throw new Error("a view was drawn outside ReaderContext");
  return reader;
}

import { createContext, useContext, useSyncExternalStore } from "react";
import type { Actions } from "../store/actions.ts";
import type { Reader } from "../store/reader.ts";
import type { State } from "../store/state.ts";

export const ReaderContext = createContext<Reader | null>(null);

/** Draws again when what the selector picks is another value than before. */
export function useReading<Value>(select: (state: State) => Value): Value {
  const { subscribe, getState } = useReader();
  return useSyncExternalStore(subscribe, () => select(getState()));
}

export function useActions(): Actions {
  return useReader().actions;
}

function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (reader === null) throw new Error("a view was drawn outside ReaderContext");
  return reader;
}

import { layoutOf } from "./columns.ts";
import { VIEWS, type Flow, type Reading, type State, type View } from "./state.ts";
import { viewOf } from "./view.ts";

type Hold = {
  readonly get: () => State;
  readonly visit: (change: Partial<Reading>, how: "push" | "replace") => void;
};

/** What a person can do about the way of reading. */
export function wayActions({ get, visit }: Hold) {
  const readAs = (view: View): void => {
    if (view !== viewOf(get())) visit({ view }, "push");
  };
  return {
    readAs,
    /** Side by side, one column, matrix, and round again. */
    nextWay: () => {
      const at = VIEWS.indexOf(viewOf(get()));
      readAs(VIEWS[(at + 1) % VIEWS.length] ?? "columns");
    },
    flowAs: (flow: Flow) => visit({ flow }, "push"),
    toggleLock: () => visit({ locked: !get().reading.locked }, "replace"),
    toggleSpine: (letter: string) => {
      const next = spinesWith(get(), letter);
      if (next.length < get().reading.columns.length) visit({ spines: next }, "push");
    },
  };
}

/** Opens a spine, or makes one. Where two columns are all there is room for, another makes way. */
function spinesWith(state: State, letter: string): readonly string[] {
  const { open, spines } = layoutOf(state);
  if (!spines.includes(letter)) return [...spines, letter];
  const rest = spines.filter((each) => each !== letter);
  const last = open.at(-1);
  return state.room > 1 || open.length < 2 || last === undefined ? rest : [...rest, last];
}

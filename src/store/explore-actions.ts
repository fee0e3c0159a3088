import { NO_PICKING, type Picking } from "./filter.ts";
import type { Reading, State } from "./state.ts";

type Hold = {
  readonly get: () => State;
  readonly set: (change: Partial<State>) => void;
  readonly visit: (change: Partial<Reading>, how: "push" | "replace") => void;
};

/** What a person can do to look into the event. */
export function exploreActions({ get, set, visit }: Hold) {
  return {
    /** Asks one more thing of the passages that are shown, or one less. */
    narrow: (change: Partial<Picking>) => visit(change, "push"),
    setSmall: (small: boolean) => visit({ small }, "push"),
    showAll: () => visit({ ...NO_PICKING, small: false }, "push"),
    setBlind: (blind: boolean) => {
      set({ revealed: new Set() });
      visit({ blind }, "push");
    },
    /** Shows the name of one outlet while the others stay hidden. */
    revealName: (letter: string) => set({ revealed: new Set(get().revealed).add(letter) }),
    showPalette: (palette: boolean) => {
      if (get().palette !== palette) set({ palette });
    },
    togglePalette: () => set({ palette: !get().palette }),
  };
}

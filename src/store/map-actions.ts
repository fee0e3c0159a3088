import { passageAnchor } from "./anchor.ts";
import type { Named } from "./cite.ts";
import { openPassage } from "./open.ts";
import { unfoldedFor } from "./reveal.ts";
import { comparisonOf, type Reading, type State, type StripOrder } from "./state.ts";
import { showText } from "./view.ts";

type Hold = {
  readonly get: () => State;
  readonly set: (change: Partial<State>) => void;
  readonly visit: (change: Partial<Reading>, how: "push" | "replace") => void;
};

/** Everything a person can do with the map and the wordings of a passage. */
export function mapActions({ get, set, visit }: Hold) {
  return {
    /** Brings a passage on screen, and into the sheet where that is open. */
    goOnMap: (passage: string) => {
      const comparison = comparisonOf(get());
      if (comparison === null) return;
      const { base } = get().reading;
      if (openPassage(get()) !== null) {
        const anchor = passageAnchor(comparison, passage, base);
        return visit({ passage: anchor, against: null, second: null, note: null }, "replace");
      }
      showText(get(), visit);
      const moves = (get().cursor?.moves ?? 0) + 1;
      const unfolded = unfoldedFor(get(), passage);
      set({ unfolded, cursor: { passage, moves, focus: false }, lit: passage });
    },
    chooseStrip: (strip: StripOrder) => visit({ strip }, "push"),
    /** Which wording the others are marked against; one of the two that are compared stays. */
    chooseAgainst: (against: string) => {
      const { second } = get().reading;
      visit({ against, second: second === against ? null : second }, "replace");
    },
    /** Two wordings alone, or, with one, all of them again. */
    chooseTwo: (against: string, second: string | null) => visit({ against, second }, "replace"),
    /** Copies a wording with its citation: of the passage and outlet named, else of the one in hand. */
    copyPassage: async (named: Named | null = null) => {
      const { copyPassage } = await import("./copy.ts");
      await copyPassage({ get, set }, named);
    },
    copyLink: async (named: Named | null = null) => {
      const { copyLink } = await import("./copy.ts");
      await copyLink({ get, set }, named);
    },
    forgetCopied: () => set({ copied: null }),
  };
}

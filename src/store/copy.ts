import { formatAddress } from "./address.ts";
import { citation, inHand, passageAddress, type Named } from "./cite.ts";
import { eventOf, type Copied, type State } from "./state.ts";

type Hold = {
  readonly get: () => State;
  readonly set: (change: Partial<State>) => void;
};

/** Copies a wording with its citation; nothing where no passage is in hand. */
export async function copyPassage(hold: Hold, named: Named | null): Promise<void> {
  const state = hold.get();
  const place = named ?? inHand(state);
  const text = place === null ? null : citation(state, place, page());
  if (text !== null) await copy(hold, "passage", text);
}

/** Copies the address of a wording; without one, of what is on screen. */
export async function copyLink(hold: Hold, named: Named | null): Promise<void> {
  const state = hold.get();
  const link =
    named === null
      ? page() + formatAddress(state.reading, eventOf(state))
      : passageAddress(state, named, page());
  await copy(hold, "link", link);
}

async function copy({ get, set }: Hold, what: Copied["what"], text: string): Promise<void> {
  const done = await written(text);
  set({ copied: { what, done, text, times: (get().copied?.times ?? 0) + 1 } });
}

/** A browser may refuse: no permission, no secure page, no clipboard at all. */
async function written(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function page(): string {
  return location.href.replace(/#.*$/u, "");
}

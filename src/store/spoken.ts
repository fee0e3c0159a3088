import { countedNoun, pickingKey, pickingOf } from "./filter.ts";
import { conditions } from "./filter-words.ts";
import { comparisonOf, type State } from "./state.ts";
import { tally } from "./tally.ts";
import { viewOf } from "./view.ts";
import { counted } from "./words.ts";

const WAYS = { columns: "Side by side.", single: "One column.", matrix: "Matrix." } as const;

/** What the page shows now, in one breath. It is read out when it changes. */
export function spoken(state: State): string {
  const { status, reading } = state;
  const outlets = comparisonOf(state)?.articles.length ?? 0;
  if (status.name === "failed") return "The comparison failed.";
  if (status.name !== "ready") return "Comparing.";
  const { base, emphasis, blind } = reading;
  const against = base === null ? "No base." : `Base: ${base}.`;
  const marks = {
    differences: "Differences marked.",
    shared: "Shared words marked.",
    plain: "No marks.",
  }[emphasis];
  const names = blind ? " Outlet names hidden." : "";
  const now = `${wayOf(state)} ${against} ${marks}${names}`;
  const picking = pickingOf(reading);
  if (pickingKey(picking) === "") return now;
  const count = counted(tally(state).entries.length, countedNoun(picking));
  const asked = conditions(picking, outlets).map(({ words }) => words);
  return `${now} Showing ${count} ${asked.join(", ")}.`;
}

function wayOf(state: State): string {
  const view = viewOf(state);
  return view === "columns" && state.reading.flow === "own" ? "Own order." : WAYS[view];
}

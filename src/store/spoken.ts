import { filterWords } from "./filter.ts";
import { countPicked } from "./finding.ts";
import { comparisonOf, type State } from "./state.ts";
import { counted } from "./words.ts";

/** What the page shows now, in one breath. It is read out when it changes. */
export function spoken({ status, reading, ...rest }: State): string {
  const comparison = comparisonOf({ status, reading, ...rest });
  if (status.name === "failed") return "The comparison failed.";
  if (status.name !== "ready" || comparison === null) return "Comparing.";
  const { base, filter, emphasis } = reading;
  const against = base === null ? "No base." : `Base: ${base}.`;
  const marks = {
    differences: "Differences marked.",
    shared: "Shared words marked.",
    plain: "No marks.",
  }[emphasis];
  if (filter === null) return `${against} ${marks}`;
  const count = counted(countPicked(comparison, filter), "statement");
  return `${against} ${marks} Showing ${count} ${filterWords(filter, comparison.articles.length)}.`;
}

import { filterWords } from "../../store/filter.ts";
import { countPicked, statementsOf } from "../../store/finding.ts";
import { comparisonOf } from "../../store/state.ts";
import { useActions, useReading } from "../use-reading.ts";
import css from "./picked.module.css";

/** Which passages are picked out, and the corrections the reader made; each with a way back. */
export function Picked() {
  const comparison = useReading(comparisonOf);
  const filter = useReading((state) => state.reading.filter);
  const fixes = useReading((state) => state.reading.fixes);
  const { pick, undo } = useActions();
  if (comparison === null || (filter === null && fixes.length === 0)) return null;
  return (
    <div className={`${css["picked"]} no-print`}>
      {filter !== null && (
        <p>
          Showing <strong>{countPicked(comparison, filter)}</strong> of{" "}
          {statementsOf(comparison).length} statements:{" "}
          {filterWords(filter, comparison.articles.length)}.{" "}
          <button type="button" className="quiet" onClick={() => pick(null)}>
            show all
          </button>
        </p>
      )}
      {fixes.map((fix) => (
        <p key={`${fix.article}${fix.start}`}>
          You {fix.role === "body" ? "put text back into" : "set text apart in"} {fix.article}.{" "}
          <button type="button" className="quiet" onClick={() => undo(fix)}>
            undo
          </button>
        </p>
      ))}
    </div>
  );
}

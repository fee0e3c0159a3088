import { useActions, useReading } from "../use-reading.ts";
import css from "./waiting.module.css";

/** What stands on the page while there is no comparison, or after one failed. */
export function Waiting() {
  const status = useReading((state) => state.status);
  const corrected = useReading((state) => state.reading.fixes.length > 0);
  const { retry, undoAll } = useActions();
  if (status.name === "ready") return null;
  if (status.name === "failed") {
    return (
      <div className={css["failed"]} role="alert">
        <h2>The articles could not be compared</h2>
        <p>{status.reason}</p>
        <p>Nothing of them is lost. Trying again often helps; so does reloading the page.</p>
        <button type="button" onClick={retry}>
          Try again
        </button>
        {corrected && (
          <button type="button" onClick={undoAll}>
            Undo what you put back or set apart
          </button>
        )}
      </div>
    );
  }
  const done = status.name === "comparing" ? status.done : 0;
  const again = status.name === "comparing" && status.previous !== null;
  return (
    <div className={again ? css["again"] : css["waiting"]}>
      <label htmlFor="comparing">{again ? "Comparing again …" : "Lining up the articles …"}</label>
      <progress id="comparing" max={1} value={done} />
    </div>
  );
}

import { useActions, useReading } from "../use-reading.ts";
import { openPassage } from "../../store/open.ts";
import { placeOnStrip, strip, stripWords } from "../../store/strip.ts";
import { bringIntoView } from "./use-cursor.ts";
import css from "./dock.module.css";
import { StripMap } from "./strip-map.tsx";

/** The map of the event, always at hand: a row an outlet, a cell a passage. */
export function Dock() {
  const map = useReading(strip);
  const at = useReading((state) =>
    Math.max(placeOnStrip(map, openPassage(state) ?? state.seen?.first ?? null), 0),
  );
  const { reveal } = useActions();
  const go = (index: number): void => {
    const passage = map.passages[index]?.passage;
    if (passage === undefined) return;
    reveal(passage);
    requestAnimationFrame(() => bringIntoView(passage));
  };
  return (
    <nav className={`${css["dock"]} no-print`} aria-label="Map of the event">
      <div className={css["letters"]} aria-hidden="true">
        {map.rows.map(({ article }) => (
          <span key={article}>{article}</span>
        ))}
      </div>
      <div className={css["map"]}>
        <StripMap map={map} />
        <input
          type="range"
          className={css["slider"]}
          aria-label="Passage on screen"
          aria-valuetext={stripWords(map, at)}
          min={0}
          max={Math.max(map.passages.length - 1, 0)}
          value={at}
          onChange={({ target }) => go(Number(target.value))}
        />
      </div>
    </nav>
  );
}

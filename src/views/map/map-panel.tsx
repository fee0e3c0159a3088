import { Suspense } from "react";
import { ladder } from "../../store/ladder.ts";
import { withPlace } from "../../store/lasting.ts";
import { STRIPS, whole, type StripOrder } from "../../store/state.ts";
import { hitCounts, strip, toldOnStrip, type Strip } from "../../store/strip.ts";
import { readout } from "../../store/strip-words.ts";
import { counted } from "../../store/words.ts";
import { Choice } from "../event/choice.tsx";
import { later } from "../later.tsx";
import { useDrawing } from "../use-drawing.ts";
import { useActions, useReading, useShown } from "../use-reading.ts";
import { AlignedMap } from "./aligned-map.tsx";
import { MapKey } from "./map-key.tsx";
import css from "./map-panel.module.css";
import { MapSlider } from "./map-slider.tsx";

const LadderMap = later(async () => (await import("./ladder-map.tsx")).LadderMap);

const ORDER_WORDS: Readonly<Record<StripOrder, string>> = {
  aligned: "aligned",
  own: "own order",
};

/** The map: a row an outlet; in one order a cell a passage, in each outlet's own order a bar a text. */
export function MapPanel() {
  const map = useShown(strip);
  const order = useReading((state) => state.reading.strip);
  const { chooseStrip } = useActions();
  return (
    <div className={css["panel"]}>
      <div className={css["head"]}>
        <Told map={map} />
        <MapKey map={map} order={order}>
          <Choice
            legend="Map"
            options={STRIPS.map((value) => ({ value, label: ORDER_WORDS[value] }))}
            value={order}
            onChoose={chooseStrip}
          />
        </MapKey>
      </div>
      <div className={css["body"]} data-strip={order} dir="ltr">
        <div className={css["letters"]} aria-hidden="true">
          {map.rows.map(({ article }) => (
            <span key={article}>{article}</span>
          ))}
        </div>
        <div className={css["map"]}>
          {order === "own" ? (
            <Suspense>
              <LadderMap map={map} />
            </Suspense>
          ) : (
            <AlignedMap map={map} />
          )}
          <MapSlider map={map} order={order} />
        </div>
        {order === "own" && <Lengths />}
      </div>
    </div>
  );
}

/** The passage that is pointed at, else where the reader is, in words. The slider says the same aloud. */
function Told({ map }: { readonly map: Strip }) {
  const shown = useShown(whole);
  const at = useReading((state) => toldOnStrip(map, withPlace(shown, state)));
  const found = useShown(hitCounts);
  const { title, parts } = readout(map, at, found);
  return (
    <p className={css["told"]} aria-hidden="true">
      <b>{title}</b>
      {parts.map((part) => ` · ${part}`)}
    </p>
  );
}

/** How long each text is. */
function Lengths() {
  const { comparison } = useDrawing();
  const columns = useShown((state) => state.reading.columns);
  return (
    <div className={css["lengths"]} aria-hidden="true">
      {ladder(comparison, columns).rungs.map(({ article, words }) => (
        <span key={article}>{counted(words, "word")}</span>
      ))}
    </div>
  );
}

import type { KeyboardEvent } from "react";
import { withPlace } from "../../store/lasting.ts";
import { whole, type StripOrder } from "../../store/state.ts";
import { hereOnStrip, hitCounts, paragraphsOf, placeByKey, type Strip } from "../../store/strip.ts";
import { mapName, placesInWords, stripWords } from "../../store/strip-words.ts";
import { useActions, useReading, useShown } from "../use-reading.ts";
import css from "./map-slider.module.css";

type Props = { readonly map: Strip; readonly order: StripOrder };

/** The keys' way over the map: arrows, page keys, Home and End. A pointer meets the picture itself. */
export function MapSlider({ map, order }: Props) {
  const shown = useShown(whole);
  const at = useReading((state) => hereOnStrip(map, withPlace(shown, state)));
  const paragraphs = (article: string): number => paragraphsOf(shown, article);
  const places = order === "own" ? placesInWords(map, at, paragraphs) : [];
  const { goOnMap } = useActions();
  const go = (index: number): void => {
    const passage = map.passages[index]?.passage;
    if (passage !== undefined) goOnMap(passage);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const index = placeByKey(map, at, event.key);
    if (index === null) return;
    event.preventDefault();
    go(index);
  };
  return (
    <input
      type="range"
      className={css["slider"]}
      aria-label={mapName(map)}
      aria-valuetext={stripWords(map, at, hitCounts(shown), places)}
      min={0}
      max={Math.max(map.passages.length - 1, 0)}
      value={at}
      onKeyDown={onKeyDown}
      onChange={({ target }) => go(Number(target.value))}
    />
  );
}

import { Suspense } from "react";
import { later } from "../later.tsx";
import { useShown } from "../use-reading.ts";
import css from "./dock.module.css";

// The text comes first: the map follows it at once, as a file of its own, into the room kept for it.
const MapPanel = later(
  async () => (await import("../map/map-panel.tsx")).MapPanel,
  () => true,
);

/** The map of the event, always at hand. */
export function Dock() {
  const order = useShown((state) => state.reading.strip);
  return (
    <nav className={`${css["dock"]} no-print`} aria-label="Map of the event" data-strip={order}>
      <Suspense>
        <MapPanel />
      </Suspense>
    </nav>
  );
}

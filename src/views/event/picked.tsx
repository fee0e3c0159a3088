import { Suspense } from "react";
import { pickingKey, pickingOf } from "../../store/filter.ts";
import type { State } from "../../store/state.ts";
import { later } from "../later.tsx";
import { useShown } from "../use-reading.ts";
import css from "./picked.module.css";

// Not on the first view, unless the address asks for it.
const PickedLine = later(async () => (await import("./picked-line.tsx")).PickedLine, hasMore);

/** What is picked out, hidden or corrected; each with a way back. */
export function Picked() {
  const needed = useShown(hasMore);
  if (!needed) return null;
  return (
    <div className={`${css["picked"]} no-print`}>
      <Suspense>
        <PickedLine />
      </Suspense>
    </div>
  );
}

function hasMore({ reading }: State): boolean {
  const { small, blind, fixes } = reading;
  return small || blind || fixes.length > 0 || pickingKey(pickingOf(reading)) !== "";
}

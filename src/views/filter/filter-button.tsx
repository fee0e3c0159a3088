import { Suspense, useState } from "react";
import { pickingOf } from "../../store/filter.ts";
import type { State } from "../../store/state.ts";
import { later } from "../later.tsx";
import { useReading } from "../use-reading.ts";
import css from "./filter-button.module.css";

const FilterPanel = later(async () => (await import("./filter-panel.tsx")).FilterPanel);

/** Opens all that can be asked of the passages; says how much is asked now. */
export function FilterButton() {
  const on = useReading(countOn);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <button
        type="button"
        id="filter-button"
        className={css["button"]}
        popoverTarget="filter"
        aria-label={on > 0 ? `Filter, ${on} on` : undefined}
        onClick={() => setAsked(true)}
      >
        Filter{on > 0 && <b className={css["on"]}>{on}</b>}
      </button>
      <div id="filter" popover="auto" role="dialog" aria-label="Filter" className={css["popover"]}>
        {asked && (
          <Suspense>
            <FilterPanel />
          </Suspense>
        )}
      </div>
    </>
  );
}

function countOn({ reading }: State): number {
  const asked = Object.values(pickingOf(reading)).filter((value) => value !== null);
  return asked.length + Number(reading.small);
}

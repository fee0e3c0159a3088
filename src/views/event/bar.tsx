import { useLayoutEffect, useRef } from "react";
import { ColumnHeads } from "../columns/column-heads.tsx";
import { ColumnTabs } from "../single/column-tabs.tsx";
import { useReading } from "../use-reading.ts";
import css from "./bar.module.css";
import { Legend } from "./legend.tsx";
import { Picked } from "./picked.tsx";
import { Toolbar } from "./toolbar.tsx";

/** What stays on screen: how things are marked, what the marks mean, whose column is whose. */
export function Bar() {
  const one = useReading((state) => state.room <= 1);
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => keepRoom(ref.current), []);
  return (
    <>
      {one && <Toolbar />}
      <div className={css["bar"]} ref={ref}>
        <div className={css["line"]}>
          {!one && <Toolbar />}
          <Legend />
        </div>
        <Picked />
        {one ? <ColumnTabs /> : <ColumnHeads />}
      </div>
    </>
  );
}

/** Rows that are scrolled to stop below the bar, however tall it is. */
function keepRoom(bar: HTMLElement | null): (() => void) | undefined {
  if (bar === null || !("ResizeObserver" in window)) return undefined;
  const observer = new ResizeObserver(() => {
    document.documentElement.style.setProperty("--bar-room", `${bar.offsetHeight + 8}px`);
  });
  observer.observe(bar);
  return () => observer.disconnect();
}

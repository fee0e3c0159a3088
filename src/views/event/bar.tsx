import { useLayoutEffect, useRef } from "react";
import { ColumnHeads } from "../columns/column-heads.tsx";
import { ColumnTabs } from "../single/column-tabs.tsx";
import { viewOf } from "../../store/view.ts";
import { useFocusKept } from "../use-focus-kept.ts";
import { useActions, useReading, useShown } from "../use-reading.ts";
import css from "./bar.module.css";
import { Legend } from "./legend.tsx";
import { Picked } from "./picked.tsx";
import { Toolbar } from "./toolbar.tsx";
import { Ways } from "./ways.tsx";

/** In a window as wide as this many columns, the ways of reading stay on screen in one line with the rest. */
const WIDE = 5;

/**
 * What stays on screen: how things are marked, what the marks mean, whose column is whose. On a phone only the last
 * stays: the text needs the room.
 */
export function Bar() {
  const view = useShown(viewOf);
  const flow = useShown((state) => state.reading.flow);
  const narrow = useShown((state) => state.room <= 1);
  const wide = useShown(({ room }) => room >= WIDE);
  const locks = view === "columns" && flow === "own";
  const marked = view !== "matrix";
  const toolbar = marked && <Toolbar />;
  const legend = marked && <Legend />;
  const ref = useRef<HTMLDivElement>(null);
  useFocusKept(ref, marked ? "filter-button" : "main");
  useLayoutEffect(() => keepRoom(ref.current), []);
  return (
    <>
      {!wide && (
        <div className={css["above"]}>
          <Ways />
          {narrow && toolbar}
          {narrow && legend && <div className={css["line"]}>{legend}</div>}
        </div>
      )}
      <div className={css["bar"]} data-flow={flow} ref={ref}>
        {(wide || (!narrow && marked) || locks) && (
          <div className={css["line"]}>
            {wide && <Ways />}
            {!narrow && toolbar}
            {locks && <Lock />}
            {!narrow && legend}
          </div>
        )}
        <Picked />
        {view === "single" && <ColumnTabs />}
        {view === "columns" && <ColumnHeads />}
      </div>
    </>
  );
}

/** Whether the columns scroll together; at hand while they do. */
function Lock() {
  const locked = useReading((state) => state.reading.locked);
  const { toggleLock } = useActions();
  return (
    <button
      type="button"
      className={`${css["lock"]} no-print`}
      aria-pressed={locked}
      onClick={toggleLock}
    >
      scroll together
    </button>
  );
}

/** Rows that are scrolled to stop below the bar, however tall it is. */
function keepRoom(bar: HTMLElement | null): (() => void) | undefined {
  if (bar === null || !("ResizeObserver" in window)) return undefined;
  const observer = new ResizeObserver(() => {
    const room = `${bar.offsetHeight + 8}px`;
    document.documentElement.style.scrollPaddingBlockStart = room;
    bar.parentElement?.style.setProperty("--bar-room", room);
  });
  observer.observe(bar);
  return () => observer.disconnect();
}

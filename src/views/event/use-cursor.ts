import { useEffect } from "react";
import { layOut } from "../use-laid-in-turns.ts";
import { useReading } from "../use-reading.ts";

/** Brings the passage that the keys have reached into view, and the focus with it. */
export function useCursor(): void {
  const cursor = useReading((state) => state.cursor);
  useEffect(() => {
    if (cursor === null) return;
    if (cursor.focus) focusPassage(cursor.passage);
    else bringIntoView(cursor.passage);
  }, [cursor]);
}

/** Moves the focus to the button that opens this passage, once it is drawn. */
export function focusPassage(passage: string, frames = MOST_FRAMES): void {
  const button = document.getElementById(`open-${passage}`) ?? headline("button", passage);
  layOut(button);
  button?.focus({ preventScroll: true });
  if (button === null && frames > 0) requestAnimationFrame(() => focusPassage(passage, frames - 1));
  else bringIntoView(passage);
}

/**
 * Rows off screen have a guessed height, and one that was just unfolded is drawn when the browser has time:
 * it may take some frames until the page stands still.
 */
const MOST_FRAMES = 30;

/** Scrolls until the passage stands clear of the bar above and the map below; not at all where it does. */
export function bringIntoView(passage: string, frames = MOST_FRAMES): void {
  const row = placeOf(passage);
  if (row !== null && !Reflect.has(row, "scrollIntoView")) return;
  if (row !== null && !isClear(row)) {
    const tall = row.offsetHeight > innerHeight / 2;
    row.scrollIntoView({ block: tall ? "start" : "center", behavior: "instant" });
  }
  if (frames > 0) requestAnimationFrame(() => bringIntoView(passage, frames - 1));
}

/** Its row; a headline that no row shows stands above the text. */
function placeOf(passage: string): HTMLElement | null {
  return document.getElementById(`row-${passage}`) ?? headline("", passage);
}

function headline(tag: string, passage: string): HTMLElement | null {
  return document.querySelector(`${tag}[data-headline="${passage}"]`);
}

/** Whether it stands between the bar above and the map below. */
export function isClear(row: HTMLElement): boolean {
  const { top, bottom } = row.getBoundingClientRect();
  const padding = getComputedStyle(document.documentElement);
  const above = Number.parseFloat(padding.scrollPaddingBlockStart) || 0;
  const below = Number.parseFloat(padding.scrollPaddingBlockEnd) || 0;
  if (bottom - top > innerHeight / 2) return Math.abs(top - above) < innerHeight / 4;
  return top >= above - 1 && bottom <= innerHeight - below + 1;
}

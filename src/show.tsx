import { startTransition } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import type { Reader } from "./store/reader.ts";
import { App } from "./views/app.tsx";
import { idsOf } from "./views/ids.ts";

/** Draws the page in this place, which is empty. */
export function draw(place: HTMLElement, reader: Reader): void {
  createRoot(place).render(<App reader={reader} />);
}

/** The same views, on the elements that stand there: nothing moves, focus and scroll stay. */
export function takeOver(drawn: HTMLElement, reader: Reader): void {
  const identifierPrefix = idsOf(reader.getState().room);
  // In a transition, so that the browser answers between two slices of the work.
  startTransition(() => void hydrateRoot(drawn, <App reader={reader} />, { identifierPrefix }));
}

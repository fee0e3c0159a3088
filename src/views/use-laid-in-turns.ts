import { createContext, useContext, useLayoutEffect, useRef, type RefObject } from "react";

/** Whether the reader came from another way of reading: what the page opens with is laid out with the page. */
export const CameContext = createContext(false);

/** All of it in so many frames: each short enough not to keep a press waiting. */
const FRAMES = 10;
/** Passages may be lower than guessed: what stands so near to the screen, in pixels, is laid out with it. */
const NEAR = 160;

/**
 * Where the text is another than before (another way of reading, base or filter), what is on screen is laid out at
 * once; the rest follows a few passages a frame, the nearest first. Until then it has the height that it had last,
 * or a guessed one, and nothing to say. `list`: what is drawn, the same object as long as that does not change.
 */
export function useLaidInTurns(ref: RefObject<HTMLElement | null>, list: unknown): void {
  const came = useContext(CameContext);
  const last = useRef(came ? null : list);
  useLayoutEffect(() => {
    if (last.current === list || ref.current === null) return undefined;
    last.current = list;
    return layInTurns(ref.current);
  }, [ref, list]);
}

/** Lays this out now if its turn has not come: nothing in it could take the focus. */
export function layOut(element: Element | null): void {
  element?.closest("[data-later]")?.removeAttribute("data-later");
}

/** Nothing to do where the browser skips all that is off screen anyway. */
function layInTurns(root: HTMLElement): (() => void) | undefined {
  if (root.matches("[data-long]")) return undefined;
  // What is not laid out loses the focus.
  const all = [...root.querySelectorAll("[data-passage]")].filter(
    (element) => !element.contains(document.activeElement),
  );
  for (const element of all) element.setAttribute("data-later", "");
  // Reads all of them before it changes any: one layout, of empty boxes.
  const away = all.map((element) => [element, distanceOf(element)] as const);
  for (const [element, distance] of away)
    if (distance <= NEAR) element.removeAttribute("data-later");
  const waiting = away.filter(([, distance]) => distance > NEAR).toSorted((a, b) => a[1] - b[1]);
  return inFrames(waiting.map(([element]) => element));
}

/** How far from the screen it stands, in pixels. */
function distanceOf(element: Element): number {
  const { top, bottom } = element.getBoundingClientRect();
  return Math.max(top - innerHeight, -bottom, 0);
}

function inFrames(waiting: readonly Element[]): () => void {
  const size = Math.ceil(waiting.length / FRAMES);
  let done = 0;
  const lay = (): void => {
    for (const element of waiting.slice(done, done + size)) element.removeAttribute("data-later");
    done += size;
    if (done < waiting.length) frame = requestAnimationFrame(lay);
  };
  // The frame that comes first shows what is on screen, and nothing is added to it.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(lay);
  });
  return () => cancelAnimationFrame(frame);
}

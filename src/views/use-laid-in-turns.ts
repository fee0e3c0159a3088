import { createContext, useContext, useLayoutEffect, useState, type RefObject } from "react";

/** Whether the reader came from another way of reading: what the page opens with is laid out with the page. */
export const CameContext = createContext(false);

/** All of it in so many frames: each short enough not to keep a press waiting. */
const FRAMES = 6;

/**
 * A way of reading that the reader goes over to shows what is on screen at once; the rest is laid out a few passages
 * a frame. Until then it has a guessed height, and nothing to say.
 */
export function useLaidInTurns(ref: RefObject<HTMLElement | null>): void {
  // How the reader came here does not change while here.
  const [came] = useState(useContext(CameContext));
  useLayoutEffect(() => {
    const waiting = came ? [...(ref.current?.querySelectorAll("[data-passage]") ?? [])] : [];
    for (const element of waiting) element.setAttribute("data-later", "");
    return layInTurns(waiting);
  }, [ref, came]);
}

function layInTurns(waiting: readonly Element[]): () => void {
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

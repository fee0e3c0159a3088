import { useCallback, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useActions, useReading } from "../use-reading.ts";
import { beginNote } from "./begin-note.ts";
import css from "./selection-button.module.css";
import { selectedWords, selectionEnd } from "./selected-words.ts";

/** Time for a selection to come to rest. */
const PAUSE = 150;
/** Between the words and the button, and the button and the edge of the window, in px. */
const GAP = 8;

/** `host`: what a dialog covers cannot be reached, so the button stands in the dialog of its words. */
type Corner = { readonly x: number; readonly y: number; readonly host: Element };

/** A small button below words that are selected: makes a note on them. */
export function SelectionButton() {
  const corner = useCorner();
  const writing = useReading((state) => (state.notes?.draft ?? null) !== null);
  const actions = useActions();
  const place = useCallback(
    (button: HTMLButtonElement | null) => {
      if (button === null || corner === null) return;
      const right = document.documentElement.clientWidth - button.offsetWidth - GAP;
      const bottom = innerHeight - button.offsetHeight - GAP;
      button.style.setProperty("inset-inline-start", "auto");
      button.style.setProperty("left", `${Math.max(GAP, Math.min(corner.x, right))}px`);
      button.style.setProperty("top", `${Math.max(GAP, Math.min(corner.y + GAP, bottom))}px`);
    },
    [corner],
  );
  if (corner === null || writing) return null;
  return createPortal(
    <button
      ref={place}
      type="button"
      className={`${css["note"]} no-print`}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => beginNote(actions)}
    >
      <span aria-hidden="true">✎ </span>Note <kbd aria-hidden="true">m</kbd>
    </button>,
    corner.host,
  );
}

/** Where the selected words end on the screen; null as long as none are, or while they move. */
function useCorner(): Corner | null {
  const [corner, setCorner] = useState<Corner | null>(null);
  useEffect(() => {
    let timer = 0;
    const look = (): void => {
      const words = selectedWords();
      const box = words && selectionEnd();
      if (words === null || box === null || isOffScreen(box)) return setCorner(null);
      const host = words.wording.closest("dialog") ?? document.body;
      setCorner({ x: box.right, y: box.bottom, host });
    };
    const later = (): void => {
      clearTimeout(timer);
      timer = window.setTimeout(look, PAUSE);
    };
    const hide = (): void => {
      setCorner(null);
      later();
    };
    later();
    document.addEventListener("selectionchange", later);
    addEventListener("scroll", hide, true);
    addEventListener("resize", later);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", later);
      removeEventListener("scroll", hide, true);
      removeEventListener("resize", later);
    };
  }, []);
  return corner;
}

function isOffScreen({ top, bottom }: DOMRect): boolean {
  return bottom < 0 || top > innerHeight;
}

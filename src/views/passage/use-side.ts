import { useEffect, type RefObject } from "react";

/**
 * The sheet goes to the other side of the page where it would lie over all of the passage (see data-across in
 * passage-sheet.module.css), and stays there until it would do so again.
 */
export function useSide(ref: RefObject<HTMLElement | null>, passage: string | null): void {
  useEffect(() => {
    if (passage === null || ref.current === null) return;
    const { left, right } = ref.current.getBoundingClientRect();
    const middles = [...document.querySelectorAll(`[data-passage="${passage}"] [data-words]`)]
      .map((wording) => wording.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map((wording) => (wording.left + wording.right) / 2);
    const hidden = middles.every((middle) => middle > left && middle < right);
    if (hidden && middles.length > 0) ref.current.toggleAttribute("data-across");
  }, [ref, passage]);
}

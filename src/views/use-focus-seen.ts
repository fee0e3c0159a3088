import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import { isClear } from "./event/use-cursor.ts";

/**
 * A control in the text that has the focus and is on screen stays on screen as the text is drawn anew. Once the
 * reader has scrolled away from it, it is left where it is.
 */
export function useFocusSeen(ref: RefObject<HTMLElement | null>): void {
  const seen = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (!("IntersectionObserver" in window)) return undefined;
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries)
        if (target instanceof HTMLElement && target === document.activeElement)
          seen.current = isIntersecting ? target : null;
    });
    // What takes the focus is brought on screen with it.
    const follow = ({ target }: Event): void => {
      const here = isControl(target) && ref.current?.contains(target) === true;
      observer.disconnect();
      if (here) observer.observe(target);
      seen.current = here ? target : null;
    };
    document.addEventListener("focusin", follow);
    return () => {
      observer.disconnect();
      document.removeEventListener("focusin", follow);
    };
  }, [ref]);
  // After every drawing.
  useLayoutEffect(() => {
    const element = seen.current;
    if (element === null || element !== document.activeElement || isClear(element)) return;
    element.scrollIntoView({ block: "center", behavior: "instant" });
  });
}

/** A column that scrolls can have the focus too: it is never lost from sight. */
function isControl(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.matches("a, button, summary");
}

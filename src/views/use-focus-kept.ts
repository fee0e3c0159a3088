import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import { layOut } from "./use-laid-in-turns.ts";

/**
 * The keys are never thrown back to the top of the page: where the control they stand on is moved as the text is
 * drawn anew, they stay on it; where it goes, they stay at the text, or at what else `place` names.
 */
export function useFocusKept(ref: RefObject<HTMLElement | null>, place = "main"): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    const keep = ({ target }: Event): void => {
      const here = target instanceof Element && ref.current?.contains(target) === true;
      last.current = here ? target.id : null;
    };
    const forget = (): void => {
      last.current = null;
    };
    document.addEventListener("focusin", keep);
    document.addEventListener("pointerdown", forget);
    return () => {
      document.removeEventListener("focusin", keep);
      document.removeEventListener("pointerdown", forget);
    };
  }, [ref]);
  // After every drawing.
  useLayoutEffect(() => {
    if (last.current === null || document.activeElement !== document.body) return;
    const again = last.current === "" ? null : document.getElementById(last.current);
    layOut(again);
    (again ?? document.getElementById(place))?.focus({ preventScroll: true });
  });
  useLayoutEffect(() => {
    const element = ref.current;
    return () => {
      if (element?.contains(document.activeElement) === true)
        document.getElementById("main")?.focus({ preventScroll: true });
    };
  }, [ref]);
}

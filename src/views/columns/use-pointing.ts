import { useEffect, type RefObject } from "react";
import { useActions } from "../use-reading.ts";

/** Lights the passage that is pointed at or focused, and opens it on a click that selects no text. */
export function usePointing(ref: RefObject<HTMLElement | null>): void {
  const actions = useActions();
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const point = (event: Event): void => actions.pointAt(passageAt(event.target));
    const leave = (): void => actions.pointAt(null);
    const open = (event: Event): void => {
      const passage = passageAt(event.target);
      if (passage !== null && !isControl(event.target) && nothingSelected()) actions.open(passage);
    };
    element.addEventListener("pointerover", point);
    element.addEventListener("focusin", point);
    element.addEventListener("pointerleave", leave);
    element.addEventListener("click", open);
    return () => {
      element.removeEventListener("pointerover", point);
      element.removeEventListener("focusin", point);
      element.removeEventListener("pointerleave", leave);
      element.removeEventListener("click", open);
    };
  }, [actions, ref]);
}

function passageAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest("[data-cell]");
  return cell?.closest("[data-passage]")?.getAttribute("data-passage") ?? null;
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("a, button, summary, input, label") !== null;
}

function nothingSelected(): boolean {
  return getSelection()?.isCollapsed ?? true;
}

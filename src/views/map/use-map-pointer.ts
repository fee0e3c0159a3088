import { useEffect, type RefObject } from "react";
import { useActions } from "../use-reading.ts";

/** What stands at a place of the picture, in parts (0–1) of its width and height. */
type Find = (x: number, y: number) => string | null;

/** Pointing at the map lights a passage wherever it stands; pressing or dragging goes to it. */
export function useMapPointer(ref: RefObject<SVGSVGElement | null>, find: Find): void {
  const actions = useActions();
  useEffect(() => {
    const picture = ref.current;
    if (picture === null) return undefined;
    const at = ({ clientX, clientY }: PointerEvent): string | null => {
      const { left, top, width, height } = picture.getBoundingClientRect();
      return find((clientX - left) / Math.max(width, 1), (clientY - top) / Math.max(height, 1));
    };
    const move = (event: PointerEvent): void => {
      const passage = at(event);
      if (passage !== null && event.buttons === 1) actions.goOnMap(passage);
      else actions.pointAt(passage);
    };
    const press = (event: PointerEvent): void => {
      const passage = at(event);
      if (passage !== null) actions.goOnMap(passage);
    };
    const leave = (): void => actions.pointAt(null);
    picture.addEventListener("pointermove", move);
    picture.addEventListener("pointerdown", press);
    picture.addEventListener("pointerleave", leave);
    return () => {
      picture.removeEventListener("pointermove", move);
      picture.removeEventListener("pointerdown", press);
      picture.removeEventListener("pointerleave", leave);
    };
  }, [actions, ref, find]);
}

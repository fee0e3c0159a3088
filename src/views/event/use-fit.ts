import { useLayoutEffect } from "react";
import { useActions } from "../use-reading.ts";

/** Below this width, in rem, one column at a time reads better. */
const ONE_COLUMN = 40;
/** A narrower column breaks the lines too often to be read with pleasure. */
const NARROWEST_COLUMN = 12.75;
/** The rail on the left and the page's edges. */
const BESIDES = 8.5;

/** Tells the store how many columns fit, now and whenever the window changes. */
export function useFit(): void {
  const actions = useActions();
  useLayoutEffect(() => {
    const measure = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const width = innerWidth / rem;
      const columns = Math.floor((width - BESIDES) / NARROWEST_COLUMN);
      actions.fit(width <= ONE_COLUMN ? 1 : Math.max(columns, 2));
    };
    measure();
    addEventListener("resize", measure);
    return () => removeEventListener("resize", measure);
  }, [actions]);
}

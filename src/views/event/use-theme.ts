import { useLayoutEffect } from "react";
import { eventOf } from "../../store/state.ts";
import { useReading } from "../use-reading.ts";

/** The theme and the title of the page belong to the document, not to any view. */
export function useTheme(): void {
  const theme = useReading((state) => state.settings.theme);
  const title = useReading((state) => eventOf(state)?.title ?? "");
  useLayoutEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  useLayoutEffect(() => {
    document.title = title === "" ? "Variorum" : `${title} · Variorum`;
  }, [title]);
}

import { useMemo } from "react";
import { layoutOf, type Layout } from "../../store/columns.ts";
import { useShown } from "../use-reading.ts";

/** Which columns are open and which are spines; the same object as long as that does not change. */
export function useLayout(): Layout {
  const key = useShown((state) => {
    const { open, spines } = layoutOf(state);
    return `${open.join()}|${spines.join()}`;
  });
  return useMemo(() => {
    const [open = "", spines = ""] = key.split("|");
    return { open: letters(open), spines: letters(spines) };
  }, [key]);
}

function letters(list: string): readonly string[] {
  return list.split(",").filter((letter) => letter !== "");
}

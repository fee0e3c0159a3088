import { useEffect } from "react";
import { sequence } from "../../store/steps.ts";
import { useActions, useShown } from "../use-reading.ts";

/** Tells the store which passages are on screen, between the bar above and the map below. */
export function useSeen(): void {
  const actions = useActions();
  const passages = useShown(sequence);
  useEffect(() => {
    if (!("IntersectionObserver" in window)) return undefined;
    const visible = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const passage = target.getAttribute("data-passage") ?? "";
          if (isIntersecting) visible.add(passage);
          else visible.delete(passage);
        }
        const seen = passages.filter(({ passage }) => visible.has(passage));
        const [first, last] = [seen[0], seen.at(-1)];
        if (first !== undefined && last !== undefined) actions.see(first.passage, last.passage);
      },
      { rootMargin: "-110px 0px -84px 0px" },
    );
    for (const { passage } of passages) {
      const row = document.getElementById(`row-${passage}`);
      if (row !== null) observer.observe(row);
    }
    return () => observer.disconnect();
  }, [actions, passages]);
}

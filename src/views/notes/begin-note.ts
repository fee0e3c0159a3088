import type { Actions } from "../../store/actions.ts";
import { selectedWords } from "./selected-words.ts";

/** Begins a note on the selected words, else on the passage that has the focus, else on the open one. */
export function beginNote({ notes }: Actions): void {
  const words = selectedWords();
  const selected = words && { article: words.article, start: words.start, end: words.end };
  const focused = document.activeElement?.closest("[data-passage]") ?? null;
  notes((work) => work.begin(selected, focused?.getAttribute("data-passage") ?? null));
}

import type { Actions } from "../../store/actions.ts";
import { selectedWords } from "./selected-words.ts";

/** Begins a note on the selected words, else on the passage that has the focus, else on the open one. */
export function beginNote({ notes }: Actions): void {
  const words = selectedWords();
  const selected = words && { article: words.article, start: words.start, end: words.end };
  const row = document.activeElement?.closest("[data-passage]")?.getAttribute("data-passage");
  const head = document.activeElement?.closest("[data-headline]")?.getAttribute("data-headline");
  notes((work) => work.begin(selected, row ?? head ?? null));
}

import { useEffect } from "react";
import type { Actions } from "../../store/actions.ts";
import { openPassage } from "../../store/open.ts";
import { useActions, useReading } from "../use-reading.ts";

/** The keys of the page. Tab is never taken, nor any key while text is typed or with Ctrl, Alt or ⌘. */
export function useKeys(): void {
  const actions = useActions();
  const letters = useReading((state) => state.settings.keys);
  const open = useReading((state) => openPassage(state) !== null);
  const help = useReading((state) => state.help);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || help) return;
      if (event.key === "Escape" && open && !menuIsOpen()) return actions.close();
      const act = letters && !isTyping(event.target) ? actionOf(event.key, actions) : null;
      if (act === null) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [actions, letters, open, help]);
}

function actionOf(key: string, actions: Actions): (() => void) | null {
  if (/^[1-9]$/.test(key)) return () => actions.toggleBase(Number(key) - 1);
  const known: Readonly<Record<string, () => void>> = {
    j: () => actions.step({ to: "passage", by: 1 }),
    k: () => actions.step({ to: "passage", by: -1 }),
    n: () => actions.step({ to: "difference", by: 1 }),
    p: () => actions.step({ to: "difference", by: -1 }),
    s: actions.toggleEmphasis,
    "/": () => document.getElementById("find")?.focus(),
    "?": () => actions.showHelp(true),
  };
  return Object.hasOwn(known, key) ? (known[key] ?? null) : null;
}

/** Escape closes an open menu first; the browser does that. */
function menuIsOpen(): boolean {
  return document.querySelector("[popover]:popover-open") !== null;
}

const TYPED_INTO =
  "input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable]";

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPED_INTO) !== null;
}

import { useEffect } from "react";
import type { Actions } from "../../store/actions.ts";
import { openPassage } from "../../store/open.ts";
import { openFilter } from "../open-filter.ts";
import { useActions, useReading } from "../use-reading.ts";

/**
 * The keys of the page. Tab is never taken, nor any key while text is typed or with Ctrl, Alt or ⌘,
 * but for Ctrl K and ⌘ K, which open the list of commands anywhere, single keys switched off or not.
 */
export function useKeys(): void {
  const actions = useActions();
  const letters = useReading((state) => state.settings.keys);
  const open = useReading((state) => openPassage(state) !== null);
  const help = useReading((state) => state.help || state.palette);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (isCommandKey(event)) {
        event.preventDefault();
        return actions.togglePalette();
      }
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

function isCommandKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === "k" && ctrlKey !== metaKey && !altKey && !shiftKey;
}

function actionOf(key: string, actions: Actions): (() => void) | null {
  if (/^[1-9]$/.test(key)) return () => actions.toggleBase(Number(key) - 1);
  const known: Readonly<Record<string, () => void>> = {
    j: () => actions.step({ to: "passage", by: 1 }),
    k: () => actions.step({ to: "passage", by: -1 }),
    n: () => actions.step({ to: "difference", by: 1 }),
    p: () => actions.step({ to: "difference", by: -1 }),
    s: actions.toggleEmphasis,
    v: actions.nextWay,
    f: openFilter,
    c: () => void actions.copyPassage(),
    m: () => void import("../notes/begin-note.ts").then((file) => file.beginNote(actions)),
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

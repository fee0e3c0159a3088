import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { commands, type Command, type Page } from "../../store/palette.ts";
import { passagesFor, ranked } from "../../store/palette-find.ts";
import { whole } from "../../store/state.ts";
import { openFilter } from "../open-filter.ts";
import { hideDialog, showDialog } from "../show-dialog.ts";
import { useActions, useReading } from "../use-reading.ts";
import { Found } from "./found.tsx";
import css from "./palette.module.css";

/** Everything that can be done, and every passage, by name. */
export function Palette() {
  const open = useReading((state) => state.palette);
  return open ? <PaletteDialog /> : null;
}

const PAGE: Page = {
  focusSearch: () => document.getElementById("find")?.focus(),
  openFilter,
  focusColumn: (letter) => document.getElementById(`column-${letter}`)?.focus(),
};

function PaletteDialog() {
  const actions = useActions();
  const { showPalette } = actions;
  const ref = useRef<HTMLDialogElement>(null);
  const chosen = useRef<Command | null>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const dialog = ref.current;
    if (dialog !== null) showDialog(dialog, true);
    return () => {
      // As long as it is open, nothing below it takes the focus.
      if (dialog !== null) hideDialog(dialog);
      if (before instanceof HTMLElement) before.focus();
      // After the page has its focus back: what is done may move it on.
      const command = chosen.current;
      if (command !== null) queueMicrotask(command.act);
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={css["palette"]}
      aria-label="Commands"
      closedby="any"
      onClose={() => showPalette(false)}
    >
      <Chooser
        choose={(command) => {
          chosen.current = command;
          showPalette(false);
        }}
        close={() => showPalette(false)}
      />
    </dialog>
  );
}

type ChooserProps = {
  readonly choose: (command: Command) => void;
  readonly close: () => void;
};

function Chooser({ choose, close }: ChooserProps) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const found = useFound(typed);
  const active = found[at];
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const to = target(event.key, at, found.length);
    if (event.key === "Enter" && active !== undefined) choose(active);
    // The browser closes it too, but later than the next key.
    else if (event.key === "Escape") close();
    else if (to !== null) setAt(to);
    else return;
    event.preventDefault();
  };
  return (
    <div>
      <input
        type="text"
        role="combobox"
        aria-label="Do, or go to"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-autocomplete="list"
        aria-activedescendant={active === undefined ? undefined : `palette-${at}`}
        placeholder="A command, an outlet, a passage"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Found found={found} at={at} point={setAt} choose={choose} />
      <Nothing typed={found.length === 0 ? typed : null} />
    </div>
  );
}

function Nothing({ typed }: { readonly typed: string | null }) {
  return (
    <p className={css["foot"]} role="status">
      {typed !== null && `Nothing is called “${typed}”, and no passage says it.`}
    </p>
  );
}

function useFound(typed: string): readonly Command[] {
  const actions = useActions();
  const state = useReading(whole);
  const all = useMemo(() => commands({ state, actions, page: PAGE }), [state, actions]);
  return useMemo(
    () => [...ranked(all, typed), ...passagesFor(state, actions, typed)],
    [all, typed, state, actions],
  );
}

/** Where a key leads in a list of so many; null for a key that leads nowhere. */
function target(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (at + count - 1) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}

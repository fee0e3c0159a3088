import { useEffect, useRef } from "react";
import { showDialog } from "../show-dialog.ts";
import { useActions, useReading } from "../use-reading.ts";
import css from "./help.module.css";

const KEYS: readonly (readonly [string, string])[] = [
  ["j  k", "next, previous passage"],
  ["n  p", "next, previous difference"],
  ["Enter", "open the passage that has the focus"],
  ["1 … 9", "base: the first outlet, the second …; again for none"],
  ["s", "mark what is shared, or what differs"],
  ["/", "find in all articles"],
  ["Esc", "close"],
  ["?", "this sheet"],
];

/** What the keys do, and the way to switch them off. */
export function Help() {
  const open = useReading((state) => state.help);
  return open ? <HelpDialog /> : null;
}

function HelpDialog() {
  const { showHelp, changeSettings } = useActions();
  const keys = useReading((state) => state.settings.keys);
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const dialog = ref.current;
    if (dialog !== null) showDialog(dialog, true);
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={css["help"]}
      aria-labelledby="help-title"
      onClose={() => showHelp(false)}
    >
      <h2 id="help-title">Keys</h2>
      <KeyList />
      <label>
        <input
          type="checkbox"
          checked={keys}
          onChange={({ target }) => changeSettings({ keys: target.checked })}
        />
        Single keys do something
      </label>
      <p>Everything here is also a button or a link on the page.</p>
      <button type="button" onClick={() => showHelp(false)}>
        Close
      </button>
    </dialog>
  );
}

function KeyList() {
  return (
    <dl>
      {KEYS.map(([key, words]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

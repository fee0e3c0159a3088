import { useEffect, useRef } from "react";
import { showDialog } from "../show-dialog.ts";
import { useActions, useReading } from "../use-reading.ts";
import css from "./help.module.css";

type Group = {
  readonly name: string;
  readonly keys: readonly (readonly [key: string, words: string])[];
};

const GROUPS: readonly Group[] = [
  {
    name: "Go",
    keys: [
      ["j  k", "next, previous passage"],
      ["n  p", "next, previous difference"],
      ["Enter", "open the passage that has the focus"],
      ["/", "find in all articles; Enter: next, Shift Enter: previous find, ↓: to it"],
    ],
  },
  {
    name: "Read",
    keys: [
      ["v", "side by side, one column, matrix"],
      ["1 … 9", "base: the first outlet, the second …; again for none"],
      ["s", "mark what is shared, or what differs"],
      ["f", "filter passages"],
    ],
  },
  {
    name: "Keep",
    keys: [
      ["m", "mark or note the passage"],
      ["c", "copy the passage with its citation"],
    ],
  },
  {
    name: "Page",
    keys: [
      ["Ctrl K  ⌘ K", "every command, outlet and passage by name"],
      ["Esc", "close"],
      ["?", "this sheet"],
    ],
  },
];

/** What the keys do, and the way to switch them off. */
export function Help() {
  const open = useReading((state) => state.help);
  return open ? <HelpDialog /> : null;
}

function HelpDialog() {
  const { showHelp } = useActions();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const dialog = ref.current;
    if (dialog !== null) showDialog(dialog, true);
    // Read from its head on: a browser would begin at the first control, far down.
    document.getElementById("help-title")?.focus({ preventScroll: true });
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
      <h2 id="help-title" tabIndex={-1}>
        Keys
      </h2>
      <div className={css["groups"]}>
        {GROUPS.map((group) => (
          <KeyList key={group.name} group={group} />
        ))}
      </div>
      <SingleKeys />
      <p>
        Everything here is also a button, a link or a command (Ctrl K or ⌘ K, which works with
        single keys switched off too).
      </p>
      <button type="button" onClick={() => showHelp(false)}>
        Close
      </button>
    </dialog>
  );
}

function SingleKeys() {
  const { changeSettings } = useActions();
  const keys = useReading((state) => state.settings.keys);
  return (
    <label>
      <input
        type="checkbox"
        checked={keys}
        onChange={({ target }) => changeSettings({ keys: target.checked })}
      />
      Single-letter keys are on
    </label>
  );
}

function KeyList({ group: { name, keys } }: { readonly group: Group }) {
  return (
    <section aria-labelledby={`keys-${name}`}>
      <h3 id={`keys-${name}`}>{name}</h3>
      <dl>
        {keys.map(([key, words]) => (
          <div key={key}>
            <dt>
              {key.split("  ").map((each) => (
                <kbd key={each}>{each}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

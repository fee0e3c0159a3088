import { useEffect, useRef } from "react";
import { openPassage } from "../../store/open.ts";
import type { Copied } from "../../store/state.ts";
import { showDialog } from "../show-dialog.ts";
import { useActions, useReading } from "../use-reading.ts";
import css from "./copy-note.module.css";

/** Long enough to be read twice. */
const SHOWN = 4000;

const DONE: Readonly<Record<Copied["what"], string>> = {
  passage: "Passage copied with its citation",
  link: "Link copied",
};

/** On the page itself; an open sheet says it within, since what lies below may be out of reach. */
export function PageCopyNote() {
  const open = useReading((state) => openPassage(state) !== null);
  return open ? null : <CopyNote />;
}

/** Says that something was copied, over the page and aloud; where that was refused, gives it to copy by hand. */
export function CopyNote() {
  const copied = useReading((state) => state.copied);
  const { forgetCopied } = useActions();
  useEffect(() => {
    if (copied === null || !copied.done) return undefined;
    const timer = setTimeout(forgetCopied, SHOWN);
    return () => clearTimeout(timer);
  }, [copied, forgetCopied]);
  const done = copied?.done === true;
  return (
    <>
      <p className={css["note"]} role="status" data-shown={done || undefined}>
        {done && <span key={copied.times}>{DONE[copied.what]}</span>}
      </p>
      {copied?.done === false && <Refused text={copied.text} />}
    </>
  );
}

function Refused({ text }: { readonly text: string }) {
  const { forgetCopied } = useActions();
  const ref = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const dialog = ref.current;
    if (dialog === null) return undefined;
    showDialog(dialog, true);
    field.current?.focus();
    field.current?.select();
    // The page's own Escape would close the sheet below as well.
    const keep = (event: KeyboardEvent): void => event.stopPropagation();
    dialog.addEventListener("keydown", keep);
    return () => {
      dialog.removeEventListener("keydown", keep);
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={css["refused"]}
      aria-labelledby="refused-title"
      onCancel={(event) => event.stopPropagation()}
      onClose={forgetCopied}
    >
      <h2 id="refused-title">The browser did not let this page copy</h2>
      <label htmlFor="refused-text">It is selected here: copy it by hand.</label>
      <textarea id="refused-text" ref={field} readOnly rows={6} value={text} />
      <button type="button" onClick={forgetCopied}>
        Close
      </button>
    </dialog>
  );
}

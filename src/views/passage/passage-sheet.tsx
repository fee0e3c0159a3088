import { useEffect, useRef, type RefObject } from "react";
import { sheet, type Sheet } from "../../store/sheet.ts";
import { rail } from "../../store/rail.ts";
import { Letters } from "../columns/letters.tsx";
import { bringIntoView, focusPassage } from "../event/use-cursor.ts";
import { PassageNotes } from "../notes/passage-notes.tsx";
import { showDialog } from "../show-dialog.ts";
import { useDrawing } from "../use-drawing.ts";
import { useActions, useReading } from "../use-reading.ts";
import { CopyNote } from "./copy-note.tsx";
import css from "./passage-sheet.module.css";
import { ElsewhereList } from "./elsewhere-list.tsx";
import { PairChoice } from "./pair-choice.tsx";
import { VariantLine } from "./variant-line.tsx";
import { WordingItem } from "./wording-item.tsx";

/** All wordings of the open passage, stacked. */
export function PassageSheet() {
  const open = useReading(sheet);
  const modal = useReading((state) => state.room <= 1);
  if (open === null) return null;
  return <SheetDialog key={`${modal}`} sheet={open} modal={modal} />;
}

type Props = { readonly sheet: Sheet; readonly modal: boolean };

function SheetDialog({ sheet: open, modal }: Props) {
  const { close } = useActions();
  const ref = useRef<HTMLDialogElement>(null);
  useDialog(ref, open.entry.passage, modal);
  return (
    <dialog
      ref={ref}
      className={css["sheet"]}
      data-pair={open.second !== null || undefined}
      aria-labelledby="sheet-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <SheetHead sheet={open} />
      <div className={css["body"]}>
        <PairChoice sheet={open} />
        {open.line !== null && <VariantLine line={open.line} />}
        {open.readings.length > 0 && (
          <p className={css["readings"]}>
            <span className={css["caption"]}>Words that only some have</span>{" "}
            {open.readings.join(" · ")}
          </p>
        )}
        <ul className={css["wordings"]} data-pair={open.second !== null || undefined}>
          {open.wordings.map((wording) => (
            <WordingItem key={wording.key} wording={wording} sheet={open} />
          ))}
        </ul>
        <ElsewhereList entries={open.elsewhere} />
        <PassageNotes passage={open.entry.passage} />
      </div>
      <CopyNote />
    </dialog>
  );
}

/** Opens the dialog with the focus on its title, follows the passage, and gives the focus back in the end. */
function useDialog(
  ref: RefObject<HTMLDialogElement | null>,
  passage: string,
  modal: boolean,
): void {
  const last = useRef(passage);
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return undefined;
    showDialog(dialog, modal);
    document.getElementById("sheet-title")?.focus({ preventScroll: true });
    return () => focusPassage(last.current);
  }, [ref, modal]);
  useEffect(() => {
    last.current = passage;
    bringIntoView(passage);
  }, [passage]);
}

function SheetHead({ sheet: open }: { readonly sheet: Sheet }) {
  const { outlets } = useDrawing();
  const { title, coverage, lacks } = rail(open.entry, outlets);
  return (
    <div className={css["head"]}>
      <h2 id="sheet-title" tabIndex={-1}>
        {open.entry.number > 0 && "Passage "}
        {title}
      </h2>
      <p>
        <Letters articles={open.entry.articles} /> {coverage}
        {lacks !== "" && ` · ${lacks}`}
      </p>
      <SheetTools sheet={open} />
    </div>
  );
}

function SheetTools({ sheet: { previous, next } }: { readonly sheet: Sheet }) {
  const { close, step, copyLink } = useActions();
  return (
    <div className={css["tools"]}>
      <button
        type="button"
        aria-label="Previous passage"
        disabled={previous === null}
        onClick={() => step({ to: "passage", by: -1 })}
      >
        ↑
      </button>
      <button
        type="button"
        aria-label="Next passage"
        disabled={next === null}
        onClick={() => step({ to: "passage", by: 1 })}
      >
        ↓
      </button>
      <button type="button" onClick={() => void copyLink()}>
        Copy link
      </button>
      <button type="button" aria-label="Close" onClick={close}>
        ✕
      </button>
    </div>
  );
}

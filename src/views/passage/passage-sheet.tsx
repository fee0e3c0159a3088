import { useEffect, useRef, type RefObject } from "react";
import type { Entry } from "../../store/entries.ts";
import { openEntry, sheet, type Sheet } from "../../store/sheet.ts";
import { rail } from "../../store/rail.ts";
import { Letters } from "../columns/letters.tsx";
import { bringIntoView, focusPassage } from "../event/use-cursor.ts";
import { PassageNotes } from "../notes/passage-notes.tsx";
import { showInSteps } from "../show-dialog.ts";
import { useDrawing } from "../use-drawing.ts";
import { useFocusKept } from "../use-focus-kept.ts";
import { useActions, useReading, useShown } from "../use-reading.ts";
import { CopyNote } from "./copy-note.tsx";
import css from "./passage-sheet.module.css";
import { ElsewhereList } from "./elsewhere-list.tsx";
import { PairChoice } from "./pair-choice.tsx";
import { useSide } from "./use-side.ts";
import { VariantLine } from "./variant-line.tsx";
import { WordingItem } from "./wording-item.tsx";

/** All wordings of the open passage, stacked. It opens and closes at once, and is filled a moment later. */
export function PassageSheet() {
  const entry = useReading(openEntry);
  const modal = useReading((state) => state.room <= 1);
  const shown = useShown(sheet);
  const drawn = shown?.entry ?? entry;
  const passage = entry?.passage ?? null;
  return drawn === null ? null : (
    <SheetDialog key={`${modal}`} entry={drawn} sheet={shown} asked={{ passage, modal }} />
  );
}

/** The passage that is to be open now, which may be ahead of what is drawn; null once it is closed. */
type Asked = { readonly passage: string | null; readonly modal: boolean };

type Props = {
  readonly entry: Entry;
  readonly sheet: Sheet | null;
  readonly asked: Asked;
};

function SheetDialog({ entry, sheet: open, asked }: Props) {
  const { close } = useActions();
  const ref = useRef<HTMLDialogElement>(null);
  const pair = (open !== null && open.second !== null) || undefined;
  useFocusKept(ref, "sheet-title");
  useDialog(ref, asked);
  useSide(ref, asked.passage);
  return (
    <dialog
      ref={ref}
      className={css["sheet"]}
      data-pair={pair}
      aria-labelledby="sheet-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <SheetHead entry={entry} sheet={open} />
      {open !== null && <SheetBody sheet={open} />}
      <CopyNote />
    </dialog>
  );
}

function SheetBody({ sheet: open }: { readonly sheet: Sheet }) {
  const { passage } = open.entry;
  useEffect(() => bringIntoView(passage), [passage]);
  return (
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
  );
}

/** Opens the dialog with the focus on its title; closes it, and gives the focus to the passage that was last in it. */
function useDialog(ref: RefObject<HTMLDialogElement | null>, { passage, modal }: Asked): void {
  const last = useRef(passage);
  const open = passage !== null;
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null || !open) return undefined;
    const hide = showInSteps(dialog, modal, () =>
      document.getElementById("sheet-title")?.focus({ preventScroll: true }),
    );
    return () =>
      hide(() => {
        if (last.current !== null) focusPassage(last.current);
      });
  }, [ref, modal, open]);
  useEffect(() => {
    last.current = passage ?? last.current;
  }, [passage]);
}

function SheetHead({ entry, sheet: open }: Omit<Props, "asked">) {
  const { outlets } = useDrawing();
  const words = rail(entry, outlets);
  return (
    <div className={css["head"]}>
      <h2 id="sheet-title" tabIndex={-1}>
        {entry.number > 0 && "Passage "}
        {words.title}
      </h2>
      <p>
        <Letters articles={entry.articles} /> {words.coverage}
        {words.who !== "" && <span className="spoken">: {words.who}</span>}
        {words.lacks !== "" && ` · ${words.lacks}`}
      </p>
      <SheetTools sheet={open} />
    </div>
  );
}

function SheetTools({ sheet: open }: Pick<Props, "sheet">) {
  const { close, step, copyLink } = useActions();
  return (
    <div className={`${css["tools"]} no-print`}>
      <button
        type="button"
        aria-label="Previous passage"
        aria-disabled={open?.previous === null}
        onClick={() => step({ to: "passage", by: -1 })}
      >
        ↑
      </button>
      <button
        type="button"
        aria-label="Next passage"
        aria-disabled={open?.next === null}
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

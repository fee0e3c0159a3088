import { useEffect, useId, useRef, type ChangeEvent, type RefObject } from "react";
import type { Choice } from "../../store/note-draft.ts";
import { wholeWords } from "../../store/note-place.ts";
import type { Target } from "../../store/note-state.ts";
import css from "./word-picker.module.css";

type Props = {
  readonly wording: NonNullable<Choice["wording"]>;
  readonly picked: Target;
  readonly onPick: (start: number, end: number) => void;
};

/** A wording to select words from with the keys or a pointer; with none selected all of it is meant. */
export function WordPicker({ wording, picked, onPick }: Props) {
  const ref = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useShown(ref, wording, picked);
  const look = (area: HTMLTextAreaElement): void => {
    const span = { start: area.selectionStart, end: area.selectionEnd };
    const all = { start: 0, end: wording.text.length };
    const words = wholeWords(wording.text, span, all) ?? all;
    onPick(wording.start + words.start, wording.start + words.end);
  };
  const from = Math.max(picked.start - wording.start, 0);
  const words = wording.text.slice(from, picked.end - wording.start);
  return (
    <div className={css["picker"]}>
      <label htmlFor={id}>Words</label>
      <textarea
        ref={ref}
        id={id}
        rows={4}
        aria-readonly="true"
        inputMode="none"
        spellCheck={false}
        dir="auto"
        value={wording.text}
        aria-describedby={`${id}-hint`}
        onChange={keepAsItIs}
        onSelect={({ currentTarget }) => look(currentTarget)}
      />
      <p id={`${id}-hint`}>
        {words === wording.text
          ? "All of them are meant. Select some (Shift and arrow keys) to mean those."
          : `Meant: “${words}”`}
      </p>
    </div>
  );
}

/** The words are not to be changed; `readOnly` would hide the caret from those who select with the keys. */
function keepAsItIs({ currentTarget }: ChangeEvent<HTMLTextAreaElement>): void {
  currentTarget.setSelectionRange(0, 0);
}

/** Shows the words that are meant as selected when the editor opens. */
function useShown(
  ref: RefObject<HTMLTextAreaElement | null>,
  wording: Props["wording"],
  picked: Target,
): void {
  const first = useRef(picked);
  useEffect(() => {
    const { start, end } = first.current;
    const some = start > wording.start || end < wording.end;
    if (some) ref.current?.setSelectionRange(start - wording.start, end - wording.start);
  }, [ref, wording]);
}

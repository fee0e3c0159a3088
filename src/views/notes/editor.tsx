import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { choiceOf, choicesOf, kindFor, type Choice } from "../../store/note-draft.ts";
import type { Draft, Target } from "../../store/note-state.ts";
import { comparisonOf } from "../../store/state.ts";
import { showDialog } from "../show-dialog.ts";
import { useActions, useReading } from "../use-reading.ts";
import css from "./editor.module.css";
import { KindChoice } from "./kind-choice.tsx";
import { WordPicker } from "./word-picker.tsx";

/** The note that is being written. */
export function Editor() {
  const draft = useReading((state) => state.notes?.draft ?? null);
  return draft === null ? null : <EditorDialog draft={draft} />;
}

function EditorDialog({ draft }: { readonly draft: Draft }) {
  const { notes } = useActions();
  const ref = useDialog();
  const { fields, ...change } = useFields(draft);
  const now: Draft = { ...draft, ...fields };
  const save = (): void => {
    if (fields.kind.trim() !== "") notes((work) => work.save(now));
  };
  const discard = (): void => notes((work) => work.discard(now));
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation(); // The keys of the page behind do nothing here.
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
  };
  return (
    <dialog
      ref={ref}
      className={css["editor"]}
      aria-labelledby="note-title"
      onKeyDown={press}
      onCancel={(event) => {
        event.preventDefault();
        discard();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <h2 id="note-title">{draft.note === null ? "New note" : "Note"}</h2>
        <FieldList fields={fields} {...change} />
        <Buttons now={now} onDiscard={discard} />
      </form>
    </dialog>
  );
}

function FieldList({ fields, ...change }: ReturnType<typeof useFields>) {
  const { choices, choice } = change;
  const wording = choice?.wording ?? null;
  return (
    <>
      <OnChoice choices={choices} chosen={choice} onChoose={change.choose} />
      {wording !== null && (
        <WordPicker
          key={choice?.key}
          wording={wording}
          picked={fields.target}
          onPick={change.pick}
        />
      )}
      <KindChoice kind={fields.kind} onChoose={change.setKind} />
      <label className={css["text"]}>
        <span>Note</span>
        <textarea
          rows={4}
          value={fields.text}
          onChange={({ target }) => change.setText(target.value)}
        />
      </label>
    </>
  );
}

type ButtonsProps = { readonly now: Draft; readonly onDiscard: () => void };

function Buttons({ now: { note, kind }, onDiscard }: ButtonsProps) {
  const { notes } = useActions();
  return (
    <div className={css["buttons"]}>
      <button type="submit" className={css["save"]} disabled={kind.trim() === ""}>
        Save
      </button>
      <button type="button" onClick={onDiscard}>
        Cancel
      </button>
      {note !== null && (
        <button
          type="button"
          className={css["delete"]}
          onClick={() => notes((work) => work.remove(note.id))}
        >
          Delete
        </button>
      )}
    </div>
  );
}

type Fields = Pick<Draft, "target" | "kind" | "text">;

/** What is written in the editor. The kind follows what the note is on until the reader chooses one. */
function useFields(draft: Draft) {
  const comparison = useReading(comparisonOf);
  const choices = useMemo(
    () => (comparison === null ? [] : choicesOf(comparison, draft.passage)),
    [comparison, draft.passage],
  );
  const [choice, setChoice] = useState(() => choiceOf(draft, choices));
  const [target, setTarget] = useState<Target>(draft.target);
  const [text, setText] = useState(draft.text);
  const [ownKind, setKind] = useState(draft.note === null ? null : draft.kind);
  const kind = ownKind ?? (choice === null ? draft.kind : kindFor(choice));
  const fields: Fields = { target, kind, text };
  const choose = (next: Choice): void => {
    setChoice(next);
    setTarget(next.target);
  };
  const pick = (start: number, end: number): void => setTarget((was) => ({ ...was, start, end }));
  return { fields, choices, choice, choose, pick, setText, setKind };
}

type OnProps = {
  readonly choices: readonly Choice[];
  readonly chosen: Choice | null;
  readonly onChoose: (choice: Choice) => void;
};

function OnChoice({ choices, chosen, onChoose }: OnProps) {
  return (
    <label className={css["on"]}>
      <span>On</span>
      <select
        value={chosen?.key ?? ""}
        onChange={({ target }) => {
          const next = choices.find(({ key }) => key === target.value);
          if (next !== undefined) onChoose(next);
        }}
      >
        {choices.map(({ key, words }) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Opens over the page, and gives the focus back in the end. */
function useDialog() {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    if (ref.current !== null) showDialog(ref.current, true);
    ref.current?.querySelector<HTMLElement>("[name=kind]:checked")?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return ref;
}

import { useEffect, useRef, useState } from "react";
import { countNotes } from "../../store/note-count.ts";
import {
  GROUPINGS,
  noteGroups,
  notesElsewhere,
  type Grouping,
  type NoteGroup,
} from "../../store/note-list.ts";
import { openPassage } from "../../store/open.ts";
import type { State } from "../../store/state.ts";
import { counted } from "../../store/words.ts";
import { Choice } from "../event/choice.tsx";
import { showDialog } from "../show-dialog.ts";
import { useActions, useReading } from "../use-reading.ts";
import { NoteFiles } from "./note-files.tsx";
import { NoteItem } from "./note-item.tsx";
import { NoteMessage } from "./note-message.tsx";
import css from "./notes-panel.module.css";

const BY_ARTICLE = (state: State): readonly NoteGroup[] => noteGroups(state, "article");
const BY_KIND = (state: State): readonly NoteGroup[] => noteGroups(state, "kind");

/** All notes on the event, where the address asks for them. */
export function NotesPanel() {
  const open = useReading((state) => state.reading.notes);
  const modal = useReading((state) => state.room <= 1);
  return open ? <Panel key={`${modal}`} modal={modal} /> : null;
}

function Panel({ modal }: { readonly modal: boolean }) {
  const { notes, showNotes } = useActions();
  const [by, setBy] = useState<Grouping>("article");
  const ref = usePanel(modal);
  useEffect(() => notes(() => undefined), [notes]);
  return (
    <dialog
      ref={ref}
      className={css["panel"]}
      aria-labelledby="notes-title"
      onCancel={(event) => {
        event.preventDefault();
        showNotes(false);
      }}
    >
      <PanelHead by={by} onGroup={setBy} />
      <div className={css["body"]}>
        <NoteMessage />
        <Groups by={by} />
        <Elsewhere />
        <NoteFiles />
      </div>
    </dialog>
  );
}

type HeadProps = { readonly by: Grouping; readonly onGroup: (by: Grouping) => void };

function PanelHead({ by, onGroup }: HeadProps) {
  const { showNotes } = useActions();
  const count = useReading(countNotes);
  return (
    <div className={css["head"]}>
      <h2 id="notes-title" tabIndex={-1}>
        {count === 0 ? "Notes" : counted(count, "note")}
      </h2>
      {count > 1 && (
        <Choice
          legend="By"
          options={GROUPINGS.map((value) => ({ value, label: value }))}
          value={by}
          onChoose={onGroup}
        />
      )}
      <button type="button" aria-label="Close" onClick={() => showNotes(false)}>
        ✕
      </button>
    </div>
  );
}

function Groups({ by }: { readonly by: Grouping }) {
  const groups = useReading(by === "kind" ? BY_KIND : BY_ARTICLE);
  const ready = useReading((state) => state.notes?.ready ?? false);
  if (!ready) return <p>Reading your notes …</p>;
  if (groups.length === 0) return <Empty />;
  return groups.map(({ name, items }) => (
    <section key={name} className={css["group"]}>
      <h3>
        {name} <span>{items.length}</span>
      </h3>
      <ul>
        {items.map((item) => (
          <NoteItem key={item.id} item={item} by={by} />
        ))}
      </ul>
    </section>
  ));
}

function Empty() {
  return (
    <div className={css["empty"]}>
      <p>
        <strong>No notes on this event yet.</strong>
      </p>
      <p>
        Select words in any wording and choose <b>Note</b>, or go to a passage and press{" "}
        <kbd>m</kbd>. A note has a kind: a loaded word, something left out, who is quoted, a figure,
        a question, or one that you name.
      </p>
    </div>
  );
}

/** Notes on other events, so that none seems lost. */
function Elsewhere() {
  const notes = useReading((state) => state.notes);
  const state = useReading((each) => each);
  const { readEvent } = useActions();
  if (notes === null) return null;
  return notesElsewhere(state).map(({ event, title, count }) => (
    <p key={event} className={css["elsewhere"]}>
      {counted(count, "note")} on {title === null ? `an event that is not here (${event})` : title}{" "}
      {title !== null && (
        <button type="button" className="quiet" onClick={() => readEvent(event)}>
          read it
        </button>
      )}
    </p>
  ));
}

/** Opens beside the page, or over it on a small screen; Escape closes it, and the focus goes back. */
function usePanel(modal: boolean) {
  const ref = useRef<HTMLDialogElement>(null);
  const { showNotes } = useActions();
  const covered = useReading(
    (state) => openPassage(state) !== null || (state.notes?.draft ?? null) !== null,
  );
  useEffect(() => {
    const before = document.activeElement;
    if (ref.current !== null) showDialog(ref.current, modal);
    document.getElementById("notes-title")?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [modal]);
  useEffect(() => {
    if (covered || modal) return undefined;
    const press = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") showNotes(false);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [covered, modal, showNotes]);
  return ref;
}

import type { Note } from "../intake/note.ts";
import { anchorOf } from "./anchor.ts";
import { lettersOf } from "./letters.ts";
import type { NoteHold } from "./note-actions.ts";
import { choicesOf, kindFor } from "./note-draft.ts";
import { createKeeper, type Keeper } from "./note-keep.ts";
import { passageAtPlace } from "./note-passage.ts";
import { articleText, placesOf, quoteAt, wholeWords } from "./note-place.ts";
import type { Draft, Target, Undo } from "./note-state.ts";
import { noteTravel } from "./note-travel.ts";
import { openPassage } from "./open.ts";
import { comparisonOf, eventOf, type State } from "./state.ts";
import { counted } from "./words.ts";

type Machine = Parameters<typeof createKeeper>[1] & { readonly now: () => string };

/** Selected words of one wording: the letter, and where they are in its text. */
export type Selected = { readonly article: string; readonly start: number; readonly end: number };

export type NoteWork = Awaited<ReturnType<typeof createNoteWork>>;

/** Everything a person can do with notes. */
export async function createNoteWork(hold: NoteHold, machine: Machine) {
  const keeper = await createKeeper(hold, machine);
  follow(hold, keeper);
  return {
    ...writing(hold, keeper, machine),
    ...undoing(keeper),
    ...noteTravel(hold, keeper, machine),
    /** Opens the passage of a note, with the note shown. */
    show: (id: string) => {
      const passage = anchorOfNote(hold.get(), id);
      if (passage !== null) hold.visit({ passage, note: id, notes: false }, "push");
    },
    say: (said: string) => keeper.change({ said }),
    forget: (id: string) => void keeper.forget(id),
  };
}

/** Keeps places true to the open event, and opens the passage of a note that the address means. */
function follow({ get, subscribe, visit }: NoteHold, { notes, change }: Keeper): void {
  let events = get().events;
  let { event } = get().reading;
  const look = (): void => {
    const state = get();
    if (state.events !== events || state.reading.event !== event) {
      events = state.events;
      event = state.reading.event;
      change({ places: placesOf(notes().list, eventOf(state)), draft: null, undo: null });
    }
    const { note, passage } = get().reading;
    if (note !== null && passage === null) {
      const anchor = anchorOfNote(get(), note);
      if (anchor !== null) visit({ passage: anchor }, "replace");
    }
  };
  subscribe(look);
  look();
}

function anchorOfNote(state: State, id: string) {
  const comparison = comparisonOf(state);
  const place = state.notes?.places.find((each) => each.id === id);
  return comparison === null || place === undefined ? null : anchorOf(comparison, place);
}

function writing(hold: NoteHold, { notes, change, put, remove }: Keeper, machine: Machine) {
  const draft = (next: Draft): void => change({ draft: next, said: "" });
  return {
    /** Begins a note on selected words, else on this passage, else on the open one. */
    begin: (selected: Selected | null, passage: string | null) => {
      const first = firstDraft(hold.get(), selected, passage);
      if (first === null)
        change({ said: "Select words, or go to a passage with j, then press m." });
      else draft(first);
    },
    edit: (id: string) => {
      const note = notes().list.find((each) => each.id === id);
      const first = note === undefined ? null : draftOf(hold.get(), note);
      if (first !== null) draft(first);
    },
    save: (next: Draft) => {
      const note = noteOf(hold.get(), next, machine);
      if (note === null) return;
      change({ draft: null, said: "", undo: undoOf("Note saved.", next.note, note) });
      void put(note);
    },
    /** Closes the editor. What was written in it can be had back. */
    discard: (next: Draft) => {
      const same = next.text === notes().draft?.text;
      const undo: Undo = { words: "Note not saved.", restore: [], remove: [], draft: next };
      change({ draft: null, said: "", undo: same ? notes().undo : undo });
    },
    remove: (id: string) => {
      const note = notes().list.find((each) => each.id === id);
      if (note === undefined) return;
      const undo = { words: "Note deleted.", restore: [note], remove: [], draft: null };
      change({ draft: null, said: "", undo });
      void remove(id);
    },
  };
}

function undoOf(words: string, before: Note | null, note: Note): Undo {
  return before === null
    ? { words, restore: [], remove: [note.id], draft: null }
    : { words, restore: [before], remove: [], draft: null };
}

function undoing({ notes, change, put, remove }: Keeper) {
  return {
    undo: () => {
      const { undo } = notes();
      if (undo === null) return;
      const steps = undo.restore.length + undo.remove.length;
      const said = steps > 1 ? `${counted(steps, "note")} as before.` : "Undone.";
      change({ undo: null, draft: undo.draft, said: undo.draft === null ? said : "" });
      for (const note of undo.restore) void put(note);
      for (const id of undo.remove) void remove(id);
    },
    /** The message was read. */
    settle: () => change({ undo: null, said: "" }),
  };
}

function firstDraft(state: State, selected: Selected | null, passage: string | null): Draft | null {
  const comparison = comparisonOf(state);
  const event = eventOf(state);
  if (comparison === null || event === null) return null;
  const at = selected === null ? null : passageAtPlace(comparison, selected);
  if (selected !== null && at !== null) {
    const text = articleText(event, selected.article);
    const span = wholeWords(text, selected, { start: 0, end: text.length }) ?? selected;
    const target: Target = { article: selected.article, ...span, scope: "words", lacks: null };
    return { note: null, passage: at, target, kind: "", text: "" };
  }
  const here = passage ?? openPassage(state) ?? state.lit;
  const choices = here === null ? [] : choicesOf(comparison, here);
  const choice = choices.find(({ key }) => key === "passage") ?? choices[0];
  if (here === null || choice === undefined) return null;
  return { note: null, passage: here, target: choice.target, kind: kindFor(choice), text: "" };
}

function draftOf(state: State, note: Note): Draft | null {
  const comparison = comparisonOf(state);
  const place = state.notes?.places.find(({ id }) => id === note.id);
  const passage =
    comparison === null || place === undefined ? null : passageAtPlace(comparison, place);
  if (place === undefined || passage === null) return null;
  const { article, start, end, scope, lacks, kind, text } = place;
  return { note, passage, target: { article, start, end, scope, lacks }, kind, text };
}

/** A draft as a note, with the words it is on. */
function noteOf(state: State, draft: Draft, { newId, now }: Machine): Note | null {
  const event = eventOf(state);
  const { article, scope, lacks } = draft.target;
  const file = event === null ? null : fileOf(event.articles, article);
  if (event === null || file === null) return null;
  const lacksFile = lacks === null ? null : fileOf(event.articles, lacks);
  const moment = now();
  return {
    id: draft.note?.id ?? newId(),
    event: event.id,
    article,
    file,
    ...quoteAt(articleText(event, article), draft.target),
    scope,
    lacks: lacks === null || lacksFile === null ? null : { article: lacks, file: lacksFile },
    kind: draft.kind.trim(),
    text: draft.text.trim(),
    made: draft.note?.made ?? moment,
    changed: moment,
  };
}

function fileOf(articles: readonly { readonly file: string }[], letter: string): string | null {
  return articles[lettersOf(articles.length).indexOf(letter)]?.file ?? null;
}

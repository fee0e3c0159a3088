import { readNote, type Note } from "../intake/note.ts";
import type { Agrees, Answer, Problem, Shelf } from "../shelf/shelf.ts";
import type { NoteHold } from "./note-actions.ts";
import { placesOf } from "./note-place.ts";
import type { NoteState, Unreadable } from "./note-state.ts";
import { eventOf } from "./state.ts";

const TROUBLES: Readonly<Record<Problem, string>> = {
  forbidden:
    "This browser keeps nothing for this page. Your notes last until you close it: export them before you leave.",
  full: "There is no room left for this page on this machine. What you wrote is here until you close the page: export it, or make room and save it again.",
  broken:
    "The browser could not keep your notes. They are here until you close the page: export them before you leave.",
  changed: "",
};

export const NO_NOTES: NoteState = {
  ready: false,
  list: [],
  places: [],
  draft: null,
  undo: null,
  said: "",
  trouble: null,
  unkept: [],
  unreadable: [],
};

/** Changes what the page knows of the notes, and nothing on the shelf. */
export type Change = (part: Partial<NoteState>) => void;

/** The notes on the page and on the shelf, kept alike. */
export type Keeper = {
  readonly notes: () => NoteState;
  readonly change: Change;
  /** Puts a note in the place of what this page knew under its id. Another tab's later one stays beside it. */
  readonly put: (note: Note) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** Takes something unreadable off the shelf for good. */
  readonly forget: (id: string) => Promise<void>;
};

type Machine = {
  readonly open: () => Promise<Answer<Shelf>>;
  readonly newId: () => string;
};

/** Reads the shelf, and again whenever another tab writes. Without a shelf notes live on the page alone. */
export async function createKeeper(hold: NoteHold, machine: Machine): Promise<Keeper> {
  const notes = (): NoteState => hold.get().notes ?? NO_NOTES;
  const change: Change = (part) => {
    const next = { ...notes(), ...part };
    const event = eventOf(hold.get());
    hold.set({
      notes: part.list === undefined ? next : { ...next, places: placesOf(next.list, event) },
    });
  };
  const shelf = await machine.open();
  if (!shelf.ok) change({ trouble: TROUBLES[shelf.problem] });
  const read = async (): Promise<void> => {
    if (shelf.ok) takeOver(await shelf.value.all(), notes(), change);
    change({ ready: true });
  };
  await read();
  if (shelf.ok) shelf.value.listen(() => void read());
  const write = writer(shelf, { notes, change, read, newId: machine.newId });
  return { notes, change, ...write };
}

/** What the shelf has, and what of this page it has not. */
function takeOver(
  found: Awaited<ReturnType<Shelf["all"]>>,
  { list, unkept }: NoteState,
  change: Change,
): void {
  if (!found.ok) return change({ trouble: TROUBLES[found.problem] });
  const kept: Note[] = [];
  const unreadable: Unreadable[] = [];
  for (const { id, value } of found.value) {
    const note = readNote(value);
    if (note === null || note.id !== id) unreadable.push({ id, value });
    else kept.push(note);
  }
  const ours = list.filter(({ id }) => unkept.includes(id));
  const others = kept.filter(({ id }) => !unkept.includes(id));
  change({ list: [...others, ...ours], unreadable });
}

type Desk = Pick<Keeper, "notes" | "change"> & {
  readonly read: () => Promise<void>;
  readonly newId: () => string;
};

/** The shelf still has what this page knew. */
function agrees(before: Note | undefined): Agrees {
  return (there) => before !== undefined && readNote(there)?.changed === before.changed;
}

function writer(shelf: Answer<Shelf>, desk: Desk) {
  const { read } = desk;
  const forget = async (id: string): Promise<void> => {
    if (!shelf.ok) return;
    await shelf.value.remove(id, (there) => readNote(there)?.id !== id);
    await read();
  };
  return { put: putter(shelf, desk), remove: remover(shelf, desk), forget };
}

function putter(shelf: Answer<Shelf>, { notes, change, read, newId }: Desk) {
  const settle = (id: string, answer: Answer<null>): void => {
    const rest = notes().unkept.filter((each) => each !== id);
    if (answer.ok) change({ unkept: rest, trouble: rest.length === 0 ? null : notes().trouble });
    else change({ unkept: [...rest, id], trouble: TROUBLES[answer.problem] });
  };
  const put = async (note: Note): Promise<void> => {
    const before = notes().list.find(({ id }) => id === note.id);
    // Not kept until the shelf says so: a reading of the shelf in between must not lose it.
    change({
      list: [...notes().list.filter(({ id }) => id !== note.id), note],
      unkept: [...notes().unkept.filter((id) => id !== note.id), note.id],
    });
    if (!shelf.ok) return settle(note.id, shelf);
    const answer = await shelf.value.put(note.id, note, agrees(before));
    if (answer.ok || answer.problem !== "changed") return settle(note.id, answer);
    change({ unkept: notes().unkept.filter((id) => id !== note.id) });
    await put({ ...note, id: newId() });
    change({ said: "This note was changed in another tab. Both are kept." });
    await read();
  };
  return put;
}

function remover(shelf: Answer<Shelf>, { notes, change, read }: Desk) {
  return async (id: string): Promise<void> => {
    const before = notes().list.find((note) => note.id === id);
    change({
      list: notes().list.filter((note) => note.id !== id),
      unkept: notes().unkept.filter((each) => each !== id),
    });
    if (!shelf.ok) return;
    const answer = await shelf.value.remove(id, agrees(before));
    await read();
    if (answer.ok) return;
    if (answer.problem === "changed")
      change({ said: "This note was changed in another tab, so it stays." });
    else change({ trouble: TROUBLES[answer.problem] });
  };
}

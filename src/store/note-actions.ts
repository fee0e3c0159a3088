import type { Answer, Shelf } from "../shelf/shelf.ts";
import type { NoteWork } from "./note-work.ts";
import type { Reading, State } from "./state.ts";

/** What notes need of the machine. `load` brings the shelf's own files, `exist` asks without them. */
export type NoteNeeds = {
  readonly exist: () => Promise<boolean>;
  readonly load: () => Promise<{
    readonly open: () => Promise<Answer<Shelf>>;
    readonly newId: () => string;
    readonly now: () => string;
  }>;
};

export type NoteHold = {
  readonly get: () => State;
  readonly set: (change: Partial<State>) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly visit: (change: Partial<Reading>, how: "push" | "replace") => void;
};

/** Notes cost a reader without notes nothing: all they can do comes with the first need of it. */
export function noteActions(hold: NoteHold, needs: NoteNeeds | undefined) {
  let work: Promise<NoteWork> | null = null;
  const load = async (given: NoteNeeds): Promise<NoteWork> => {
    const [{ createNoteWork }, shelf] = await Promise.all([import("./note-work.ts"), given.load()]);
    return createNoteWork(hold, shelf);
  };
  const notes = (act: (work: NoteWork) => void): void => {
    if (needs !== undefined) void (work ??= load(needs)).then(act);
  };
  return {
    /** Does something with the reader's notes, once they are there. */
    notes,
    /** Reads the notes that were made before, where there are any or the address asks for them. */
    recallNotes: () => {
      const { reading } = hold.get();
      const asked = reading.notes || reading.note !== null;
      void needs?.exist().then((exist) => (exist || asked ? notes(() => {}) : undefined));
    },
    showNotes: (open: boolean) => hold.visit({ notes: open }, "push"),
  };
}

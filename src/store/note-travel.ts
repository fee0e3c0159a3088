import { notesAsAnnotations } from "../export/notes-annotations.ts";
import { readAnnotations } from "../intake/annotations.ts";
import type { NoteHold } from "./note-actions.ts";
import { adopt, broughtWords, FAULTS, sortNotes, undoBringing } from "./note-bring.ts";
import { noteEntries } from "./note-entries.ts";
import type { Keeper } from "./note-keep.ts";

/** A file to save. */
export type NoteFile = { readonly name: string; readonly type: string; readonly text: string };

type Machine = Parameters<typeof adopt>[2];

/** Notes that leave as files and come back. `page` is the address of the page before #. */
export function noteTravel({ get }: NoteHold, keeper: Keeper, machine: Machine) {
  const { notes, change } = keeper;
  return {
    csv: async (page: string): Promise<NoteFile> => {
      const { notesAsCsv } = await import("../export/notes-csv.ts");
      const text = notesAsCsv(noteEntries(get(), page));
      return { name: `notes-${get().reading.event}.csv`, type: "text/csv", text };
    },
    annotations: (page: string): NoteFile => {
      const { event } = get().reading;
      const text = notesAsAnnotations(event, noteEntries(get(), page));
      return { name: `notes-${event}.jsonld`, type: "application/ld+json", text };
    },
    /** What could not be read as a note, as it stands on the shelf. */
    unreadable: (): NoteFile => ({
      name: "notes-unreadable.json",
      type: "application/json",
      text: `${JSON.stringify(notes().unreadable, null, 2)}\n`,
    }),
    /** Takes over the annotations of a file. Of two notes with one id the later stays; nothing else is touched. */
    bring: async (json: string): Promise<void> => {
      const read = readAnnotations(json);
      if (!read.ok) return change({ undo: null, said: FAULTS[read.problem] });
      const found = read.annotations.map((each) => adopt(get().events, each, machine));
      const placed = found.flatMap((note) => note ?? []);
      const taken = sortNotes(notes().list, placed);
      for (const note of taken.fresh) await keeper.put(note);
      const words = broughtWords(taken, found.length - placed.length + read.unread);
      const undo = undoBringing(taken, words);
      change({ undo, said: undo === null ? words : "" });
    },
  };
}

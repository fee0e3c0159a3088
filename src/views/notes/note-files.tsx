import { countNotes } from "../../store/note-count.ts";
import type { NoteFile } from "../../store/note-travel.ts";
import { counted } from "../../store/words.ts";
import { useActions, useReading } from "../use-reading.ts";
import css from "./note-files.module.css";
import { pageAddress } from "./page-address.ts";

/** Notes as files: out, in, and where they are kept meanwhile. */
export function NoteFiles() {
  const { notes } = useActions();
  const count = useReading(countNotes);
  return (
    <section className={`${css["files"]} no-print`} aria-label="Notes as files">
      <div className={css["buttons"]}>
        {count > 0 && (
          <>
            <button
              type="button"
              onClick={() => notes((work) => void work.csv(pageAddress()).then(download))}
            >
              Export CSV
            </button>
            <button
              type="button"
              onClick={() => notes((work) => download(work.annotations(pageAddress())))}
            >
              Export Web Annotation
            </button>
          </>
        )}
        <Bring />
      </div>
      <Unreadable />
      <Where />
    </section>
  );
}

function Bring() {
  const { notes } = useActions();
  return (
    <label className={css["bring"]}>
      Bring in notes from a Web Annotation file
      <input
        type="file"
        accept=".jsonld,.json,application/ld+json,application/json"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined)
            void file.text().then((json) => notes((work) => void work.bring(json)));
          target.value = "";
        }}
      />
    </label>
  );
}

function Where() {
  return (
    <details>
      <summary>Where are these kept?</summary>
      <p>
        In this browser, on this machine, and nowhere else: nothing is sent. Clearing the browser’s
        data for this page deletes them, and a private window forgets them, so export what you want
        to keep or hand in. A link to a note opens its passage for anyone; the note itself does not
        travel with it.
      </p>
      <p>
        Both files quote the words with their place, counted in Unicode characters (code points)
        from the start of the article. In the CSV, a cell that a spreadsheet would run as a formula
        has one ’ before it.
      </p>
    </details>
  );
}

/** What stands on the shelf and is no note. It stays there until the reader says otherwise. */
function Unreadable() {
  const unreadable = useReading((state) => state.notes?.unreadable ?? null);
  const { notes } = useActions();
  if (unreadable === null || unreadable.length === 0) return null;
  return (
    <div className={css["unreadable"]} role="alert">
      <p>
        {counted(unreadable.length, "note")} kept here could not be read. Nothing was changed: save
        {unreadable.length === 1 ? " it" : " them"} as a file, or remove
        {unreadable.length === 1 ? " it" : " them"} for good.
      </p>
      <button type="button" onClick={() => notes((work) => download(work.unreadable()))}>
        Save as a file
      </button>
      <button
        type="button"
        onClick={() =>
          notes((work) => {
            for (const { id } of unreadable) work.forget(id);
          })
        }
      >
        Remove for good
      </button>
    </div>
  );
}

function download({ name, type, text }: NoteFile): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

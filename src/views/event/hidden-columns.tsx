import { useActions, useShown } from "../use-reading.ts";

/** Columns that the reader hid, each with a way back. */
export function HiddenColumns({ letters }: { readonly letters: readonly string[] }) {
  const columns = useShown((state) => state.reading.columns);
  const { toggleColumn } = useActions();
  const hidden = letters.filter((letter) => !columns.includes(letter));
  if (hidden.length === 0) return null;
  return (
    <span>
      Hidden:{" "}
      {hidden.map((letter) => (
        <button key={letter} type="button" className="quiet" onClick={() => toggleColumn(letter)}>
          show {letter}
        </button>
      ))}
    </span>
  );
}

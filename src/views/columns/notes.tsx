import type { CellView } from "../../store/entries.ts";
import { notes } from "../../store/notes.ts";
import { useReading } from "../use-reading.ts";
import css from "./notes.module.css";

type Props = { readonly passage: string; readonly cell: CellView };

/** That a wording was moved, split or merged, with links to both ends. */
export function Notes(props: Props) {
  if (props.cell.moved === null && props.cell.reshaped === null) return null;
  return <Links {...props} />;
}

function Links({ passage, cell }: Props) {
  const state = useReading((each) => each);
  const lines = notes(state, passage, cell);
  return lines.map((line) => (
    <span key={line.map(({ text }) => text).join("")} className={css["note"]}>
      {line.map(({ text, href }) =>
        href === null ? (
          text
        ) : (
          <a key={text} href={href}>
            {text}
          </a>
        ),
      )}
    </span>
  ));
}

import type { CellView } from "../../store/entries.ts";
import { notes } from "../../store/notes.ts";
import { whole } from "../../store/state.ts";
import { useShown } from "../use-reading.ts";
import css from "./notes.module.css";

type Props = { readonly passage: string; readonly cell: CellView };

/** That a wording was moved, split or merged, with links to both ends. */
export function Notes(props: Props) {
  if (props.cell.moved === null && props.cell.reshaped === null) return null;
  return <Links {...props} />;
}

function Links({ passage, cell }: Props) {
  const state = useShown(whole);
  const lines = notes(state, passage, cell);
  return lines.map((line) => (
    <span key={line.map(({ text }) => text).join("")} className={css["note"]}>
      {line.map(({ text, href, sign }) =>
        href === null ? (
          <span key={text} aria-hidden={sign || undefined}>
            {text}
          </span>
        ) : (
          <a key={text} href={href}>
            {text}
          </a>
        ),
      )}
    </span>
  ));
}

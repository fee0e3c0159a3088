import { useState } from "react";
import type { Piece } from "../../store/marks.ts";
import { counted } from "../../store/words.ts";
import css from "./marks.module.css";

/** Longer stretches would drown the wording: they stay folded behind a count. */
const LONGEST_IN_LINE = 6;

type Props = { readonly piece: Extract<Piece, { kind: "left" }> };

/** What the other wording has and this one does not: it is shown, but is not part of the text. */
export function LeftOut({ piece: { text, words, air } }: Props) {
  const [open, setOpen] = useState(false);
  const long = words > LONGEST_IN_LINE;
  return (
    <span data-aside="">
      {air.before && " "}
      {long && (
        <button
          type="button"
          className={css["more"]}
          dir="ltr"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <span aria-hidden="true">‸ </span>
          <span className="spoken">left out here: </span>
          {counted(words, "word")}
        </button>
      )}
      {(!long || open) && (
        <>
          <span className={css["caret"]} aria-hidden="true" />
          <del className={css["left"]}>
            <span className="spoken" dir="ltr">
              left out here:{" "}
            </span>
            {text}
          </del>
        </>
      )}
      {air.after && " "}
    </span>
  );
}

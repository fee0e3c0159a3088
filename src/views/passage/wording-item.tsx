import type { Explanation } from "../../store/explain.ts";
import type { Sheet, SheetWording } from "../../store/sheet.ts";
import { Label } from "../columns/label.tsx";
import { Notes } from "../columns/notes.tsx";
import { Wording } from "../columns/wording.tsx";
import { useActions } from "../use-reading.ts";
import { SetApart } from "./set-apart.tsx";
import css from "./wording-item.module.css";

type Props = { readonly wording: SheetWording; readonly sheet: Sheet };

/** One outlet's wording, why it is here, and what can be done with it. */
export function WordingItem({ wording, sheet: { entry, against } }: Props) {
  const { chooseAgainst } = useActions();
  const { cell, name, place, chosen, explanation } = wording;
  return (
    <li className={css["item"]} data-chosen={chosen || undefined}>
      <div className={css["who"]}>
        <h3>
          <b>{cell.article}</b> {name} <span>{place}</span>
        </h3>
        {chosen && against !== null && (
          <span className={css["chosen"]}>◆ the others are marked against this</span>
        )}
        {cell.article !== against && (
          <button type="button" className="quiet" onClick={() => chooseAgainst(cell.article)}>
            mark against {cell.article}
          </button>
        )}
      </div>
      <p className={css["meta"]}>
        <Label cell={cell} shared={false} /> <Notes passage={entry.passage} cell={cell} />
      </p>
      <Wording cell={cell} others={entry.cells} />
      {explanation !== null && <Why explanation={explanation} />}
      <SetApart cell={cell} />
    </li>
  );
}

function Why({ explanation }: { readonly explanation: Explanation }) {
  const { evidence, rule, whyNotCloser, inCommon, whole } = explanation;
  return (
    <p className={css["why"]}>
      {evidence}. {rule} {whyNotCloser}
      {inCommon.length > 0 && ` In common: ${inCommon.join(", ")}.`}
      {whole && " So much differs that both wordings are shown whole."}
    </p>
  );
}

import type { Explanation } from "../../store/explain.ts";
import type { Sheet } from "../../store/sheet.ts";
import type { SheetWording } from "../../store/sheet-wordings.ts";
import { Label } from "../columns/label.tsx";
import { Notes } from "../columns/notes.tsx";
import { Wording } from "../columns/wording.tsx";
import { useActions } from "../use-reading.ts";
import { PlaceBar } from "./place-bar.tsx";
import { SetApart } from "./set-apart.tsx";
import css from "./wording-item.module.css";

type Props = { readonly wording: SheetWording; readonly sheet: Sheet };

/** One outlet's wording, why it is here, and what can be done with it. */
export function WordingItem({ wording, sheet: { entry, against, second } }: Props) {
  const { cell, name, place, where, chosen, explanation } = wording;
  return (
    <li className={css["item"]} data-chosen={chosen || undefined}>
      <div className={css["who"]}>
        <h3>
          <b>{cell.article}</b> {name}
        </h3>
        <span className={css["place"]}>
          {where !== null && <PlaceBar where={where} />} {place}
        </span>
      </div>
      <p className={css["meta"]}>
        {chosen && against !== null && second === null && (
          <span>
            <span aria-hidden="true">◆ </span>the others are marked against this
          </span>
        )}
        {second === null || !chosen ? <Label cell={cell} shared={false} /> : null}{" "}
        <Notes passage={entry.passage} cell={cell} />
      </p>
      <Wording cell={cell} others={entry.cells} />
      {explanation !== null && <Why explanation={explanation} />}
      <ItemActions
        wording={wording}
        against={second === null ? against : null}
        passage={entry.passage}
      />
    </li>
  );
}

type ActionProps = {
  readonly wording: SheetWording;
  /** Null where no other could be chosen. */
  readonly against: string | null;
  readonly passage: string;
};

function ItemActions({ wording: { cell }, against, passage }: ActionProps) {
  const { chooseAgainst, copyPassage, copyLink } = useActions();
  const { article, stretches } = cell;
  const named = { passage, article, start: stretches[0]?.start ?? null };
  return (
    <div className={css["actions"]}>
      {against !== null && article !== against && (
        <button type="button" className="quiet" onClick={() => chooseAgainst(article)}>
          mark against {article}
        </button>
      )}
      <button type="button" className="quiet" onClick={() => void copyPassage(named)}>
        copy {article} with citation
      </button>
      <button type="button" className="quiet" onClick={() => void copyLink(named)}>
        copy link to {article}
      </button>
      <SetApart cell={cell} />
    </div>
  );
}

function Why({ explanation }: { readonly explanation: Explanation }) {
  const { evidence, rule, whyNotCloser, inCommon, whole } = explanation;
  return (
    <p className={css["why"]}>
      {evidence}. {rule} {whyNotCloser}
      {inCommon.length > 0 && " In common:"}
      {inCommon.map(({ kind, words }, index) => (
        <span key={kind}>
          {index > 0 && ";"} {kind} <i dir="auto">{words.join(", ")}</i>
        </span>
      ))}
      {inCommon.length > 0 && "."}
      {whole && " So much differs that both wordings are shown whole."}
    </p>
  );
}

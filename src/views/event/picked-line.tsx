import { pickingKey, pickingOf } from "../../store/filter.ts";
import { SMALL_WORDS } from "../../store/filter-words.ts";
import { heads } from "../../store/heads.ts";
import { picked } from "../../store/picked.ts";
import { useActions, useShown } from "../use-reading.ts";
import css from "./picked-line.module.css";

/** Which passages are picked out, which names are hidden, and what the reader corrected. */
export function PickedLine() {
  const { blind } = useShown((state) => state.reading);
  return (
    <>
      <Asked />
      {blind && <Names />}
      <Fixes />
    </>
  );
}

function Asked() {
  const reading = useShown((state) => state.reading);
  const { conditions } = useShown(picked);
  const { narrow, setSmall, showAll } = useActions();
  const narrowed = pickingKey(pickingOf(reading)) !== "";
  if (!narrowed && !reading.small) return null;
  return (
    <div className={css["line"]}>
      {narrowed && <Count />}
      <ul className={css["chips"]} aria-label="Filters that are on">
        {conditions.map(({ field, words }) => (
          <Chip key={field} words={words} drop={() => narrow({ [field]: null })} />
        ))}
        {reading.small && <Chip words={SMALL_WORDS} drop={() => setSmall(false)} />}
      </ul>
      <button type="button" className="quiet" onClick={showAll}>
        show all
      </button>
    </div>
  );
}

/** How many there are; where there are none, what each condition costs. */
function Count() {
  const { count, of, without } = useShown(picked);
  const { narrow } = useActions();
  if (count > 0) {
    return (
      <p>
        Showing <strong>{count}</strong> of {of}
      </p>
    );
  }
  return (
    <p>
      <strong>Nothing meets all of this.</strong>
      {without.map((each) => (
        <span key={each.field}>
          {" "}
          <button type="button" className="quiet" onClick={() => narrow({ [each.field]: null })}>
            Without “{each.words}”
          </button>{" "}
          {each.count}
        </span>
      ))}
    </p>
  );
}

function Chip({ words, drop }: { readonly words: string; readonly drop: () => void }) {
  return (
    <li className={css["chip"]}>
      {words}
      <button type="button" aria-label={`Remove: ${words}`} onClick={drop}>
        <span aria-hidden="true">×</span>
      </button>
    </li>
  );
}

/** Names come back all at once, or one by one, as in class. */
function Names() {
  const all = useShown(heads);
  const revealed = useShown((state) => state.revealed);
  const { setBlind, revealName } = useActions();
  return (
    <div className={css["line"]}>
      <p>Outlet names are hidden.</p>
      <button type="button" className="quiet" onClick={() => setBlind(false)}>
        Reveal names
      </button>
      <span>one by one:</span>
      {all
        .filter(({ article }) => !revealed.has(article))
        .map(({ article }) => (
          <button
            key={article}
            type="button"
            className="quiet"
            aria-label={`Reveal the name of ${article}`}
            onClick={() => revealName(article)}
          >
            {article}
          </button>
        ))}
    </div>
  );
}

function Fixes() {
  const fixes = useShown((state) => state.reading.fixes);
  const { undo } = useActions();
  return fixes.map((fix) => (
    <p key={`${fix.article}${fix.start}`}>
      You {fix.role === "body" ? "put text back into" : "set text apart in"} {fix.article}.{" "}
      <button type="button" className="quiet" onClick={() => undo(fix)}>
        undo
      </button>
    </p>
  ));
}

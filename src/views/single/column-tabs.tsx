import { columnInView } from "../../store/columns.ts";
import { headOfArticle } from "../../store/heads.ts";
import { useActions, useReading, useShown } from "../use-reading.ts";
import css from "./column-tabs.module.css";

/** One letter an outlet: whose article is in view. */
export function ColumnTabs() {
  const columns = useShown((state) => state.reading.columns);
  const current = useReading((state) => columnInView(state.reading));
  return (
    <fieldset className={css["tabs"]}>
      <legend className="spoken">Article in view</legend>
      {columns.map((letter) => (
        <Tab key={letter} letter={letter} current={letter === current} />
      ))}
    </fieldset>
  );
}

function Tab({ letter, current }: { readonly letter: string; readonly current: boolean }) {
  const name = useShown((state) => headOfArticle(state, letter)?.name ?? "");
  const { showColumn } = useActions();
  return (
    <label className={css["tab"]}>
      <input
        type="radio"
        name="column"
        aria-label={`${letter}, ${name}`}
        checked={current}
        onChange={() => showColumn(letter)}
      />
      <span aria-hidden="true">
        {letter} <span className={css["name"]}>{name}</span>
      </span>
    </label>
  );
}

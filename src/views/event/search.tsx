import type { KeyboardEvent } from "react";
import { foundWords } from "../../store/found.ts";
import { useActions, useReading, useShown } from "../use-reading.ts";
import css from "./search.module.css";

/** Finds words in all articles; Enter goes on to the next. */
export function Search() {
  const find = useReading((state) => state.reading.find);
  const found = useShown(foundWords);
  const actions = useActions();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    actions.goToFound(event.shiftKey ? -1 : 1);
  };
  return (
    <search className={css["search"]}>
      <label className="spoken" htmlFor="find">
        Find in all articles
      </label>
      <input
        id="find"
        type="search"
        value={find}
        placeholder="Find words, “a phrase”"
        autoComplete="off"
        onChange={({ target }) => actions.find(target.value)}
        onKeyDown={onKeyDown}
      />
      <output className={css["found"]} htmlFor="find">
        {found}
      </output>
      {find !== "" && <Steps />}
    </search>
  );
}

function Steps() {
  const { goToFound } = useActions();
  return (
    <>
      <button type="button" aria-label="Previous found passage" onClick={() => goToFound(-1)}>
        ↑
      </button>
      <button type="button" aria-label="Next found passage" onClick={() => goToFound(1)}>
        ↓
      </button>
    </>
  );
}

import type { KeyboardEvent } from "react";
import { foundWords, isFound } from "../../store/found.ts";
import { useActions, useReader, useReading, useShown } from "../use-reading.ts";
import css from "./search.module.css";
import { focusPassage } from "./use-cursor.ts";

/** Finds words in all articles; Enter goes on to the next, an arrow down takes the keys to the one that was found. */
export function Search() {
  const find = useReading((state) => state.reading.find);
  const found = useShown(foundWords);
  const { actions, getState } = useReader();
  const onKeyDown = (event: KeyboardEvent): void => {
    const { cursor } = getState();
    if (event.key === "Enter") actions.goToFound(event.shiftKey ? -1 : 1);
    else if (event.key === "ArrowDown" && cursor !== null) focusPassage(cursor.passage);
    else return;
    event.preventDefault();
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

/** They keep the focus where nothing is found any more, but say that they lead nowhere. */
function Steps() {
  const { goToFound } = useActions();
  const off = !useShown(isFound);
  return (
    <>
      <button
        type="button"
        aria-label="Previous found passage"
        aria-disabled={off}
        onClick={() => goToFound(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        aria-label="Next found passage"
        aria-disabled={off}
        onClick={() => goToFound(1)}
      >
        ↓
      </button>
    </>
  );
}

import { useEffect, useRef } from "react";
import { formatAddress } from "../../store/address.ts";
import { dateWords } from "../../store/date-words.ts";
import { heads } from "../../store/heads.ts";
import { eventOf } from "../../store/state.ts";
import { useShown } from "../use-reading.ts";
import css from "./colophon.module.css";

/** On paper: whose texts these are, what is compared, and where it is found again. */
export function Colophon() {
  const event = useShown(eventOf);
  const list = useShown(heads);
  const hash = useShown((state) => formatAddress(state.reading, eventOf(state)));
  const address = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    // Set after drawing: where the page stands is not known when it is drawn ahead.
    if (address.current !== null) address.current.textContent = new URL(hash, location.href).href;
  }, [hash]);
  if (event === null) return null;
  return (
    <footer className={css["colophon"]}>
      <h2>Sources</h2>
      <ul>
        {list.map(({ article, name, shownBy, headline }) => (
          <li key={article}>
            <b>{article}</b> {name}
            {shownBy !== null && ` (named by “${shownBy}”)`}:{" "}
            <bdi>{headline ?? "no headline in the text"}</bdi>
          </li>
        ))}
      </ul>
      <p>
        {event.title}, {dateWords(event.date)}. Compared with Variorum:{" "}
        <span className={css["address"]} ref={address} />
      </p>
    </footer>
  );
}

import { THEMES, type Theme } from "../../store/state.ts";
import { useActions, useReading } from "../use-reading.ts";
import css from "./masthead.module.css";
import { Search } from "./search.tsx";

const THEME_WORDS: Readonly<Record<Theme, string>> = { auto: "Auto", light: "Light", dark: "Dark" };

/** The name of the house, the event, search, theme and help. */
export function Masthead() {
  const { showHelp, readEvent } = useActions();
  const current = useReading((state) => state.reading.event);
  return (
    <header className={`${css["masthead"]} no-print`}>
      <button type="button" className={css["skip"]} onClick={skipToText}>
        Skip to the text
      </button>
      <p className={css["name"]}>
        <a
          href="index.html"
          onClick={(event) => {
            event.preventDefault();
            readEvent(current);
          }}
        >
          Variorum
        </a>
      </p>
      <EventChoice />
      <div className={css["tools"]}>
        <Search />
        <ThemeChoice />
        <button type="button" aria-haspopup="dialog" onClick={() => showHelp(true)}>
          Keys <kbd aria-hidden="true">?</kbd>
        </button>
      </div>
    </header>
  );
}

function ThemeChoice() {
  const theme = useReading((state) => state.settings.theme);
  const { changeSettings } = useActions();
  return (
    <label className={css["theme"]}>
      <span className="spoken">Theme</span>
      <select
        value={theme}
        onChange={({ target }) => {
          const picked = THEMES.find((each) => each === target.value);
          if (picked !== undefined) changeSettings({ theme: picked });
        }}
      >
        {THEMES.map((each) => (
          <option key={each} value={each}>
            {THEME_WORDS[each]}
          </option>
        ))}
      </select>
    </label>
  );
}

function EventChoice() {
  const events = useReading((state) => state.events);
  const current = useReading((state) => state.reading.event);
  const { readEvent } = useActions();
  if (events.length < 2) return null;
  return (
    <label className={css["event"]}>
      <span className="spoken">Event</span>
      <select value={current} onChange={({ target }) => readEvent(target.value)}>
        {events.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

function skipToText(): void {
  document.getElementById("main")?.focus();
}

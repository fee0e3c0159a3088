import { THEMES, type Theme } from "../../store/state.ts";
import { NotesButton } from "../notes/notes-button.tsx";
import { useActions, useReading } from "../use-reading.ts";
import css from "./masthead.module.css";
import { Search } from "./search.tsx";

const THEME_WORDS: Readonly<Record<Theme, string>> = { auto: "Auto", light: "Light", dark: "Dark" };

/** The name of the house, the event, search, theme and help. */
export function Masthead() {
  const { readEvent, readAs } = useActions();
  const current = useReading((state) => state.reading.event);
  // No page can know that it is read out; who hears it meets the way of reading made for that first.
  const readInOneColumn = (): void => {
    readAs("single");
    skipToText();
  };
  return (
    <header className={`${css["masthead"]} no-print`}>
      <button type="button" className={css["skip"]} onClick={skipToText}>
        Skip to the text
      </button>
      <button type="button" className={css["skip"]} onClick={readInOneColumn}>
        Read in one column
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
        <NotesButton />
        <Lists />
      </div>
    </header>
  );
}

/** What can be done, and by which keys. */
function Lists() {
  const { showHelp, showPalette } = useActions();
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => showPalette(true)}
      >
        Commands <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      <button
        type="button"
        className={css["keys"]}
        aria-haspopup="dialog"
        onClick={() => showHelp(true)}
      >
        Keys <kbd aria-hidden="true">?</kbd>
      </button>
    </>
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
        // Drawn ahead, it shows what holds for everybody; React leaves it so when it takes over.
        ref={(select) => {
          if (select !== null) select.value = theme;
        }}
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

import { fetchRest } from "../../engine/index.ts";
import type { State } from "../../store/state.ts";
import { Body } from "./body.tsx";
import { Colophon } from "./colophon.tsx";
import { Dock } from "./dock.tsx";
import css from "./event-page.module.css";
import { useKeys } from "../keys/use-keys.ts";
import { Later, later, useParts } from "../later.tsx";
import { NotesDesk } from "../notes/notes-desk.tsx";
import { Compared } from "../shown.tsx";
import { Masthead } from "./masthead.tsx";
import { Opening } from "./opening.tsx";
import { Spoken } from "./spoken.tsx";
import { Waiting } from "./waiting.tsx";
import { useCursor } from "./use-cursor.ts";
import { useFit } from "./use-fit.ts";
import { useTheme } from "./use-theme.ts";

const opensPassage = ({ reading }: State): boolean => reading.passage !== null;

// None of these is on the first view.
const PassageSheet = later(async () => {
  await fetchRest();
  return (await import("../passage/passage-sheet.tsx")).PassageSheet;
}, opensPassage);
const CopyNote = later(async () => (await import("../passage/copy-note.tsx")).PageCopyNote);
const Palette = later(async () => (await import("../palette/palette.tsx")).Palette);
const Help = later(async () => (await import("../keys/help.tsx")).Help);

/** The screen of one event. */
export function EventPage() {
  return (
    <div className={css["page"]}>
      <Whole />
      <Masthead />
      <main id="main" tabIndex={-1}>
        <Opening />
        <Waiting />
        <Compared>
          <Body />
        </Compared>
      </main>
      <Colophon />
      <Compared>
        <Dock />
        <Later when={opensPassage}>
          <PassageSheet />
        </Later>
      </Compared>
      <Overlays />
      <NotesDesk />
      <Spoken />
    </div>
  );
}

/** What belongs to the page as a whole. A part of its own: what it hears of draws nothing else again. */
function Whole() {
  useTheme();
  useParts();
  useKeys();
  useFit();
  useCursor();
  return null;
}

/** What lies over the page, once it is wanted. */
function Overlays() {
  return (
    <>
      {/* There before it is needed: what is said in a new place is often not heard. */}
      <Later when={(state) => state.lit !== null || state.copied !== null}>
        <CopyNote />
      </Later>
      <Later when={(state) => state.help}>
        <Help />
      </Later>
      <Later when={(state) => state.palette}>
        <Palette />
      </Later>
    </>
  );
}

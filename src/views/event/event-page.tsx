import { useDeferredValue } from "react";
import { Body } from "./body.tsx";
import { Colophon } from "./colophon.tsx";
import { Dock } from "./dock.tsx";
import css from "./event-page.module.css";
import { useKeys } from "../keys/use-keys.ts";
import { Later, later, useParts } from "../later.tsx";
import { NotesDesk } from "../notes/notes-desk.tsx";
import { DrawingContext, useCurrentDrawing } from "../use-drawing.ts";
import { Masthead } from "./masthead.tsx";
import { Opening } from "./opening.tsx";
import { Spoken } from "./spoken.tsx";
import { Waiting } from "./waiting.tsx";
import { useCursor } from "./use-cursor.ts";
import { useFit } from "./use-fit.ts";
import { useTheme } from "./use-theme.ts";

// None of these is on the first view.
const PassageSheet = later(async () => (await import("../passage/passage-sheet.tsx")).PassageSheet);
const CopyNote = later(async () => (await import("../passage/copy-note.tsx")).PageCopyNote);
const Palette = later(async () => (await import("../palette/palette.tsx")).Palette);
const Help = later(async () => (await import("../keys/help.tsx")).Help);

/** The screen of one event. */
export function EventPage() {
  // A choice shows at once where it was made; the text follows, and a further choice need not wait for it.
  const drawing = useDeferredValue(useCurrentDrawing());
  useTheme();
  useParts();
  useKeys();
  useFit();
  useCursor();
  return (
    <div className={css["page"]}>
      <Masthead />
      <main id="main" tabIndex={-1}>
        <Opening />
        <Waiting />
        {drawing !== null && (
          <DrawingContext value={drawing}>
            <Body />
          </DrawingContext>
        )}
      </main>
      <Colophon />
      {drawing !== null && (
        <DrawingContext value={drawing}>
          <Dock />
          <Later when={(state) => state.reading.passage !== null}>
            <PassageSheet />
          </Later>
        </DrawingContext>
      )}
      <Overlays />
      <NotesDesk />
      <Spoken />
    </div>
  );
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

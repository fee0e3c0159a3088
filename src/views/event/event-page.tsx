import { lazy, Suspense } from "react";
import { Columns } from "../columns/columns.tsx";
import { Bar } from "./bar.tsx";
import { Dock } from "./dock.tsx";
import css from "./event-page.module.css";
import { useKeys } from "../keys/use-keys.ts";
import { Single } from "../single/single.tsx";
import { DrawingContext, useCurrentDrawing } from "../use-drawing.ts";
import { useReading } from "../use-reading.ts";
import { Masthead } from "./masthead.tsx";
import { Opening } from "./opening.tsx";
import { Spoken } from "./spoken.tsx";
import { Waiting } from "./waiting.tsx";
import { useCursor } from "./use-cursor.ts";
import { useFit } from "./use-fit.ts";
import { useTheme } from "./use-theme.ts";

// Neither is on the first view: they follow it at once, as files of their own.
const PassageSheet = lazy(async () => ({
  default: (await import("../passage/passage-sheet.tsx")).PassageSheet,
}));
const Help = lazy(async () => ({ default: (await import("../keys/help.tsx")).Help }));

/** The screen of one event. */
export function EventPage() {
  const drawing = useCurrentDrawing();
  useTheme();
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
      {drawing !== null && (
        <DrawingContext value={drawing}>
          <Dock />
          <Suspense>
            <PassageSheet />
          </Suspense>
        </DrawingContext>
      )}
      <Suspense>
        <Help />
      </Suspense>
      <Spoken />
    </div>
  );
}

function Body() {
  const one = useReading((state) => state.room <= 1);
  return (
    <>
      <Bar />
      {one ? <Single /> : <Columns />}
    </>
  );
}

import "./look/look.css";
import { useState } from "react";
import type { Reader } from "../store/reader.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { EventPage } from "./event/event-page.tsx";
import { Shown } from "./shown.tsx";
import { DrawnContext, ReaderContext } from "./use-reading.ts";

/** The whole page for this reader. */
export function App({ reader }: { readonly reader: Reader }) {
  const [drawn] = useState(reader.getState);
  return (
    <ErrorBoundary>
      <ReaderContext value={reader}>
        <DrawnContext value={drawn}>
          <Shown>
            <EventPage />
          </Shown>
        </DrawnContext>
      </ReaderContext>
    </ErrorBoundary>
  );
}

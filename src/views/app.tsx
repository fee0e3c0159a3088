import "./look/look.css";
import type { Reader } from "../store/reader.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { EventPage } from "./event/event-page.tsx";
import { ReaderContext } from "./use-reading.ts";

/** The whole page for this reader. */
export function App({ reader }: { readonly reader: Reader }) {
  return (
    <ErrorBoundary>
      <ReaderContext value={reader}>
        <EventPage />
      </ReaderContext>
    </ErrorBoundary>
  );
}

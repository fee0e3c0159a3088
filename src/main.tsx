import { createRoot } from "react-dom/client";
import { browserBar } from "./store/bar.ts";
import { recall } from "./store/memory.ts";
import { createReader } from "./store/reader.ts";
import { App } from "./views/app.tsx";
import { compareInWorker } from "./worker/client.ts";

const place = document.getElementById("page");
if (place === null) throw new Error("index.html has no element #page");
const root = createRoot(place);

/** The articles come beside the script, not within it, so that both load at once. */
async function start(): Promise<void> {
  const { events } = await import("./intake/corpus.ts");
  const needs = { events, compare: compareInWorker, bar: browserBar, settings: recall() };
  root.render(<App reader={createReader(needs)} />);
}

start().catch(() => {
  root.render(
    <main>
      <h1>Variorum</h1>
      <p>The articles could not be loaded. Check the connection, then reload the page.</p>
    </main>,
  );
});

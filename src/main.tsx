import { createRoot } from "react-dom/client";
import { events } from "./intake/corpus.ts";
import { browserBar } from "./store/bar.ts";
import { recall } from "./store/memory.ts";
import { createReader } from "./store/reader.ts";
import { App } from "./views/app.tsx";
import { compareInWorker } from "./worker/client.ts";

const place = document.getElementById("page");
if (place === null) throw new Error("index.html has no element #page");
const reader = createReader({
  events,
  compare: compareInWorker,
  bar: browserBar,
  settings: recall(),
});
createRoot(place).render(<App reader={reader} />);

import { notesExist } from "./shelf/notes-exist.ts";
import { browserBar } from "./store/bar.ts";
import { isFirst } from "./store/first.ts";
import { recall } from "./store/memory.ts";
import { answered, createReader, type Reader } from "./store/reader.ts";
import { keepWarm, prepare } from "./store/warm.ts";
import { compareInWorker } from "./worker/client.ts";

const found = document.getElementById("page");
if (found === null) throw new Error("index.html has no element #page");
const page: HTMLElement = found;

/**
 * Two steps, each a file: this one reads the articles and has them compared, the other draws the views.
 * What was drawn when the page was built can be read all the while.
 */
async function start(): Promise<void> {
  const show = import("./show.tsx");
  const { events } = await import("./intake/corpus.ts");
  const notes = { exist: notesExist, load: () => import("./shelf/notes.ts") };
  const needs = { events, compare: compareInWorker, bar: browserBar, settings: recall(), notes };
  const reader = createReader(needs);
  const drawn = drawnBefore();
  if (drawn !== undefined && (await canTakeOver(reader, drawn))) {
    const { takeOver } = await show;
    keepOnly(drawn);
    takeOver(drawn, reader);
  } else {
    const { draw } = await show;
    clear();
    draw(page, reader);
  }
  keepWarm(reader);
}

/** What was drawn when the page was built, for the room there is on this screen. */
function drawnBefore(): HTMLElement | undefined {
  const rooms = [...page.querySelectorAll<HTMLElement>(":scope > [data-room]")];
  return rooms.find((room) => room.getClientRects().length > 0);
}

/**
 * Waits for the comparison. Not where the address names something else than what was drawn. Throws where there is
 * none: what was drawn when the page was built is still there to be read.
 */
async function canTakeOver(reader: Reader, drawn: HTMLElement): Promise<boolean> {
  if (!isFirst(reader.getState())) return false;
  await answered(reader);
  const { status } = reader.getState();
  if (status.name === "failed") throw new Error(status.reason);
  reader.actions.fit(Number(drawn.dataset["room"]));
  await prepare(reader);
  const state = reader.getState();
  return state.status.name === "ready" && isFirst(state);
}

function keepOnly(drawn: HTMLElement): void {
  for (const room of page.querySelectorAll(":scope > [data-room]"))
    if (room !== drawn) room.remove();
  delete drawn.dataset["room"];
  delete document.documentElement.dataset["asked"];
}

function clear(): void {
  page.replaceChildren();
  delete document.documentElement.dataset["asked"];
}

/**
 * The drawn page is on screen before any work is begun. Nothing waits where nothing is drawn, nor in the background,
 * where nothing is painted.
 */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    const begin = (): void => void setTimeout(resolve);
    const tells = PerformanceObserver.supportedEntryTypes.includes("paint");
    if (document.hidden || !tells || drawnBefore() === undefined) return begin();
    const paints = new PerformanceObserver((list) => {
      if (list.getEntriesByName("first-contentful-paint").length === 0) return;
      paints.disconnect();
      begin();
    });
    paints.observe({ type: "paint", buffered: true });
  });
}

painted()
  .then(start)
  .catch(() => {
    const fault = document.getElementById("fault");
    if (fault !== null) fault.hidden = false;
  });

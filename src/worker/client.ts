import { receive, type Article, type Comparison, type Packed } from "../engine/index.ts";
import type { Answer, Order } from "./message.ts";
import { SentTexts } from "./texts.ts";

export type CompareOptions = {
  /** Aborting stops the work at its next step; the promise rejects at once with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called with 0–1 as the work goes on. */
  readonly onProgress?: (done: number) => void;
};

/** A worker and the texts that it has. */
type Desk = { readonly worker: Worker; readonly texts: SentTexts };

/** A worker that has nothing to do. It is kept: it is warm, and remembers what it compared. */
let idle: Desk | null = null;

/** Settled once the worker that was told to stop has stopped, some milliseconds later: sooner than another could start. */
let stopping: Promise<unknown> | null = null;

/**
 * The engine's `compare`, off the main thread. Rejects with the signal's reason (an AbortError) when
 * aborted, else with an Error in plain words. Calls may overlap: each then has a worker of its own.
 */
export async function compareInWorker(
  articles: readonly Article[],
  { signal, onProgress }: CompareOptions = {},
): Promise<Comparison> {
  signal?.throwIfAborted();
  if (idle === null && stopping !== null) await orAborted(stopping, signal);
  const desk = idle ?? start();
  idle = null;
  const { packed, account } = await ask(desk, desk.texts.request(articles), { signal, onProgress });
  const comparison = await receive(packed, account, articles);
  signal?.throwIfAborted();
  return comparison;
}

/** What a worker answered: the comparison, and what is asked of it again and again. */
type Answered = { readonly packed: Packed; readonly account: Packed };

type Asked = {
  readonly signal: AbortSignal | undefined;
  readonly onProgress: CompareOptions["onProgress"] | undefined;
};

/** One request and its answer, which comes in two parts. A worker is free again once it has answered, cancelled or not. */
function ask(desk: Desk, request: Order, { signal, onProgress }: Asked): Promise<Answered> {
  const { worker } = desk;
  return new Promise((resolve, reject) => {
    const listening = new AbortController();
    let packed: Packed | null = null;
    const hear = ({ data }: MessageEvent<Answer>): void => {
      if (data.name === "progress")
        return signal?.aborted === true ? undefined : onProgress?.(data.done);
      if (data.name === "ready") return void (packed = data.packed);
      release(desk);
      listening.abort();
      if (data.name === "account" && packed !== null) resolve({ packed, account: data.packed });
      else if (data.name === "failed") reject(new Error(`The comparison failed: ${data.reason}`));
    };
    const crash = (event: ErrorEvent): void => {
      event.preventDefault();
      listening.abort();
      worker.terminate();
      reject(new Error(`The comparison stopped: ${event.message || "its worker could not start"}`));
    };
    const cancel = (): void => {
      worker.postMessage({ name: "cancel" } satisfies Order);
      stopping = new Promise((end) => {
        listening.signal.addEventListener("abort", () => end((stopping = null)));
      });
      reject(signal?.reason);
    };
    const options = { signal: listening.signal };
    worker.addEventListener("message", hear, options);
    worker.addEventListener("error", crash, options);
    signal?.addEventListener("abort", cancel, options);
    worker.postMessage(request);
  });
}

/** Waits, but no longer than until the signal says to stop. */
function orAborted(work: Promise<unknown>, signal?: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    void work.then(resolve);
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

function release(desk: Desk): void {
  if (idle === null) idle = desk;
  else desk.worker.terminate();
}

function start(): Desk {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  return { worker, texts: new SentTexts() };
}

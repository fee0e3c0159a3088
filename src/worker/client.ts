import type { Article, Comparison } from "../engine/index.ts";
import type { Answer } from "./message.ts";

export type CompareOptions = {
  /** Aborting stops the work at once; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called with 0–1 as the work goes on. */
  readonly onProgress?: (done: number) => void;
};

/** A worker that has nothing to do. It is kept, since the engine runs faster in one that is warm. */
let idle: Worker | null = null;

/**
 * The engine's `compare`, off the main thread. Rejects with the signal's reason (an AbortError) when
 * aborted, else with an Error in plain words. Calls may overlap: each then has a worker of its own.
 */
export function compareInWorker(
  articles: readonly Article[],
  { signal, onProgress }: CompareOptions = {},
): Promise<Comparison> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = idle ?? start();
    idle = null;
    const listening = new AbortController();

    const stop = (reason: unknown): void => {
      listening.abort();
      worker.terminate();
      reject(reason);
    };
    const release = (): void => {
      listening.abort();
      if (idle === null) idle = worker;
      else worker.terminate();
    };
    const receive = ({ data }: MessageEvent<Answer>): void => {
      if (data.name === "progress") return onProgress?.(data.done);
      release();
      if (data.name === "ready") resolve(data.comparison);
      else reject(new Error(`The comparison failed: ${data.reason}`));
    };
    const crash = (event: ErrorEvent): void => {
      event.preventDefault();
      stop(new Error(`The comparison stopped: ${event.message || "its worker could not start"}`));
    };

    const options = { signal: listening.signal };
    worker.addEventListener("message", receive, options);
    worker.addEventListener("error", crash, options);
    signal?.addEventListener("abort", () => stop(signal.reason), options);
    worker.postMessage(articles);
  });
}

function start(): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
}

import type { Article } from "../../src/engine/index.ts";
import type { Answer } from "../../src/worker/message.ts";
import { timeHop } from "./hop.ts";
import type { Hop } from "./hop.ts";

/** What `bench.ts` times in Node, in a page and its worker. */
export async function timeInPage(articles: readonly Article[]): Promise<Hop> {
  const worker = new Worker(new URL("./in-worker.ts", import.meta.url), { type: "module" });
  return timeHop(
    {
      post: (order) => worker.postMessage(order),
      hear: (listener) =>
        worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => listener(data)),
    },
    articles,
  );
}

import { compare, type Article } from "../engine/index.ts";
import type { Answer } from "./message.ts";

addEventListener("message", (message: MessageEvent<readonly Article[]>) => {
  answer(message.data);
});

function answer(articles: readonly Article[]): void {
  try {
    const comparison = compare(articles, (done) => send({ name: "progress", done }));
    send({ name: "ready", comparison });
  } catch (error) {
    send({ name: "failed", reason: error instanceof Error ? error.message : String(error) });
  }
}

function send(message: Answer): void {
  postMessage(message);
}

import { createComparer } from "../engine/index.ts";
import { answerer } from "./answerer.ts";
import type { Order } from "./message.ts";

/** What was compared before is remembered: one article more costs little more than that article. */
const answer = answerer(createComparer(), (message, handedOver) =>
  postMessage(message, handedOver),
);

addEventListener("message", ({ data }: MessageEvent<Order>) => answer(data));

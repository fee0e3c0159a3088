import type { Order } from "../../src/worker/message.ts";
import { forgetful } from "./hop.ts";

const answer = forgetful((message, transfer) => postMessage(message, { transfer }));

addEventListener("message", ({ data }: MessageEvent<Order>) => answer(data));

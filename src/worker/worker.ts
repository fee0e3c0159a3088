import {
  createComparer,
  pack,
  packAccount,
  type Article,
  type Comparison,
} from "../engine/index.ts";
import type { Answer, Order } from "./message.ts";

/** What was compared before is remembered: one article more costs little more than that article. */
const comparer = createComparer();
let texts: readonly string[] = [];
let cancelled = false;

addEventListener("message", ({ data }: MessageEvent<Order>) => {
  if (data.name === "cancel") cancelled = true;
  else void answer(data);
});

async function answer(request: Extract<Order, { name: "compare" }>): Promise<void> {
  cancelled = false;
  texts = request.anew ? request.texts : [...texts, ...request.texts];
  const articles = request.articles.map((article) => ({
    ...article,
    text: texts[article.text] ?? "",
  }));
  try {
    await work(articles);
  } catch (error) {
    send({ name: "failed", reason: error instanceof Error ? error.message : String(error) });
  }
}

/** Between two steps messages are read, so that work can be stopped without losing what is remembered. */
async function work(articles: readonly Article[]): Promise<void> {
  const steps = comparer.steps(articles);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) {
      return hand(value);
    }
    send({ name: "progress", done: value });
    await turn();
    if (cancelled) return send({ name: "cancelled" });
  }
}

/** The page begins to read the answer while its account is found. */
async function hand(comparison: Comparison): Promise<void> {
  const packed = pack(comparison);
  postMessage({ name: "ready", packed } satisfies Answer, [packed.numbers.buffer]);
  await turn();
  if (cancelled) return send({ name: "cancelled" });
  const account = packAccount(comparison);
  const buffers = account === null ? [] : [account.numbers.buffer];
  postMessage({ name: "account", packed: account } satisfies Answer, buffers);
}

const { port1, port2 } = new MessageChannel();
port1.start();

/** Lets all messages that wait be read. Timers would wait longer than the work takes. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    port1.addEventListener("message", () => resolve(), { once: true });
    port2.postMessage(null);
  });
}

function send(message: Answer): void {
  postMessage(message);
}

import { pack, packAccount } from "../engine/index.ts";
import type { Article, Comparer, Comparison } from "../engine/index.ts";
import type { Answer, Order } from "./message.ts";

/** Sends an answer; the memory that is handed over is here no more. */
type Send = (answer: Answer, handedOver: ArrayBuffer[]) => void;

type Work = Pick<Comparer, "steps"> & { readonly send: Send; readonly isCancelled: () => boolean };

/** Milliseconds of work after which messages are read: half a frame. Small sets are done before. */
const PATIENCE = 8;

/**
 * What a worker does with its orders: it keeps the texts that it is sent, compares, and answers. An order to stop is
 * heeded between two steps, so that nothing is lost of what the comparer remembers.
 */
export function answerer(comparer: Pick<Comparer, "steps">, send: Send): (order: Order) => void {
  let texts: readonly string[] = [];
  let cancelled = false;
  const fail = (error: unknown): void =>
    send({ name: "failed", reason: error instanceof Error ? error.message : String(error) }, []);
  return (order) => {
    cancelled = order.name === "cancel";
    if (order.name === "cancel") return;
    texts = order.anew ? order.texts : [...texts, ...order.texts];
    const articles = order.articles.map((sent): Article => ({
      ...sent,
      text: texts[sent.text] ?? "",
    }));
    work(articles, { steps: comparer.steps, send, isCancelled: () => cancelled }).catch(fail);
  };
}

async function work(
  articles: readonly Article[],
  { steps, send, isCancelled }: Work,
): Promise<void> {
  const going = steps(articles);
  let since = performance.now();
  for (;;) {
    const { done, value } = going.next();
    if (done === true) return hand(value, { send, isCancelled });
    if (performance.now() - since < PATIENCE) continue;
    send({ name: "progress", done: value }, []);
    await turn();
    if (isCancelled()) return send({ name: "cancelled" }, []);
    since = performance.now();
  }
}

/** The page begins to read the answer while its account is found. */
async function hand(
  comparison: Comparison,
  { send, isCancelled }: Omit<Work, "steps">,
): Promise<void> {
  const packed = pack(comparison);
  send({ name: "ready", packed }, [packed.numbers.buffer]);
  await turn();
  if (isCancelled()) return send({ name: "cancelled" }, []);
  const account = packAccount(comparison);
  send({ name: "account", packed: account }, account === null ? [] : [account.numbers.buffer]);
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

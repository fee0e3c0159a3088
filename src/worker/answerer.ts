import { packAccount, packSteps } from "../engine/index.ts";
import type { Article, Comparer } from "../engine/index.ts";
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

/** The page begins to read the answer while its account is found. */
async function work(
  articles: readonly Article[],
  { steps, send, isCancelled }: Work,
): Promise<void> {
  const tell = (done: number): void => send({ name: "progress", done }, []);
  const cancelled = (): void => send({ name: "cancelled" }, []);
  const comparison = await inTurns(steps(articles), { isCancelled, tell });
  if (comparison === null) return cancelled();
  const packed = await inTurns(packSteps(comparison), { isCancelled });
  if (packed === null) return cancelled();
  send({ name: "ready", packed }, [packed.numbers.buffer]);
  await turn();
  const told = isCancelled() ? null : await inTurns(packAccount(comparison), { isCancelled });
  if (told === null) return cancelled();
  send({ name: "account", packed: told }, [told.numbers.buffer]);
}

type Turns = Pick<Work, "isCancelled"> & { readonly tell?: (done: number) => void };

/** What all steps lead to, with a look at the messages now and then; null once they say to stop. */
async function inTurns<Result>(
  steps: Generator<number, Result>,
  { isCancelled, tell }: Turns,
): Promise<Result | null> {
  let since = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (performance.now() - since < PATIENCE) continue;
    tell?.(value);
    await turn();
    if (isCancelled()) return null;
    since = performance.now();
  }
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

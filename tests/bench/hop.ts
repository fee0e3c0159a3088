import { compare, createComparer, unpack } from "../../src/engine/index.ts";
import type { Article } from "../../src/engine/index.ts";
import { answerer } from "../../src/worker/answerer.ts";
import type { Answer, Order } from "../../src/worker/message.ts";
import { SentTexts } from "../../src/worker/texts.ts";

/** Enough for the engine to be as fast as it gets before it is timed: compilers go on for some hundred comparisons. */
export const WARM_UP = 300;
export const RUNS = 101;

/** Milliseconds, median of many: of the engine alone, in a worker and back, and until the account has come too. */
export type Hop = { readonly ms: number; readonly inWorker: number; readonly withAccount: number };

/**
 * One launch in ten or so is a third slower than the others, by what its compilers and the machine's other users
 * happen to do. So several are started; each figure is the median of theirs, and each launch is told beside it.
 */
export const LAUNCHES = 5;

export type Launched = Hop & { readonly launches: readonly Hop[] };

/** A worker, in Node or in a page. */
type Port = {
  readonly post: (order: Order) => void;
  readonly hear: (listener: (answer: Answer) => void) => void;
};

/**
 * As the reader meets texts that are new, in a worker that is warm: in the page's own messages all texts are sent,
 * the answer comes back, its links are read. The account that follows is waited for, and told apart.
 */
export async function timeHop({ post, hear }: Port, articles: readonly Article[]): Promise<Hop> {
  // The links are part of the answer: reading them makes them.
  const ms = await median(() => compare(articles).links, WARM_UP, RUNS);
  let next: (answer: Answer) => void = () => {};
  hear((answer) => next(answer));
  const times: { readonly answered: number; readonly accounted: number }[] = [];
  for (let i = -WARM_UP; i < RUNS; i++) {
    const start = performance.now();
    let answered = 0;
    await new Promise<void>((resolve, reject) => {
      next = (answer) => {
        if (answer.name === "ready") {
          void unpack(answer.packed, articles).links;
          answered = performance.now() - start;
        } else if (answer.name === "account") resolve();
        else if (answer.name !== "progress") reject(new Error(`no answer, but ${answer.name}`));
      };
      post({ ...new SentTexts().request(articles), anew: true });
    });
    if (i >= 0) times.push({ answered, accounted: performance.now() - start });
  }
  const inWorker = middle(times.map(({ answered }) => answered));
  return { ms, inWorker, withAccount: middle(times.map(({ accounted }) => accounted)) };
}

/** What the page's worker does, but that it forgets articles: the same are new to it each time, their words are not. */
export function forgetful(
  send: (answer: Answer, handedOver: ArrayBuffer[]) => void,
): (order: Order) => void {
  return answerer({ steps: (given) => createComparer().steps(given) }, send);
}

/** The figures of several launches, each the median of its kind. */
export function ofLaunches(launches: readonly Hop[]): Launched {
  const [ms, inWorker, withAccount] = [
    middle(launches.map((one) => one.ms)),
    middle(launches.map((one) => one.inWorker)),
    middle(launches.map((one) => one.withAccount)),
  ];
  return { ms, inWorker, withAccount, launches };
}

export async function median(work: () => unknown, warmUp: number, runs: number): Promise<number> {
  const times: number[] = [];
  for (let i = -warmUp; i < runs; i++) {
    const start = performance.now();
    await work();
    if (i >= 0) times.push(performance.now() - start);
  }
  return middle(times);
}

export function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}

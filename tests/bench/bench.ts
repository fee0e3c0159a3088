import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { serialize } from "node:v8";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { compare, createComparer, pack, unpack } from "../../src/engine/index.ts";
import type { Article } from "../../src/engine/index.ts";
import { answerer } from "../../src/worker/answerer.ts";
import type { Answer } from "../../src/worker/message.ts";
import { SentTexts } from "../../src/worker/texts.ts";
import { generate } from "./generator.ts";
import { internWords, PEERS } from "./peers.ts";
import { lines } from "./table.ts";
import type { AddOne, Five, Report, Step, Transfer } from "./table.ts";

const FIVE = "corpus/2022-02-04-putin-xi";

/** Enough for the engine to be as fast as it gets before it is timed. */
const WARM_UP = 30;
const RUNS = 101;
/** The others take seconds; three runs of them tell enough. */
const PEER_RUNS = 3;
/** Comparisons of hundreds of articles: a few of each tell enough. */
const LARGE_RUNS = 7;

const STEPS = [10, 50, 100, 200, 500, 1000];
const ADDED_TO = 200;
const SEED = 20_311_103;
/** Given to this program when it is to measure one thing in a process of its own. */
const ALONE = "--alone=";

const articles: readonly Article[] = readdirSync(FIVE)
  .filter((file) => file.endsWith(".txt"))
  .toSorted()
  .map((file) => ({ file, text: readFileSync(join(FIVE, file), "utf8") }));
const texts = articles.map((article) => article.text);

const alone = process.argv.find((argument) => argument.startsWith(ALONE))?.slice(ALONE.length);
if (!isMainThread) beWorker();
else if (alone === undefined) await report();
else console.log(JSON.stringify(alone === "add" ? await measureAdding() : measure(Number(alone))));

async function report(): Promise<void> {
  const five = await measureFive();
  const growth = STEPS.map((count) => inOwnProcess(String(count), isStep));
  const addOne = inOwnProcess("add", isAddOne);
  const transfer = await measureTransfer();
  const told: Report = { five, growth, exponent: exponentOf(growth), addOne, transfer };
  if (process.argv.includes("--json")) return console.log(JSON.stringify(told));
  const about = `${articles.length} articles, each with each; median, warm, Node ${process.versions.node}`;
  console.log([about, ...lines(told)].join("\n"));
}

async function measureFive(): Promise<Five> {
  const inItsWorker = await inWorker();
  // The links are part of the answer: reading them makes them.
  const ms = await median(() => compare(articles).links, WARM_UP, RUNS);
  const bound = await median(() => internWords(texts), WARM_UP, RUNS);
  const peers: Record<string, number> = {};
  for (const [name, peer] of Object.entries(PEERS))
    peers[name] = await median(() => peer(texts), 1, PEER_RUNS);
  const vectors = "the engine works without any";
  return { ms, msWithVectors: null, vectors, inWorker: inItsWorker, bound, peers };
}

/**
 * As the reader meets five texts that are new, in a worker that is warm: in the page's own messages all texts are
 * sent, the answer comes back, its links are read. The account that follows is waited for, and not counted.
 */
async function inWorker(): Promise<number> {
  const worker = new Worker(new URL(import.meta.url));
  const times: number[] = [];
  for (let i = -WARM_UP; i < RUNS; i++) {
    const ready = heard(worker, "ready");
    const account = heard(worker, "account");
    const start = performance.now();
    worker.postMessage({ ...new SentTexts().request(articles), anew: true });
    const answer = await ready;
    if (answer.packed !== null) void unpack(answer.packed, articles).links;
    if (i >= 0) times.push(performance.now() - start);
    await account;
  }
  await worker.terminate();
  return middle(times);
}

type Handed = Extract<Answer, { readonly packed: unknown }>;

/** The next answer of this name. */
function heard(worker: Worker, name: Handed["name"]): Promise<Handed> {
  return new Promise((resolve) => {
    const receive = (answer: Answer): void => {
      if (answer.name !== name || !("packed" in answer)) return;
      worker.off("message", receive);
      resolve(answer);
    };
    worker.on("message", receive);
  });
}

/** The page's worker, but that it forgets articles: the same five are new to it each time, their words are not. */
function beWorker(): void {
  const comparer = { steps: (given: readonly Article[]) => createComparer().steps(given) };
  const answer = answerer(comparer, (message, handedOver) =>
    parentPort?.postMessage(message, handedOver),
  );
  parentPort?.on("message", answer);
}

async function median(work: () => unknown, warmUp: number, runs: number): Promise<number> {
  const times: number[] = [];
  for (let i = -warmUp; i < runs; i++) {
    const start = performance.now();
    await work();
    if (i >= 0) times.push(performance.now() - start);
  }
  return middle(times);
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}

/** Its own process, so that the memory of one step is not that of the step before. */
function inOwnProcess<Told>(name: string, isTold: (told: unknown) => told is Told): Told {
  const output = execFileSync(process.execPath, [
    fileURLToPath(import.meta.url),
    `${ALONE}${name}`,
  ]);
  const told: unknown = JSON.parse(output.toString());
  if (!isTold(told)) throw new TypeError(`not measured: ${output.toString()}`);
  return told;
}

function isStep(told: unknown): told is Step {
  return typeof told === "object" && told !== null && "ms" in told && "rssMb" in told;
}

function isAddOne(told: unknown): told is AddOne {
  return typeof told === "object" && told !== null && "ms" in told && "share" in told;
}

/** Warmed on the five only: sets this large are met once. Links are made when they are asked for, apart. */
function measure(count: number): Step {
  const set = generate(count, SEED, texts);
  for (let i = 0; i < WARM_UP; i++) compare(articles);
  const start = performance.now();
  const { passages } = compare(set);
  const ms = performance.now() - start;
  const rssMb = Math.round(process.resourceUsage().maxRSS / 1024);
  return { articles: count, ms, rssMb, passages: passages.length };
}

/** Both warm: comparing all anew, and comparing again with one article changed. */
async function measureAdding(): Promise<AddOne> {
  const more = generate(ADDED_TO + 1 + LARGE_RUNS, SEED, texts);
  const set = more.slice(0, ADDED_TO);
  const all = await median(() => compare(set), 2, LARGE_RUNS);
  const added = afterAll(set, (i) => [...set, ...more.slice(ADDED_TO + i, ADDED_TO + i + 1)]);
  const removed = afterAll(set, (i) => set.toSpliced(i, 1));
  const corrected = afterAll(set, (i) => {
    const { file = "", text = "" } = set[i] ?? {};
    return set.with(i, { file, text, corrections: [{ start: 0, role: "dek" }] });
  });
  const ms = Math.max(added, removed, corrected);
  return { articles: ADDED_TO, ms, share: ms / all, added, removed, corrected, all };
}

/** Median of comparing a changed set right after the set itself. The first is to warm up. */
function afterAll(set: readonly Article[], change: (run: number) => readonly Article[]): number {
  const comparer = createComparer();
  const times: number[] = [];
  for (let i = 0; i <= LARGE_RUNS; i++) {
    comparer.compare(set);
    const changed = change(i);
    const start = performance.now();
    comparer.compare(changed);
    if (i > 0) times.push(performance.now() - start);
  }
  return middle(times);
}

async function measureTransfer(): Promise<Transfer> {
  const set = generate(ADDED_TO, SEED, texts);
  const comparison = compare(set);
  const handOver = (): ReturnType<typeof unpack> => {
    const packed = pack(comparison);
    return unpack(structuredClone(packed, { transfer: [packed.numbers.buffer] }), set);
  };
  const ms = await median(handOver, 2, LARGE_RUNS);
  const both = await median(() => handOver().links, 0, PEER_RUNS);
  const { numbers, strings } = pack(comparison);
  void comparison.links;
  const cloneMs = await median(() => structuredClone(comparison), 0, PEER_RUNS);
  return {
    articles: ADDED_TO,
    bytes: numbers.byteLength + serialize(strings).length,
    ms,
    linksMs: both - ms,
    cloneBytes: serialize(comparison).length,
    cloneMs,
  };
}

/** Slope of the logarithms of time over those of the number of articles (least squares). */
function exponentOf(growth: readonly Step[]): number {
  const points = growth.map((one) => [Math.log(one.articles), Math.log(one.ms)] as const);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [atX, atY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const along = mean(points.map(([x, y]) => (x - atX) * (y - atY)));
  return along / mean(points.map(([x]) => (x - atX) ** 2));
}

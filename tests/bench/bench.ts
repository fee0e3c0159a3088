import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { serialize } from "node:v8";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { compare, createComparer, pack, unpack } from "../../src/engine/index.ts";
import type { Article } from "../../src/engine/index.ts";
import type { Answer } from "../../src/worker/message.ts";
import { generate } from "./generator.ts";
import { forgetful, LAUNCHES, median, middle, ofLaunches, RUNS, timeHop, WARM_UP } from "./hop.ts";
import type { Hop, Launched } from "./hop.ts";
import { internWords, PEERS } from "./peers.ts";
import { lines } from "./table.ts";
import type { AddOne, AddOneLaunched, Five, Report, Step, Transfer } from "./table.ts";

const FIVE = "corpus/2022-02-04-putin-xi";

/** The others are warmed as we are, but for no longer than this each: some take seconds for one run. */
const PEER_WARM_UP_MS = 3000;
/** Three runs of what takes so long tell enough. */
const PEER_RUNS = 3;
/** A set of hundreds is met by a reader who has read the five a while. */
const WARM_ON_FIVE = 30;
/** Comparisons of hundreds of articles: a few of each tell enough. */
const LARGE_RUNS = 7;
/** Before it is measured, comparing all runs twice: as much work as some twenty changes, with which these are warmed. */
const WARM_ALL = 2;
const WARM_CHANGES = 20;

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
else console.log(JSON.stringify(await measureAlone(alone)));

async function report(): Promise<void> {
  const five = await measureFive();
  const growth = STEPS.map((count) => inOwnProcess(String(count), isStep));
  const addOne = measureAddOne();
  const transfer = await measureTransfer();
  const told: Report = { five, growth, exponent: exponentOf(growth), addOne, transfer };
  if (process.argv.includes("--json")) return console.log(JSON.stringify(told));
  const about = `${articles.length} articles, each with each; median, warm, Node ${process.versions.node}`;
  console.log([about, ...lines(told)].join("\n"));
}

/** One thing, in this process alone. */
function measureAlone(name: string): Promise<Hop | AddOne> | Step {
  return name === "five" ? inNode() : name === "add" ? measureAdding() : measure(Number(name));
}

function inLaunches<Told>(name: string, isTold: (told: unknown) => told is Told): Told[] {
  return Array.from({ length: LAUNCHES }, () => inOwnProcess(name, isTold));
}

async function measureFive(): Promise<Five> {
  const node = ofLaunches(inLaunches("five", isHop));
  const chromium = inChromium();
  const bound = await median(() => internWords(texts), WARM_UP, RUNS);
  const peers: Record<string, number> = {};
  for (const [name, peer] of Object.entries(PEERS)) peers[name] = await peerMs(() => peer(texts));
  const vectors = "the engine works without any";
  const { ms, inWorker } = node;
  const inChromiumWorker = chromium?.inWorker ?? null;
  const whole = { node, chromium };
  return { ms, msWithVectors: null, vectors, inWorker, inChromiumWorker, whole, bound, peers };
}

async function peerMs(work: () => unknown): Promise<number> {
  const until = performance.now() + PEER_WARM_UP_MS;
  for (let i = 0; i < WARM_UP && performance.now() < until; i++) await work();
  return median(work, 1, PEER_RUNS);
}

async function inNode(): Promise<Hop> {
  const worker = new Worker(new URL(import.meta.url));
  const told = await timeHop(
    {
      post: (order) => worker.postMessage(order),
      hear: (listener) => worker.on("message", (answer: Answer) => listener(answer)),
    },
    articles,
  );
  await worker.terminate();
  return told;
}

/** Null where there is no browser. */
function inChromium(): Launched | null {
  const program = ["tests/bench/in-chromium.mjs", String(LAUNCHES)];
  const told: unknown = JSON.parse(execFileSync(process.execPath, program).toString());
  return Array.isArray(told) && told.every(isHop) ? ofLaunches(told) : null;
}

function isHop(told: unknown): told is Hop {
  return typeof told === "object" && told !== null && "inWorker" in told && "withAccount" in told;
}

function beWorker(): void {
  parentPort?.on(
    "message",
    forgetful((message, handedOver) => parentPort?.postMessage(message, handedOver)),
  );
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
  for (let i = 0; i < WARM_ON_FIVE; i++) compare(articles);
  const start = performance.now();
  const { passages } = compare(set);
  const ms = performance.now() - start;
  const rssMb = Math.round(process.resourceUsage().maxRSS / 1024);
  return { articles: count, ms, rssMb, passages: passages.length };
}

/** Both warm: comparing all anew, and comparing again with one article changed. */
async function measureAdding(): Promise<AddOne> {
  const more = generate(ADDED_TO + WARM_CHANGES + LARGE_RUNS, SEED, texts);
  const set = more.slice(0, ADDED_TO);
  const all = await median(() => compare(set), WARM_ALL, LARGE_RUNS);
  const added = afterAll(set, (i) => [...set, ...more.slice(ADDED_TO + i, ADDED_TO + i + 1)]);
  const removed = afterAll(set, (i) => set.toSpliced(i, 1));
  const corrected = afterAll(set, (i) => {
    const { file = "", text = "" } = set[i] ?? {};
    return set.with(i, { file, text, corrections: [{ start: 0, role: "dek" }] });
  });
  const ms = Math.max(added, removed, corrected);
  return { articles: ADDED_TO, ms, share: ms / all, added, removed, corrected, all };
}

function measureAddOne(): AddOneLaunched {
  const launches = inLaunches("add", isAddOne);
  const of = (figure: (one: AddOne) => number): number => middle(launches.map(figure));
  const shares = launches.map(({ share }) => share);
  return {
    articles: ADDED_TO,
    ms: of(({ ms }) => ms),
    share: middle(shares),
    added: of(({ added }) => added),
    removed: of(({ removed }) => removed),
    corrected: of(({ corrected }) => corrected),
    all: of(({ all }) => all),
    shares,
  };
}

/** Median of comparing a changed set right after the set itself. */
function afterAll(set: readonly Article[], change: (run: number) => readonly Article[]): number {
  const comparer = createComparer();
  const times: number[] = [];
  for (let i = 0; i < WARM_CHANGES + LARGE_RUNS; i++) {
    comparer.compare(set);
    const changed = change(i);
    const start = performance.now();
    comparer.compare(changed);
    if (i >= WARM_CHANGES) times.push(performance.now() - start);
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

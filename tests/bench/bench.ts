import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { diffWords } from "diff";
import DiffMatchPatch from "diff-match-patch";
import { compare, type Article } from "../../src/engine/index.ts";
import { generate } from "./generator.ts";
import { growthLines, peerLines } from "./table.ts";
import type { Five, Step } from "./table.ts";

const FIVE = "corpus/2022-02-04-putin-xi";

/** Enough for the engine to be as fast as it gets before it is timed. */
const WARM_UP = 30;
const RUNS = 101;
/** The others take seconds; three runs of them tell enough. */
const PEER_RUNS = 3;

const STEPS = [10, 50, 100, 200];
const LARGE_STEPS = [500, 1000];
const SEED = 20_311_103;
/** Given to this program when it is to measure one step of growth, in a process of its own. */
const STEP = "--step=";

type Peer = (left: string, right: string) => unknown;

const articles: readonly Article[] = readdirSync(FIVE)
  .filter((file) => file.endsWith(".txt"))
  .toSorted()
  .map((file) => ({ file, text: readFileSync(join(FIVE, file), "utf8") }));
const texts = articles.map((article) => article.text);
const pairs = articles.flatMap((a, index) =>
  articles.slice(index + 1).map((b) => [a.text, b.text] as const),
);

const PEERS: Readonly<Record<string, Peer>> = {
  "diff-match-patch, words": byWords,
  "diff-match-patch, characters": byCharacters,
  "jsdiff, diffWords": diffWords,
};

const step = process.argv.find((argument) => argument.startsWith(STEP));
if (!isMainThread)
  parentPort?.on("message", (given: readonly Article[]) => parentPort?.postMessage(compare(given)));
else if (step === undefined) await report();
else console.log(JSON.stringify(measure(Number(step.slice(STEP.length)))));

async function report(): Promise<void> {
  const five = await measureFive();
  const steps = process.argv.includes("--all") ? [...STEPS, ...LARGE_STEPS] : STEPS;
  const growth = steps.map(inOwnProcess);
  const exponent = exponentOf(growth);
  if (process.argv.includes("--json"))
    return console.log(JSON.stringify({ five, growth, exponent }));
  const about = `${articles.length} articles, ${pairs.length} pairs; median, warm, Node ${process.versions.node}`;
  console.log([about, ...peerLines(five), "", ...growthLines(growth, exponent)].join("\n"));
}

async function measureFive(): Promise<Five> {
  const worker = new Worker(new URL(import.meta.url));
  const inItsWorker = await median(() => inWorker(worker), WARM_UP, RUNS);
  await worker.terminate();
  // The links are part of the answer: reading them makes them.
  const ms = await median(() => compare(articles).links, WARM_UP, RUNS);
  const bound = await median(() => internWords(texts), WARM_UP, RUNS);
  const peers: Record<string, number> = {};
  for (const [name, peer] of Object.entries(PEERS)) {
    peers[name] = await median(() => pairs.forEach(([a, b]) => peer(a, b)), 1, PEER_RUNS);
  }
  return { ms, inWorker: inItsWorker, bound, peers };
}

/** As the reader meets it: texts sent to a warm worker, the answer copied back. */
async function inWorker(worker: Worker): Promise<void> {
  worker.postMessage(articles);
  await once(worker, "message");
}

async function median(work: () => unknown, warmUp: number, runs: number): Promise<number> {
  const times: number[] = [];
  for (let i = -warmUp; i < runs; i++) {
    const start = performance.now();
    await work();
    if (i >= 0) times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[runs >> 1] ?? 0;
}

/** The least that any comparison does: one scan that gives each word a number. */
function internWords(given: readonly string[]): number {
  const known = new Map<string, number>();
  let sum = 0;
  for (const text of given)
    for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      const id = known.get(word) ?? known.size;
      if (id === known.size) known.set(word, id);
      sum += id;
    }
  return sum;
}

/** Its own process, so that the memory of one step is not that of the step before. */
function inOwnProcess(count: number): Step {
  const output = execFileSync(process.execPath, [
    fileURLToPath(import.meta.url),
    `${STEP}${count}`,
  ]);
  const told: unknown = JSON.parse(output.toString());
  if (!isStep(told)) throw new TypeError(`no step of growth: ${output.toString()}`);
  return told;
}

function isStep(told: unknown): told is Step {
  return typeof told === "object" && told !== null && "ms" in told && "rssMb" in told;
}

/** Warmed on the five only: sets this large are met once. Links are counted when they are asked for, apart. */
function measure(count: number): Step {
  const set = generate(count, SEED, texts);
  for (let i = 0; i < WARM_UP; i++) compare(articles);
  const start = performance.now();
  const { passages } = compare(set);
  const ms = performance.now() - start;
  const rssMb = Math.round(process.resourceUsage().maxRSS / 1024);
  return { articles: count, ms, rssMb, passages: passages.length };
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

/** What its own documentation advises: every word becomes one character. No clock, or it gives up early. */
function byWords(left: string, right: string): unknown {
  const ids = new Map<string, string>();
  const encode = (text: string) =>
    (text.match(/\w+|\s+|[^\w\s]/g) ?? [])
      .map((word) => {
        const known = ids.get(word) ?? String.fromCharCode(ids.size + 1);
        ids.set(word, known);
        return known;
      })
      .join("");
  return peerEngine().diff_main(encode(left), encode(right), false);
}

function byCharacters(left: string, right: string): unknown {
  return peerEngine().diff_main(left, right);
}

function peerEngine(): DiffMatchPatch {
  const made = new DiffMatchPatch();
  made.Diff_Timeout = 0;
  return made;
}

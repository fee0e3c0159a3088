import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { diffWords } from "diff";
import DiffMatchPatch from "diff-match-patch";
import { compare, type Article } from "../../src/engine/index.ts";

const FIVE = "corpus/2022-02-04-putin-xi";

/** Enough for the engine to be as fast as it gets before it is timed. */
const WARM_UP = 30;
const RUNS = 101;
/** The others take seconds; three runs of them tell enough. */
const PEER_RUNS = 3;

type Peer = (left: string, right: string) => unknown;

const articles: readonly Article[] = readdirSync(FIVE)
  .filter((file) => file.endsWith(".txt"))
  .toSorted()
  .map((file) => ({ file, text: readFileSync(join(FIVE, file), "utf8") }));
const pairs = articles.flatMap((a, index) =>
  articles.slice(index + 1).map((b) => [a.text, b.text] as const),
);

const PEERS: Readonly<Record<string, Peer>> = {
  "diff-match-patch, words": byWords,
  "diff-match-patch, characters": byCharacters,
  "jsdiff, diffWords": diffWords,
};

if (isMainThread) await report();
else
  parentPort?.on("message", (given: readonly Article[]) => parentPort?.postMessage(compare(given)));

async function report(): Promise<void> {
  const worker = new Worker(new URL(import.meta.url));
  const ms = await median(() => inWorker(worker), WARM_UP, RUNS);
  await worker.terminate();
  const engine = await median(() => compare(articles), WARM_UP, RUNS);
  const peers: Record<string, number> = {};
  for (const [name, peer] of Object.entries(PEERS)) {
    peers[name] = await median(() => pairs.forEach(([a, b]) => peer(a, b)), 1, PEER_RUNS);
  }
  const json = process.argv.includes("--json");
  console.log(json ? JSON.stringify({ five: { ms, engine, peers } }) : table(ms, engine, peers));
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

/** The peers know two texts at a time, and do less: no cleaning, no moves, no passages. */
function table(ms: number, engine: number, peers: Readonly<Record<string, number>>): string {
  const rows = [
    ["Variorum, in its worker", ms],
    ["Variorum, engine alone", engine],
    ...Object.entries(peers),
  ] as const;
  const lines = rows.map(([name, time]) => {
    const ratio = (time / ms).toFixed(1);
    return `${name.padEnd(30)}${time.toFixed(1).padStart(9)} ms${ratio.padStart(9)} ×`;
  });
  const about = `${articles.length} articles, ${pairs.length} pairs; median, warm, Node ${process.versions.node}`;
  return [about, ...lines].join("\n");
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

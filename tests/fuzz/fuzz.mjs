import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { build } from "vite";
import { growthOf } from "./growth.mjs";

/**
 * Random and spliced texts through the engine, in groups of one to four, with the laws checked on each answer:
 * `node tests/fuzz/fuzz.mjs [--texts 1000000] [--seed 1] [--threads 2]`. The same seed gives the same texts; a group
 * that fails is named, and `--group N` tries it alone.
 */
const { values } = parseArgs({
  options: {
    texts: { type: "string", default: "1000000" },
    seed: { type: "string", default: "1" },
    threads: { type: "string", default: "2" },
    group: { type: "string" },
  },
});
const root = resolve(import.meta.dirname, "../..");
const wanted = Number(values.texts);
const seed = Number(values.seed);
/** Groups that a thread is given at once. */
const CHUNK = 250;
const TOLD_EVERY = 100_000;
/** A group that takes longer hangs. */
const HANGS_AFTER = 120_000;
/** Above this, time does not grow about in step with a text's length. */
const STEEPEST = 1.5;

const folder = mkdtempSync(join(tmpdir(), "variorum-fuzz-"));
try {
  const address = await bundle();
  if (values.group !== undefined) await fuzz(address, Number(values.group), 1);
  else {
    const { broken } = await fuzz(address, 0, Number(values.threads));
    const steep = tellGrowth(growthOf(await import(address)));
    process.exitCode = broken.length + steep > 0 ? 1 : 0;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The engine as one file that Node can load, threads too. */
async function bundle() {
  await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, "engine.ts"),
      outDir: folder,
      emptyOutDir: false,
      target: "node20",
      minify: false,
    },
  });
  return pathToFileURL(join(folder, "engine.js")).href;
}

async function fuzz(address, first, threads) {
  const start = performance.now();
  const spent = process.cpuUsage();
  const sum = { texts: 0, units: 0, slowest: { ms: 0, group: 0 }, broken: [], next: first };
  const most = values.group === undefined ? wanted : 1;
  await Promise.all(Array.from({ length: threads }, () => work(address, sum, most)));
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(spent);
  console.log(
    `${sum.texts} texts (${(sum.units / 1e6).toFixed(1)} million code units) in ${seconds.toFixed(1)} s: ${Math.round(sum.texts / seconds)} texts/s, ${((user + system) / 1000 / sum.texts).toFixed(2)} ms of processor time a text; ` +
      `slowest ${sum.slowest.ms.toFixed(0)} ms a text (group ${sum.slowest.group}); ${sum.broken.length} groups failed; seed ${seed}`,
  );
  for (const { group, message } of sum.broken.slice(0, 20)) console.log("group", group, message);
  return sum;
}

/** One thread from its first chunk to its last; ends early when a group hangs. */
function work(address, sum, most) {
  const pulse = new SharedArrayBuffer(4);
  const worker = new Worker(new URL("worker.mjs", import.meta.url), {
    workerData: { seed, address, pulse },
  });
  const now = new Int32Array(pulse);
  return new Promise((done, fail) => {
    let beat = { group: -1, since: performance.now() };
    const watch = setInterval(() => {
      const group = Atomics.load(now, 0);
      if (group !== beat.group) beat = { group, since: performance.now() };
      else if (performance.now() - beat.since > HANGS_AFTER) end({ group, message: "hangs" });
    }, 1000);
    const end = (problem) => {
      clearInterval(watch);
      if (problem !== undefined) sum.broken.push(problem);
      void worker.terminate();
      done();
    };
    const more = () => {
      if (sum.texts >= most) return end();
      const size = values.group === undefined ? CHUNK : 1;
      worker.postMessage({ from: sum.next, to: sum.next + size });
      sum.next += size;
      beat = { group: -1, since: performance.now() };
    };
    worker.on("message", (part) => {
      const before = sum.texts;
      sum.texts += part.texts;
      if (Math.floor(before / TOLD_EVERY) < Math.floor(sum.texts / TOLD_EVERY))
        console.error(
          `${sum.texts} texts so far, ${sum.broken.length + part.broken.length} groups failed`,
        );
      sum.units += part.units;
      sum.broken.push(...part.broken);
      if (part.slowest.ms > sum.slowest.ms) sum.slowest = part.slowest;
      more();
    });
    worker.on("error", fail);
    more();
  });
}

/** Prints the growth of each family → how many grow too steeply. */
function tellGrowth(families) {
  for (const { name, ms, exponent } of families.toSorted((p, q) => q.exponent - p.exponent))
    console.log(
      `${exponent.toFixed(2)}  ${name.padEnd(32)} ${ms.map((one) => `${one.toFixed(0)} ms`).join(" → ")}`,
    );
  const steepest = Math.max(...families.map(({ exponent }) => exponent));
  console.log(`longest growth: length to the power of ${steepest.toFixed(2)}`);
  return families.filter(({ exponent }) => exponent > STEEPEST).length;
}

import { parentPort, workerData } from "node:worker_threads";
import { holdLaws } from "./laws.mjs";
import { chanceOf, textsOf } from "./texts.mjs";

const { seed, address, pulse } = workerData;
const { compare, diff, tokenize } = await import(address);
const now = new Int32Array(pulse);
/** One group in so many is compared twice, and its texts' differences made. */
const TWICE = 8;

/** Tries groups `[from, to)`; answers what came of them. */
parentPort.on("message", ({ from, to }) => {
  const done = { texts: 0, units: 0, slowest: { ms: 0, group: from }, broken: [] };
  for (let group = from; group < to; group++) {
    Atomics.store(now, 0, group);
    const texts = textsOf(chanceOf(Math.imul(seed, 0x9e3779b1) ^ group));
    const start = performance.now();
    try {
      attempt(texts, group);
    } catch (error) {
      done.broken.push({
        group,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
    const ms = (performance.now() - start) / texts.length;
    if (ms > done.slowest.ms) done.slowest = { ms, group };
    done.texts += texts.length;
    done.units += texts.reduce((sum, text) => sum + text.length, 0);
  }
  parentPort.postMessage(done);
});

function attempt(texts, group) {
  const articles = texts.map((text, i) => ({ file: `${i}.txt`, text }));
  const comparison = compare(articles);
  holdLaws(texts, comparison, tokenize);
  if (group % TWICE !== 0) return;
  if (JSON.stringify(comparison) !== JSON.stringify(compare(articles)))
    throw new Error("law broken: the same texts give the same answer");
  const [one, two] = [texts[0], texts.at(-1)].map((text) => ({
    text: text.slice(0, 2000),
    span: { start: 0, end: Math.min(2000, text.length) },
  }));
  diff(one, two);
}

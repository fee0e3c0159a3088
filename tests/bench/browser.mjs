// What a reader feels, measured in Chromium on the built page: on the bundled event, four times slower than
// this machine, and on a made event of ten long articles:
//   npm run bench -- --browser
// Or on a page built elsewhere, as data, on one screen only, or only what has a word in its name:
//   node tests/bench/browser.mjs FOLDER --json --on phone --only passage
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { runnerImport } from "vite";
import { browser } from "../../.ci/browser.mjs";
import { feel, framesWhile, settle, watch } from "./felt.mjs";
import { INTERACTIONS, scroll, SCROLLS } from "./interactions.mjs";
import { FLAGS, host } from "./site.mjs";

/** Enough for a 98th percentile that is not the single worst. */
const ROUNDS = 8;
/** After this long, what is fetched and laid out ahead is there. */
const READY = 4000;
const ENGINE_RUNS = 21;
const WORKER = "a new worker's first answer";
const LARGE = 1440;

const SETTINGS = [
  { name: "large screen", width: LARGE, slower: 4, made: null, rounds: ROUNDS },
  { name: "phone", width: 400, slower: 4, made: null, rounds: ROUNDS },
  { name: "10 × 400 paragraphs", width: LARGE, slower: 1, made: [10, 400], rounds: ROUNDS / 2 },
];

const { values: asked, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    on: { type: "string", default: "" },
    only: { type: "string", default: "" },
  },
});
const chrome = await browser();
if (!chrome.ok) throw new Error(chrome.output);
const { module: made } = await runnerImport("./tests/e2e/made-event.ts");
const site = await host(folders[0] ?? "dist/web");
const program = await chromium.launch({ executablePath: chrome.output, args: FLAGS });
const results = [];
for (const setting of SETTINGS)
  if (setting.name.includes(asked.on)) results.push(await measure(setting));
await program.close();
site.close();
if (asked.json) console.log(JSON.stringify(results));

async function measure(setting) {
  const { name, width, slower } = setting;
  say(`${name}, ${width} wide${slower > 1 ? `, CPU ${slower} times slower` : ""}`);
  const interactions = await startAtOnce(setting);
  const { page, slow } = await newPage(setting);
  const loaded = await load(page, setting);
  for (const [what, steps] of Object.entries(INTERACTIONS))
    if (isAsked(what) && (await has(page, what)))
      interactions[what] = report(what, await interact(page, steps, setting.rounds));
  const scrolled = setting.made === null ? {} : await scrollAll(page);
  const shift = (await page.evaluate(() => globalThis.seen.shift)) - loaded.shift;
  line("layout shift, reading", shift.toFixed(3));
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  const worker = setting.made === null && isAsked(WORKER) ? await engine(page) : null;
  if (worker !== null) line(WORKER, `${worker.toFixed(1)} ms (not slowed)`);
  await page.close();
  return { name, loaded, interactions, scrolled, shift, worker };
}

async function newPage({ width, slower }) {
  const page = await program.newPage({
    viewport: { width, height: 900 },
    baseURL: site.address,
  });
  const slow = await page.context().newCDPSession(page);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.addInitScript(watch);
  return { page, slow };
}

/** What is laid out ahead is not there yet: each time on a page of its own. */
async function startAtOnce(setting) {
  const what = "first base, at once";
  if (!isAsked(what)) return {};
  const felt = [];
  for (let round = 0; round < setting.rounds / 2; round += 1) {
    const { page } = await newPage(setting);
    await open(page, setting);
    for (const step of INTERACTIONS["switch base"]) felt.push(await feel(page, step));
    await page.close();
  }
  return { [what]: report(what, summed(felt)) };
}

async function open(page, { made: size }) {
  if (size === null) await page.goto(site.address);
  else await made.readMade(page, made.madeEvent(...size), "view=columns");
  await page.locator("[data-room]").first().waitFor({ state: "detached" });
  await page
    .getByRole("button", { name: /^Open passage/ })
    .first()
    .waitFor();
}

async function load(page, setting) {
  await open(page, setting);
  // Somebody is there: what comes later is fetched now.
  await page.mouse.move(LARGE / 8, LARGE / 8);
  await page.waitForTimeout(READY);
  await settle(page);
  const { painted, shift, long } = await page.evaluate(() => globalThis.seen);
  line("largest text painted", `${Math.round(painted)} ms`);
  line("layout shift", shift.toFixed(3));
  line("long tasks until ready", told(long));
  return { painted, shift, long };
}

function isAsked(name) {
  return name.includes(asked.only);
}

/** A phone has no columns to set side by side at first, and so no order of theirs. */
async function has(page, what) {
  return what !== "own order" || (await page.getByRole("group", { name: "Texts" }).count()) > 0;
}

async function interact(page, steps, rounds) {
  const felt = [];
  for (let round = 0; round < rounds; round += 1)
    for (const step of steps) felt.push(await feel(page, step));
  return summed(felt);
}

function summed(felt) {
  const pressed = felt.filter((each) => each.pressed);
  const ms = pressed.map((each) => each.ms);
  const settled = pressed.map((each) => each.settled);
  return {
    p50: at(ms, 0.5),
    p98: at(ms, 0.98),
    settled50: at(settled, 0.5),
    settled98: at(settled, 0.98),
    count: ms.length,
    longest: Math.max(...felt.flatMap((each) => each.long), 0),
  };
}

function report(name, each) {
  const { p50, p98, count, settled50, settled98, longest } = each;
  line(
    name,
    `p50 ${p50} ms, p98 ${p98} ms of ${count}; settled p50 ${settled50}, p98 ${settled98} ms; longest task ${longest} ms`,
  );
  return each;
}

async function scrollAll(page) {
  const scrolled = {};
  for (const [name, steps] of Object.entries(SCROLLS).filter(([each]) => isAsked(each))) {
    for (const step of steps) await feel(page, step);
    const { frames, long } = await framesWhile(page, scroll);
    const [p50, p95] = [at(frames, 0.5), at(frames, 0.95)].map((ms) => Math.round(ms * 10) / 10);
    scrolled[name] = { p50, p95, long };
    line(name, `a frame p50 ${p50} ms, p95 ${p95} ms; long tasks ${told(long)}`);
  }
  return scrolled;
}

function at(list, part) {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)] ?? 0;
}

/** From the texts sent to the answer come back, each time in a new worker; it is the page's own file. */
async function engine(page) {
  const scripts = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => name),
  );
  const [worker, corpus] = ["/worker-", "/corpus-"].map((part) =>
    scripts.find((name) => name.includes(part)),
  );
  return page.evaluate(timeEngine, { worker, corpus, runs: ENGINE_RUNS });
}

/** Runs in the page. */
async function timeEngine({ worker, corpus, runs }) {
  const exported = Object.values(await import(corpus));
  const [event] = exported.find((value) => Array.isArray(value));
  const texts = event.articles.map(({ text }) => text);
  const articles = event.articles.map((article, text) => ({ ...article, text }));
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const working = new Worker(worker, { type: "module" });
    const ready = new Promise((resolve, reject) => {
      working.addEventListener("message", ({ data }) => {
        if (data.name === "ready") resolve();
        else if (data.name === "failed") reject(new Error(data.reason));
      });
    });
    const start = performance.now();
    working.postMessage({ name: "compare", anew: true, texts, articles });
    await ready;
    times.push(performance.now() - start);
    working.terminate();
  }
  return times.toSorted((a, b) => a - b)[runs >> 1];
}

function told(tasks) {
  const worst = tasks.toSorted((a, b) => b - a);
  return worst.length === 0 ? "none" : `${worst.length}, the longest ${worst[0]} ms`;
}

function say(words) {
  if (!asked.json) console.log(words);
}

function line(name, words) {
  say(`  ${name.padEnd(30)} ${words}`);
}

// What a reader feels, measured in Chromium on the built page, four times slower than this machine:
//   npm run bench -- --browser
import { chromium } from "@playwright/test";
import { browser } from "../../.ci/browser.mjs";
import { host } from "./site.mjs";

const SLOWER = 4;
/** Enough for a 98th percentile that is not the single worst. */
const ROUNDS = 12;
/** A person looks before going on; what is deferred is done by then. */
const PAUSE = 700;
const ENGINE_RUNS = 21;

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const radio = (group, name) => (page) =>
  page.getByRole("group", { name: group }).getByRole("radio", { name, exact: true }).check();

/** Each is there and back, so that every round begins alike. */
const INTERACTIONS = {
  "switch base": [radio("Base", "C"), radio("Base", "A"), radio("Base", "none")],
  "switch base by key": [(page) => page.keyboard.press("2"), (page) => page.keyboard.press("2")],
  emphasis: [radio("Mark", "what is shared"), radio("Mark", "plain"), radio("Mark", "differences")],
  filter: [(page) => page.getByRole("link", { name: /in four$/ }).click(), (page) => page.goBack()],
  "open a passage": [
    (page) =>
      page
        .getByRole("button", { name: /^Open passage/ })
        .nth(3)
        .click(),
    (page) => page.keyboard.press("Escape"),
  ],
  "next passage": [(page) => page.keyboard.press("j"), (page) => page.keyboard.press("k")],
};

const chrome = await browser();
if (!chrome.ok) throw new Error(chrome.output);
const site = await host(process.argv[2] ?? "dist/web");
const program = await chromium.launch({ executablePath: chrome.output, args: FLAGS });
for (const [name, width] of Object.entries({ "large screen": 1440, phone: 400 })) {
  console.log(`${name}, ${width} wide, CPU ${SLOWER} times slower`);
  await measure(width);
}
await program.close();
site.close();

async function measure(width) {
  const page = await program.newPage({ viewport: { width, height: 900 } });
  const slow = await page.context().newCDPSession(page);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.addInitScript(watch);
  await page.goto(site.address);
  await page.locator("[data-room]").first().waitFor({ state: "detached" });
  await page.waitForTimeout(5 * PAUSE);
  const seen = await page.evaluate(() => globalThis.seen);
  line("largest text painted", `${Math.round(seen.painted)} ms`);
  line("layout shift", seen.shift.toFixed(3));
  line("long tasks until ready", told(seen.long));
  for (const [name, steps] of Object.entries(INTERACTIONS)) await interact(page, name, steps);
  line("layout shift, reading", (await page.evaluate(() => globalThis.seen.shift)).toFixed(3));
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  line("engine in its worker", `${(await engine(page)).toFixed(1)} ms (not slowed)`);
  await page.close();
}

async function interact(page, name, steps) {
  await page.evaluate(() => Object.assign(globalThis.seen, { events: [], long: [] }));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const step of steps) {
      await step(page);
      await page.waitForTimeout(PAUSE);
    }
  const { events, long } = await page.evaluate(() => globalThis.seen);
  const times = longestEach(events).toSorted((a, b) => a - b);
  const at = (part) => times[Math.min(Math.floor(times.length * part), times.length - 1)] ?? 0;
  line(name, `p50 ${at(0.5)} ms, p98 ${at(0.98)} ms of ${times.length}; long tasks ${told(long)}`);
}

/** One press is several events: what is felt is the longest of them. */
function longestEach(events) {
  const each = new Map();
  for (const { id, ms } of events) each.set(id, Math.max(each.get(id) ?? 0, ms));
  return [...each.values()];
}

/** Runs in the page. An event's duration ends with the paint that shows its answer. */
function watch() {
  const seen = { events: [], long: [], shift: 0, painted: 0 };
  globalThis.seen = seen;
  const on = (type, each, options = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
      type,
      buffered: true,
      ...options,
    });
  on("event", take, { durationThreshold: 16 });
  on("longtask", ({ duration }) => seen.long.push(Math.round(duration)));
  on("layout-shift", ({ value, hadRecentInput }) => (seen.shift += hadRecentInput ? 0 : value));
  on("largest-contentful-paint", ({ startTime }) => (seen.painted = startTime));
  function take({ interactionId: id, duration: ms }) {
    if (id > 0) seen.events.push({ id, ms });
  }
}

/** From the texts sent to the answer come back, warm; the worker is the page's own file. */
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
  const [{ articles }] = exported.find((value) => Array.isArray(value));
  const working = new Worker(worker, { type: "module" });
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    working.postMessage(articles);
    await new Promise((resolve) => {
      const heard = ({ data }) => data.name === "ready" && resolve();
      working.addEventListener("message", heard);
    });
    times.push(performance.now() - start);
  }
  working.terminate();
  return times.toSorted((a, b) => a - b)[runs >> 1];
}

function told(tasks) {
  const worst = tasks.toSorted((a, b) => b - a);
  return worst.length === 0 ? "none" : `${worst.length}, the longest ${worst[0]} ms`;
}

function line(name, words) {
  console.log(`  ${name.padEnd(24)} ${words}`);
}

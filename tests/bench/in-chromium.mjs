// The bundled five in a worker of Chromium, built as the page is and timed as in a worker of Node → one line of JSON:
// a list with the figures of each launch, null where there is no browser. Part of npm run bench; by itself:
//   node tests/bench/in-chromium.mjs [LAUNCHES]
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { build } from "vite";
import { browser } from "../../.ci/browser.mjs";
import { FLAGS, host } from "./site.mjs";

const FIVE = "corpus/2022-02-04-putin-xi";

const launches = Number(process.argv[2] ?? 1);
const chrome = await browser();
console.log(JSON.stringify(chrome.ok ? await timeIn(chrome.output) : null));

async function timeIn(executablePath) {
  const folder = await mkdtemp(join(tmpdir(), "variorum-bench-"));
  try {
    await buildPage(folder);
    const site = await host(folder);
    const told = [];
    for (let i = 0; i < launches; i++) told.push(await launch(executablePath, site));
    site.close();
    return told;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function launch(executablePath, site) {
  const program = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const page = await program.newPage();
    await page.goto(site.address);
    const script = `${site.address}page.js`;
    return await page.evaluate(timeFive, { script, articles: await five() });
  } finally {
    await program.close();
  }
}

async function buildPage(folder) {
  await build({
    configFile: false,
    base: "./",
    logLevel: "error",
    publicDir: false,
    worker: { format: "es" },
    build: {
      outDir: folder,
      rolldownOptions: {
        input: "tests/bench/in-page.ts",
        preserveEntrySignatures: "strict",
        output: { entryFileNames: "page.js" },
      },
    },
  });
  await writeFile(join(folder, "index.html"), "<!doctype html><title>Variorum</title>");
}

async function five() {
  const files = (await readdir(FIVE)).filter((file) => file.endsWith(".txt")).toSorted();
  return Promise.all(
    files.map(async (file) => ({ file, text: await readFile(join(FIVE, file), "utf8") })),
  );
}

/** Runs in the page. */
async function timeFive({ script, articles }) {
  const { timeInPage } = await import(script);
  return timeInPage(articles);
}

// The bundled five in a worker of Chromium, built as the page is and timed as in a worker of Node → one line of JSON,
// null where there is no browser. Part of npm run bench; by itself:
//   node tests/bench/in-chromium.mjs
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { build } from "vite";
import { browser } from "../../.ci/browser.mjs";
import { FLAGS, host } from "./site.mjs";

const FIVE = "corpus/2022-02-04-putin-xi";

const chrome = await browser();
console.log(JSON.stringify(chrome.ok ? await timeIn(chrome.output) : null));

async function timeIn(executablePath) {
  const folder = await mkdtemp(join(tmpdir(), "variorum-bench-"));
  const program = await chromium.launch({ executablePath, args: FLAGS });
  try {
    await buildPage(folder);
    const site = await host(folder);
    const page = await program.newPage();
    await page.goto(site.address);
    const script = `${site.address}page.js`;
    const told = await page.evaluate(timeFive, { script, articles: await five() });
    site.close();
    return told;
  } finally {
    await program.close();
    await rm(folder, { recursive: true });
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

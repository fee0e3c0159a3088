// Lighthouse, as for a phone on a slow network, on the built page (npm run build comes first):
//   node tests/lighthouse/run.mjs [RUNS] [FOLDER]
// Lighthouse stands in this folder with a lock of its own: it is large, and no part of the project.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { browser } from "../../.ci/browser.mjs";
import { FLAGS, host } from "../bench/site.mjs";

const here = import.meta.dirname;
const program = join(here, "node_modules/lighthouse/cli/index.js");
const run = promisify(execFile);

const LEAST = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };
const TIMES = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "speed-index",
  "total-blocking-time",
  "cumulative-layout-shift",
];

const [runs = "5", folder = join(dirname(dirname(here)), "dist/web")] = process.argv.slice(2);
if (!existsSync(program)) await run("npm", ["ci"], { cwd: here });
const chrome = await browser();
if (!chrome.ok) throw new Error(chrome.output);
const site = await host(folder);
const reports = [];
for (let i = 0; i < Number(runs); i += 1) reports.push(await measure(site.address));
site.close();
process.exitCode = tell(reports) ? 0 : 1;

async function measure(address) {
  const flags = [
    "--output=json",
    "--quiet",
    `--chrome-flags=${["--headless=new", ...FLAGS].join(" ")}`,
  ];
  const env = { ...process.env, CHROME_PATH: chrome.output };
  const only = `--only-categories=${Object.keys(LEAST).join(",")}`;
  const options = { env, maxBuffer: 2 ** 27, cwd: here };
  const { stdout } = await run(process.execPath, [program, address, only, ...flags], options);
  return JSON.parse(stdout);
}

/** Prints medians and what Lighthouse objects to → whether every score of every run is as it should be. */
function tell(told) {
  const scores = Object.entries(LEAST).map(([name, least]) => {
    const all = told.map(({ categories }) => Math.round(categories[name].score * 100));
    console.log(`${name.padEnd(26)}${String(median(all)).padStart(8)}   ${all.join(" ")}`);
    return all.every((score) => score >= least);
  });
  for (const name of TIMES) {
    const all = told.map(({ audits }) => audits[name].numericValue);
    console.log(
      `${name.padEnd(26)}${median(all)
        .toFixed(name.endsWith("shift") ? 3 : 0)
        .padStart(8)}`,
    );
  }
  for (const objection of new Set(told.flatMap(objections))) console.log(objection);
  return scores.every(Boolean);
}

function objections({ audits }) {
  return Object.values(audits)
    .filter(
      ({ score, scoreDisplayMode }) =>
        score !== null && score < 0.9 && scoreDisplayMode !== "informative",
    )
    .map(({ id, title, displayValue = "" }) => `objects: ${id}: ${title} ${displayValue}`);
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { browser } from "./browser.mjs";
import { install } from "./install.mjs";
import { run, runWith, tool } from "./run.mjs";
import { sizes } from "./size.mjs";

/** Where the runners write what they counted. */
const REPORTS = "node_modules/.cache/reports";

const withBrowser = !process.argv.includes("--no-browser");
const total = { passed: 0, failed: 0 };

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
if (await step("install", install)) await everything();
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** A step that fails does not keep the next from running: one run shows all there is to mend. */
async function everything() {
  await step("types", types);
  await step("lint", () => run(...tool("oxlint"), "--type-aware", "--deny-warnings"));
  await step("format", () => run(...tool("prettier"), "--check", "--log-level", "warn", "."));
  await step("unused code", () => run(...tool("knip"), "--no-progress"));
  const built = await step("build", () => run(process.execPath, ".ci/build.mjs"));
  await step("unit tests", unitTests);
  if (built) await step("size", sizeTests);
  if (built && withBrowser) await browserTests();
}

async function step(name, work) {
  const start = performance.now();
  const {
    ok,
    output,
    passed = 0,
    failed = ok ? 0 : 1,
    skipped = 0,
    again = 0,
    said = "",
  } = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (!ok) console.log(`\n${output.trim()}\n`);
  const left = skipped > 0 ? `, ${skipped} skipped (what they need is not on this machine)` : "";
  const second = again > 0 ? `, ${again} of them at the second try` : "";
  const counted =
    passed + failed > 0 && said === ""
      ? `${passed} passed, ${failed} failed${second}${left}`
      : said;
  console.log(
    `${ok ? "ok    " : "FAILED"} ${name.padEnd(14)} ${seconds.padStart(6)} s  ${counted}`.trimEnd(),
  );
  total.passed += passed;
  total.failed += failed;
  return ok;
}

/** A room that must not know the page or Node has a tsconfig of its own. */
async function types() {
  const rooms = readdirSync("src").map((room) => `src/${room}`);
  const projects = [".", "tests", ...rooms].filter((path) => existsSync(`${path}/tsconfig.json`));
  const results = await Promise.all(
    projects.map((path) => run(...tool("typescript", "tsc"), "-p", path)),
  );
  const output = [...new Set(results.flatMap((result) => result.output.split("\n")))].join("\n");
  return { ok: results.every((result) => result.ok), output };
}

async function unitTests() {
  const file = `${REPORTS}/unit.json`;
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
  const result = await run(...tool("vitest"), "run", ...reporters);
  return count(result, file, (report) => {
    const broken = report.testResults.filter(
      (test) => test.status === "failed" && test.assertionResults.length === 0,
    );
    return [report.numPassedTests, report.numFailedTests + broken.length];
  });
}

function sizeTests() {
  const results = sizes();
  const said = results.map((result) => result.said).join(" · ");
  const passed = results.filter((result) => result.ok).length;
  const failed = results.length - passed;
  return { ok: failed === 0, output: said, said, passed, failed };
}

async function browserTests() {
  let path = "";
  const found = await step("browser", async () => {
    const result = await browser();
    path = result.output;
    return result;
  });
  if (found) await step("page tests", () => pageTests(path));
}

async function pageTests(path) {
  const file = `${REPORTS}/page.json`;
  const env = { VARIORUM_BROWSER: path, PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(file) };
  const config = ["--config", "tests/e2e/playwright.config.ts", "--reporter=line,json"];
  const result = await runWith(env, ...tool("@playwright/test", "playwright"), "test", ...config);
  return count(result, file, ({ stats, errors }) => [
    stats.expected + stats.flaky,
    stats.unexpected + errors.length,
    stats.skipped,
    stats.flaky,
  ]);
}

/** Takes the counts from a runner's own report; without one, the step itself is what failed. */
function count(result, file, read) {
  if (!existsSync(file)) return { ...result, ok: false };
  const [passed, failed, skipped, again] = read(JSON.parse(readFileSync(file, "utf8")));
  return { ...result, passed, failed: result.ok ? failed : Math.max(failed, 1), skipped, again };
}

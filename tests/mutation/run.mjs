import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { tableOf, tallyOf } from "./table.mjs";

/**
 * Changes the engine in small ways, one at a time, and asks its tests whether they notice:
 * `node tests/mutation/run.mjs [files]`. Files are named from src/engine on ("diff.ts"); without any, all
 * whose text changed since they were last run. Works in a copy, so that the tree may be edited meanwhile.
 */
const here = fileURLToPath(new URL(".", import.meta.url));
const root = resolve(here, "../..");
const engine = join(root, "src/engine");
const kept = join(root, "node_modules/.cache/mutation");
/** Below this the run fails. */
const WANTED = 80;
/** What the copy needs for the engine's own tests. */
const COPIED = ["src", "tests", "corpus", "package.json", "tsconfig.json"];

mkdirSync(kept, { recursive: true });
if (!existsSync(join(here, "node_modules/@stryker-mutator/core"))) install();
const asked = process.argv.slice(2);
const unknown = asked.filter((file) => !existsSync(join(engine, file)));
if (unknown.length > 0) throw new Error(`not in src/engine: ${unknown.join(", ")}`);
const all = readdirSync(engine, { recursive: true })
  .map((file) => file.split(sep).join("/"))
  .filter((file) => file.endsWith(".ts"))
  .toSorted((a, b) => (a < b ? -1 : 1));
for (const file of asked.length > 0 ? asked : all.filter((name) => resultOf(name) === null))
  mutate(file);
const results = all.map((file) => ({ file, mutants: resultOf(file) }));
console.log(tableOf(results));
process.exitCode = tallyOf(results.flatMap(({ mutants }) => mutants ?? [])).score < WANTED ? 1 : 0;

function install() {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["ci", "--no-progress"], { cwd: here, stdio: "inherit" });
  if (status !== 0) throw new Error("npm ci in tests/mutation failed");
}

function mutate(file) {
  const copy = mkdtempSync(join(tmpdir(), "variorum-mutation-"));
  try {
    for (const path of COPIED)
      cpSync(join(root, path), join(copy, path), {
        recursive: true,
        filter: (from) => !relative(root, from).split(sep).includes("node_modules"),
      });
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
    const digest = digestOf(join(copy, "src/engine", file));
    const report = join(copy, "mutation.json");
    writeFileSync(join(copy, "stryker.config.json"), JSON.stringify(settings(file, report)));
    const stryker = join(here, "node_modules/@stryker-mutator/core/bin/stryker.js");
    spawnSync(process.execPath, [stryker, "run"], { cwd: copy, stdio: "inherit" });
    if (!existsSync(report)) return console.log(`${file}: did not run`);
    const { files } = JSON.parse(readFileSync(report, "utf8"));
    const mutants = Object.values(files).flatMap((each) => each.mutants);
    writeFileSync(nameOf(file), JSON.stringify({ digest, mutants: mutants.map(brief) }));
    console.log(tableOf([{ file, mutants }]));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/**
 * A mutant runs against the tests that reach it. What runs once, when a file is loaded (tables, patterns),
 * would run all tests for each mutant and is left out.
 */
function settings(file, report) {
  return {
    mutate: [`src/engine/${file}`],
    inPlace: true,
    testRunner: "vitest",
    plugins: [join(here, "node_modules/@stryker-mutator/vitest-runner/dist/src/index.js")],
    vitest: { configFile: "tests/mutation/vitest.config.mjs" },
    coverageAnalysis: "perTest",
    ignoreStatic: true,
    concurrency: 2,
    timeoutMS: 20_000,
    tsconfigFile: "no-such-file.json",
    disableTypeChecks: false,
    allowEmpty: true,
    reporters: ["json"],
    jsonReporter: { fileName: report },
    cleanTempDir: "always",
    fileLogLevel: "off",
    logLevel: "error",
  };
}

function brief({ mutatorName, replacement, status, location }) {
  return { mutatorName, replacement, status, location };
}

/** What is known of a file, if its text is still what was run. */
function resultOf(file) {
  if (!existsSync(nameOf(file))) return null;
  const { digest, mutants } = JSON.parse(readFileSync(nameOf(file), "utf8"));
  return digest === digestOf(join(engine, file)) ? mutants : null;
}

function nameOf(file) {
  return join(kept, `${file.replaceAll("/", "+")}.json`);
}

function digestOf(path) {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { SURVIVED, tableOf, tallyOf } from "./table.mjs";

/**
 * Changes the engine in small ways, one at a time, and asks its tests whether they notice:
 * `node tests/mutation/run.mjs [--again] [--whole] [--share N] [files]`. Files are named from src/engine on ("diff.ts");
 * without any, all. What was noticed once is not asked again while the file's text stays the same; what went
 * unnoticed is with --again. With --whole, laws are asked of all their random texts, not of a part. With --share,
 * one change in N is tried. A run that was stopped goes on where it was.
 */
const here = fileURLToPath(new URL(".", import.meta.url));
const root = resolve(here, "../..");
const engine = "src/engine";
const kept = join(root, "node_modules/.cache/mutation");
/**
 * After this processor time, and half of what its tests took unchanged (when all that they reached was
 * counted, which makes them several times slower), a change's loop is taken to be endless.
 */
const PATIENCE_MS = 1500;
/** So many times as long may it take with all random texts. */
const WHOLE = 12;
/** So often results are written down while a file is worked through. */
const KEPT_EVERY = 20;
/** Below this the run fails. */
const WANTED = 80;

mkdirSync(kept, { recursive: true });
if (!existsSync(join(here, "node_modules/@stryker-mutator/instrumenter"))) install();
const { mutantsOf } = await import("./mutants.mjs");
const { modulesOf } = await import("./modules.mjs");
const { workThrough } = await import("./pool.mjs");
const { dryRuns } = await import("./dry.mjs");
const { hitLimitOf, isAtLoad, notice, reachOf, testsFor } = await import("./reach.mjs");

const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: {
    again: { type: "boolean", default: false },
    whole: { type: "boolean", default: false },
    share: { type: "string", default: "1" },
  },
});
const share = Number(values.share);
const unknown = asked.filter((file) => !existsSync(join(root, engine, file)));
if (unknown.length > 0) throw new Error(`not in ${engine}: ${unknown.join(", ")}`);
const all = listed(engine, ".ts").map((path) => path.slice(engine.length + 1));
const wanted = asked.length > 0 ? asked : all;
await mutate();
const results = wanted.map((file) => ({ file, mutants: resultOf(file) }));
console.log(tableOf(results));
process.exitCode = tallyOf(results.flatMap(({ mutants }) => mutants ?? [])).score < WANTED ? 1 : 0;

function install() {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["ci", "--no-progress"], { cwd: here, stdio: "inherit" });
  if (status !== 0) throw new Error("npm ci in tests/mutation failed");
}

function listed(folder, ending) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((file) => `${folder}/${file.split(sep).join("/")}`)
    .filter((file) => file.endsWith(ending))
    .toSorted((a, b) => (a < b ? -1 : 1));
}

async function mutate() {
  const folder = mkdtempSync(join(tmpdir(), "variorum-mutation-"));
  try {
    const digests = new Map(all.map((file) => [file, digestOf(join(root, engine, file))]));
    const { texts, mutants } = await mutantsOf(
      root,
      all.map((file) => `${engine}/${file}`),
    );
    const tests = ["tests/engine", "tests/gold", "tests/golden"].flatMap((place) =>
      listed(place, ".test.ts"),
    );
    const plain = await modulesOf(root, tests, new Map());
    const changed = new Map((await modulesOf(root, tests, texts)).map((one) => [one.name, one]));
    const modules = plain.map((one) => ({ ...one, changedCode: changed.get(one.name)?.code }));
    writeFileSync(join(folder, "modules.json"), JSON.stringify({ root, modules }));
    const runs = await dryRuns({ root, kept, folder, modules, tests });
    const reach = reachOf(runs, modules, mutants);
    await askAll({ folder, modules, reach, mutants, digests });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts each change before its tests, file by file, and keeps what comes out. */
async function askAll({ folder, modules, reach, mutants, digests }) {
  const nameOfModule = new Map(modules.map(({ name, path }) => [path, name]));
  for (const file of all)
    for (const { killer } of resultOf(file) ?? [])
      if (killer !== undefined) notice(reach, `${engine}/${file}`, killer);
  const queue = wanted.flatMap((file) => openOf(file, mutants, digests));
  await workThrough(folder, () => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
      const { mutant, sheet } = one;
      const tests = testsFor(reach, mutant);
      mutant.atLoad = isAtLoad(reach, mutant);
      const done = ({ status, killer, broken }) => {
        mutant.status = status ?? `Broken ${broken}`;
        mutant.killer = killer;
        if (killer !== undefined) notice(reach, mutant.path, killer);
        sheet.left -= 1;
        if (sheet.left % KEPT_EVERY === 0) keep(sheet, digests);
      };
      const patience = PATIENCE_MS + tests.reduce((sum, { took }) => sum + took, 0) / 2;
      const message = {
        mutant: mutant.id,
        module: nameOfModule.get(mutant.path),
        tests: tests.map(({ file, name }) => ({ file, name })),
        hitLimit: hitLimitOf(reach, mutant),
        most: values.whole ? WHOLE * patience : patience,
        whole: values.whole,
      };
      if (tests.length > 0) return { message, done };
      done({ status: "NoCoverage" });
    }
    return null;
  });
}

/** The changes of a file that are to be tried, each with the sheet on which the file's results are written. */
function openOf(file, mutants, digests) {
  const before = resultOf(file) ?? [];
  const found = mutants
    .filter(({ path }) => path === `${engine}/${file}`)
    .map((mutant) => ({ ...mutant, ...before.find(isSame(mutant)) }));
  const open = found.filter(
    ({ status }, i) =>
      i % share === 0 && (status === undefined || (values.again && SURVIVED.includes(status))),
  );
  const sheet = { file, found, left: open.length };
  if (open.length === 0) keep(sheet, digests);
  return open.map((mutant) => ({ mutant, sheet }));
}

function isSame({ mutatorName, replacement, location: { start, end } }) {
  return (other) =>
    other.mutatorName === mutatorName &&
    other.replacement === replacement &&
    other.location.start.line === start.line &&
    other.location.start.column === start.column &&
    other.location.end.line === end.line &&
    other.location.end.column === end.column;
}

function keep({ file, found, left }, digests) {
  const mutants = found.map(({ mutatorName, replacement, status, atLoad, killer, location }) => ({
    mutatorName,
    replacement,
    status,
    atLoad,
    killer,
    location,
  }));
  writeFileSync(nameOf(file), JSON.stringify({ digest: digests.get(file), mutants }));
  if (left === 0) console.log(tableOf([{ file, mutants }]).split("\n")[0]);
}

/** What is known of a file, if its text is still what was run. */
function resultOf(file) {
  if (!existsSync(nameOf(file))) return null;
  const { digest, mutants } = JSON.parse(readFileSync(nameOf(file), "utf8"));
  return digest === digestOf(join(root, engine, file)) ? mutants : null;
}

function nameOf(file) {
  return join(kept, `${file.replaceAll("/", "+")}.json`);
}

function digestOf(path) {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

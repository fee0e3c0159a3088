import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, posix } from "node:path";
import { Script } from "node:vm";
import { Worker } from "node:worker_threads";
import { expect, fastCheck, laws, vitestFor } from "./suite.mjs";

/**
 * Runs tests with one change switched on, in a process of its own: an endless loop ends with the process.
 * Every change has all modules that depend on it loaded afresh, so that nothing remembered outlives it,
 * and what runs once at load (tables, patterns) is changed too.
 */
/** Where Stryker's changes look which of them is switched on. */
const SWITCHES = "__stryker__";

const require = createRequire(import.meta.url);
const [folder] = process.argv.slice(2);
const { root, modules } = JSON.parse(readFileSync(join(folder, "modules.json"), "utf8"));
const byName = new Map(modules.map((module) => [module.name, module]));
const scripts = new Map();
const kept = new Map();
const until = new Int32Array(new SharedArrayBuffer(4));
new Worker(new URL("./watch.mjs", import.meta.url), { workerData: until }).unref();
const switches = {};
Object.assign(globalThis, { [SWITCHES]: switches });
console.log = () => {};

process.on("message", (task) => void answer(task).then((said) => process.send(said, () => {})));
process.on("disconnect", () => process.exit());
process.send({ ready: true });

async function answer(task) {
  Atomics.store(until, 0, task.most === undefined ? 0 : cpuTime() + task.most);
  try {
    return task.mutant === undefined ? await dryRun(task) : await mutantRun(task);
  } catch (error) {
    return { broken: String(error?.stack ?? error) };
  }
}

/**
 * All tests of one file, nothing changed: how long each takes and which changes it would reach. What fails
 * with as few random texts as are tried here is left out.
 */
async function dryRun({ file, slow }) {
  const mutantCoverage = (switches.mutantCoverage = { static: {}, perTest: {} });
  switches.activeMutant = undefined;
  switches.currentTestId = undefined;
  switches.hitCount = undefined;
  const opened = open(file, { fresh: new Set(byName.keys()), changed: null, all: true });
  const tests = [];
  const failed = [];
  for (const { name, run } of opened.tests) {
    if (slow.includes(name)) {
      tests.push({ name, took: Number.MAX_SAFE_INTEGER, reached: {} });
      continue;
    }
    switches.currentTestId = name;
    const begun = cpuTime();
    try {
      await run();
      const took = cpuTime() - begun;
      tests.push({ name, took, reached: mutantCoverage.perTest[name] ?? {} });
    } catch {
      failed.push(name);
    }
  }
  switches.currentTestId = undefined;
  opened.close();
  switches.mutantCoverage = undefined;
  return { tests, failed, atLoad: mutantCoverage.static };
}

/** In milliseconds; a machine with other work changes it least. */
function cpuTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Runs the tests in the order given until one fails. */
async function mutantRun({ mutant, module, tests, hitLimit, whole }) {
  laws.areWhole = whole;
  switches.activeMutant = mutant;
  switches.hitCount = 0;
  switches.hitLimit = hitLimit;
  const fresh = dependentsOf(module);
  const session = { fresh, changed: module, loaded: new Map() };
  const opened = new Map();
  try {
    for (const { file, name } of tests) {
      if (await passes(file, name, opened, session)) continue;
      const endless = switches.hitCount > hitLimit;
      return { status: endless ? "Timeout" : "Killed", killer: { file, name } };
    }
    return { status: "Survived" };
  } finally {
    switches.activeMutant = undefined;
    for (const { close } of opened.values()) close();
  }
}

async function passes(file, name, opened, session) {
  try {
    if (!opened.has(file)) opened.set(file, open(file, session));
    await opened
      .get(file)
      .tests.find((one) => one.name === name)
      ?.run();
    return true;
  } catch {
    return false;
  }
}

/** Loads a test file and what it needs; the tests it declares. */
function open(file, session) {
  const tests = [];
  const ends = [];
  const loaded = session.loaded ?? new Map();
  loaded.delete(file);
  expect.folder = dirname(join(root, byName.get(file).path));
  load(file, { ...session, loaded, vitest: vitestFor(tests, ends) });
  const { folder: place } = expect;
  return {
    tests: tests.map(({ name, run }) => ({
      name,
      run: () => {
        expect.folder = place;
        return run();
      },
    })),
    close: () => ends.forEach((end) => end()),
  };
}

function load(name, session) {
  const memory = session.fresh.has(name) ? session.loaded : kept;
  const known = memory.get(name);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  memory.set(name, module);
  const ask = (id) => {
    if (id === "vitest") return session.vitest;
    if (id === "fast-check") return fastCheck;
    if (/^\.\.?\//u.test(id)) return load(posix.join(posix.dirname(name), id), session);
    return require(id);
  };
  const run = scriptOf(name, session.all === true || session.changed === name);
  run(ask, module.exports, module);
  return module.exports;
}

function scriptOf(name, changed) {
  const key = `${changed ? "changed " : ""}${name}`;
  let script = scripts.get(key);
  if (script === undefined) {
    const { code, changedCode } = byName.get(name);
    const text = changed ? (changedCode ?? code) : code;
    script = new Script(`(function (require, exports, module) {${text}\n})`, { filename: name });
    scripts.set(key, script);
  }
  return script.runInThisContext();
}

const dependents = new Map();

/** The module and all that import it, directly or not. Others are loaded once and stay. */
function dependentsOf(name) {
  const known = dependents.get(name);
  if (known !== undefined) return known;
  const found = new Set([name]);
  for (const each of found)
    for (const { name: other, imports } of modules) if (imports.includes(each)) found.add(other);
  dependents.set(name, found);
  return found;
}

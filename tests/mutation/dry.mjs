import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { workThrough } from "./pool.mjs";
import { isSlow } from "./reach.mjs";

/**
 * Every test once with nothing changed, by the file it is in: how long it takes and what it reaches. What is
 * known from before is kept, as long as the test and all that it imports or reads are the same. Tests that
 * were too slow to be asked are taken to be so still.
 */
export async function dryRuns({ root, kept, folder, modules, tests }) {
  const begun = Date.now();
  const runs = new Map();
  const sums = sumsOf(root, modules);
  const left = modules.filter(({ path }) => tests.includes(path)).map(({ name }) => name);
  const nameOf = (file) => join(kept, "runs", `${file.replaceAll("/", "+")}.json`);
  mkdirSync(join(kept, "runs"), { recursive: true });
  await workThrough(folder, () => {
    for (let file = left.shift(); file !== undefined; file = left.shift()) {
      const known = knownRun(nameOf(file));
      if (known?.sum !== sums.get(file)) {
        const slow = known?.answer.tests.filter(isSlow).map(({ name }) => name) ?? [];
        return { message: { file, slow }, done: (answer) => keep(file, answer) };
      }
      runs.set(file, known.answer);
    }
    return null;
  });
  const count = [...runs.values()].reduce((sum, run) => sum + run.tests.length, 0);
  console.log(`${count} tests, unchanged: ${((Date.now() - begun) / 1000).toFixed(0)} s`);
  return runs;

  function keep(file, answer) {
    if (answer.tests === undefined) throw new Error(`${file}: ${answer.broken ?? "no answer"}`);
    for (const name of answer.failed) console.log(`left out: ${file} ${name}`);
    writeFileSync(nameOf(file), JSON.stringify({ sum: sums.get(file), answer }));
    runs.set(file, answer);
  }
}

/** A test's text, all it imports and all files that tests read, as one sum each. */
function sumsOf(root, modules) {
  const data = ["tests/engine", "tests/gold", "tests/golden", "corpus"]
    .flatMap((folder) => textsIn(join(root, folder)))
    .map((path) => readFileSync(path, "utf8"))
    .join("");
  const byName = new Map(modules.map((module) => [module.name, module]));
  return new Map(
    modules.map(({ name }) => {
      const found = new Set([name]);
      for (const each of found)
        for (const other of byName.get(each).imports) if (byName.has(other)) found.add(other);
      const codes = modules.filter((module) => found.has(module.name));
      const all = JSON.stringify(codes) + data;
      return [name, createHash("sha256").update(all).digest("hex")];
    }),
  );
}

function textsIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".txt"))
    .map((name) => join(folder, name));
}

function knownRun(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}

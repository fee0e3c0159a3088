import { dirname } from "node:path";

/** A test that takes longer is asked about no change: the quick ones notice nearly all that it would. */
const SLOW_MS = 6000;
/** A change is put before the likeliest tests until they would take this long together. */
const MOST_MS = 10_000;
/** Besides, it is put before tests whose file imports the changed one itself until these would take this long together. */
const MOST_OWN_MS = 25_000;
/** What is loaded once, a table of words or a pattern, is reached by far more tests: any of them may be the one that has the word. */
const MOST_AT_LOAD_MS = 15_000;
/** How much sooner a test is asked that has noticed changes of this file before, or of one beside it. */
const NOTICED = 4;
const NOTICED_NEAR = 1;
/** And how much sooner one whose file imports the changed one itself. */
const OWN = 20;
/** A loop that turns this many times as often as it does unchanged is endless. */
const ENDLESS = 100;

/**
 * Which tests a change is put before, and in which order. `runs` holds, for each test file, its tests (how
 * long each took, which changes it reached) and what was reached at load.
 */
export function reachOf(runs, modules, mutants) {
  const pathOf = new Map(mutants.map(({ id, path }) => [id, path]));
  const direct = new Map();
  const around = new Map();
  const hits = new Map();
  const atLoad = new Map();
  const pathOfModule = new Map(modules.map(({ name, path }) => [name, path]));
  for (const [file, run] of runs) {
    for (const [id, count] of Object.entries(run.atLoad)) add(atLoad, id, count);
    for (const { name, took, reached } of run.tests) {
      if (isSlow({ took })) continue;
      const paths = new Set(Object.keys(reached).map((id) => pathOf.get(id)));
      const test = { file, path: pathOfModule.get(file), name, took, reach: paths.size };
      for (const [id, count] of Object.entries(reached)) {
        push(direct, id, test);
        add(hits, id, count);
      }
      for (const path of paths) push(around, path, test);
    }
  }
  const importers = importersOf(modules);
  const noticed = new Map();
  return { direct, around, hits, atLoad, importers, noticed };
}

export function isSlow({ took }) {
  return took > SLOW_MS;
}

/** The tests for a change, likely and quick ones first, and those that reach little else. */
export function testsFor(reach, { id, path }) {
  const reached = reach.direct.get(id);
  if (reached !== undefined) {
    const order = inOrder(reach, path, reached);
    const own = new Set(reach.importers.get(path));
    const asked = new Set([
      ...upTo(MOST_MS, order),
      ...upTo(
        MOST_OWN_MS,
        order.filter((test) => own.has(test.path)),
      ),
    ]);
    return order.filter((test) => asked.has(test));
  }
  if (!reach.atLoad.has(id)) return [];
  const near = reach.around.get(path) ?? [];
  const further = (reach.importers.get(path) ?? []).flatMap((each) => reach.around.get(each) ?? []);
  const all = new Set([...inOrder(reach, path, near), ...inOrder(reach, path, further)]);
  return upTo(MOST_AT_LOAD_MS, [...all]);
}

function upTo(most, tests) {
  let left = most;
  return tests.filter(({ took }) => {
    left -= took;
    return left >= 0;
  });
}

export function hitLimitOf({ hits, atLoad }, { id }) {
  return ENDLESS * Math.max(hits.get(id) ?? 0, atLoad.get(id) ?? 0, 1);
}

export function isAtLoad({ direct, atLoad }, { id }) {
  return !direct.has(id) && atLoad.has(id);
}

/** Remembers who noticed a change of a file. */
export function notice({ noticed }, path, { file, name }) {
  add(noticed, `${path} ${file} ${name}`, 1);
  add(noticed, `${dirname(path)} ${file} ${name}`, 1);
}

function inOrder({ importers, noticed }, path, tests) {
  const own = new Set(importers.get(path));
  const times = (place, { file, name }) => noticed.get(`${place} ${file} ${name}`) ?? 0;
  const sooner = (test) =>
    (own.has(test.path) ? OWN : 1) *
    (1 + NOTICED * times(path, test) + NOTICED_NEAR * times(dirname(path), test));
  const cost = (test) => ((test.took + 1) * test.reach) / sooner(test);
  return tests.toSorted((a, b) => cost(a) - cost(b));
}

function importersOf(modules) {
  const paths = new Map(modules.map(({ name, path }) => [name, path]));
  const importers = new Map();
  for (const { path, imports } of modules)
    for (const name of imports) if (paths.has(name)) push(importers, paths.get(name), path);
  return importers;
}

function push(map, key, value) {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function add(map, key, count) {
  map.set(key, (map.get(key) ?? 0) + count);
}

import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { own } from "./own.mjs";

const { createInstrumenter } = await own("@stryker-mutator/instrumenter");
const { createInjector } = await own("typed-inject");

const silent = () => {};
const logger = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: silent,
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  fatal: silent,
};

/**
 * Stryker's changes of some files: their texts with all changes in them, each behind a switch
 * (`__stryker__.activeMutant`), and the list of changes.
 */
export async function mutantsOf(root, files) {
  const instrumenter = createInjector()
    .provideValue("logger", logger)
    .provideValue("options", {})
    .injectFunction(createInstrumenter);
  const given = files.map((file) => {
    const name = join(root, file);
    return { name, content: readFileSync(name, "utf8"), mutate: true };
  });
  const options = { ignorers: [], excludedMutations: [], plugins: null, noHeader: false };
  const { files: changed, mutants } = await instrumenter.instrument(given, options);
  const texts = new Map(changed.map(({ name, content }) => [name, content]));
  return { texts, mutants: mutants.map((mutant) => briefOf(mutant, root)) };
}

function briefOf({ id, fileName, mutatorName, replacement, location }, root) {
  const path = relative(root, fileName).split(sep).join("/");
  const { start, end } = location;
  return { id, path, mutatorName, replacement, location: { start: from1(start), end: from1(end) } };
}

/** Lines and columns as editors count them. */
function from1({ line, column }) {
  return { line: line + 1, column: column + 1 };
}

export const SURVIVED = ["Survived", "NoCoverage"];
const KILLED = ["Killed", "Timeout"];

/** How many changes were noticed and how many not, of those how many of what runs once at load, and the share noticed in percent. */
export function tallyOf(mutants) {
  const killed = mutants.filter(({ status }) => KILLED.includes(status)).length;
  const survived = mutants.filter(({ status }) => SURVIVED.includes(status)).length;
  const score = killed + survived === 0 ? 100 : (100 * killed) / (killed + survived);
  const atLoad = mutants.filter(({ atLoad: is, status }) => is && status !== undefined).length;
  return { killed, survived, atLoad, open: mutants.length - killed - survived, score };
}

/** One line a file, what lived through all tests below it when one file alone is asked for, and the sum. */
export function tableOf(results) {
  const run = results.filter(({ mutants }) => mutants !== null);
  const lines = run.map(({ file, mutants }) => lineOf(file, tallyOf(mutants)));
  if (results.length === 1) return [...lines, ...run.flatMap(survivorsOf)].join("\n");
  const missing = results.filter(({ mutants }) => mutants === null).map(({ file }) => file);
  return [
    lineOf("file", {
      killed: "killed",
      survived: "survived",
      atLoad: "at load",
      open: "not asked",
      score: "score",
    }),
    ...lines,
    lineOf("all that were run", tallyOf(run.flatMap(({ mutants }) => mutants))),
    ...(missing.length > 0 ? [`not run: ${missing.join(", ")}`] : []),
  ].join("\n");
}

function lineOf(file, { killed, survived, atLoad, open, score }) {
  const shown = typeof score === "number" ? `${score.toFixed(1)} %` : score;
  const columns = [killed, survived, atLoad, open, shown].map((value) =>
    String(value).padStart(10),
  );
  return `${file.padEnd(28)}${columns.join("")}`;
}

function survivorsOf({ mutants }) {
  return mutants
    .filter(({ status }) => SURVIVED.includes(status))
    .map(({ status, location: { start, end }, mutatorName, replacement }) => {
      const place = `${start.line}:${start.column}-${end.line}:${end.column}`;
      return `  ${status} ${place} ${mutatorName} → ${String(replacement).replaceAll(/\s+/gu, " ")}`;
    });
}

import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

const WORKER = fileURLToPath(new URL("./worker.mjs", import.meta.url));
const MOST_WORKERS = 2;

/**
 * Processes that do one task at a time. `next` gives a task (`message`, and `done`, which gets the answer),
 * or null when there is none left.
 */
export async function workThrough(folder, next) {
  const lanes = Math.min(MOST_WORKERS, availableParallelism());
  await Promise.all(Array.from({ length: lanes }, () => lane(folder, next)));
}

async function lane(folder, next) {
  let worker = null;
  for (let task = next(); task !== null; task = next()) {
    worker ??= await started(folder);
    const answer = await ask(worker, task);
    if (answer === null) {
      worker.kill("SIGKILL");
      worker = null;
    }
    task.done(answer ?? { status: "Timeout" });
  }
  worker?.kill("SIGKILL");
}

async function started(folder) {
  const worker = fork(WORKER, [folder], { execArgv: ["--max-old-space-size=1500"] });
  await new Promise((ready, fail) => {
    worker.once("message", ready);
    worker.once("exit", fail);
  });
  return worker;
}

/** The worker's answer, or null when it died: of an endless loop it makes an end itself. */
function ask(worker, { message }) {
  return new Promise((resolve) => {
    const died = () => end(null);
    function end(answer) {
      worker.off("message", end);
      worker.off("exit", died);
      resolve(answer);
    }
    worker.on("message", end);
    worker.on("exit", died);
    worker.send(message);
  });
}

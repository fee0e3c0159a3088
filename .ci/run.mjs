import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Every script here works from the project's folder, wherever it was called. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

/** Runs a command to its end → whether it ended well, and all it printed. */
export function run(command, ...args) {
  return runWith({}, command, ...args);
}

/** `run`, with more environment. */
export function runWith(env, command, ...args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, NO_COLOR: "1", ...env } });
    const printed = [];
    child.stdout.on("data", (data) => printed.push(data));
    child.stderr.on("data", (data) => printed.push(data));
    const output = () => Buffer.concat(printed).toString("utf8");
    child.on("error", (error) => resolve({ ok: false, output: `${command}: ${error.message}` }));
    child.on("close", (code) => resolve({ ok: code === 0, output: output() }));
  });
}

/** The command that starts an installed tool: the same on every system, unlike node_modules/.bin. */
export function tool(packageName, name = packageName) {
  const folder = join("node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return [process.execPath, join(folder, typeof bin === "string" ? bin : bin[name])];
}

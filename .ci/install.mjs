import { existsSync, readFileSync } from "node:fs";
import { run } from "./run.mjs";

/** The same numbers as "engines" in package.json. */
const OLDEST_NODE = [20, 19];

/** Installs what package-lock.json names, unless it is there already. Answers like `run`. */
export async function install() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    const output = `Node ${OLDEST_NODE.join(".")} or newer is needed; this is ${process.versions.node}.`;
    return { ok: false, output };
  }
  if (isInstalled()) return { ok: true, output: "" };
  return run(...npm(), "ci");
}

/** npm keeps a list of what it put into node_modules; what is optional may be missing there. */
function isInstalled() {
  const kept = "node_modules/.package-lock.json";
  if (!existsSync(kept)) return false;
  const installed = JSON.parse(readFileSync(kept, "utf8")).packages;
  const wanted = Object.entries(JSON.parse(readFileSync("package-lock.json", "utf8")).packages);
  return wanted.every(
    ([path, { version, optional, devOptional }]) =>
      path === "" || optional || devOptional || installed[path]?.version === version,
  );
}

/** npm says where it is when it runs a script; on Windows it cannot be started by its name alone. */
function npm() {
  const path = process.env.npm_execpath;
  return path?.endsWith(".js") ? [process.execPath, path] : ["npm"];
}

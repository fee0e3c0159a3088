import { spawn } from "node:child_process";
import { install } from "./install.mjs";
import "./run.mjs";

const installed = await install();
if (!installed.ok) {
  console.error(installed.output);
  process.exit(1);
}

const { build } = await import("vite");
const inBrowser = process.argv.includes("--browser");
await build(inBrowser ? { logLevel: "warn" } : { mode: "bench", logLevel: "warn" });
const program = inBrowser
  ? ["tests/bench/browser.mjs"]
  : ["node_modules/.cache/bench/bench.js", ...process.argv.slice(2)];
spawn(process.execPath, program, {
  stdio: "inherit",
}).on("exit", (code) => process.exit(code ?? 1));

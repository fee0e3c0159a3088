import { spawn } from "node:child_process";
import { install } from "./install.mjs";
import "./run.mjs";

const installed = await install();
if (!installed.ok) {
  console.error(installed.output);
  process.exit(1);
}

const { build } = await import("vite");
await build({ mode: "bench", logLevel: "warn" });
spawn(process.execPath, ["node_modules/.cache/bench/bench.js", ...process.argv.slice(2)], {
  stdio: "inherit",
}).on("exit", (code) => process.exit(code ?? 1));

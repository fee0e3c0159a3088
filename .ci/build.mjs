import { install } from "./install.mjs";
import "./run.mjs";

const installed = await install();
if (!installed.ok) {
  console.error(installed.output);
  process.exit(1);
}

const { build } = await import("vite");
await build();
await build({ mode: "cli", logLevel: "warn" });
console.log("The reader is in dist/web, the command line in dist/cli/variorum.js");

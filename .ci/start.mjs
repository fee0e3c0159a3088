import { install } from "./install.mjs";
import "./run.mjs";

console.log("Variorum: one moment, looking for what is missing …");
const installed = await install();
if (!installed.ok) {
  console.error(installed.output);
  process.exit(1);
}

const { createServer } = await import("vite");
const server = await createServer({ logLevel: "warn", server: { host: "127.0.0.1" } });
await server.listen();
console.log(`\nVariorum is at ${server.resolvedUrls.local[0]}\nCtrl+C ends it.\n`);
if (canShow()) server.openBrowser();

/** A person sits here and has a screen; a build server or a pipe has none. */
function canShow() {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI || !process.stdout.isTTY) return false;
  return process.platform !== "linux" || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

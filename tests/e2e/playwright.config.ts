import { once } from "node:events";
import { createServer } from "node:net";
import { defineConfig } from "@playwright/test";

/** The built page stands in a folder, as on GitHub Pages: an address from the root would fail. */
const port = (process.env["VARIORUM_PORT"] ??= await freePort());
const address = `http://127.0.0.1:${port}/press/variorum/`;

export default defineConfig({
  testDir: ".",
  outputDir: "../../node_modules/.cache/page-tests",
  fullyParallel: true,
  forbidOnly: true,
  // A busy machine may be late once; what fails twice is wrong. The run tells how many passed at the second try.
  retries: 1,
  reporter: "line",
  use: {
    baseURL: address,
    launchOptions: {
      executablePath: process.env["VARIORUM_BROWSER"] ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-quic",
      ],
    },
  },
  webServer: { command: `node tests/e2e/serve.mjs ${port}`, cwd: "../..", url: address },
});

async function freePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const found = server.address();
  server.close();
  return typeof found === "object" && found !== null ? String(found.port) : "4173";
}

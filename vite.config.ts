import { chmod } from "node:fs/promises";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Build only: the dev server puts scripts into the page, which this policy would refuse. */
const contentSecurityPolicy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: POLICY },
      injectTo: "head-prepend",
    },
  ],
};

const CLI_FILE = "dist/cli/variorum.js";

const executable: Plugin = {
  name: "executable",
  closeBundle: () => chmod(CLI_FILE, 0o755),
};

/** `vite build` makes the reader; with `--mode cli` or `--mode bench`, one file for Node that needs nothing beside it. */
export default defineConfig(({ mode }) => {
  if (mode === "cli") return forNode("src/cli/variorum.ts", "dist/cli", [executable]);
  if (mode === "bench") return forNode("tests/bench/bench.ts", "node_modules/.cache/bench", []);
  return reader;
});

const reader = defineConfig({
  base: "./",
  appType: "mpa",
  publicDir: false,
  plugins: [react(), contentSecurityPolicy],
  worker: { format: "es" },
  build: { outDir: "dist/web", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  test: {
    projects: [
      {
        extends: true,
        test: { name: "node", include: ["tests/**/*.test.ts"], environment: "node" },
      },
      {
        extends: true,
        test: {
          name: "jsdom",
          include: ["tests/**/*.test.tsx"],
          environment: "jsdom",
          setupFiles: ["tests/setup.ts"],
          css: { modules: { classNameStrategy: "non-scoped" } },
        },
      },
    ],
  },
});

function forNode(entry: string, outDir: string, plugins: readonly Plugin[]) {
  return defineConfig({
    publicDir: false,
    plugins: [...plugins],
    ssr: { noExternal: true },
    build: { ssr: entry, outDir, target: "node20", minify: false },
  });
}

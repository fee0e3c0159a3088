import { createHash } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import react from "@vitejs/plugin-react";
import { build, type IndexHtmlTransformContext, type Plugin } from "vite";
import type { FirstView } from "./src/prerender.tsx";
import { defineConfig } from "vitest/config";

const POLICY = [
  "default-src 'none'",
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
  transformIndexHtml: (_, { bundle = {} }) => [
    {
      tag: "meta",
      attrs: {
        "http-equiv": "Content-Security-Policy",
        content: `${POLICY}; script-src 'self' '${hashOf(earlyIn(bundle).code)}'`,
      },
      injectTo: "head-prepend",
    },
  ],
};

type Bundle = NonNullable<IndexHtmlTransformContext["bundle"]>;

type Draws = { readonly drawFirstView: () => Promise<FirstView> };

/** Build only: the page holds its text before any script runs, drawn by the views themselves. */
const firstView: Plugin = {
  name: "first-view",
  apply: (_, { mode }) => mode === "production",
  buildStart() {
    this.emitFile({ type: "chunk", id: "src/early.ts", name: EARLY });
  },
  transformIndexHtml: {
    order: "post",
    async handler(html, { bundle = {} }) {
      const { title, description, rooms, plain } = await drawFirstView();
      const early = earlyIn(bundle);
      delete bundle[early.fileName];
      const face = Object.keys(bundle).find((file) => file.endsWith(".woff2"));
      const drawn = rooms.map(({ room, html: page }) => `<div data-room="${room}">${page}</div>`);
      const [styles = ""] = STYLES.exec(html) ?? [];
      return html
        .replace(STYLES, "")
        .replace(/(?<=<title>)[^<]*/, () => escape(title))
        .replace(/(?<=name="description"\s+content=")[^"]*/, () => escape(description))
        .replace(
          "</title>",
          () => `</title>
    <script>${early.code}</script>${styles}
    <link rel="preload" as="font" type="font/woff2" crossorigin href="./${face}">`,
        )
        .replace(/(?<=<div id="page">)/, () => drawn.join(""))
        .replace("</noscript>", () => `${plain}</noscript>`);
    },
  },
};

const EARLY = "early";

/** Nothing is painted without the styles: what is asked for first comes over the connection that is open already. */
const STYLES = /\s*<link rel="stylesheet"[^>]*>/;

/** What runs before the first paint: it stands in the page, since a file of its own would be waited for. */
function earlyIn(bundle: Bundle): { readonly code: string; readonly fileName: string } {
  const chunk = Object.values(bundle).find(({ fileName }) =>
    fileName.startsWith(`assets/${EARLY}-`),
  );
  if (chunk?.type !== "chunk") throw new TypeError(`there is no ${EARLY} script`);
  return { code: chunk.code, fileName: chunk.fileName };
}

/** A policy lets a script in the page run by what it holds. */
function hashOf(script: string): string {
  return `sha256-${createHash("sha256").update(script).digest("base64")}`;
}

/** The views as a program for Node: it is built, asked once and thrown away. */
async function drawFirstView(): Promise<FirstView> {
  const folder = await mkdtemp(join(tmpdir(), "variorum-"));
  try {
    await build({ mode: FIRST_VIEW, logLevel: "warn", build: { outDir: folder } });
    const program: unknown = await import(pathToFileURL(join(folder, "prerender.js")).href);
    if (!draws(program)) throw new TypeError("prerender.tsx exports no drawFirstView");
    return await program.drawFirstView();
  } finally {
    await rm(folder, { recursive: true });
  }
}

function draws(program: unknown): program is Draws {
  return typeof program === "object" && program !== null && "drawFirstView" in program;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

const FIRST_VIEW = "first-view";

const CLI_FILE = "dist/cli/variorum.js";

const executable: Plugin = {
  name: "executable",
  closeBundle: () => chmod(CLI_FILE, 0o755),
};

/** `vite build` makes the reader; with `--mode cli` or `--mode bench`, one file for Node that needs nothing beside it. */
export default defineConfig(({ mode }) => {
  if (mode === "cli") return forNode("src/cli/variorum.ts", "dist/cli", [executable]);
  if (mode === FIRST_VIEW) return forNode("src/prerender.tsx", "", [...react()]);
  if (mode === "bench") return forNode("tests/bench/bench.ts", "node_modules/.cache/bench", []);
  return reader;
});

const reader = defineConfig({
  base: "./",
  appType: "mpa",
  publicDir: false,
  plugins: [react(), firstView, contentSecurityPolicy],
  worker: { format: "es" },
  build: {
    outDir: "dist/web",
    assetsInlineLimit: 0,
    // One style sheet: what is drawn ahead needs all of its styles before any script has run.
    cssCodeSplit: false,
    modulePreload: {
      polyfill: false,
      // What later parts need besides is there already, but for what they bring along themselves.
      resolveDependencies: (_, files, { hostId }) => (isLater(hostId) ? [] : files),
    },
  },
  test: {
    // All cores: nothing else runs beside the unit tests.
    maxWorkers: "100%",
    // Nothing is asserted by the clock: the limit is for what never ends, not for a machine that is busy.
    testTimeout: 60_000,
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

/** All but the page and the script that it asks for. */
function isLater(host: string): boolean {
  return !/^(?:assets\/)?index[-.]/.test(host);
}

function forNode(entry: string, outDir: string, plugins: readonly Plugin[]) {
  return defineConfig({
    publicDir: false,
    plugins: [...plugins],
    ssr: { noExternal: true },
    build: { ssr: entry, outDir, target: "node20", minify: false },
  });
}

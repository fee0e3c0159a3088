import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import "./run.mjs";

/**
 * What a first view may weigh, in kB: a phone on a slow network should show text within seconds. The text stands in
 * the page before any script. The worker comes beside it and holds all of cleaning and aligning.
 */
const BUDGETS = { page: 75, style: 20, font: 60, script: 110, worker: 101 };

const WEB = "dist/web";
/** The page asks for one script, and that at once for the one that draws. */
const SECOND_STEP = /^show-.*\.js$/;

/**
 * Weighs what comes before anybody does anything → one result a budget. Articles come apart, and so do
 * the parts that stand on the page already and only begin to answer (map, one column).
 */
export function sizes() {
  const page = readFileSync(join(WEB, "index.html"), "utf8");
  const names = readdirSync(join(WEB, "assets"));
  const asked = [...page.matchAll(/(?:src|href)="\.\/assets\/([^"]+)"/g)].map(([, name]) => name);
  const first = [...asked, ...names.filter((name) => SECOND_STEP.test(name))];
  const scripts = withImports(first.filter((name) => name.endsWith(".js")));
  const kind = (end) => (name) => name.endsWith(end);
  return [
    result("page", ["../index.html"], gzip),
    result("script", scripts, gzip),
    result(
      "worker",
      names.filter((name) => name.startsWith("worker-")),
      gzip,
    ),
    result("style", asked.filter(kind(".css")), gzip),
    result("font", names.filter(kind(".woff2")), (bytes) => bytes),
  ];
}

/** These scripts and all that they import, however far. */
function withImports(names) {
  const all = new Set(names);
  for (const name of all) {
    const text = readFileSync(join(WEB, "assets", name), "utf8");
    for (const [, path] of text.matchAll(/(?:from|import)\s*"(\.\/[^"]+\.js)"/g))
      all.add(basename(path));
  }
  return [...all];
}

function result(kind, paths, pack) {
  const bytes = paths.map((path) => pack(readFileSync(join(WEB, "assets", path))).length);
  const kb = bytes.reduce((sum, length) => sum + length, 0) / 1000;
  const said = `${kind}: ${kb.toFixed(1)} of ${BUDGETS[kind]} kB`;
  if (paths.length === 0) return { ok: false, said: `${kind}: the built page asks for none` };
  return { ok: kb <= BUDGETS[kind], said };
}

function gzip(bytes) {
  return gzipSync(bytes, { level: 9 });
}

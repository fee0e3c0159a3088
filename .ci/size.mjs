import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import "./run.mjs";

/** What a first view may weigh, in kB: a phone on a slow network should show text within seconds. */
const BUDGETS = { script: 110, style: 20, font: 60 };

const WEB = "dist/web";

/** Weighs what the built page asks for before anything shows → one result a budget. */
export function sizes() {
  const page = readFileSync(join(WEB, "index.html"), "utf8");
  const asked = [...page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, path]) => path);
  const fonts = readdirSync(join(WEB, "assets")).filter((name) => name.endsWith(".woff2"));
  return [
    result(
      "script",
      asked.filter((path) => path.endsWith(".js")),
      gzip,
    ),
    result(
      "style",
      asked.filter((path) => path.endsWith(".css")),
      gzip,
    ),
    result(
      "font",
      fonts.map((name) => `assets/${name}`),
      (bytes) => bytes,
    ),
  ];
}

function result(kind, paths, pack) {
  const bytes = paths.map((path) => pack(readFileSync(join(WEB, path))).length);
  const kb = bytes.reduce((sum, length) => sum + length, 0) / 1000;
  const said = `${kind}: ${kb.toFixed(1)} of ${BUDGETS[kind]} kB`;
  if (paths.length === 0) return { ok: false, said: `${kind}: the built page asks for none` };
  return { ok: kb <= BUDGETS[kind], said };
}

function gzip(bytes) {
  return gzipSync(bytes, { level: 9 });
}

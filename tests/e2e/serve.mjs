// Serves dist/web under a folder of some site, as GitHub Pages does, and nothing else:
//   node tests/e2e/serve.mjs PORT
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";

const FOLDER = "/press/variorum/";
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
};

createServer((request, response) => void answer(request, response)).listen(
  Number(process.argv[2]),
  "127.0.0.1",
);

async function answer(request, response) {
  const { pathname } = new URL(request.url, "http://localhost");
  const path = pathname.startsWith(FOLDER) ? pathname.slice(FOLDER.length) || "index.html" : "?";
  try {
    const body = await readFile(join("dist/web", path));
    response.writeHead(200, { "content-type": TYPES[extname(path)] }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}

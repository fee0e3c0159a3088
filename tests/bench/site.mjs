import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** What a browser that is measured is started with: it does nothing but show the page. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const FOLDER = "/variorum/";
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
};
/** Faces are packed already. */
const PACKED = [".woff2"];

/** Serves a folder as a static host does: packed, kept for good where the name holds a hash → its address. */
export async function host(folder) {
  const packed = new Map();
  // Before anybody asks: a host packs a file when it is put there, not when it is read.
  const files = await readdir(folder, { recursive: true });
  const pages = files.filter((path) => extname(path) in TYPES);
  for (const coding of Object.keys(CODINGS))
    for (const path of pages) await pack(join(folder, path), coding);
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${server.address().port}${FOLDER}`;
  return { address, close: () => server.close() };

  async function answer(request, response) {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = pathname.startsWith(FOLDER) ? pathname.slice(FOLDER.length) || "index.html" : "?";
    const kind = extname(path);
    const coding = PACKED.includes(kind) ? "identity" : codingFor(request);
    try {
      const body = await pack(join(folder, path), coding);
      response.writeHead(200, {
        "content-type": TYPES[kind],
        "content-encoding": coding,
        "cache-control": path.startsWith("assets/") ? "max-age=31536000, immutable" : "no-cache",
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  }

  async function pack(path, coding) {
    const key = `${coding} ${path}`;
    const bytes = packed.get(key) ?? CODINGS[coding](await readFile(path));
    packed.set(key, bytes);
    return bytes;
  }
}

const CODINGS = { br: brotliCompressSync, gzip: gzipSync, identity: (bytes) => bytes };

function codingFor({ headers }) {
  const taken = headers["accept-encoding"] ?? "";
  return ["br", "gzip"].find((coding) => taken.includes(coding)) ?? "identity";
}

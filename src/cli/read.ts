import { readFile, realpath } from "node:fs/promises";
import { basename } from "node:path";
import type { Article } from "../engine/index.ts";
import { readText } from "../intake/text.ts";

type Read =
  | { readonly ok: true; readonly articles: readonly Article[] }
  | { readonly ok: false; readonly message: string };

/** What the system calls a failure → what a person calls it. */
const FAILURES: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EISDIR: "is a folder, not a file",
  EACCES: "may not be read",
  EPERM: "may not be read",
};

/** Reads every file, or says which is the first that cannot be used, and why. */
export async function readArticles(paths: readonly string[]): Promise<Read> {
  const seen = new Set<string>();
  const articles: Article[] = [];
  for (const path of paths) {
    const read = await readOne(path);
    if (typeof read === "string") return { ok: false, message: read };
    if (seen.has(read.place)) return { ok: false, message: `${path}: was given twice` };
    seen.add(read.place);
    articles.push(read.article);
  }
  return { ok: true, articles };
}

async function readOne(path: string): Promise<{ place: string; article: Article } | string> {
  try {
    const intake = readText(await readFile(path), path);
    if (!intake.ok) return intake.message;
    return { place: await realpath(path), article: { ...intake.article, file: basename(path) } };
  } catch (error) {
    return `${path}: ${failure(error)}`;
  }
}

function failure(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return FAILURES[code] ?? `cannot be read (${code || String(error)})`;
}

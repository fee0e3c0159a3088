import { compare, type Comparison } from "../engine/index.ts";
import { HELP, readArguments, type Command } from "./args.ts";
import { jsonOf } from "./json.ts";
import { page } from "./page.ts";
import { readArticles } from "./read.ts";

/** What a command prints and its exit code: 0, or 2 when the person asked for what cannot be done. */
export type Result = { readonly code: 0 | 2; readonly out: string; readonly err: string };

const TOO_LONG =
  "the links of these texts are too many to print as JSON: they repeat the same sentences too often. Without --json they can be read as a page";

export const VERSION = "0.1.0";

/** Runs one command line. Prints all or nothing: on any problem `out` stays empty. */
export async function run(args: readonly string[]): Promise<Result> {
  const asked = readArguments(args);
  if (!asked.ok) return refuse(asked.message);
  if (asked.command.name === "help") return print(HELP);
  if (asked.command.name === "version") return print(`${VERSION}\n`);
  return compareFiles(asked.command);
}

async function compareFiles(command: Command & { name: "compare" }): Promise<Result> {
  const read = await readArticles(command.files);
  if (!read.ok) return refuse(read.message);
  const comparison = compare(read.articles);
  if (command.json) {
    const json = jsonOf(comparison);
    return json === null ? refuse(TOO_LONG) : print(json);
  }
  if (command.base !== null && !has(comparison, command.base)) {
    const letters = comparison.articles.map((article) => article.id).join(", ");
    return refuse(`--base ${command.base}: the articles are ${letters}`);
  }
  return print(page(comparison, command.base));
}

function has(comparison: Comparison, letter: string): boolean {
  return comparison.articles.some((article) => article.id === letter);
}

function print(out: string): Result {
  return { code: 0, out, err: "" };
}

function refuse(message: string): Result {
  return { code: 2, out: "", err: `variorum: ${message}\n` };
}

import { parseArgs } from "node:util";

export type Command =
  | { readonly name: "help" }
  | { readonly name: "version" }
  | {
      readonly name: "compare";
      readonly files: readonly string[];
      readonly json: boolean;
      readonly base: string | null;
    };

export type Asked =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly message: string };

export const HELP = `Variorum lines up what several outlets wrote on one event.

  variorum compare FILES…          a page to read: who has which passage, in whose words
  variorum compare --json FILES…   the whole comparison as data

Each file is the plain text of one article; two or more are needed. They are
called A, B, C … in the order given.

  --base C      put the passages in the reading order of this article
  --json        print JSON
  -h, --help    print this
  --version     print the version
`;

const SEE_HELP = "see variorum --help";

/** The words after `variorum` → what is asked, or one line on what is not clear. */
export function readArguments(args: readonly string[]): Asked {
  const parsed = parse(args);
  if (typeof parsed === "string") return { ok: false, message: parsed };
  const { values, positionals } = parsed;
  if (values.help === true) return { ok: true, command: { name: "help" } };
  if (values.version === true) return { ok: true, command: { name: "version" } };
  const [name, ...files] = positionals;
  const problem = problemOf(name, files, values);
  if (problem !== null) return { ok: false, message: `${problem}; ${SEE_HELP}` };
  const { json = false, base } = values;
  const command = { name: "compare", files, json, base: base?.toUpperCase() ?? null } as const;
  return { ok: true, command };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        base: { type: "string" },
        json: { type: "boolean" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean" },
      },
    });
  } catch (error) {
    const [sentence] = (error instanceof Error ? error.message : String(error)).split(". ");
    return `${sentence}; ${SEE_HELP}`;
  }
}

type Values = { readonly json?: boolean; readonly base?: string };

function problemOf(
  name: string | undefined,
  files: readonly string[],
  values: Values,
): string | null {
  if (name === undefined) return "no command given";
  if (name !== "compare") return `unknown command '${name}'`;
  if (values.json === true && values.base !== undefined)
    return "--base orders the page; --json has all orders";
  if (files.length === 0) return "compare needs two files or more, none was given";
  if (files.length === 1) return `compare needs two files or more, only ${files[0]} was given`;
  return null;
}

import type { Article } from "../engine/index.ts";

export type Problem = "empty" | "binary";

/** What intake answers: an article, or what is wrong with the input, also in words for the reader. */
export type Intake =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly problem: Problem; readonly message: string };

const MESSAGES: Readonly<Record<Problem, string>> = {
  empty: "has no text in it",
  binary: "is not a text file",
};

/**
 * Text or the bytes of a text file → an article. Bytes are read as UTF-8, or as UTF-16 where a
 * byte order mark says so; any other encoding is refused, since a guess could change words.
 * Line ends become \n and a byte order mark is dropped; nothing else is edited. `message` begins
 * with the file's name.
 */
export function readText(input: string | Uint8Array, file: string): Intake {
  const decoded = typeof input === "string" ? input : decode(input);
  if (decoded === null || decoded.includes("\0")) return refuse("binary", file);
  const text = decoded.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  if (text.trim() === "") return refuse("empty", file);
  return { ok: true, article: { file, text } };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return "utf-8";
}

function refuse(problem: Problem, file: string): Intake {
  return { ok: false, problem, message: `${file}: ${MESSAGES[problem]}` };
}

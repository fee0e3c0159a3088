import { csvFormatRows } from "d3-dsv";
import type { NotedEntry } from "./noted.ts";

const HEADER = [
  "id",
  "event",
  "article",
  "file",
  "outlet",
  "headline",
  "on",
  "words",
  "before",
  "after",
  "start (Unicode code points, from 0)",
  "end (not included)",
  "left out of",
  "kind",
  "note",
  "made",
  "changed",
  "address",
] as const;

/** Some spreadsheets take a file without it for another encoding and garble accents. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Notes → CSV in UTF-8, a row a note. Spreadsheets run cells that begin with = + - @ or a tab as
 * formulas: such a cell gets one ' before it, and so does one that begins with ', so that taking one
 * leading ' away always gives the words back.
 */
export function notesAsCsv(entries: readonly NotedEntry[]): string {
  const rows = [[...HEADER], ...entries.map((entry) => cells(entry).map(guarded))];
  return `${BYTE_ORDER_MARK}${csvFormatRows(rows)}\n`;
}

function cells({ words, ...entry }: NotedEntry): readonly string[] {
  return [
    entry.id,
    entry.title,
    words.letter,
    words.file,
    words.outlet ?? "",
    words.headline ?? "",
    entry.scope,
    words.exact,
    words.prefix,
    words.suffix,
    `${words.start ?? ""}`,
    `${words.end ?? ""}`,
    entry.lacks === null ? "" : `${entry.lacks.letter} ${entry.lacks.file}`,
    entry.kind,
    entry.text,
    entry.made,
    entry.changed,
    entry.address,
  ];
}

function guarded(cell: string): string {
  return /^[=+\-@\t\r'＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
}

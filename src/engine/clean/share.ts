import type { Line } from "./line.ts";
import { stemTable } from "./word.ts";

/** What is known of a stem: a line asks for it, and the text has it. */
const ASKED = 1;
const FOUND = 2;

/** What is known of each stem: which the telling words of some lines ask for, and which of those a text has. */
export function stemsIn(text: readonly Line[], asking: readonly Line[]): Uint8Array {
  const table = stemTable();
  ask(asking, table);
  find(text, table);
  return table;
}

export function ask(lines: readonly Line[], table: Uint8Array): void {
  for (const { words } of lines)
    for (const { common, stem } of words) if (!common) table[stem] = ASKED;
}

export function find(lines: readonly Line[], table: Uint8Array): void {
  for (const { words } of lines)
    for (const { stem } of words) if (table[stem] === ASKED) table[stem] = FOUND;
}

/** Part of a line's telling words that were found, 0–1. */
export function partIn(line: Line, found: Uint8Array): number {
  let [telling, shared] = [0, 0];
  for (const { common, stem } of line.words) {
    if (common) continue;
    telling += 1;
    if (found[stem] === FOUND) shared += 1;
  }
  return telling === 0 ? 0 : shared / telling;
}
